public import SourceDiagnostics

/// Edits a YAML file by its values and leaves every other byte (comments, layout, quotes, line breaks) as it was.
///
/// The edited text is parsed again and compared with the wish before it is given out, so an edit never changes
/// anything else or makes an unreadable file: one that would is refused. What is new takes the indentation and the
/// style of what stands around it.
///
/// ```swift
/// let order = try YAMLEditor(file)
/// let edited = try order.applying([
///   .set(["punkter", 2, "delegat"], to: "enhetschef"),
///   .insertItem(["nr": "4.3", "delegat": "handläggare"], into: ["punkter"], at: 3),
///   .move(["punkter", 0], to: 1),
/// ])
/// try write(edited.file.bytes)
/// ```
public struct YAMLEditor: Sendable {
  /// The file, with what has been applied.
  public let file: SourceFile
  /// Its value.
  public let root: YAMLNode
  private let limits: YAMLLimits

  /// Creates an editor; throws every problem when the file cannot be read without errors.
  public init(_ file: SourceFile, limits: YAMLLimits = .standard) throws(DiagnosticError) {
    let result = YAMLParser.parse(file, limits: limits)
    guard let root = result.root, !result.hasErrors else {
      throw DiagnosticError(diagnostics: result.diagnostics)
    }
    self.init(file, root, limits)
  }

  private init(_ file: SourceFile, _ root: YAMLNode, _ limits: YAMLLimits) {
    self.file = file
    self.root = root
    self.limits = limits
  }

  /// Gives an editor with the edit done; the same file when it holds already what the edit asks for.
  ///
  /// Throws a diagnostic in Swedish with the code `yaml.edit-…` when nothing stands at the path, when what is edited is
  /// shared through an alias, and when the edit cannot be written without changing something else.
  public func applying(_ edit: YAMLEdit) throws(DiagnosticError) -> YAMLEditor {
    let plan = try EditPlanner(file, root).plan(edit)
    if plan.expected.matches(root) { return self }
    var cause: Diagnostic?
    for splices in plan.ways {
      guard let bytes = Splice.apply(splices, to: file.bytes) else { continue }
      let edited = SourceFile(name: file.name, bytes: bytes)
      let result = YAMLParser.parse(edited, limits: limits)
      if let newRoot = result.root, !result.hasErrors {
        if plan.expected.matches(newRoot) { return YAMLEditor(edited, newRoot, limits) }
      } else if cause == nil {
        cause = result.diagnostics.first
      }
    }
    throw refusal(plan.node, cause)
  }

  /// Gives an editor with all edits done, each upon the one before; throws at the first that is refused.
  public func applying(_ edits: [YAMLEdit]) throws(DiagnosticError) -> YAMLEditor {
    var editor = self
    for edit in edits { editor = try editor.applying(edit) }
    return editor
  }

  private func refusal(_ node: YAMLNode, _ cause: Diagnostic?) -> DiagnosticError {
    if let alias = Self.alias(sharing: node, in: root) { return EditRefusal.shared(node, by: alias) }
    if cause == nil, let last = file.bytes.last, last != 0x0A, last != 0x0D, endsInBlockText {
      return EditRefusal.unendedText(node)
    }
    return EditRefusal.unfaithful(node, cause: cause)
  }

  /// Finds an alias that stands for the node, for something in it or for something that it is in.
  private static func alias(sharing node: YAMLNode, in tree: YAMLNode) -> SourcePlace? {
    if let alias = tree.aliasPlace {
      return holds(tree.bytes, node.bytes) || holds(node.bytes, tree.bytes) ? alias : nil
    }
    for child in tree.childValues {
      if let alias = alias(sharing: node, in: child) { return alias }
    }
    return nil
  }

  private static func holds(_ outer: Range<Int>, _ inner: Range<Int>) -> Bool {
    outer.lowerBound <= inner.lowerBound && inner.upperBound <= outer.upperBound
  }

  private var endsInBlockText: Bool {
    var node = root
    while node.aliasPlace == nil, let last = node.childValues.last { node = last }
    return node.scalar?.style == .literal || node.scalar?.style == .folded
  }
}
