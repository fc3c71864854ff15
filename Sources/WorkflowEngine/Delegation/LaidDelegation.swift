package import Delegation
package import SourceDiagnostics

/// The delegation as it is laid in: its documents and what they say.
package struct LaidDelegation: Sendable {
  /// The documents.
  package let documents: DelegationDocuments
  /// What they say.
  package let configuration: DelegationConfiguration

  /// Reads documents.
  ///
  /// - Throws: `DiagnosticError` with everything that is wrong in them.
  init(_ documents: DelegationDocuments) throws(DiagnosticError) {
    self.documents = documents
    configuration = try DelegationConfiguration(documents)
  }

  /// The revisions of a nämnd's order, drafts and proposals too, by their names in the store.
  package func revisions(of board: String) -> [(name: String, order: DelegationOrder)] {
    configuration.orders.filter { $0.order.board.value == board }
  }

  /// The revision with a name in the store; nil where there is none.
  package func order(_ name: String) -> DelegationOrder? { configuration.orders.first { $0.name == name }?.order }

  /// The document of a revision, to be edited; nil where there is none with that name.
  ///
  /// - Throws: `DiagnosticError` where it cannot be edited.
  package func document(_ name: String) throws(DiagnosticError) -> RevisionDocument? {
    guard let found = documents.orders.first(where: { $0.name == name }) else { return nil }
    return try RevisionDocument(found.file, catalogue: configuration.catalogue)
  }

  /// The documents without a revision.
  func removing(_ name: String) -> DelegationDocuments {
    var documents = documents
    documents.orders.removeAll { $0.name == name }
    return documents
  }

  /// The documents with a revision put in place of the one of its name, or added.
  func putting(_ order: DelegationDocuments.Order) -> DelegationDocuments {
    var documents = documents
    documents.orders.removeAll { $0.name == order.name }
    documents.orders.append(order)
    return documents
  }
}
