public import SourceDiagnostics

/// A value and where it is written. Two are equal when their values are, wherever they stand.
public struct Located<Wrapped: Sendable & Hashable>: Sendable, Hashable {
  /// The value.
  public let value: Wrapped
  /// Where it is written.
  public let place: SourcePlace

  /// A value at a place.
  public init(_ value: Wrapped, at place: SourcePlace) {
    self.value = value
    self.place = place
  }

  /// Whether the values are equal.
  public static func == (a: Self, b: Self) -> Bool { a.value == b.value }

  /// Mixes in the value.
  public func hash(into hasher: inout Hasher) { hasher.combine(value) }
}
