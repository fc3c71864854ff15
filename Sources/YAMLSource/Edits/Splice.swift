/// A stretch of a file and the bytes to stand there instead.
struct Splice {
  let range: Range<Int>
  let bytes: [UInt8]

  init(_ range: Range<Int>, _ bytes: some Sequence<UInt8>) {
    self.range = range
    self.bytes = Array(bytes)
  }

  init(_ range: Range<Int>, _ text: String) {
    self.init(range, text.utf8)
  }

  init(at offset: Int, _ text: String) {
    self.init(offset..<offset, text.utf8)
  }

  /// Gives the bytes with splices done; `nil` when they do not stand in order or overlap.
  static func apply(_ splices: [Splice], to bytes: [UInt8]) -> [UInt8]? {
    var edited: [UInt8] = []
    var done = 0
    for splice in splices {
      guard done <= splice.range.lowerBound, splice.range.upperBound <= bytes.count else { return nil }
      edited += bytes[done..<splice.range.lowerBound]
      edited += splice.bytes
      done = splice.range.upperBound
    }
    return edited + bytes[done...]
  }
}
