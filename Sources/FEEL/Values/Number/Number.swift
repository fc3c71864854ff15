/// A decimal number as DMN 1.5 has it: 34 significant digits, exact in tenths and öre, rounded half to even beyond that.
///
/// Ordinary numbers are an `Int64` and a scale; the rest are `WideDecimal`, which follows decimal128 of IEEE 754-2008.
/// No operation traps: one without an answer (division by zero, a result beyond 10^6144) gives nil.
public struct Number: Sendable {
  enum Storage: Sendable, Hashable {
    /// `significand` / 10^`scale`; the scale is the smallest possible, at most `Number.mostScale`.
    case small(Int64, scale: UInt8)
    /// What does not fit in `small`, and only that.
    indirect case large(WideDecimal)
  }

  static let mostScale: UInt8 = 18

  let storage: Storage

  /// The whole number.
  public init(_ integer: Int) { storage = .small(Int64(integer), scale: 0) }

  /// The number `significand` / 10^`scale`, where the scale is at most 18.
  init(significand: Int64, scale: UInt8) {
    var (significand, scale) = (significand, scale)
    while scale > 0 {
      let (quotient, remainder) = significand.quotientAndRemainder(dividingBy: 10)
      guard remainder == 0 else { break }
      significand = quotient
      scale -= 1
    }
    storage = .small(significand, scale: scale)
  }

  init(_ wide: WideDecimal) {
    if wide.exponent <= 0, wide.exponent >= -Int(Self.mostScale), let small = Int64(exactly: wide.significand) {
      storage = .small(small, scale: UInt8(-wide.exponent))
    } else if (1...18).contains(wide.exponent), let small = Int64(exactly: wide.significand),
      case let (product, false) = small.multipliedReportingOverflow(by: Self.powersOfTen[wide.exponent])
    {
      storage = .small(product, scale: 0)
    } else {
      storage = .large(wide)
    }
  }

  /// The number as an `Int`, where it is whole and fits.
  public var integer: Int? {
    if case .small(let significand, scale: 0) = storage { return Int(exactly: significand) }
    return nil
  }

  /// Whether the number has no decimals.
  public var isWhole: Bool {
    switch storage {
    case .small(_, let scale): scale == 0
    case .large(let wide): wide.exponent >= 0
    }
  }

  /// -1, 0 or 1: the sign of the number.
  public var signum: Int {
    switch storage {
    case .small(let significand, _): Int(significand.signum())
    case .large(let wide): wide.isNegative ? -1 : 1
    }
  }

  var wide: WideDecimal {
    switch storage {
    case .small(let significand, let scale): WideDecimal(significand, exponent: -Int(scale))
    case .large(let wide): wide
    }
  }

  static let powersOfTen: [Int64] = (0...18).map { exponent in (0..<exponent).reduce(1) { power, _ in power * 10 } }
}

extension Number: Hashable, Comparable {
  /// Equal when the numbers are: 1.0 equals 1.
  public static func == (a: Number, b: Number) -> Bool { a.storage == b.storage }

  /// Mixes the number in, the same for 1.0 as for 1.
  public func hash(into hasher: inout Hasher) { hasher.combine(storage) }

  /// Whether the first is less, exactly.
  public static func < (a: Number, b: Number) -> Bool {
    if case .small(let left, let leftScale) = a.storage, case .small(let right, let rightScale) = b.storage,
      leftScale == rightScale
    {
      return left < right
    }
    return a.wide.isLess(than: b.wide)
  }
}

extension Number: ExpressibleByIntegerLiteral {
  /// The whole number as written.
  public init(integerLiteral value: Int) { self.init(value) }
}
