import FEEL
import Testing

@Suite("The functions of texts")
struct BuiltinStringTests {
  static let rows: [BuiltinRow] = [
    BuiltinRow(#"substring("remiss", 3)"#, #""miss""#), BuiltinRow(#"substring("remiss", 3, 2)"#, #""mi""#),
    BuiltinRow(#"substring("remiss", -2, 1)"#, #""s""#),
    BuiltinRow(#"substring("remiss", 3, 2.8)"#, #""mi""#), BuiltinRow(#"substring("🐎å", 2)"#, #""å""#),
    BuiltinRow(#"substring(string: "remiss", start position: -6, length: 1)"#, #""r""#),
    BuiltinRow(#"string length("🐎å")"#, "2"), BuiltinRow(#"string length("")"#, "0"),
    BuiltinRow(#"upper case("åäöß")"#, #""ÅÄÖSS""#), BuiltinRow(#"lower case("ÅÄÖ")"#, #""åäö""#),
    BuiltinRow(#"substring before("remissvar", "svar")"#, #""remis""#),
    BuiltinRow(#"substring before("remissvar", "x")"#, #""""#),
    BuiltinRow(#"substring before("remissvar", "")"#, #""""#),
    BuiltinRow(#"substring after("remissvar", "s")"#, #""svar""#),
    BuiltinRow(#"substring after("remissvar", "x")"#, #""""#),
    BuiltinRow(#"substring after("remissvar", "")"#, #""remissvar""#), BuiltinRow(#"substring after("", "")"#, #""""#),
    BuiltinRow(#"contains("remissvar", "svar")"#, "true"), BuiltinRow(#"contains("", "")"#, "true"),
    BuiltinRow(#"contains("å", "a")"#, "false"), BuiltinRow(#"starts with("nämnd", "nä")"#, "true"),
    BuiltinRow(#"ends with(string: "nämnd", match: "nd")"#, "true"),
    BuiltinRow(#"string join(["a", "b", null, "c"], ", ")"#, #""a, b, c""#),
    BuiltinRow(#"string join(["a", "b"])"#, #""ab""#),
    BuiltinRow(#"string join(["a", "b"], null)"#, #""ab""#), BuiltinRow(#"string join([], "-")"#, #""""#),
    BuiltinRow(#"string join("a", "-")"#, #""a""#), BuiltinRow(#"string join(list: ["a"], delimiter: "-")"#, #""a""#),
  ]

  @Test("a text function gives what the standard says", arguments: rows)
  func value(row: BuiltinRow) throws {
    let (given, wanted) = try row.values()
    #expect(given == wanted)
  }

  @Test(
    "a text function that cannot answer says why",
    arguments: [
      BuiltinReason(#"substring("ja", 3)"#, "substring: texten har 2 tecken, så den har ingen plats 3"),
      BuiltinReason(#"substring("ja", 0)"#, "substring: texten har 2 tecken, så den har ingen plats 0"),
      BuiltinReason(#"substring("ja", 1, 0)"#, "substring: längden ska vara från 1 till 2"),
      BuiltinReason(#"substring("remiss", -2, 3)"#, "substring: längden ska vara från 1 till 2"),
      BuiltinReason(#"substring("ja", 1, null)"#, "argumentet \"length\" i substring ska vara tal men är inget värde"),
      BuiltinReason(#"string join(["a", 1], "-")"#, "string join: listan ska bara ha texter men har tal"),
      BuiltinReason("upper case(1)", "argumentet \"string\" i upper case ska vara text men är tal"),
      BuiltinReason(#"contains("a")"#, "contains ska ha 2 argument men har 1"),
    ])
  func reason(row: BuiltinReason) throws {
    let (value, messages) = try row.outcome()
    #expect(value == nil)
    #expect(messages == [row.message])
  }
}
