import CivilTime
import FEEL

/// Makes values of every kind, nested, with the texts that are hard to store.
struct ValueGenerator {
  var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func value(depth: Int = 4) -> Value {
    switch Int.random(in: 0..<(depth > 0 ? 12 : 9), using: &random) {
    case 0: return .null
    case 1: return .boolean(Bool.random(using: &random))
    case 2, 3: return .number(number())
    case 4, 5: return .string(text())
    case 6: return date()
    case 7: return instant()
    case 8: return period()
    case 9: return .list((0..<length()).map { _ in value(depth: depth - 1) })
    case 10: return .context(context(depth: depth - 1))
    default:
      return .range(
        ValueRange(
          lower: value(depth: depth - 1), includesLower: Bool.random(using: &random),
          upper: value(depth: depth - 1), includesUpper: Bool.random(using: &random)))
    }
  }

  mutating func context(depth: Int) -> Context {
    // Now and then so many entries that the context looks them up another way.
    let count = Int.random(in: 0..<40, using: &random) == 0 ? 60 : length()
    return Context((0..<count).map { _ in (text(), value(depth: depth)) })
  }

  mutating func text() -> String {
    let parts = [
      "a", "Ö", "@", "@@", "@n1", "@2018-03-09", "@P1D", "@[)", "\"", "\\", "/", "\n", "\r\n", "\t", "\u{0}", "\u{1F}",
      "\u{7F}", "\u{8}", "\u{C}", "é", "e\u{301}", "👩‍👩‍👧", "𝄞", "\u{2028}", "\u{FFFD}", "\u{FEFF}", " ", "",
      "nämndens beslut ",
    ]
    return (0..<length()).map { _ in parts.randomElement(using: &random) ?? "" }.joined()
  }

  mutating func number() -> Number {
    let integers = [0, 1, -1, 1 << 53, -(1 << 53), (1 << 53) + 1, Int.max, Int.min]
    switch Int.random(in: 0..<4, using: &random) {
    case 0: return Number(integers.randomElement(using: &random) ?? 0)
    case 1: return Number(Int.random(in: -1000...1000, using: &random))
    case 2:
      return Number("\(Int.random(in: -999_999...999_999, using: &random))E\(Int.random(in: -9...3, using: &random))")
        ?? 7
    default:
      let digits = (0..<Int.random(in: 1...40, using: &random)).map { _ in
        "\(Int.random(in: 0...9, using: &random))"
      }
      return Number("-\(digits.joined())E\(Int.random(in: -60...60, using: &random))") ?? 7
    }
  }

  private mutating func date() -> Value {
    CivilDate(daysSinceEpoch: Int.random(in: -79_257...157_419, using: &random)).map { .date($0) } ?? .null
  }

  private mutating func instant() -> Value {
    let milliseconds = Int64.random(in: -6_000_000_000_000...13_000_000_000_000, using: &random)
    return (try? Instant(millisecondsSinceEpoch: milliseconds)).map { .instant($0) } ?? .null
  }

  private mutating func period() -> Value {
    let counts: [UInt16] = [0, 0, 1, 14, 65_535]
    func count(_ random: inout SeededGenerator) -> UInt16 { counts.randomElement(using: &random) ?? 0 }
    return .period(
      Period(years: count(&random), months: count(&random), weeks: count(&random), days: count(&random)))
  }

  private mutating func length() -> Int { Int.random(in: 0..<5, using: &random) }
}
