import SourceDiagnostics

/// What a file should hold after an edit.
indirect enum ExpectedTree {
  /// What this node holds, written in the same way.
  case same(YAMLNode)
  /// A new value, in any style.
  case written(YAMLValue)
  /// A list, with the old one's tag.
  case list([ExpectedTree], tag: String?)
  /// Keys with values in this order, with the old ones' tag.
  case mapping([(name: String, value: ExpectedTree)], tag: String?)

  /// Makes the tree of a list or of keys as they are.
  init(childrenOf node: YAMLNode) {
    switch node.content {
    case .scalar: self = .same(node)
    case .sequence(let elements): self = .list(elements.map { .same($0) }, tag: node.tag)
    case .mapping(let entries): self = .mapping(entries.map { ($0.name, .same($0.value)) }, tag: node.tag)
    }
  }

  /// Makes the tree of a root where only what stands at a path is another.
  init(_ root: YAMLNode, with change: ExpectedTree, at path: ArraySlice<YAMLPath.Part>) {
    guard let part = path.first else {
      self = change
      return
    }
    let rest = path.dropFirst()
    switch (root.content, part) {
    case (.sequence(let elements), .index(let changed)):
      self = .list(
        elements.enumerated().map { $0 == changed ? ExpectedTree($1, with: change, at: rest) : .same($1) },
        tag: root.tag)
    case (.mapping(let entries), .key(let changed)):
      self = .mapping(
        entries.map { entry in
          (entry.name, entry.name == changed ? ExpectedTree(entry.value, with: change, at: rest) : .same(entry.value))
        }, tag: root.tag)
    default: self = .same(root)
    }
  }

  /// Whether a node holds just this.
  func matches(_ node: YAMLNode) -> Bool {
    switch self {
    case .same(let old): return Self.same(old, node)
    case .written(let value): return node.aliasPlace == nil && Self.holds(node, value)
    case .list(let expected, let tag):
      guard let elements = node.sequence, node.tag == tag, elements.count == expected.count else { return false }
      return zip(expected, elements).allSatisfy { $0.matches($1) }
    case .mapping(let expected, let tag):
      guard let entries = node.mapping, node.tag == tag, entries.count == expected.count else { return false }
      return zip(expected, entries).allSatisfy { Self.equal($0.name, $1.name) && $0.value.matches($1.value) }
    }
  }

  private static func same(_ old: YAMLNode, _ new: YAMLNode) -> Bool {
    guard old.tag == new.tag, old.aliasPlace?.text == new.aliasPlace?.text else { return false }
    switch (old.content, new.content) {
    case (.scalar(let old), .scalar(let new)): return old.style == new.style && equal(old.text, new.text)
    case (.sequence(let old), .sequence(let new)):
      return old.count == new.count && zip(old, new).allSatisfy { same($0, $1) }
    case (.mapping(let old), .mapping(let new)):
      return old.count == new.count && zip(old, new).allSatisfy { same($0.key, $1.key) && same($0.value, $1.value) }
    default: return false
    }
  }

  private static func holds(_ node: YAMLNode, _ value: YAMLValue) -> Bool {
    switch (value, node.content) {
    case (.text(let text), .scalar(let scalar)): return !node.isNull && equal(scalar.text, text)
    case (.plain(let text), .scalar(let scalar)): return scalar.style == .plain && equal(scalar.text, text)
    case (.null, .scalar): return node.isNull
    case (.list(let values), .sequence(let elements)):
      return values.count == elements.count && zip(elements, values).allSatisfy { holds($0, $1) }
    case (.mapping(let values), .mapping(let entries)):
      return values.count == entries.count
        && zip(entries, values).allSatisfy { equal($0.name, $1.key) && holds($0.value, $1.value) }
    default: return false
    }
  }

  /// Byte for byte: Swift holds a letter with a loose accent equal to the composed one.
  private static func equal(_ left: String, _ right: String) -> Bool { left.utf8.elementsEqual(right.utf8) }
}
