import YAMLSource

/// What a file holds, with nothing of how it is written; edits are done on it as a model of the editor.
indirect enum ValueTree: Equatable {
  case scalar([UInt8])
  case null
  case list([ValueTree])
  case mapping([Pair])

  struct Pair: Equatable {
    let key: [UInt8]
    var value: ValueTree
  }

  init(_ value: YAMLValue) {
    switch value {
    case .text(let text), .plain(let text): self = .scalar(Array(text.utf8))
    case .null: self = .null
    case .list(let elements): self = .list(elements.map(ValueTree.init))
    case .mapping(let entries):
      self = .mapping(entries.map { Pair(key: Array($0.key.utf8), value: ValueTree($0.value)) })
    }
  }

  init(_ node: YAMLNode) { self.init(YAMLValue(node)) }

  /// Does an edit whose path and index are there.
  mutating func apply(_ edit: YAMLEdit) {
    switch edit {
    case .set(let path, let value): change(path.parts[...]) { $0 = ValueTree(value) }
    case .insertItem(let value, let path, let index):
      change(path.parts[...]) { tree in
        guard case .list(var elements) = tree else { return }
        elements.insert(ValueTree(value), at: index ?? elements.count)
        tree = .list(elements)
      }
    case .insertKey(let key, let value, let path, let index):
      change(path.parts[...]) { tree in
        guard case .mapping(var pairs) = tree else { return }
        pairs.insert(Pair(key: Array(key.utf8), value: ValueTree(value)), at: index ?? pairs.count)
        tree = .mapping(pairs)
      }
    case .remove(let path): rearrange(path) { $0.remove(at: $1) }
    case .move(let path, let target): rearrange(path) { $0.insert($0.remove(at: $1), at: target) }
    }
  }

  private mutating func rearrange(_ path: YAMLPath, _ body: (inout [Pair], Int) -> Void) {
    guard let last = path.parts.last else { return }
    change(path.parts.dropLast()) { tree in
      switch (tree, last) {
      case (.list(let elements), .index(let index)):
        var pairs = elements.map { Pair(key: [], value: $0) }
        body(&pairs, index)
        tree = .list(pairs.map(\.value))
      case (.mapping(var pairs), .key(let name)):
        guard let index = pairs.firstIndex(where: { $0.key == Array(name.utf8) }) else { return }
        body(&pairs, index)
        tree = .mapping(pairs)
      default: return
      }
    }
  }

  private mutating func change(_ path: ArraySlice<YAMLPath.Part>, _ body: (inout ValueTree) -> Void) {
    guard let part = path.first else {
      body(&self)
      return
    }
    switch (self, part) {
    case (.list(var elements), .index(let index)):
      elements[index].change(path.dropFirst(), body)
      self = .list(elements)
    case (.mapping(var pairs), .key(let name)):
      guard let index = pairs.firstIndex(where: { $0.key == Array(name.utf8) }) else { return }
      pairs[index].value.change(path.dropFirst(), body)
      self = .mapping(pairs)
    default: return
    }
  }
}
