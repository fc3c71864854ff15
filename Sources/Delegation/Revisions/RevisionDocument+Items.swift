public import SourceDiagnostics
import YAMLSource

extension RevisionDocument {
  /// What a new item says at first; the rest is edited in it afterwards.
  public struct NewItem: Sendable {
    /// The printed number.
    public let number: String
    /// The matter.
    public let matter: String
    /// The delegates' abbreviations, each deciding alone.
    public let delegates: [String]
    /// The keys of the decision types that it covers.
    public let types: [String]

    /// An item.
    public init(number: String, matter: String, delegates: [String], types: [String]) {
      self.number = number
      self.matter = matter
      self.delegates = delegates
      self.types = types
    }

    /// As it is written, with the keys in the order in which documents have them.
    fileprivate var written: YAMLValue {
      let values: [(field: ItemField, values: [String])] = [
        (.number, [number]), (.matter, [matter]), (.delegates, delegates), (.types, types),
      ]
      return .mapping(
        values.filter { !$0.values.isEmpty }.map { field, values in
          let isList = field == .types || values.count > 1
          return YAMLValue.Entry(
            key: field.rawValue, value: isList ? .list(values.map { .text($0) }) : .text(values[0]))
        })
    }
  }

  /// The document with an item added last in a section.
  ///
  /// - Parameter section: The section's place among the sections, from 0.
  /// - Throws: `DiagnosticError` where the revision is no draft, there is no such section, or what the item says is not
  ///   right.
  public func adding(_ item: NewItem, toSection section: Int) throws(DiagnosticError) -> RevisionDocument {
    try requireDraft("ändras")
    let path: YAMLPath = ["avsnitt", .index(section)]
    let hasItems = order.sections.indices.contains(section) && !order.sections[section].items.isEmpty
    return try applying([
      hasItems
        ? .insertItem(item.written, into: path.appending("punkter"))
        : .insertKey("punkter", .list([item.written]), into: path)
    ])
  }
}
