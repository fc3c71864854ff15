public import SourceDiagnostics
import YAMLSource

/// The document of a revision, with what may be done to it: edit, confirm, propose, adopt, copy.
///
/// Everything is done to the document itself, so that comments and layout stay, and gives a new document. What is in
/// force is never changed: whoever wants it otherwise writes a new revision, which begins as a draft (`drafting`).
public struct RevisionDocument: Sendable {
  /// The revision that the document says.
  public let order: DelegationOrder
  /// The catalogue it was read with.
  public let catalogue: DecisionCatalogue
  let editor: YAMLEditor

  /// The document.
  public var file: SourceFile { editor.file }

  /// Reads a document.
  ///
  /// - Throws: `DiagnosticError` with everything that is wrong in it.
  public init(_ file: SourceFile, catalogue: DecisionCatalogue) throws(DiagnosticError) {
    try self.init(try YAMLEditor(file), catalogue: catalogue)
  }

  private init(_ editor: YAMLEditor, catalogue: DecisionCatalogue) throws(DiagnosticError) {
    let (order, diagnostics) = DelegationOrderFile.read(editor.file, catalogue: catalogue)
    guard let order else { throw DiagnosticError(diagnostics: diagnostics) }
    self.order = order
    self.catalogue = catalogue
    self.editor = editor
  }

  /// The document with edits done.
  ///
  /// - Throws: `DiagnosticError` where one cannot be, or the document would no longer be right.
  func applying(_ edits: [YAMLEdit]) throws(DiagnosticError) -> RevisionDocument {
    try RevisionDocument(try editor.applying(edits), catalogue: catalogue)
  }

  // MARK: - Items

  /// Where an item stands.
  struct ItemSite {
    let item: OrderItem
    let path: YAMLPath
    let node: YAMLNode
  }

  /// A reference however its blanks are written.
  private static func plain(_ reference: String) -> String {
    reference.split(separator: " ").joined(separator: " ")
  }

  /// The item with a reference, such as `12.8` or `12.9 (2)`.
  ///
  /// - Throws: `DiagnosticError` where there is none, or the number is printed more than once.
  func site(of reference: String) throws(DiagnosticError) -> ItemSite {
    let wanted = Self.plain(reference)
    for (number, section) in order.sections.enumerated() {
      for (index, item) in section.items.enumerated() where item.reference == wanted {
        let path: YAMLPath = ["avsnitt", .index(number), "punkter", .index(index)]
        guard let node = editor.root["avsnitt"]?.sequence?[number]["punkter"]?.sequence?[index] else { break }
        return ItemSite(item: item, path: path, node: node)
      }
    }
    let references = order.items.map(\.reference)
    let twins = order.items.filter { $0.number.value == wanted }
    throw DiagnosticError(diagnostics: [
      .error(
        "delegation.unknown-item",
        twins.isEmpty
          ? "punkten \(Diagnostic.quote(reference)) finns inte i \(file.name)"
          : "numret \(wanted) står vid flera punkter i \(file.name)",
        hint: twins.isEmpty
          ? Suggestion.hint(for: wanted, in: references) ?? "punkterna visas med ordning delegation history --items"
          : "skriv \(twins.map { "\"\($0.reference)\"" }.joined(separator: " eller "))",
        notes: twins.map { Diagnostic.Note(message: $0.matter.value, place: $0.number.place) })
    ])
  }
}
