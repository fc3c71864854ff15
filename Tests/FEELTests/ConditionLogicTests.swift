import FEEL
import Testing

@Suite("A condition is taken apart by and, or and not")
struct ConditionLogicTests {
  private static let known: KnownConditions = {
    var known = KnownConditions()
    known.define("stor", as: "antal > 3 and krets != \"slutet\"")
    known.define("fel", as: "antal >")
    return known
  }()

  private static func outcome(_ text: String, _ taken: [String: Bool]) -> Bool? {
    known.logic(of: text)?.outcome { taken[$0.text] }
  }

  @Test(
    "and says what its parts make of it",
    arguments: [
      ("a = 1 or b = 2", ["a = 1": true], true), ("a = 1 or b = 2", ["a = 1": false], nil),
      ("a = 1 or b = 2", ["a = 1": false, "b = 2": false], false), ("a = 1 and b = 2", ["b = 2": false], false),
      ("a = 1 and b = 2", ["b = 2": true], nil), ("not(a = 1)", ["a = 1": true], false),
      ("a != 1", ["a = 1": false], true), ("a = true", ["a": true], true), ("a = false", ["a": true], nil),
      ("not(stor)", ["antal > 3": false], true), ("stor", ["krets = \"slutet\"": true], false),
      ("if a then b else c", ["a": true, "b": true], nil), ("(a)", ["a": true], true),
    ] as [(String, [String: Bool], Bool?)])
  func outcomes(text: String, taken: [String: Bool], outcome: Bool?) {
    #expect(Self.outcome(text, taken) == outcome)
  }

  @Test("into parts that tell what they hang on, each once")
  func parts() throws {
    let parts = try #require(Self.known.logic(of: "stor or antal > 3 or fel")).parts
    #expect(parts.map(\.text) == ["antal > 3", "krets = \"slutet\"", "fel"])
    #expect(parts.map(\.names) == [["antal"], ["krets"], ["fel"]])
  }

  @Test("but not where it cannot be read, or has very many parts")
  func unread() {
    #expect(Self.known.logic(of: "a =") == nil)
    #expect(Self.known.logic(of: (0..<200).map { "a = \($0)" }.joined(separator: " or ")) == nil)
  }
}
