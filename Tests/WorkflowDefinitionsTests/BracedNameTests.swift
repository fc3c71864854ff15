import Testing

@testable import WorkflowDefinitions

@Suite("Names between brackets in a text")
struct BracedNameTests {
  @Test(
    "are found with their brackets",
    arguments: [
      ("Svar på {dnr} nu", "dnr", "{dnr}"), ("Svar på ${ dnr }", "dnr", "${ dnr }"), ("{{dnr}}", "dnr", "{{dnr}}"),
      ("[dnr]", "dnr", "[dnr]"), ("<dnr>", "dnr", "<dnr>"), ("«dnr»", "dnr", "«dnr»"), ("%dnr%", "dnr", "%dnr%"),
      ("{ {dnr}", "dnr", "{dnr}"), ("{%dnr%}", "dnr", "%dnr%"), ("5 % och [dnr]", "dnr", "[dnr]"),
      ("[två ord] [ett.ord]", "ett.ord", "[ett.ord]"), ("$dnr {dnr", nil, nil), ("{}", nil, nil), ("50 %", nil, nil),
      (String(repeating: "{", count: 100_000) + "dnr}", "dnr", String(repeating: "{", count: 100_000) + "dnr}"),
      (String(repeating: "{", count: 100_000), nil, nil), (String(repeating: "{ ", count: 50_000), nil, nil),
      (String(repeating: "[dnr", count: 25_000), nil, nil),
    ] as [(String, String?, String?)])
  func found(text: String, name: String?, written: String?) {
    let found = BracedName(firstIn: text[...])
    #expect(found?.name == name)
    #expect(found.map { String(text[$0.range]) } == written)
  }
}

@Suite("Paths that are compared with a text")
struct ComparedPathTests {
  @Test(
    "are found with the sign after them",
    arguments: [
      ("val = ja", [["val"]], ["ja"], [false]),
      (
        "a.b.c!=nej and val in ( ja", [["a", "b", "c"], ["val"]],
        ["nej and val in ( ja", "ja"], [false, true]
      ), ("val in [ja]", [], [], []), ("val > 3", [], [], []),
      ("val >= 3 or dag  =x", [["dag"]], ["x"], [false]), ("1val = x", [["val"]], ["x"], [false]),
      (String(repeating: "a", count: 100_000) + " b", [], [], []),
      (String(repeating: "a", count: 100_000) + " = b", [[String(repeating: "a", count: 100_000)]], ["b"], [false]),
    ] as [(String, [[String]], [String], [Bool])])
  func found(text: String, names: [[String]], rests: [String], lists: [Bool]) {
    let found = ComparedPath.all(in: text)
    #expect(found.map(\.names) == names)
    #expect(found.map { String(text[$0.end...]) } == rests)
    #expect(found.map(\.isList) == lists)
  }
}
