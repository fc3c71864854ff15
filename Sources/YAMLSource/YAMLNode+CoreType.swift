extension YAMLNode {
  /// The scalar's type by the core schema or by its tag; `nil` for a list or keys with values.
  public var coreType: YAMLCoreType? {
    guard let scalar else { return nil }
    switch tag {
    case nil: return scalar.style == .plain ? YAMLCoreType(plain: scalar.text) : .string
    case YAMLTag.null: return .null
    case YAMLTag.bool: return .bool
    case YAMLTag.int: return .int
    case YAMLTag.float: return .float
    default: return .string
    }
  }

  /// Whether the node is an unquoted `null`, `~` or nothing.
  public var isNull: Bool {
    guard case .scalar(let scalar) = content else { return false }
    if let tag { return tag == YAMLTag.null }
    guard scalar.style == .plain, scalar.text.utf8.count <= 4 else { return false }
    return YAMLCoreType(plain: scalar.text) == .null
  }
}
