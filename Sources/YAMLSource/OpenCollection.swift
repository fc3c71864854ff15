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
  /// As many children as most collections have at most.
  private static let usual = 4

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

  /// Adds the next element, key or value, and reports a key that is refused or misspelt.
  mutating func add(_ node: YAMLNode, size: Int, height: Int, end: Int, reporting problems: inout ProblemList) {
    self.size += size
    self.height = max(self.height, height + 1)
    self.end = max(self.end, end)
    if kind == .sequence {
      if elements.isEmpty { elements.reserveCapacity(Self.usual) }
      elements.append(node)
      return
    }
    switch key {
    case .none:
      takeKey(node, reporting: &problems)
      return
    case .taken(let keyNode):
      if entries.isEmpty { entries.reserveCapacity(Self.usual) }
      entries.append(YAMLEntry(key: keyNode, value: node))
    case .refused: break
    }
    key = .none
  }

  private mutating func takeKey(_ node: YAMLNode, reporting problems: inout ProblemList) {
    keyCount += 1
    if let problem = KeyProblem.refusing(node) {
      key = .refused
      problems.add(problem)
      return
    }
    let name = node.scalar?.text ?? ""
    if let first = earlier(name) {
      key = .refused
      problems.add(KeyProblem.duplicate(name, node, first: first))
      return
    }
    if !seen.isEmpty { seen[name] = node }
    key = .taken(node)
    if let problem = KeyProblem.misspelt(name, node) { problems.add(problem) }
  }

  /// The key of that name among those before.
  private mutating func earlier(_ name: String) -> YAMLNode? {
    if entries.count < Self.few {
      // Names in NFC, the only ones there are, are equal when their bytes are.
      let length = name.utf8.count
      return entries.first { entry in
        guard case .scalar(let scalar) = entry.key.content else { return false }
        return scalar.text.utf8.count == length && scalar.text == name
      }?.key
    }
    if seen.isEmpty { for entry in entries { seen[entry.name] = entry.key } }
    return seen[name]
  }
}
