extension CaseRow {
  /// What anyone may know of the case: that there is one, its number, its public title, its day, and whether it goes on.
  ///
  /// A register may never leave out the number and the day (OSL 5 kap. 2 §); whom the case is about, who handles it and what
  /// it stands at may be secret.
  public var publicPart: CaseRow {
    var row = self
    (row.title, row.party, row.position) = (publicTitle, "", "")
    (row.readers, row.insiders, row.officers) = ([], [], [])
    return row
  }

  /// Whether a reader may see a document of the case as it is, and not only its public part.
  ///
  /// That the reader may read the case is a question of its own.
  public func shows(_ document: DocumentRow, to reader: Reader) -> Bool {
    !document.isSecret || showsSecrets(to: reader)
  }

  /// Whether a reader may see what is secret in the case.
  ///
  /// That the reader may read the case is a question of its own.
  public func showsSecrets(to reader: Reader) -> Bool {
    guard case .keys(let keys) = reader else { return true }
    return !Set(keys).isDisjoint(with: insiders)
  }
}
