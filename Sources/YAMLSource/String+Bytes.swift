extension String {
  /// Whether all of it is ASCII.
  var isASCII: Bool { isBelow(0x80) }

  /// Whether no byte of its UTF-8 is as large as that.
  func isBelow(_ limit: UInt8) -> Bool {
    utf8.withContiguousStorageIfAvailable { $0.allSatisfy { $0 < limit } } ?? utf8.allSatisfy { $0 < limit }
  }
}
