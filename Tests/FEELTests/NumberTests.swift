import FEEL
import Testing

@Suite("Numbers")
struct NumberTests {
  @Test(
    "a number is read and shown in plain decimals",
    arguments: [
      ("0", "0"), ("-0", "0"), ("007", "7"), ("1.0", "1"), ("1.50", "1.5"), (".5", "0.5"), ("-.5", "-0.5"),
      ("120", "120"), ("1e2", "100"), ("12.5E-1", "1.25"), ("1e+3", "1000"),
      ("9223372036854775807", "9223372036854775807"), ("-9223372036854775808", "-9223372036854775808"),
      ("9223372036854775808", "9223372036854775808"), ("100000000000000000000", "100000000000000000000"),
      ("0.0000000000000000000000001", "0.0000000000000000000000001"),
      ("1234567890.123456789012345678901234567890", "1234567890.123456789012345678901235"),
      ("1e6144", "1E6144"), ("1e-100", "1E-100"), ("00000000000000000000000000000000000000001", "1"),
    ])
  func textForms(written: String, shown: String) {
    #expect(Number(written)?.description == shown)
    #expect(Number(written) == Number(shown))
  }

  @Test(
    "what is no number is refused",
    arguments: [
      "", "-", ".", "1.", "1.e2", "+1", " 1", "1 ", "1e", "1e+", "--1", "1,5", "0x10", "NaN", "inf", "1e6145",
      "1e-9999", "1e99999999999999999999", "١", "1.5.2",
    ])
  func refused(text: String) {
    #expect(Number(text) == nil)
  }

  @Test(
    "sums, differences and products are exact",
    arguments: [
      ("0.1", "+", "0.2", "0.3"), ("9223372036854775807", "+", "1", "9223372036854775808"),
      ("-9223372036854775808", "-", "1", "-9223372036854775809"), ("1.5", "-", "1.5", "0"), ("1e30", "+", "1e-3", nil),
      ("0.1", "*", "0.1", "0.01"), ("3037000500", "*", "3037000500", "9223372037000250000"),
      ("9223372036854775808", "-", "1", "9223372036854775807"), ("1.25", "*", "8", "10"),
      ("99999999999999999999", "*", "99999999999999999999", nil),
      ("1e20", "-", "99999999999999999999", "1"), ("-9223372036854775808", "*", "-1", "9223372036854775808"),
    ] as [(String, String, String, String?)])
  func exactArithmetic(left: String, sign: String, right: String, expected: String?) throws {
    let (a, b) = (try #require(Number(left)), try #require(Number(right)))
    let result =
      switch sign {
      case "+": a + b
      case "-": a - b
      default: a * b
      }
    // The two rows without an answer have more than 34 digits and are rounded half to even.
    let rounded = sign == "+" ? "1000000000000000000000000000000.001" : "9.999999999999999999800000000000000E39"
    #expect(result == Number(expected ?? rounded))
  }

  @Test(
    "a quotient has 34 digits, rounded half to even",
    arguments: [
      ("1", "3", "0.3333333333333333333333333333333333"), ("2", "3", "0.6666666666666666666666666666666667"),
      ("7", "2", "3.5"), ("-7", "2", "-3.5"), ("10", "5", "2"), ("0", "5", "0"),
      ("1", "1e6000", "1E-6000"), ("-9223372036854775808", "-1", "9223372036854775808"),
      ("1", "7", "0.1428571428571428571428571428571429"),
    ])
  func quotients(left: String, right: String, expected: String) throws {
    let (a, b) = (try #require(Number(left)), try #require(Number(right)))
    #expect(a.dividing(by: b)?.description == expected)
  }

  @Test(
    "the remainder has the sign of the divisor",
    arguments: [
      ("12", "5", "2"), ("-12", "5", "3"), ("12", "-5", "-3"), ("-12", "-5", "-2"), ("10.1", "4.5", "1.1"),
      ("-10.1", "4.5", "3.4"), ("10.1", "-4.5", "-3.4"), ("-10.1", "-4.5", "-1.1"), ("6", "3", "0"),
      ("1e20", "7", "2"), ("1e6000", "7", "1"), ("1e-3", "1e3", "0.001"), ("-9223372036854775808", "-1", "0"),
    ])
  func remainders(left: String, right: String, expected: String) throws {
    let (a, b) = (try #require(Number(left)), try #require(Number(right)))
    #expect(a.remainder(dividingBy: b) == Number(expected))
  }

  @Test("what has no answer gives nil and never traps")
  func noAnswer() throws {
    let greatest = try #require(Number("9.999999999999999999999999999999999e6144"))
    #expect(Number(1).dividing(by: 0) == nil)
    #expect(Number(0).dividing(by: 0) == nil)
    #expect(Number(1).remainder(dividingBy: 0) == nil)
    #expect(greatest + greatest == nil)
    #expect(greatest * 10 == nil)
    #expect(greatest.negated - greatest == nil)
    #expect(greatest.dividing(by: try #require(Number("0.1"))) == nil)
    #expect(Number(10).raised(to: 7000) == nil)
    #expect(Number(0).raised(to: -1) == nil)
    #expect(Number(-2).raised(to: try #require(Number("0.5"))) == nil)
    #expect(Number(Double.nan) == nil)
    #expect(Number(Double.infinity) == nil)
    #expect(greatest.rounded(.up, places: -6146) == nil)
    // Too small to be told from zero.
    #expect(try #require(Number("1e-6000")) * (try #require(Number("1e-6000"))) == 0)
  }

  @Test(
    "powers",
    arguments: [
      ("2", "10", "1024"), ("2", "-2", "0.25"), ("0", "0", "1"), ("-3", "3", "-27"), ("1.1", "2", "1.21"),
      ("9", "0.5", "3"), ("10", "40", "1E40"),
    ])
  func powers(base: String, exponent: String, expected: String) throws {
    let (base, exponent) = (try #require(Number(base)), try #require(Number(exponent)))
    #expect(base.raised(to: exponent) == Number(expected))
  }

  @Test(
    "each way to round does as DMN says",
    arguments: [
      ("2.5", [2, 3, 2, 3, 2, 2, 3]), ("-2.5", [-2, -3, -2, -3, -2, -3, -2]), ("3.5", [4, 4, 3, 4, 3, 3, 4]),
      ("2.4", [2, 2, 2, 3, 2, 2, 3]), ("-2.6", [-3, -3, -3, -3, -2, -3, -2]), ("7", [7, 7, 7, 7, 7, 7, 7]),
      ("0.0000000000000000000000001", [0, 0, 0, 1, 0, 0, 1]),
    ])
  func roundings(text: String, expected: [Int]) throws {
    let number = try #require(Number(text))
    let ways: [Number.Rounding] = [.halfEven, .halfUp, .halfDown, .up, .down, .floor, .ceiling]
    #expect(ways.map { number.rounded($0)?.integer } == expected)
  }

  @Test(
    "rounding goes to any number of places",
    arguments: [
      ("1.125", 2, "1.12"), ("1.135", 2, "1.14"), ("1250", -2, "1200"), ("1350", -2, "1400"), ("3", 5, "3"),
      ("1234567890123456789012.55", 1, "1234567890123456789012.6"), ("5", -1, "0"), ("1", -100_000, "0"),
      ("1.5", 100_000, "1.5"),
    ])
  func places(text: String, places: Int, expected: String) throws {
    let number = try #require(Number(text))
    #expect(number.rounded(.halfEven, places: places)?.description == expected)
  }

  @Test("floor and ceiling")
  func floorAndCeiling() throws {
    let number = try #require(Number("-1.5"))
    #expect(number.floor == -2)
    #expect(number.ceiling == -1)
    #expect(Number(Int.min).floor == Number(Int.min))
  }

  @Test("equal numbers are one number, however they were written or reached")
  func equality() throws {
    let half = try #require(Number("0.5"))
    #expect(Number("1.0") == 1)
    #expect(Number("1.0").hashValue == Optional(Number(1)).hashValue)
    #expect(half + half == 1)
    let wide = try #require(Number("1e25"))
    #expect(wide.dividing(by: wide) == 1)
    #expect(Set([1, try #require(Number("1.00")), try #require(Number("10e-1"))]).count == 1)
  }

  @Test("numbers in order stay in order, whatever their size")
  func order() throws {
    let texts = [
      "-1e6000", "-9223372036854775809", "-9223372036854775808", "-1.5", "-1", "-0.001", "-1e-50", "0", "1e-50",
      "0.000000000000000001", "0.1", "0.11", "1", "1.0000000000000000000001", "1.5", "9223372036854775807",
      "9223372036854775808", "1e6000",
    ]
    let numbers = try texts.map { try #require(Number($0)) }
    for (place, number) in numbers.enumerated() {
      for (otherPlace, other) in numbers.enumerated() {
        #expect((number < other) == (place < otherPlace), "\(number) < \(other)")
      }
    }
  }

  @Test("only a whole number that fits is an integer")
  func integers() {
    #expect(Number("12.0")?.integer == 12)
    #expect(Number("12.5")?.integer == nil)
    #expect(Number("9223372036854775808")?.integer == nil)
    #expect(Number("1e30")?.isWhole == true)
    #expect(Number(Int.min).integer == Int.min)
    #expect(Number(Int.min).negated.description == "9223372036854775808")
    #expect(Number(Int.min).magnitude == Number("9223372036854775808"))
  }

  @Test("binary floating point comes in and goes out with the digits it shows")
  func doubles() {
    #expect(Number(0.1)?.description == "0.1")
    #expect(Number(1e22)?.description == "10000000000000000000000")
    #expect(Number(-2.0) == -2)
    #expect(Number(2.5e-300)?.double == 2.5e-300)
    #expect(Number("0.1")?.double == 0.1)
    #expect(Number("1e6000")?.double == .infinity)
  }
}
