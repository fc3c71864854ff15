/// Writing whole numbers without a `String` on the way.
enum DecimalDigits {
  static func append(_ number: Int64, to bytes: inout [UInt8]) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    var left = number.magnitude
    if left < 10 {
      bytes.append(UInt8(ascii: "0") + UInt8(left))
      return
    }
    let start = bytes.count
    while left > 0 {
      let (quotient, digit) = left.quotientAndRemainder(dividingBy: 10)
      bytes.append(UInt8(ascii: "0") + UInt8(digit))
      left = quotient
    }
    bytes[start...].reverse()
  }
}
