extension ValueRange {
  /// The whole numbers or days in the range in order, as a loop goes through them; nil where it has no such ends.
  public var items: AnySequence<Value>? { Steps(in: self).map { AnySequence($0) } }
}
