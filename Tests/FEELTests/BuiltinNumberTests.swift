import FEEL
import Testing

@Suite("The functions of numbers")
struct BuiltinNumberTests {
  static let rounding: [BuiltinRow] = [
    BuiltinRow("decimal(1/3, 2)", "0.33"), BuiltinRow("decimal(1.5, 0)", "2"), BuiltinRow("decimal(2.5, 0)", "2"),
    BuiltinRow("decimal(1234, -2)", "1200"), BuiltinRow("decimal(1.125, 2.9)", "1.12"), BuiltinRow("floor(-1.5)", "-2"),
    BuiltinRow("floor(-1.56, 1)", "-1.6"), BuiltinRow("ceiling(-0.3)", "0"),
    BuiltinRow("ceiling(n: 1.56, scale: 1)", "1.6"),
    BuiltinRow("round up(-5.5, 0)", "-6"), BuiltinRow("round up(1.121, 2)", "1.13"),
    BuiltinRow("round down(-5.5, 0)", "-5"),
    BuiltinRow("round half up(5.5, 0)", "6"), BuiltinRow("round half up(-1.125, 2)", "-1.13"),
    BuiltinRow("round half down(5.5, 0)", "5"), BuiltinRow("round half down(1.126, 2)", "1.13"),
    BuiltinRow("round up(5.5, 6176)", "5.5"),
  ]

  static let others: [BuiltinRow] = [
    BuiltinRow("abs(-10)", "10"), BuiltinRow(#"abs(@"-PT5H")"#, #"@"PT5H""#), BuiltinRow(#"abs(@"-P5M")"#, #"@"P5M""#),
    BuiltinRow("modulo(12, 5)", "2"), BuiltinRow("modulo(-12, 5)", "3"), BuiltinRow("modulo(12, -5)", "-3"),
    BuiltinRow("modulo(-10.1, 4.5)", "3.4"), BuiltinRow("odd(5)", "true"), BuiltinRow("odd(-3)", "true"),
    BuiltinRow("even(0)", "true"), BuiltinRow("even(number: 3)", "false"), BuiltinRow("even(1e30)", "true"),
    BuiltinRow("sqrt(16)", "4"), BuiltinRow("sqrt(2)", "1.414213562373095048801688724209698"),
    BuiltinRow("sqrt(0)", "0"), BuiltinRow("sqrt(1e-6000) * 1e3000", "1"),
    BuiltinRow("exp(1)", "2.718281828459045235360287471352662"), BuiltinRow("exp(0)", "1"),
    BuiltinRow("exp(-1)", "0.3678794411714423215955237701614609"),
    BuiltinRow("exp(100)", "2.688117141816135448412625551580014e43"), BuiltinRow("exp(-100000)", "0"),
    BuiltinRow("log(10)", "2.302585092994045684017991454684364"), BuiltinRow("log(1)", "0"),
    // Where the result itself is near zero, all its digits still count.
    BuiltinRow("log(1.0000000000000000000000000000001)", "9.999999999999999999999999999999500e-32"),
    BuiltinRow("log(0.5)", "-0.6931471805599453094172321214581766"), BuiltinRow("4 ** 0.5", "2"),
    BuiltinRow("2 ** 0.5", "sqrt(2)"), BuiltinRow("2.25 ** 1.5", "3.375"), BuiltinRow("2 ** -2", "0.25"),
    BuiltinRow("1.1 ** 100", "13780.61233982227018411833717208964"), BuiltinRow("(-2) ** 3", "-8"),
    BuiltinRow("(-8) ** 0.5", "null"), BuiltinRow("0 ** 0", "1"), BuiltinRow("0 ** -1", "null"),
  ]

  static let aggregates: [BuiltinRow] = [
    BuiltinRow("sum(1, 2, 3)", "6"), BuiltinRow("sum([0.1, 0.2])", "0.3"), BuiltinRow("product([2, 3, 4])", "24"),
    BuiltinRow("product(2.5, 4)", "10"), BuiltinRow("mean([1, 2, 4])", "2.333333333333333333333333333333333"),
    BuiltinRow("mean(5)", "5"), BuiltinRow("median([8, 2, 5, 3, 4])", "4"), BuiltinRow("median(6, 1, 2, 3)", "2.5"),
    BuiltinRow("stddev(2, 4, 7, 5)", "2.081665999466132735282297706979931"), BuiltinRow("stddev([3, 3, 3])", "0"),
    BuiltinRow("stddev([1e30, 1e30 + 1])", "0.7071067811865475244008443621048490"),
    BuiltinRow("stddev([-1, 1])", "sqrt(2)"), BuiltinRow("mode(6, 3, 9, 6, 6)", "[6]"),
    BuiltinRow("mode([6, 1, 9, 6, 1])", "[1, 6]"), BuiltinRow("mode([])", "[]"), BuiltinRow("min(list: [3, 1])", "1"),
    BuiltinRow(#"max("a", "c", "b")"#, #""c""#), BuiltinRow(#"max(@"P1D", @"PT25H")"#, #"@"PT25H""#),
    BuiltinRow("count([])", "0"), BuiltinRow("all([true, null, false])", "false"),
    BuiltinRow("all([true, null])", "null"),
    BuiltinRow("any(false, null, true)", "true"), BuiltinRow("any([])", "false"), BuiltinRow("all([])", "true"),
  ]

  @Test("a number function gives what the standard says, to 34 digits", arguments: rounding + others + aggregates)
  func value(row: BuiltinRow) throws {
    let (given, wanted) = try row.values()
    #expect(given == wanted)
  }

  @Test(
    "a number function that cannot answer says why",
    arguments: [
      BuiltinReason("sqrt(-1)", "sqrt: roten ur ett negativt tal finns inte"),
      BuiltinReason("log(0)", "log: logaritmen finns bara för tal över 0"),
      BuiltinReason("exp(20000)", "exp: resultatet är för stort"),
      BuiltinReason("modulo(1, 0)", "modulo: det går inte att dela med noll"),
      BuiltinReason("odd(1.5)", "odd: talet har decimaler"),
      BuiltinReason("round up(5.5, 6177)", "round up: så många decimaler finns inte"),
      BuiltinReason("decimal(1.5)", "decimal ska ha 2 argument men har 1"),
      BuiltinReason("floor(1.5, null)", "argumentet \"scale\" i floor ska vara tal men är inget värde"),
      BuiltinReason(#"abs("1")"#, "abs: text har inget avstånd från noll"),
      BuiltinReason("sum([])", "sum: listan är tom"),
      BuiltinReason("product([1, null])", "product: listan ska bara ha tal, men en post saknar värde"),
      BuiltinReason("stddev([47])", "stddev: det behövs minst två tal"),
      BuiltinReason("median([])", "median: listan är tom"),
      BuiltinReason(#"max([1, "a"])"#, "max: tal kan inte jämföras med text"),
      BuiltinReason("min()", "min ska ha minst 1 argument men har 0"),
      BuiltinReason("mean(l: [1])", "mean har inget argument \"l\""),
      BuiltinReason("all([true, 1])", "all: listan ska bara ha sant/falskt men har tal"),
    ])
  func reason(row: BuiltinReason) throws {
    let (value, messages) = try row.outcome()
    #expect(value == nil)
    #expect(messages == [row.message])
  }

  @Test(
    "what takes long to calculate costs accordingly",
    arguments: [
      "for i in 1..100 return 1.1 ** (1 / i)", "for i in 1..100 return exp(i)", "for i in 1..100 return log(i)",
    ])
  func cost(text: String) throws {
    let expression = try Expression.compile(text, mode: .standard).get()
    let scope = try CaseScope()
    var evaluation = Evaluation(scope: scope, isReporting: true)
    let first = expression.evaluate(in: scope, within: &evaluation)
    #expect(first.list?.count == 100)
    // A second evaluation has what the first and this leave of two million units.
    let hasMore = evaluation.spend(1_920_000)
    let again = expression.evaluate(in: scope, within: &evaluation)
    #expect(hasMore)
    #expect(again == nil)
    #expect(evaluation.problems.last?.message == "uträkningen är för stor och har avbrutits")
  }

  @Test("a root, a power and a logarithm undo each other")
  func roundTrip() throws {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<200 {
      let number = try #require(
        Number("\(Int.random(in: 1...999_999, using: &generator)).\(Int.random(in: 1...999, using: &generator))"))
      let square = try #require(number.multiplying(number))
      #expect(square.squareRoot == number)
      let logarithm = try #require(number.naturalLogarithm)
      let back = try #require(logarithm.exponential?.subtracting(number)?.dividing(by: number))
      #expect(back.magnitude < Number("1e-32") ?? 0)
    }
  }
}
