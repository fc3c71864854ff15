import SourceDiagnostics

/// A list or mapping that is being read.
struct OpenCollection {
  enum Kind {
    case sequence
    case mapping
  }

  private enum Key {
    case none
    case taken(YAMLNode)
    /// Reported already; its value is read and dropped.
    case refused
  }

  let kind: Kind
  let isFlow: Bool
  /// Where the content begins.
  let start: Int
  /// Where the event begins, with anchor and tag.
  let eventStart: Int
  let tag: String?
  let anchor: String?
  /// The number of nodes within, aliases resolved, and the collection itself.
  private(set) var size = 1
  /// The number of levels, this one included.
  private(set) var height = 1
  /// Where the last child ended.
  private(set) var end: Int
  private(set) var keyCount = 0

  private var elements: [YAMLNode] = []
  private var entries: [YAMLEntry] = []
  private var key = Key.none
  /// The keys by name, where they are many; a few are looked through faster than they are hashed.
  private var seen: [String: YAMLNode] = [:]

  private static let few = 16

  init(_ kind: Kind, isFlow: Bool, start: Int, event: Event) {
    self.kind = kind
    self.isFlow = isFlow
    self.start = start
    self.eventStart = event.bytes.lowerBound
    self.tag = event.tag
    self.anchor = event.anchor
    self.end = start
  }

  var content: YAMLNode.Content {
    switch kind {
    case .sequence: .sequence(elements)
    case .mapping: .mapping(entries)
    }
  }

  /// Adds the next element, key or value, and gives the problem of a key that is refused or misspelt.
  mutating func add(_ node: YAMLNode, size: Int, height: Int, end: Int) -> Diagnostic? {
    self.size += size
    self.height = max(self.height, height + 1)
    self.end = max(self.end, end)
    if kind == .sequence {
      elements.append(node)
      return nil
    }
    switch key {
    case .none: return takeKey(node)
    case .taken(let keyNode): entries.append(YAMLEntry(key: keyNode, value: node))
    case .refused: break
    }
    key = .none
    return nil
  }

  private mutating func takeKey(_ node: YAMLNode) -> Diagnostic? {
    keyCount += 1
    if let problem = KeyProblem.refusing(node) {
      key = .refused
      return problem
    }
    let name = node.scalar?.text ?? ""
    if let first = earlier(name) {
      key = .refused
      return KeyProblem.duplicate(name, node, first: first)
    }
    if !seen.isEmpty { seen[name] = node }
    key = .taken(node)
    return KeyProblem.misspelt(name, node)
  }

  /// The key of that name among those before.
  private mutating func earlier(_ name: String) -> YAMLNode? {
    if entries.count < Self.few {
      for entry in entries { if case .scalar(let scalar) = entry.key.content, scalar.text == name { return entry.key } }
      return nil
    }
    if seen.isEmpty { for entry in entries { seen[entry.name] = entry.key } }
    return seen[name]
  }
}
