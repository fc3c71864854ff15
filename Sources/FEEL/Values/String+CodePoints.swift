extension String {
  /// Whether both texts are the same code points; Swift's own `==` also lets "é" equal "e" with an accent added.
  package func hasSameCodePoints(as other: String) -> Bool {
    let (a, b) = (utf8, other.utf8)
    guard a.count == b.count else { return false }
    let fast = a.withContiguousStorageIfAvailable { left in
      b.withContiguousStorageIfAvailable { right in left.elementsEqual(right) }
    }
    return (fast ?? nil) ?? a.elementsEqual(b)
  }

  /// Whether this text comes before the other in code point order, the order of FEEL's `<`.
  package func precedesByCodePoint(_ other: String) -> Bool {
    // UTF-8 sorts bytewise as its code points do.
    utf8.lexicographicallyPrecedes(other.utf8)
  }

  /// Mixes the code points in, consistently with `hasSameCodePoints`.
  package func hashCodePoints(into hasher: inout Hasher) {
    let done: Void? = utf8.withContiguousStorageIfAvailable { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    if done == nil { for byte in utf8 { hasher.combine(byte) } }
    hasher.combine(0xFF as UInt8)
  }
}
