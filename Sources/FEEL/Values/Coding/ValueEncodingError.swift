/// Why something cannot be written as a value, and where in it.
public struct ValueEncodingError: Error, Sendable, Hashable {
  /// Where, as FEEL would write it, with items counted from 1; empty for the whole.
  public let path: String
  /// What is wrong, in Swedish, without a closing full stop.
  public let message: String
}

extension ValueEncodingError: CustomStringConvertible {
  /// Path and message in one line.
  public var description: String { path.isEmpty ? message : "\(path): \(message)" }
}
