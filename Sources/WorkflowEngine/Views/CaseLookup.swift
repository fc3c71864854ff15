package import CaseStore
import WorkflowKit

/// Finds cases by number or id.
package enum CaseLookup {
  /// The case of that number or id.
  ///
  /// - Throws: `EngineError.unknownCase` where there is none, `Refusal` where the reader may not see it.
  package static func find(_ name: String, in reader: any StoreReader, as who: Reader = .system) throws -> CaseRow {
    guard let row = try reader.caseRow(dnr: name) ?? reader.caseRow(name) else {
      throw EngineError.unknownCase(name)
    }
    if case .keys(let keys) = who, Set(keys).isDisjoint(with: row.readers) {
      throw notReader(of: row.dnr)
    }
    return row
  }

  /// The no to whoever may not see a case.
  static func notReader(of dnr: String) -> Refusal {
    Refusal(
      "Kontot får inte läsa \(dnr).", code: "case.not-reader",
      hint: "Be nämndens registrator eller ärendets handläggare.")
  }
}
