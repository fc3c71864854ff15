import FEEL
import Testing

@Suite("A condition is taken apart by and, or and not")
struct ConditionLogicTests {
  private static let known: KnownConditions = {
    var known = KnownConditions()
    known.define("stor", as: "antal > 3 and krets != \"slutet\"")
    known.define("fel", as: "antal >")
    known.give(["kom"])
    known.give(["sänd"])
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
      ("if a then b else c", ["a": true, "b": true], true), ("if a then b else c", ["a": false, "b": true], nil),
      ("(a)", ["a": true], true), ("sänd <= kom", ["kom < sänd": true], false), ("kom > 3", ["kom > 3": false], false),
      ("kom >= sänd", ["kom < sänd": false], true), ("3 < kom", ["kom > 3": true], true),
      ("stor = false", ["antal > 3": false], true), ("antal <= sänd", ["antal > sänd": true], nil),
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

  @Test("with what is known of its parts put in their places")
  func texts() throws {
    let logic = try #require(Self.known.logic(of: "a and not(b or c = 1)"))
    #expect(logic.text { ["a": true, "c = 1": false][$0.text] } == "(true and not(((b) or false)))")
  }

  @Test(
    "that say what follows where names have no value",
    arguments: [
      ("a.x = \"ja\"", false), ("\"ja\" = a.x", false), ("a = null", true), ("a.x = a.y", true), ("a.x = b", nil),
      ("a.x + 1 > b", false), ("a.x between 1 and 3", false), ("a.x in (\"ja\", \"nej\")", false),
      ("a.x in (b)", nil), ("a", false), ("b > 3", nil), ("count(a.x) > 3", nil), ("-a.x < 3", false),
    ] as [(String, Bool?)])
  func missing(text: String, outcome: Bool?) throws {
    let part = try #require(KnownConditions().logic(of: text)?.parts.first)
    #expect(part.outcome(without: ["a"]) == outcome)
  }

  @Test("but not where it cannot be read, or has very many parts")
  func unread() {
    #expect(Self.known.logic(of: "a =") == nil)
    #expect(Self.known.logic(of: (0..<200).map { "a = \($0)" }.joined(separator: " or ")) == nil)
  }
}
