import Foundation
import SourceDiagnostics
import YAMLSource

/// What libFuzzer calls with each input: the bytes of a YAML file.
///
/// The file is parsed, its problems are rendered, its values are decoded as every type, and some edits are done in it,
/// chosen by the bytes themselves so that an input always does the same. A broken promise stops the process, which is
/// what libFuzzer looks for.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzYAML(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  let file = SourceFile(name: "fuzz.yaml", bytes: Array(UnsafeBufferPointer(start: data, count: size)))
  let result = YAMLParser.parse(file)
  precondition(result.root != nil || result.hasErrors, "neither a value nor a problem")
  _ = DiagnosticRenderer().renderAll(result.diagnostics)
  guard let root = result.root else { return 0 }
  var walk = Walk()
  walk.visit(root, [])
  _ = DiagnosticRenderer().renderAll(walk.collector.diagnostics.prefix(20))
  if !result.hasErrors, let editor = try? YAMLEditor(file) { tryEdits(editor, walk.paths, FNV(file.bytes)) }
  return 0
}

/// Reads every value as every type, and keeps the way to each.
struct Walk {
  let collector = DiagnosticCollector()
  var paths: [(YAMLPath, YAMLNode)] = []

  mutating func visit(_ node: YAMLNode, _ path: YAMLPath) {
    guard paths.count < 2_000 else { return }
    precondition(node.place.range.bytes == node.bytes, "a place outside the file")
    if node.aliasPlace == nil { paths.append((path, node)) }
    _ = Int.decode(node, reporting: collector)
    _ = Double.decode(node, reporting: collector)
    _ = Decimal.decode(node, reporting: collector)
    _ = Bool.decode(node, reporting: collector)
    _ = [String?].decode(node, reporting: collector)
    if let count = node.scalar?.text.utf8.count {
      for offset in stride(from: 0, through: count, by: max(1, count / 8)) {
        let place = node.place(ofText: offset..<min(count, offset + 2)).range.bytes
        precondition(node.bytes.lowerBound <= place.lowerBound && place.upperBound <= node.bytes.upperBound)
      }
    }
    if let reader = MappingReader(node, what: "gruppen", reporting: collector) {
      for entry in reader.entries.prefix(2) { _ = reader.required(entry.name, String.self) }
      reader.finish()
    }
    for (index, child) in (node.sequence ?? []).enumerated() { visit(child, path.appending(.index(index))) }
    for entry in node.mapping ?? [] { visit(entry.value, path.appending(.key(entry.name))) }
  }
}

/// Does one edit of each kind in the file; what is inserted is removed again.
func tryEdits(_ editor: YAMLEditor, _ paths: [(YAMLPath, YAMLNode)], _ hash: FNV) {
  var hash = hash
  let texts = ["ord", "ett\ntvå\n", "no", "- x: [", " å", "\t\u{85}'\"", "", "= a > 3, # b"]
  for _ in 0..<2 {
    guard !paths.isEmpty else { return }
    let (path, node) = paths[hash.next(paths.count)]
    let text = YAMLValue.text(texts[hash.next(texts.count)])
    let value = [text, ["a": text, "b": [text, []]], [text, ["c": .null]]][hash.next(3)]
    let count = node.sequence?.count ?? node.mapping?.count ?? 0
    let index = hash.next(count + 1)
    _ = try? editor.applying(.set(path, to: value))
    _ = try? editor.applying(.remove(path))
    _ = try? editor.applying(.move(path, to: hash.next(4)))
    let (insert, added): (YAMLEdit, YAMLPath) =
      node.sequence != nil
      ? (.insertItem(value, into: path, at: index), path.appending(.index(index)))
      : (.insertKey("ny nyckel", value, into: path, at: index), path.appending("ny nyckel"))
    guard let inserted = try? editor.applying(insert) else { continue }
    guard let removed = try? inserted.applying(.remove(added)) else { continue }
    precondition(YAMLValue(removed.root) == YAMLValue(editor.root), "inserting and removing changed something else")
  }
}

/// Numbers that follow from bytes (Fowler, Noll and Vo's hash, stepped).
struct FNV {
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325

  init(_ bytes: [UInt8]) {
    for byte in bytes { state = (state ^ UInt64(byte)) &* 0x100_0000_01b3 }
  }

  /// Gives a number below a bound.
  mutating func next(_ bound: Int) -> Int {
    state = (state ^ 0x5A) &* 0x100_0000_01b3
    return Int((state >> 20) % UInt64(bound))
  }
}
