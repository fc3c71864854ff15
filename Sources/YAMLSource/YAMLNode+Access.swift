extension YAMLNode {
  /// The scalar, if the node is one.
  public var scalar: YAMLScalar? {
    if case .scalar(let scalar) = content { scalar } else { nil }
  }

  /// The elements, if the node is a list.
  public var sequence: [YAMLNode]? {
    if case .sequence(let elements) = content { elements } else { nil }
  }

  /// The entries, if the node has keys with values.
  public var mapping: [YAMLEntry]? {
    if case .mapping(let entries) = content { entries } else { nil }
  }

  /// Gives the value of a key; `nil` when the key is not there or the node has no keys.
  public subscript(key: String) -> YAMLNode? {
    mapping?.first { $0.name == key }?.value
  }

  /// The kind of node as a Swedish noun: "text", "tomt värde", "lista" or "nycklar med värden".
  public var kindName: String {
    switch content {
    case .scalar: isNull ? "tomt värde" : "text"
    case .sequence: "lista"
    case .mapping: "nycklar med värden"
    }
  }

  /// The kind of node as it stands in a sentence, with its article.
  package var kindPhrase: String {
    switch content {
    case .scalar: isNull ? "ett tomt värde" : "text"
    case .sequence: "en lista"
    case .mapping: "nycklar med värden"
    }
  }
}
