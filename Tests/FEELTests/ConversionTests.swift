import FEEL
import Testing

@Suite("Types, conversions and ranges as the standard has them")
struct ConversionTests {
  @Test(
    "each gives what the standard says",
    arguments: [
      // One conversion, never two in a row (DMN 1.5, 10.3.2.9.4).
      StandardRow("(function(x: number) x)([1])", "1"), StandardRow("(function(x: number) x)([[1]])", "null"),
      StandardRow("(function(x: list<number>) x)(1)", "[1]"),
      StandardRow("(function(x: date and time) x)([@\"2020-01-01\"])", "null"),
      StandardRow("(function(x: list<date and time>) x)(@\"2020-01-01\")", "null"),
      // A type that does not exist makes the function null.
      StandardRow("(function(x: foo) x)(1)", "null"),
      // Ranges out of a text follow the rules of others (10.3.2.7).
      StandardRow("range(\"[3..1]\")", "null"), StandardRow("range(\"[1..\\\"a\\\"]\")", "null"),
      StandardRow("range(\"[1..1]\")", "[1..1]"), StandardRow("2 in range(\"[1..3]\")", "true"),
      // A list of one stands for the number (10.3.2.13).
      StandardRow("[1, 2, 3][[1]]", "1"), StandardRow("[1, 2, 3][[true]]", "[1, 2, 3]"),
      // Whoever wants a function of any value cannot have one of numbers.
      StandardRow("(function(x: number) x) instance of function<number> -> Any", "true"),
      StandardRow("(function(x: number) x) instance of function<Any> -> Any", "false"),
      StandardRow("(function(x) x) instance of function<number> -> Any", "true"),
      // A function in another language is a value, and null when it is called.
      StandardRow("{f: function(a) external {java: {class: \"x\", method signature: \"y\"}}, r: 1}.r", "1"),
      StandardRow("(function(a) external {java: {class: \"x\", method signature: \"y\"}})(1)", "null"),
    ])
  func rows(row: StandardRow) throws {
    let (given, wanted) = try StandardFixture.texts(row)
    #expect(given == wanted)
  }
}
