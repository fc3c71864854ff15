import CaseStore
import CivilTime
import FEEL
import WorkflowDefinitions

/// Compares what the store keeps of a case with what its events say.
struct CaseAudit {
  let ledger: CaseLedger
  let reader: any StoreReader
  let library: WorkflowLibrary

  private var state: CaseState { ledger.state }

  /// What differs, in Swedish, without the case's number.
  func problems() throws -> [String] {
    let models = try CaseReadModels(of: state, in: library)
    var problems: [String] = []
    problems += ledger.bereft.map { "händelse \($0) har mist sin persondel, fast ärendet inte är gallrat" }
    problems += ledger.uncleared.map { "händelse \($0) har kvar sin persondel, fast ärendet är gallrat" }
    if try CaseHistory.fold(state.id, reader, useSnapshot: true) != state {
      problems.append("den sparade ögonblicksbilden stämmer inte med händelserna")
    }
    problems += try row(models.row)
    problems += try tasks(models.tasks)
    problems += try clocks(models.alarms)
    problems += try documents()
    problems += try effects()
    problems += try incidents()
    problems += try texts()
    if Set(try reader.deliveredMessages(case: state.id)) != ledger.messages {
      problems.append("listan över mottagna meddelanden stämmer inte med händelserna")
    }
    return problems
  }

  private func row(_ expected: CaseRow) throws -> [String] {
    guard var found = try reader.caseRow(state.id) else { return ["ärendet saknas i ärendelistan"] }
    // It says which event changed the row last; the other fields say whether that is so.
    found.sequence = expected.sequence
    return found == expected ? [] : ["ärendelistan stämmer inte med händelserna"]
  }

  private func tasks(_ expected: [String: WorkItemRow]) throws -> [String] {
    let found = try reader.workItems(WorkItemFilter(caseID: state.id, limit: Int(Int32.max)), reader: .system)
    return compare(found, by: \.id, with: expected, "uppgiften") { $0 == $1 }
  }

  private func clocks(_ expected: [String: CivilDate]) throws -> [String] {
    let rows = try expected.map { key, day in
      (key, ClockRow(caseID: state.id, key: key, due: try SwedishTime.startOfDay(day)))
    }
    return compare(
      try reader.clocks(case: state.id), by: \.key, with: Dictionary(uniqueKeysWithValues: rows), "bevakningen"
    ) { $0 == $1 }
  }

  private func documents() throws -> [String] {
    compare(try reader.documents(case: state.id), by: \.number, with: ledger.documents, "handling") { found, expected in
      var expected = expected
      // Where the personal part has been removed, only the list knows what the document is marked with.
      if ledger.erased.contains(found.number) { expected.secrecy = found.secrecy }
      return found == expected
    }
  }

  private func effects() throws -> [String] {
    compare(try reader.effects(case: state.id, state: nil), by: \.id, with: ledger.effects, "utskicket") {
      $1.matches($0)
    }
  }

  private func incidents() throws -> [String] {
    compare(try reader.incidents(case: state.id, openOnly: false), by: \.id, with: ledger.incidents, "stoppet") {
      found, expected in
      if let isOpen = isOpen(expected), isOpen != (found.settled == nil) { return false }
      var expected = expected
      expected.settled = found.settled
      return found == expected
    }
  }

  /// Whether an incident must stand open; nil where the events leave it open, as where a step was left with it.
  private func isOpen(_ incident: IncidentRow) -> Bool? {
    if state.instances[incident.instance]?.incident == incident.id { return true }
    if incident.settled != nil { return false }
    if !state.isOpen { return nil }
    if incident.instance.isEmpty { return true }
    return incident.effect.flatMap { ledger.effects[$0] }?.row.state == .failed ? true : nil
  }

  private func texts() throws -> [String] {
    let found = try reader.searchTexts(case: state.id)
    return found == ledger.texts ? [] : ["sökregistret stämmer inte med händelserna"]
  }

  private func compare<Row, Key: Hashable & Comparable, Expected>(
    _ found: [Row], by key: KeyPath<Row, Key>, with expected: [Key: Expected], _ what: String,
    isSame: (Row, Expected) -> Bool
  ) -> [String] {
    var missing = expected
    var problems: [(key: Key, text: String)] = []
    for row in found {
      let name = row[keyPath: key]
      guard let wanted = missing.removeValue(forKey: name) else {
        problems.append((name, "\(what) \(name) finns inte enligt händelserna"))
        continue
      }
      if !isSame(row, wanted) { problems.append((name, "\(what) \(name) är inte som händelserna säger")) }
    }
    problems += missing.keys.map { ($0, "\(what) \($0) saknas") }
    return problems.sorted { $0.key < $1.key }.map(\.text)
  }
}
