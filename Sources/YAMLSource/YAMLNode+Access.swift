import SourceDiagnostics

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

  /// The node and what is in it, as far as it has keys with values, in the order of the file.
  package var groups: [YAMLNode] {
    var found: [YAMLNode] = []
    addGroups(to: &found)
    return found
  }

  private func addGroups(to found: inout [YAMLNode]) {
    switch content {
    case .scalar: return
    case .sequence(let items): for item in items { item.addGroups(to: &found) }
    case .mapping(let entries):
      found.append(self)
      for place in entries.indices { entries[place].value.addGroups(to: &found) }
    }
  }

  /// Gives the value of a key; `nil` when the key is not there or the node has no keys.
  public subscript(key: String) -> YAMLNode? {
    guard case .mapping(let entries) = content, let place = entries.place(of: key) else { return nil }
    return entries[place].value
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

  /// Whether nothing stands there, not even `null`.
  package var isUnwritten: Bool { isNull && scalar?.text.isEmpty == true }

  /// What stands on its first line, without a comment.
  package var firstLine: String {
    file.text(in: SourceLine(file, at: bytes.lowerBound).rest(from: bytes.lowerBound))
  }
}

extension [YAMLEntry] {
  /// The place of a key; nil where it is not there.
  func place(of key: String) -> Int? {
    let length = key.utf8.count
    for place in indices where self[place].name.utf8.count == length && self[place].name == key { return place }
    // Text in ASCII is equal to no other text, while what is beyond it can be stored in several ways.
    return key.isASCII ? nil : firstIndex { $0.name == key }
  }
}
