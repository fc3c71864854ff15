extension DocumentRow {
  /// What a secret document is called where nothing else may be said of it.
  public static let withoutTitle = "Handling med sekretess"

  /// Whether it is marked secret (OSL 5 kap. 5 §), so that only its case's `CaseRow.insiders` see more than `publicPart`.
  public var isSecret: Bool { !secrecy.isEmpty }

  /// The part of a case's texts in which a document's public title is searched.
  public static func publicTitlePart(of number: Int) -> String { "title/\(number)" }

  /// What anyone who may read the case may know of a secret document: that there is one, its number, its day, which way it
  /// went, and its public title.
  ///
  /// A register may never leave out the number and the day (OSL 5 kap. 2 §); what the document is, whom it is from and
  /// its bytes may be secret.
  public var publicPart: DocumentRow {
    var row = self
    row.title = publicTitle.isEmpty ? Self.withoutTitle : publicTitle
    (row.counterpart, row.secrecy, row.mediaType, row.hash, row.size) = ("", "sekretess", "", "", 0)
    return row
  }
}
