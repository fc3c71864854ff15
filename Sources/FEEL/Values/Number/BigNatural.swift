/// A whole number from zero, of any size: for the steps in between where 34 digits would not be enough.
struct BigNatural: Sendable, Hashable {
  // The least limb first, the last one never zero.
  private var limbs: [UInt32]

  static let zero = BigNatural(limbs: [])

  private init(limbs: [UInt32]) {
    self.limbs = limbs
    while self.limbs.last == 0 { self.limbs.removeLast() }
  }

  init(_ value: UInt128) {
    self.init(limbs: (0..<4).map { UInt32(truncatingIfNeeded: value >> (UInt128($0) * 32)) })
  }

  var isZero: Bool { limbs.isEmpty }

  var bitWidth: Int { limbs.last.map { limbs.count * 32 - $0.leadingZeroBitCount } ?? 0 }

  /// The number, where it fits.
  var uint128: UInt128? {
    guard limbs.count <= 4 else { return nil }
    return limbs.reversed().reduce(0) { $0 << 32 | UInt128($1) }
  }

  /// About how many decimal digits so many bits make, rounded downwards: 30103/100000 is log10 2.
  static func digits(ofBits bits: Int) -> Int {
    let product = bits * 30103
    return product / 100_000 - (product % 100_000 < 0 ? 1 : 0)
  }

  static func powerOfTen(_ exponent: Int) -> BigNatural { BigNatural(10).raised(to: exponent) }

  func raised(to exponent: Int) -> BigNatural {
    var (result, factor, left) = (BigNatural(1), self, exponent)
    while left > 0 {
      if left & 1 == 1 { result = result * factor }
      left >>= 1
      if left > 0 { factor = factor * factor }
    }
    return result
  }

  // MARK: - Bits

  func shiftedLeft(_ bits: Int) -> BigNatural {
    let (whole, part) = bits.quotientAndRemainder(dividingBy: 32)
    var shifted = [UInt32](repeating: 0, count: whole)
    var carry: UInt32 = 0
    for limb in limbs {
      shifted.append(part == 0 ? limb : limb << UInt32(part) | carry)
      carry = part == 0 ? 0 : limb >> UInt32(32 - part)
    }
    return BigNatural(limbs: shifted + [carry])
  }

  func shiftedRight(_ bits: Int) -> BigNatural {
    let (whole, part) = bits.quotientAndRemainder(dividingBy: 32)
    let kept = limbs.dropFirst(whole)
    guard part > 0 else { return BigNatural(limbs: Array(kept)) }
    let next = Array(kept.dropFirst()) + [0]
    return BigNatural(limbs: zip(kept, next).map { $0 >> UInt32(part) | $1 << UInt32(32 - part) })
  }

  // MARK: - Arithmetic

  static func + (a: BigNatural, b: BigNatural) -> BigNatural {
    var (sum, carry): ([UInt32], UInt64) = ([], 0)
    for place in 0..<max(a.limbs.count, b.limbs.count) {
      let total = UInt64(a.limb(place)) + UInt64(b.limb(place)) + carry
      sum.append(UInt32(truncatingIfNeeded: total))
      carry = total >> 32
    }
    return BigNatural(limbs: sum + [UInt32(carry)])
  }

  /// The difference; zero where the second is greater.
  static func - (a: BigNatural, b: BigNatural) -> BigNatural {
    guard a >= b else { return .zero }
    var (difference, borrow): ([UInt32], Int64) = ([], 0)
    for place in 0..<a.limbs.count {
      let rest = Int64(a.limb(place)) - Int64(b.limb(place)) - borrow
      difference.append(UInt32(truncatingIfNeeded: rest))
      borrow = rest < 0 ? 1 : 0
    }
    return BigNatural(limbs: difference)
  }

  static func * (a: BigNatural, b: BigNatural) -> BigNatural {
    guard !a.isZero, !b.isZero else { return .zero }
    var product = [UInt32](repeating: 0, count: a.limbs.count + b.limbs.count)
    for (i, x) in a.limbs.enumerated() {
      var carry: UInt64 = 0
      for (j, y) in b.limbs.enumerated() {
        let total = UInt64(x) * UInt64(y) + UInt64(product[i + j]) + carry
        product[i + j] = UInt32(truncatingIfNeeded: total)
        carry = total >> 32
      }
      product[i + b.limbs.count] = UInt32(carry)
    }
    return BigNatural(limbs: product)
  }

  /// Quotient and what is left; nil for a division by zero.
  func dividing(by divisor: BigNatural) -> (quotient: BigNatural, remainder: BigNatural)? {
    guard let top = divisor.limbs.last else { return nil }
    guard self >= divisor else { return (.zero, self) }
    if divisor.limbs.count == 1 { return dividing(by: top) }
    // Knuth, The Art of Computer Programming, 4.3.1, algorithm D.
    let shift = top.leadingZeroBitCount
    let lower = divisor.shiftedLeft(shift).limbs
    var upper = shiftedLeft(shift).limbs
    if upper.count == limbs.count { upper.append(0) }
    let count = lower.count
    let (first, second) = (UInt64(lower[count - 1]), UInt64(lower[count - 2]))
    var quotient = [UInt32](repeating: 0, count: upper.count - count)
    for place in quotient.indices.reversed() {
      let leading = UInt64(upper[place + count]) << 32 | UInt64(upper[place + count - 1])
      var (digit, rest) = leading.quotientAndRemainder(dividingBy: first)
      while digit > UInt64(UInt32.max) || digit * second > rest << 32 | UInt64(upper[place + count - 2]) {
        digit -= 1
        rest += first
        if rest > UInt64(UInt32.max) { break }
      }
      var (borrow, carry): (Int64, UInt64) = (0, 0)
      for index in 0..<count {
        let product = digit * UInt64(lower[index]) + carry
        carry = product >> 32
        let difference = Int64(upper[place + index]) - borrow - Int64(product & 0xFFFF_FFFF)
        upper[place + index] = UInt32(truncatingIfNeeded: difference)
        borrow = difference < 0 ? 1 : 0
      }
      let difference = Int64(upper[place + count]) - borrow - Int64(carry)
      upper[place + count] = UInt32(truncatingIfNeeded: difference)
      if difference < 0 {
        // The digit was one too great.
        digit -= 1
        var carry: UInt64 = 0
        for index in 0..<count {
          let sum = UInt64(upper[place + index]) + UInt64(lower[index]) + carry
          upper[place + index] = UInt32(truncatingIfNeeded: sum)
          carry = sum >> 32
        }
        upper[place + count] &+= UInt32(carry)
      }
      quotient[place] = UInt32(truncatingIfNeeded: digit)
    }
    return (BigNatural(limbs: quotient), BigNatural(limbs: upper).shiftedRight(shift))
  }

  private func dividing(by divisor: UInt32) -> (quotient: BigNatural, remainder: BigNatural) {
    var (quotient, rest): ([UInt32], UInt64) = (limbs, 0)
    for place in limbs.indices.reversed() {
      let (digit, left) = (rest << 32 | UInt64(limbs[place])).quotientAndRemainder(dividingBy: UInt64(divisor))
      quotient[place] = UInt32(digit)
      rest = left
    }
    return (BigNatural(limbs: quotient), BigNatural(UInt128(rest)))
  }

  /// The whole part of the square root.
  var squareRoot: BigNatural {
    guard !isZero else { return self }
    // Newton's method from above; every step comes nearer until it would pass the root.
    var root = BigNatural(1).shiftedLeft((bitWidth + 1) / 2)
    while let (quotient, _) = dividing(by: root) {
      let next = (root + quotient).shiftedRight(1)
      guard next < root else { break }
      root = next
    }
    return root
  }

  private func limb(_ place: Int) -> UInt32 { place < limbs.count ? limbs[place] : 0 }
}

extension BigNatural: Comparable {
  static func < (a: BigNatural, b: BigNatural) -> Bool {
    guard a.limbs.count == b.limbs.count else { return a.limbs.count < b.limbs.count }
    for (x, y) in zip(a.limbs.reversed(), b.limbs.reversed()) where x != y { return x < y }
    return false
  }
}
