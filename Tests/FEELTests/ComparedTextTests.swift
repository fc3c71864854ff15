import FEEL
import Testing

@Suite("Texts that names are compared with")
struct ComparedTextTests {
  private static let shape = ScopeShape(names: [
    ("krets", .string), ("antal", .number), ("beslut", .context(["nivå": .string], open: false)),
    ("lista", .list(.context(["krets": .string], open: false))),
  ])

  @Test(
    "are found on both sides, in lists and inside other parts, but not among names of the expression's own",
    arguments: [
      ("krets = \"a\"", ["krets a 8"]), ("\"a\" != beslut.nivå", ["beslut.nivå a 0"]),
      ("krets in (\"a\", \"b\")", ["krets a 10", "krets b 15"]), ("krets in [\"a\"]", ["krets a 10"]),
      ("if antal > 3 and krets = \"a\" then \"b\" else \"c\"", ["krets a 25"]), ("krets + \"b\" = \"ab\"", []),
      ("krets < \"a\"", []), ("count(lista[krets = \"a\"]) > 3", []),
      ("some krets in lista satisfies krets.krets = \"a\"", []), ("not(krets = \"a\")", ["krets a 12"]),
    ] as [(String, [String])])
  func found(text: String, expected: [String]) throws {
    let found = try Expression.compile(text, in: Self.shape).get().comparedTexts
    #expect(found.map { "\($0.path.joined(separator: ".")) \($0.text) \($0.range.lowerBound)" } == expected)
  }
}
