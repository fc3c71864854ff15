import SourceDiagnostics

/// Works out how an edit is written into a file; whether it comes out right is for the editor to see.
struct EditPlanner {
  let root: YAMLNode
  let text: EditText

  init(_ file: SourceFile, _ root: YAMLNode) {
    self.root = root
    self.text = EditText(file)
  }

  /// Gives the plan of an edit, or throws why there is none.
  func plan(_ edit: YAMLEdit) throws(DiagnosticError) -> EditPlan {
    switch edit {
    case .set(let path, let value): try set(path, value)
    case .insertItem(let value, let path, let index): try insertItem(value, path, index)
    case .insertKey(let key, let value, let path, let index): try insertKey(key, value, path, index)
    case .remove(let path): try remove(path)
    case .move(let path, let index): try move(path, index)
    }
  }

  /// Makes the tree in which only what stands at a path is another.
  func expected(_ change: ExpectedTree, at path: YAMLPath) -> ExpectedTree {
    ExpectedTree(root, with: change, at: path.parts[...])
  }

  /// Gives where the items of a node stand, or throws where the file cannot be followed.
  func layout(of node: YAMLNode) throws(DiagnosticError) -> ItemLayout {
    guard let layout = ItemLayout(node, in: text) else { throw EditRefusal.unfaithful(node, cause: nil) }
    return layout
  }

  /// Gives the list or the keys that a value stands in, with their layout.
  func surroundings(
    of site: EditSite, _ path: YAMLPath
  ) throws(DiagnosticError) -> (container: YAMLNode, path: YAMLPath, layout: ItemLayout) {
    guard let parent = site.parent else { throw EditRefusal.wholeFile(site.node) }
    guard parent.isBracketed || !site.isWithinBrackets else { throw EditRefusal.barePair(parent) }
    let layout = try layout(of: parent)
    if layout.hasCommentsInBrackets, parent.isBracketed { throw EditRefusal.commentsInBrackets(parent) }
    return (parent, YAMLPath(Array(path.parts.dropLast())), layout)
  }

  /// Makes the writer for values in a node, in the style of what is nearest.
  func writer(near node: YAMLNode) -> ValueWriter {
    ValueWriter(BlockStyle([node, root], in: text))
  }

  /// Joins lines with the file's line break, each but the first after so many blanks.
  func joined(_ lines: [String], indent: Int) -> String {
    ([lines.first ?? ""] + ValueWriter.indented(Array(lines.dropFirst()), by: indent)).joined(separator: text.lineBreak)
  }
}
