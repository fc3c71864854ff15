/// Reads `application/x-www-form-urlencoded` (URL Standard, section 5.1).
enum URLEncodedReader {
  /// The fields, in order.
  ///
  /// - Throws: `PageFault.notAForm` where it is not UTF-8.
  static func read(_ bytes: some Collection<UInt8>) throws -> FormBody {
    var form = FormBody()
    for pair in bytes.split(separator: UInt8(ascii: "&")) {
      let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = parts.first.flatMap({ text($0) }), let value = parts.count > 1 ? text(parts[1]) : "" else {
        throw PageFault.notAForm
      }
      try form.add(name, value)
    }
    return form
  }

  /// The decoded text; nil where it is not UTF-8.
  private static func text(_ bytes: some Collection<UInt8>) -> String? {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count)
    var rest = bytes.makeIterator()
    while let byte = rest.next() {
      switch byte {
      case UInt8(ascii: "+"): decoded.append(UInt8(ascii: " "))
      case UInt8(ascii: "%"):
        guard let high = rest.next().flatMap(digit), let low = rest.next().flatMap(digit) else { return nil }
        decoded.append(high << 4 | low)
      default: decoded.append(byte)
      }
    }
    return String(validating: decoded, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
