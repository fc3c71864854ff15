/// A compiled expression with what is known of its type.
struct Typed: Sendable {
  var type: FEELType
  var code: Code

  init(_ type: FEELType, _ code: Code) {
    self.type = type
    self.code = code
  }

  /// What stands for an expression that has been reported as wrong.
  static let unknown = Typed(.any, .constant(.null))
}
