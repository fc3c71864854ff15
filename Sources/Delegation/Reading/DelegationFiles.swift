public import SourceDiagnostics

/// The files that say who may decide, read together: the catalogue of decision types, and the revisions of orders.
public struct DelegationFiles: Sendable {
  /// What could be read.
  public struct Loaded: Sendable {
    /// The catalogue; nil where there is none without errors.
    public let catalogue: DecisionCatalogue?
    /// The revisions without errors, in the order of the files.
    public let orders: [DelegationOrder]
    /// Everything that is wrong, and the warnings.
    public let diagnostics: [Diagnostic]
  }

  /// The files with decision types; there is to be one.
  public var catalogues: [SourceFile]
  /// The files with revisions.
  public var orders: [SourceFile]
  /// Whether they have been taken into use already.
  public var isLaidIn: Bool

  /// Files.
  public init(catalogues: [SourceFile] = [], orders: [SourceFile] = [], isLaidIn: Bool = false) {
    self.catalogues = catalogues
    self.orders = orders
    self.isLaidIn = isLaidIn
  }

  /// Reads them, and checks that the adopted revisions of each nämnd follow one another.
  public func load() -> Loaded {
    let collector = DiagnosticCollector()
    let read = catalogues.map { DecisionCatalogueFile.read($0, isLaidIn: isLaidIn) }
    collector.report(contentsOf: read.flatMap(\.1))
    for file in catalogues.dropFirst() {
      collector.report(
        .error(
          "catalogue.twice", "beslutstyperna står i två filer", at: file.place(0..<0),
          hint: "samla dem i en fil, beslutstyper.yaml"))
    }
    guard let catalogue = read.first?.0 else {
      if let order = orders.first, catalogues.isEmpty {
        collector.report(
          .error(
            "catalogue.missing", "delegationsordningen kan inte läsas utan beslutstyperna", at: order.place(0..<0),
            hint: "ange också beslutstyper.yaml, eller hela mappen config"))
      }
      return Loaded(catalogue: nil, orders: [], diagnostics: collector.diagnostics)
    }
    var revisions: [DelegationOrder] = []
    for file in orders {
      let (order, problems) = DelegationOrderFile.read(file, catalogue: catalogue)
      collector.report(contentsOf: problems)
      if let order { revisions.append(order) }
    }
    for (_, own) in Dictionary(grouping: revisions, by: \.board.value).sorted(by: { $0.key < $1.key }) {
      collector.report(contentsOf: DelegationHistory.problems(own))
    }
    return Loaded(catalogue: catalogue, orders: revisions, diagnostics: collector.diagnostics)
  }
}
