public import SourceDiagnostics

/// The documents by which decisions are delegated: the catalogue of decision types, and the revisions of the nämnder's
/// orders, each one file.
public struct DelegationDocuments: Sendable {
  /// A revision of an order.
  public struct Order: Sendable {
    /// What it is called in the store, such as `socialnamnden/2019-07-01.yaml`; where its file lies may change.
    public let name: String
    /// Its document.
    public let file: SourceFile

    /// A revision.
    public init(name: String, file: SourceFile) {
      self.name = name
      self.file = file
    }
  }

  /// The catalogue, `beslutstyper.yaml`.
  public var catalogue: SourceFile
  /// The revisions.
  public var orders: [Order]
  /// Whether they are laid in, and so are read even where a later version of the program asks for more.
  public var isLaidIn: Bool

  /// Documents.
  public init(catalogue: SourceFile, orders: [Order], isLaidIn: Bool = false) {
    self.catalogue = catalogue
    self.orders = orders
    self.isLaidIn = isLaidIn
  }
}
