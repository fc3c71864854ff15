import FEEL
import Testing

@Suite("Conditions show which names have a value")
struct KnownConditionsTests {
  private static let known: KnownConditions = {
    var known = KnownConditions()
    known.define("klar", as: "beslut != null")
    known.define("nyss", as: "klar and dag > 3")
    known.define("fel", as: "beslut !=")
    return known
  }()

  @Test(
    "by themselves and through names that stand for conditions",
    arguments: [
      ("a != null", true, ["a"]), ("a = null", false, ["a"]), ("a = null", true, ["a.=null"]),
      ("a.b = \"x\" and c > 1", true, ["a", "a.b", "a.?a.b = \"x\".1", "c", "c.!0", "c.?c > 1.1"]),
      ("a != null or b != null", true, []),
      ("klar", true, ["klar", "beslut"]), ("klar", false, ["klar", "beslut.=null"]),
      ("not(klar)", false, ["klar", "beslut"]),
      ("nyss", true, ["nyss", "klar", "beslut", "dag", "dag.!0", "dag.?dag > 3.1"]), ("fel", true, ["fel"]),
      ("a !=", true, []),
      ("lista[1].namn != null", true, ["lista", "lista.[]", "lista.[1]", "lista.[1].namn"]),
    ] as [(String, Bool, [String])])
  func names(text: String, outcome: Bool, names: [String]) {
    let present = Self.known.present(in: text, when: outcome)
    // A comparison has an answer beside what it shows to be there.
    let told = present.map { $0.replacing(KnownConditions.separator, with: ".").replacing("\u{1D}", with: "?") }
    #expect(Set(told) == Set(names))
  }

  @Test("a guard through such a name is recognised, but not where the expression has a name of its own")
  func narrowing() {
    let shape = ScopeShape(
      names: [("beslut", .optional(.number)), ("klar", .boolean), ("lista", .list(.optional(.number)))],
      conditions: Self.known)
    func codes(_ text: String) -> [String] { Expression.compile(text, in: shape).problems.map(\.code) }
    #expect(codes("if klar then beslut + 1 else 0") == [])
    #expect(codes("klar and beslut > 1") == [])
    #expect(codes("if klar then 0 else beslut + 1") == ["feel.may-be-null"])
    #expect(codes("for beslut in lista return if klar then beslut + 1 else 0") == ["feel.may-be-null"])
  }
}
