import SourceDiagnostics

/// A key as it was read; most have no node until one is asked for, since few ask.
struct WrittenKey {
  let scalar: YAMLScalar
  let bytes: Range<Int>
  /// The node of a key that has an anchor or a tag, or that is an alias.
  let node: YAMLNode?

  /// The node of the key.
  func node(in file: SourceFile) -> YAMLNode {
    node ?? YAMLNode(content: .scalar(scalar), file: file, bytes: bytes)
  }
}
