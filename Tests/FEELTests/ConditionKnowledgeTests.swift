import FEEL
import Testing

@Suite("What is known of the names in conditions")
struct ConditionKnowledgeTests {
  static let shape = ScopeShape(names: [
    ("krets", .optional(.string)), ("antal", .number), ("frist", .period), ("dagar", .daysDuration),
    ("månader", .optional(.monthsDuration)), ("stort", .boolean), ("litet", .boolean), ("runt", .boolean),
  ])

  static func set(_ texts: [String]) throws -> ConditionSet {
    var knowledge = ConditionKnowledge()
    knowledge.values["krets"] = ["alla", "slutet"]
    knowledge.wholeNumbers = ["antal"]
    knowledge.definitions["stort"] = try Expression.compile("antal > 10", in: shape).get()
    knowledge.definitions["litet"] = try Expression.compile("not(stort)", in: shape).get()
    knowledge.definitions["runt"] = try Expression.compile("runt or stort", in: shape).get()
    return ConditionSet(try texts.map { try Expression.compile($0, in: shape).get() }, in: shape, knowing: knowledge)
  }

  @Test(
    "conditions that cover every case",
    arguments: [
      ["krets = \"alla\"", "krets = \"slutet\"", "krets = null"], ["antal > 3", "antal < 4"],
      ["antal >= 3.5", "antal <= 3"], ["stort", "antal <= 10"], ["litet", "stort"], ["litet", "antal > 10"],
      ["dagar > @\"P14D\"", "dagar <= @\"PT336H\""], ["dagar < @\"P1D\"", "dagar >= @\"P1D\""],
      ["månader > @\"P1Y\"", "månader < @\"P13M\"", "månader = null"],
    ])
  func complete(texts: [String]) throws { #expect(try Self.set(texts).coverage() == .complete) }

  @Test(
    "conditions that leave cases, with an example",
    arguments: [
      (["krets = \"alla\"", "krets = null"], ["krets": "slutet"]), (["antal > 3", "antal < 3"], ["antal": 3]),
      (["stort"], ["antal": 10]), (["dagar > @\"P14D\""], ["dagar": LanguageFixture.period("P14D")]),
      (["månader != null and månader > @\"P1M\""], ["månader": LanguageFixture.period("P1M")]),
      // Days and months have no order between them, and there are lengths of both.
      (["frist > @\"P14D\"", "frist <= @\"P14D\""], ["frist": LanguageFixture.period("P1M")]),
      (
        ["frist > @\"P14D\"", "frist <= @\"P14D\"", "frist > @\"P1M\"", "frist <= @\"P1M\""],
        ["frist": LanguageFixture.period("P1M1D")]
      ),
    ] as [([String], Value)])
  func gaps(texts: [String], example: Value) throws {
    #expect(try Self.set(texts).coverage() == .missing(example: try #require(example.context)))
  }

  @Test("what never holds, and what others take, by lengths, whole numbers and few values")
  func shadowed() throws {
    let set = try Self.set([
      "krets = \"ingen\"", "antal > 3 and antal < 4", "frist >= @\"P2W\"", "frist > @\"P1M\"", "frist = @\"P21D\"",
      "frist > @\"P5W\" or frist in (@\"P15D\", @\"P16D\")", "frist > @\"P2M\"", "runt",
      "frist in (@\"P15D\", @\"P1M\")",
      "krets in (\"alla\", \"ingen\") and stort", "krets = \"alla\" and antal > 12",
      "frist between @\"P20D\" and @\"P30D\"",
    ])
    #expect(set.shadowing(of: 0) == .shadowed(by: []))
    #expect(set.shadowing(of: 1) == .shadowed(by: []))
    #expect(set.shadowing(of: 2) == .reachable)
    #expect(set.shadowing(of: 3) == .reachable)
    #expect(set.shadowing(of: 4) == .shadowed(by: [2]))
    #expect(set.shadowing(of: 5) == .shadowed(by: [2]))
    #expect(set.shadowing(of: 6) == .shadowed(by: [3]))
    #expect(set.shadowing(of: 7) == .reachable)
    #expect(set.shadowing(of: 8) == .undecided)
    #expect(set.shadowing(of: 10) == .shadowed(by: [9]))
    #expect(set.shadowing(of: 11) == .shadowed(by: [2]))
    #expect(set.paths == ["krets", "antal", "frist"])
  }

  @Test("definitions made of each other many times over are gone through once")
  func manyDefinitions() throws {
    let names = (0...60).map { (name: "d\($0)", type: FEELType.boolean) }
    let shape = ScopeShape(names: names + [("antal", .number)])
    var knowledge = ConditionKnowledge()
    knowledge.definitions["d0"] = try Expression.compile("antal > 1", in: shape).get()
    for number in 1...60 {
      let text = "d\(number - 1) and (d\(number - 1) or d\(number - 1))"
      knowledge.definitions["d\(number)"] = try Expression.compile(text, in: shape).get()
    }
    let conditions = try ["d60", "antal <= 1"].map { try Expression.compile($0, in: shape).get() }
    #expect(ConditionSet(conditions, in: shape, knowing: knowledge).coverage() == .complete)
  }
}
