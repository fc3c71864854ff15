import Testing

@testable import FEEL

@Suite("No text makes the language stop, loop or crash")
struct RobustnessTests {
  static let pieces = [
    "1", "2.5", "\"å\"", "\"", "krets", "antal_dagar", "dagar", "item", "fritt", "tom", "tal", "sökt dag", "?",
    "@\"P1D\"",
    "@", "(", ")", "[", "]", "{", "}", ",", ":", ".", "..", "+", "-", "*", "/", "**", "=", "!=", "<", ">=", "and", "or",
    "not",
    "in", "between", "if", "then", "else", "for", "return", "some", "every", "satisfies", "instance", "of", "list",
    "number",
    "null", "true", "count(", "min(", "date(", "substring(", "string(", "concatenate(", "“", "'", "==", "//", "/*",
    "\\",
    "\u{0}", "🐎", "function", "x", "\n", "function(x)", "(x)", "partial", "external", "{a:", "a+b", "don't",
    "instance of", "list<", "function<", "->", "@\"10:00:00Z\"", "@\"P1M\"", "[1..3]", "(> 5)",
    "..3]", "sort(", "now()", "\"\\u", "1E6144", "1E-6100", "7E-6143", "1e99999", "modulo(", "odd(", "log(", "exp(",
    "decimal(", "x'", "krets'", "----", "- - -", "-(", "duration(\"P", "@\"P", "@\"PT", "Y\"", "S\"",
    String(repeating: "9", count: 19), String(repeating: "9", count: 60), "." + String(repeating: "0", count: 40) + "1",
    "@\"PT\(String(repeating: "9", count: 20))S\"", "@\"\(String(repeating: "9", count: 12))-01-01\"",
    "@\"10:00:00.\(String(repeating: "9", count: 40))\"",
  ]

  @Test("random tokens are read, checked and evaluated without harm", arguments: 0..<20)
  func soup(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let scope = try CaseScope()
    let loose = ScopeShape(names: LanguageFixture.names.map { ($0.name, .any) }, functions: LanguageFixture.functions)
    for _ in 0..<400 {
      let count = Int.random(in: 1...14, using: &random)
      let text = (0..<count).map { _ in random.pick(Self.pieces) }.joined(separator: random.pick(["", " "]))
      for shape in [LanguageFixture.shape, loose] {
        for mode in [Mode.strict, .standard] {
          let compilations = [
            Expression.compile(text, in: shape, mode: mode), UnaryTests.compile(text, in: shape, mode: mode),
          ]
          for compilation in compilations {
            for problem in compilation.problems {
              #expect(problem.range.lowerBound >= 0 && problem.range.upperBound <= text.utf8.count, "\(text)")
            }
            if let expression = compilation.expression { _ = expression.evaluate(in: scope, input: 1) }
          }
        }
      }
    }
  }

  @Test("random trees are checked and evaluated without harm", arguments: 0..<20)
  func trees(seed: Int) throws {
    var generator = SyntaxGenerator(random: SeededGenerator(seed: UInt64(seed)))
    let shape = ScopeShape(names: ["krets", "x", "två ord", "å_1"].map { ($0, .any) })
    let scope = try CaseScope()
    for _ in 0..<100 {
      let text = Printer.text(generator.tree(4))
      for mode in [Mode.strict, .standard] {
        _ = Expression.compile(text, in: shape, mode: mode).expression?.evaluate(in: scope) { _ in }
      }
    }
  }

  @Test(
    "what is too long or too deep is a problem",
    arguments: [
      (String(repeating: "1+", count: 6000) + "1", "feel.too-long"),
      (String(repeating: "(", count: 4000) + "1", "feel.too-deep"),
      (String(repeating: "-", count: 4000) + "1", "feel.too-deep"),
      (String(repeating: "1+", count: 4000) + "1", "feel.too-deep"),
      ("x" + String(repeating: ".a", count: 4000), "feel.too-deep"),
      (String(repeating: "[", count: 4000), "feel.too-deep"),
      (String(repeating: "if true then ", count: 700), "feel.too-deep"),
      (String(repeating: "1 in (", count: 1000), "feel.too-deep"),
      ("1 instance of " + String(repeating: "list<", count: 1500), "feel.too-deep"),
      (String(repeating: "{a:", count: 2000), "feel.too-deep"),
    ])
  func limits(text: String, code: String) {
    #expect(Expression.compile(text).problems.map(\.code) == [code])
  }

  @Test("nesting up to the limit is read and evaluated")
  func nesting() throws {
    let text = String(repeating: "(1+", count: 60) + "1" + String(repeating: ")", count: 60)
    #expect(try LanguageFixture.evaluate(text) == 61)
    let chain = Array(repeating: "1", count: 250).joined(separator: "+")
    #expect(try LanguageFixture.evaluate(chain) == 250)
    #expect(try LanguageFixture.evaluate(String(repeating: "-", count: 149) + "1") == -1)
    #expect(try LanguageFixture.evaluate(String(repeating: "- ", count: 150) + "antal_dagar") == 4)
  }

  @Test(
    "a calculation that grows without end is stopped",
    arguments: [
      "for a in 1..100000, b in 1..100000 return a",
      "count(for a in 1..10 ** 12 return 1)",
      "some a in [1, 2], b in for x in 1..10 ** 7 return x satisfies false",
      (0..<60).map { "for a\($0 + 1) in [concatenate(a\($0), a\($0))] return " }.reduce("for a0 in [[1]] return ", +)
        + "1",
      (0..<60).map { "for a\($0 + 1) in [a\($0) + a\($0)] return " }.reduce("for a0 in [\"abcdefgh\"] return ", +)
        + "1",
      "99999999 ** 99999999 ** 99999999",
    ])
  func work(text: String) throws {
    #expect(try LanguageFixture.evaluateLoosely(text).integer == nil)
  }

  @Test(
    "long digits and extreme exponents are read, or told to be too much",
    arguments: [
      (String(repeating: "9", count: 9000), "null"), ("1" + String(repeating: "0", count: 6144), "1E6144"),
      ("." + String(repeating: "0", count: 6142) + "1", "1E-6143"), ("1E999999999999999999999", "null"),
      ("1E-999999999999999999999", "null"), ("1E6144 * 1E6144", "null"), ("1E-6143 * 1E-6143", "0"),
      ("1E6144 + 1E-6143 = 1E6144", "true"), ("modulo(1E6144, 7)", "1"), ("odd(1E6144)", "false"),
      ("decimal(1E-6143, 6176)", "1E-6143"), ("floor(-1E-6143)", "-1"), ("exp(1E6144)", "null"),
      ("log(1E-6143) < 0", "true"),
      ("1E6144 ** 1E6144", "null"), ("1E-6143 ** 1E6144", "0"), ("[1][1E6144]", "null"),
      ("for i in 1..1E6144 return i", "null"), ("substring(\"a\", 1E6144)", "null"), ("@\"P1D\" * 1E6144", "null"),
      ("date(1E6144, 1, 1)", "null"), ("time(1, 1, 1E-6143)", "@\"01:01:00\""),
    ])
  func extremes(text: String, gives: String) throws {
    let compilation = Expression.compile(text, mode: .standard)
    guard let expression = compilation.expression else {
      #expect(gives == "null" && !compilation.problems.isEmpty)
      return
    }
    var reasons: [String] = []
    let value = expression.evaluate(in: try CaseScope()) { reasons.append($0.message) }
    #expect(try value == LanguageFixture.evaluate(gives))
    #expect(!value.isNull || !reasons.isEmpty)
  }

  @Test("a division over thousands of digits counts as the work that it is")
  func longDivision() throws {
    let (value, reasons) = try StandardFixture.evaluate("count(for i in 1..200000 return modulo(1E6144, 7E-6100))")
    #expect(value.isNull)
    #expect(reasons.contains("uträkningen är för stor och har avbrutits"))
  }
}
