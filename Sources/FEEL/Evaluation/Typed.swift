/// A compiled expression with what is known of its type.
struct Typed: Sendable {
  var type: FEELType
  var code: Code

  init(_ type: FEELType, _ code: Code) {
    self.type = type
    self.code = code
  }

  /// Whether it is `[]`, which is a list of whatever the list is of that it stands beside.
  var isEmptyList: Bool {
    if case .constant(.list(let items)) = code { items.isEmpty } else { false }
  }

  /// The type of a value that is the one or the other.
  func joined(with other: Typed) -> FEELType {
    if isEmptyList, case .list = other.type.unwrapped { return other.type }
    if other.isEmptyList, case .list = type.unwrapped { return type }
    return type.joined(with: other.type)
  }

  /// What stands for an expression that has been reported as wrong.
  static let unknown = Typed(.any, .constant(.null))
}
