import FEEL
import Testing

@Suite("Unary tests are conditions about ?")
struct UnaryTestsTests {
  @Test(
    "a test holds or does not",
    arguments: [
      ("-", 1, true), ("3", 3, true), ("3", 4, false), ("> 3", 4, true), ("<= 3", 4, false), ("1, 2, 3", 2, true),
      ("[1..3]", 3, true), ("[1..3)", 3, false), ("]1..3[", 1, false), ("(1..3]", 2, true), ("< 1, > 3", 5, true),
      ("not(1, 2)", 3, true), ("not(1, 2)", 2, false), ("not([1..3])", 2, false), ("? > 3", 4, true),
      ("modulo(?, 2) = 0", 4, true), ("antal_dagar", 4, true), ("> antal_dagar", 5, true), ("null", nil, true),
      ("> 3", nil, nil), ("tal", 2, true), ("!= 3", 3, false), ("-3", -3, true), ("not(null)", nil, false),
      ("[1..2], [5..6]", 6, true),
    ] as [(String, Value, Bool?)])
  func holds(text: String, input: Value, outcome: Bool?) throws {
    let tests = try UnaryTests.compile(text, input: .any, in: LanguageFixture.shape).get()
    #expect(tests.holds(in: try CaseScope(), input: input) == outcome)
  }

  @Test(
    "text is tested too",
    arguments: [(#""a", "b""#, true), (#"not("a")"#, true), (#"starts with(?, "b")"#, true), (#"< "b""#, false)])
  func text(text: String, outcome: Bool) throws {
    #expect(try UnaryTests.compile(text, input: .string).get().holds(in: try CaseScope(), input: "b") == outcome)
  }

  @Test(
    "a test that cannot be made is a problem",
    arguments: [
      ("\"a\"", "tal kan inte jämföras med text"), ("> \"a\"", "tal kan inte jämföras med text"),
      ("[\"a\"..\"b\"]", "tal kan inte jämföras med text"), ("1,", "efter , väntades ett värde men uttrycket tar slut"),
      ("", "uttrycket är tomt"), ("svarstd", "namnet \"svarstd\" finns inte"),
      ("? + 1", "här väntades ett villkor men \"? + 1\" är tal"),
    ])
  func problems(text: String, message: String) {
    let problems = UnaryTests.compile(text, input: .number, in: LanguageFixture.shape).problems
    #expect(problems.map(\.message) == [message])
  }
}
