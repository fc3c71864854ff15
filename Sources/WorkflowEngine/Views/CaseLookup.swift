package import CaseStore
package import WorkflowKit

/// Finds cases by number or id.
package enum CaseLookup {
  /// The case of that number, reference (`SOCN/2018:23 - 759`, as it stands in letters) or id.
  ///
  /// - Throws: `EngineError.unknownCase` where there is none, `Refusal` where the reader may not see it.
  package static func find(_ name: String, in reader: any StoreReader, as who: Reader = .system) throws -> CaseRow {
    guard let row = try reader.caseRow(dnr: name) ?? reader.caseRow(name) ?? byReference(name, in: reader) else {
      throw EngineError.unknownCase(name)
    }
    if case .keys(let keys) = who, Set(keys).isDisjoint(with: row.readers) {
      throw notReader(of: row.dnr, isSecret: row.secret)
    }
    return row
  }

  /// The case of a reference: its number, and its own code in the diarieplan; what else stands there is only marks.
  private static func byReference(_ name: String, in reader: any StoreReader) throws -> CaseRow? {
    let words = name.split(whereSeparator: \.isWhitespace).map(String.init)
    for word in words {
      guard let row = try reader.caseRow(dnr: word) else { continue }
      let code = try CaseHistory.fold(row.id, reader, useSnapshot: true).planCode
      let rest = words.filter { $0 != word && $0 != code }.joined()
      if words.contains(code), !rest.contains(where: { $0.isLetter || $0.isNumber }) { return row }
    }
    return nil
  }

  /// The no to whoever may not see a secret document of a case.
  package static func notReader(of document: DocumentRow, in row: CaseRow) -> Refusal {
    Refusal(
      "Du får inte läsa handling \(document.number) i \(row.dnr): den är sekretessmarkerad.",
      code: "document.not-reader",
      hint: "Behöver du läsa den i ditt arbete: fråga nämndens registrator eller den som handlägger ärendet.")
  }

  /// The no to whoever may not see a case.
  static func notReader(of dnr: String, isSecret: Bool) -> Refusal {
    Refusal(
      "Du får inte läsa \(dnr): "
        + (isSecret ? "ärendet är sekretessmarkerat." : "det hör till en nämnd som du inte arbetar för."),
      code: "case.not-reader",
      hint: "Behöver du läsa det i ditt arbete: fråga nämndens registrator eller den som handlägger ärendet.")
  }
}
