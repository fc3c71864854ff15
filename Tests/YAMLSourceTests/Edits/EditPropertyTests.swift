import SourceDiagnostics
import Testing
import YAMLSource

@Suite("Random edits of random files")
struct EditPropertyTests {
  /// What the edits of a run came to.
  private struct Tally {
    var done = 0
    var refused: [String: Int] = [:]
  }

  @Test("give the tree that was meant and leave every other byte", arguments: (1...8).map { UInt64($0) })
  func edits(seed: UInt64) throws {
    var tally = Tally()
    for round in 0..<120 {
      var random = RandomYAML(seed: seed &* 1_000_003 &+ UInt64(round))
      let source = random.document()
      let result = YAMLParser.parse(SourceFile(name: "test.yaml", text: source))
      // A random alias can stand before its anchor or be an unfit key.
      guard !result.hasErrors, result.root != nil else { continue }
      var editor = try YAMLEditor(SourceFile(name: "test.yaml", text: source))
      for _ in 0..<6 { editor = try step(editor, &random, &tally) }
    }
    #expect(tally.done > 300)
    let refused = tally.refused.values.reduce(0, +)
    #expect(refused * 10 < tally.done, "\(tally)")
    #expect(tally.refused["yaml.edit-refused", default: 0] * 40 < tally.done, "\(tally)")
  }

  private func step(_ editor: YAMLEditor, _ random: inout RandomYAML, _ tally: inout Tally) throws -> YAMLEditor {
    var paths: [(YAMLPath, YAMLNode)] = []
    Self.collect(editor.root, [], &paths)
    let (path, node) = try #require(paths.randomElement(using: &random.generator))
    let edit = Self.edit(path, node, editor.root, &random)
    let old = editor.file.bytes
    do throws(DiagnosticError) {
      let edited = try editor.applying(edit)
      tally.done += 1
      var model = ValueTree(editor.root)
      model.apply(edit)
      let context = "\(edit)\n\(String(decoding: old, as: UTF8.self))\n=>\n\(edited.file.text(in: 0..<Int.max))"
      let isAsMeant = ValueTree(edited.root) == model
      #expect(isAsMeant, "\(context)")
      let isUntouched = Self.isUntouched(edit, node, editor, edited.file.bytes)
      #expect(isUntouched, "\(context)")
      return edited
    } catch {
      for diagnostic in error.diagnostics { tally.refused[diagnostic.code, default: 0] += 1 }
      return editor
    }
  }

  private static func collect(_ node: YAMLNode, _ path: YAMLPath, _ paths: inout [(YAMLPath, YAMLNode)]) {
    paths.append((path, node))
    guard node.aliasPlace == nil else { return }
    for (index, child) in (node.sequence ?? []).enumerated() { collect(child, path.appending(.index(index)), &paths) }
    for entry in node.mapping ?? [] { collect(entry.value, path.appending(.key(entry.name)), &paths) }
  }

  private static func edit(
    _ path: YAMLPath, _ node: YAMLNode, _ root: YAMLNode, _ random: inout RandomYAML
  ) -> YAMLEdit {
    let count = node.sequence?.count ?? node.mapping?.count ?? 0
    let index = Int.random(in: 0...count, using: &random.generator)
    let parent = path.parts.dropLast().reduce(root) { node, part in
      switch part {
      case .key(let name): node[name] ?? node
      case .index(let index): node.sequence?[index] ?? node
      }
    }
    switch Int.random(in: 0..<5, using: &random.generator) {
    case 0 where node.sequence != nil && node.aliasPlace == nil:
      return .insertItem(random.value(), into: path, at: index)
    case 0...1 where node.mapping != nil && node.aliasPlace == nil:
      return .insertKey("ny \(random.key())", random.value(), into: path, at: index)
    case 2 where !path.parts.isEmpty: return .remove(path)
    case 3 where !path.parts.isEmpty:
      let siblings = parent.sequence?.count ?? parent.mapping?.count ?? 1
      return .move(path, to: Int.random(in: 0..<siblings, using: &random.generator))
    default: return .set(path, to: random.value())
    }
  }

  /// Tells whether the bytes outside what the edit is about are as they were.
  private static func isUntouched(_ edit: YAMLEdit, _ node: YAMLNode, _ old: YAMLEditor, _ new: [UInt8]) -> Bool {
    let bytes = old.file.bytes
    let prefix = zip(bytes, new).prefix { $0 == $1 }.count
    let suffix = zip(bytes.reversed(), new.reversed()).prefix { $0 == $1 }.count
    let (parent, floor) = surroundings(of: edit.path, in: old.root)
    let lineEnd = bytes[node.bytes.upperBound...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
    switch edit {
    case .insertItem, .insertKey:
      // One stretch more and nothing less; empty brackets are replaced.
      let isFilled = node.sequence?.isEmpty == false || node.mapping?.isEmpty == false
      return isFilled ? prefix + suffix >= bytes.count : prefix >= floor && suffix >= bytes.count - lineEnd
    case .remove:
      // One stretch less and nothing more; where the last item goes, brackets come.
      let isOnly = parent?.sequence?.count == 1 || parent?.mapping?.count == 1
      let outer = surroundings(of: YAMLPath(Array(edit.path.parts.dropLast())), in: old.root).floor
      return isOnly ? prefix >= outer : prefix + suffix >= new.count
    case .move: return bytes.sorted() == new.sorted()
    case .set(_, let value):
      let isOneLine = node.scalar != nil && !node.place.text.contains(where: \.isNewline) && !node.bytes.isEmpty
      let isWrittenOnLine: Bool =
        switch value {
        case .text(let text): !text.contains("\n")
        case .plain, .null: true
        case .list, .mapping: false
        }
      if isOneLine, isWrittenOnLine {
        return prefix + 1 >= node.bytes.lowerBound && suffix >= bytes.count - node.bytes.upperBound || bytes == new
      }
      return bytes == new || prefix >= floor && suffix >= bytes.count - lineEnd
    }
  }

  /// Gives the list or keys around a value, and where the key, the list or the item before it ends or begins.
  private static func surroundings(of path: YAMLPath, in root: YAMLNode) -> (parent: YAMLNode?, floor: Int) {
    var (node, parent, floor) = (root, YAMLNode?.none, 0)
    for part in path.parts {
      parent = node
      switch part {
      case .key(let name):
        guard let entry = node.mapping?.first(where: { $0.name == name }) else { return (nil, 0) }
        (node, floor) = (entry.value, entry.key.aliasPlace == nil ? entry.key.bytes.upperBound : 0)
      case .index(let index):
        guard let items = node.sequence else { return (nil, 0) }
        floor =
          index > 0 && items[index - 1].aliasPlace == nil ? items[index - 1].bytes.upperBound : node.bytes.lowerBound
        node = items[index]
      }
    }
    return (parent, floor)
  }
}
