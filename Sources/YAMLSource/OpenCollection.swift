import SourceDiagnostics

/// A list or mapping that is being read.
struct OpenCollection {
  enum Kind {
    case sequence
    case mapping
  }

  private enum Key {
    case none
    case taken(WrittenKey)
    /// Reported already; its value is read and dropped.
    case refused
  }

  let kind: Kind
  let isFlow: Bool
  /// Where the content begins.
  private(set) var start: Int
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

  /// Where the list begins of which these keys are an item; nil for keys within brackets, and for those of no list.
  private let list: Int?
  /// The items before this one, where the dash between them is lacking.
  private(set) var items: [YAMLNode] = []
  private var elements: [YAMLNode] = []
  private var entries: [YAMLEntry] = []
  private var key = Key.none
  /// The keys by name, where they are many; a few are looked through faster than they are hashed.
  private var seen: [String: WrittenKey] = [:]

  private static let few = 16
  /// As many children as most collections have at most.
  private static let usual = 4

  /// - Parameter outer: What it stands in; nil for what the file holds.
  init(_ kind: Kind, isFlow: Bool, start: Int, event: Event, in outer: OpenCollection?) {
    list = outer?.kind == .sequence && kind == .mapping && !isFlow ? outer?.start : nil
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

  /// Whether a key is what comes next.
  var awaitsKey: Bool {
    if kind == .mapping, case .none = key { true } else { false }
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
      if let scalar = node.scalar {
        take(WrittenKey(scalar: scalar, bytes: node.bytes, node: node), of: node.file, reporting: &problems)
      } else {
        keyCount += 1
        key = .refused
        problems.add(KeyProblem.complex(node))
      }
      return
    case .taken(let taken):
      if entries.isEmpty { entries.reserveCapacity(Self.usual) }
      entries.append(YAMLEntry(taken, value: node))
    case .refused: break
    }
    key = .none
  }

  /// Adds the next key, which has neither anchor nor tag, and reports one that is refused or misspelt.
  mutating func add(key scalar: YAMLScalar, _ bytes: Range<Int>, of file: SourceFile, to problems: inout ProblemList) {
    size += 1
    end = max(end, bytes.upperBound)
    take(WrittenKey(scalar: scalar, bytes: bytes, node: nil), of: file, reporting: &problems)
  }

  private mutating func take(_ new: WrittenKey, of file: SourceFile, reporting problems: inout ProblemList) {
    keyCount += 1
    let name = new.scalar.text
    // Most keys stand as they are read, in ASCII, and can hardly be wrong.
    let isPlain = name.utf8.count > 2 && name.utf8.count == new.bytes.count && name.isASCII
    if !isPlain, let problem = KeyProblem.refusing(new.scalar, at: new.bytes, of: file) {
      key = .refused
      problems.add(problem)
      return
    }
    if let first = earlier(name) {
      if let list, entries.first?.name == name {
        problems.add(KeyProblem.undashed(new.node(in: file), first: first.node(in: file), list: list))
        beginItem(new, of: file)
        return
      }
      key = .refused
      problems.add(KeyProblem.duplicate(name, new.node(in: file), first: first.node(in: file)))
      return
    }
    if !seen.isEmpty { seen[name] = new }
    key = .taken(new)
    if !isPlain, let problem = KeyProblem.misspelt(name, at: new.bytes, of: file) { problems.add(problem) }
  }

  /// Begins another item of the list with a key that the one before has first: the dash between them is lacking.
  private mutating func beginItem(_ new: WrittenKey, of file: SourceFile) {
    let end = entries.last.map { $0.value.extent.upperBound } ?? start
    items.append(YAMLNode(content: .mapping(entries), file: file, bytes: start..<max(start, end)))
    size += 1
    (start, entries, seen) = (new.bytes.lowerBound, [], [:])
    key = .taken(new)
  }

  /// The key of that name among those before.
  private mutating func earlier(_ name: String) -> WrittenKey? {
    if entries.count < Self.few {
      // Names in NFC, the only ones there are, are equal when their bytes are.
      let length = name.utf8.count
      for place in entries.indices where entries[place].name.utf8.count == length {
        if entries[place].name == name { return entries[place].written }
      }
      return nil
    }
    if seen.isEmpty { for entry in entries { seen[entry.name] = entry.written } }
    return seen[name]
  }
}
