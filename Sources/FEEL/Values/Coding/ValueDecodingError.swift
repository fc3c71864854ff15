/// Why a value cannot be read as a Swift type, and where in it.
public struct ValueDecodingError: Error, Sendable, Hashable {
  /// The kinds of fault; the raw values are lasting names for programs.
  public enum Code: String, Sendable, CaseIterable {
    case missing = "value-missing"
    case wrongKind = "value-kind"
    case notAllowed = "value-not-allowed"
    case outOfRange = "value-out-of-range"
  }

  /// The kind of fault.
  public let code: Code
  /// Where, as FEEL would write it, with items counted from 1: `remiss.mottagare[2]`; empty for the whole value.
  public let path: String
  /// What is wrong, in Swedish, without a closing full stop.
  public let message: String

  /// How to mend it, in Swedish, without a closing full stop.
  public var hint: String {
    switch code {
    case .missing: "lägg till fältet"
    case .wrongKind: "skriv värdet i den form som väntades"
    case .notAllowed: "välj ett tillåtet värde"
    case .outOfRange: "skriv ett tal som ryms"
    }
  }
}

extension ValueDecodingError: CustomStringConvertible {
  /// Path and message in one line.
  public var description: String { path.isEmpty ? message : "\(path): \(message)" }
}

/// A fault in one value, before it is known where that value stands.
struct ValueMismatch: Error {
  let code: ValueDecodingError.Code
  let message: String

  static func kind(_ expected: String, _ value: Value) -> ValueMismatch {
    ValueMismatch(code: .wrongKind, message: "väntade \(expected) men fick \(value.kind)")
  }
}
