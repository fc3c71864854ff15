import CivilTime
import FEEL
import Testing
import WorkflowKit

/// A day, written as YYYY-MM-DD.
func day(_ text: String) throws -> CivilDate { try CivilDate.parse(text) }

/// A context in the nämnd of the tests, where hl2 is away in February 2018 and vik stands in for hl3.
func context(
  on today: String = "2018-02-14", assignments: [String: String] = [:], readings: FakeReadings = FakeReadings()
) throws -> StepContext {
  func account(_ id: String, _ title: String, _ roles: [String]) -> Account {
    Account(
      id: id, title: title, email: nil, holdings: roles.map { Account.Holding(board: "socialnämnden", role: $0) })
  }
  let organisation = Organisation(
    tenant: "exempel", name: "Exempels kommun",
    boards: [
      Board(
        id: "socialnämnden", name: "Socialnämnden", code: "SOCN", numberFormat: "{kod}/{år}:{nr}",
        chairDecidesUrgent: false, meetings: [])
    ],
    roles: [Role(id: "handläggare", title: "Handläggare")],
    accounts: [
      account("hl1", "Handläggare 1", ["handläggare"]), account("hl3", "Handläggare 3", ["handläggare"]),
      account("reg1", "Registrator 1", ["registrator"]), account("vik", "Vikarie", []),
    ],
    absences: [
      Absence(account: "hl3", from: try day("2018-02-01"), through: try day("2018-02-28"), substitute: "vik")
    ])
  return StepContext(
    caseInfo: CaseInfo(
      id: "1", dnr: "SOCN/2018:23", unit: "socialnämnden", workflow: "prov", title: "Ett ärende",
      opened: try day("2018-02-14"), inputs: [:], assignments: assignments),
    instance: "steg", stepID: "steg", title: "Steg", now: try Instant.parse("\(today)T09:00:00Z"),
    today: try day(today), actor: "reg1", role: "registrator", organisation: organisation, clocks: [:],
    readings: readings)
}

/// A form filled in.
func filled(_ key: String, _ values: Value, by actor: String = "reg1") -> Signal {
  Signal(key: key, event: .task(form: key, values: values, by: actor))
}

/// The output and actions of a step that is done.
func done<State, Output>(_ progress: Progress<State, Output>) throws -> (output: Output, actions: [Action]) {
  guard case .done(let output, let actions) = progress else {
    throw Unexpected(text: "steget väntar: \(progress)")
  }
  return (output, actions)
}

/// The state, waits and actions of a step that waits.
func waiting<State, Output>(
  _ progress: Progress<State, Output>
) throws -> (state: State, waits: [Wait], actions: [Action]) {
  guard case .waiting(let state, let waits, let actions) = progress else {
    throw Unexpected(text: "steget är klart: \(progress)")
  }
  return (state, waits, actions)
}

/// The task among waits.
func task(_ waits: [Wait]) throws -> TaskRequest {
  for case .task(let request) in waits.map(\.kind) { return request }
  throw Unexpected(text: "ingen uppgift bland \(waits)")
}

/// Something else came out than the test waited for.
struct Unexpected: Error { let text: String }

/// The refusal that an action gives.
func refusal(_ body: () throws -> Void) throws -> Refusal {
  try #require(throws: Refusal.self, performing: body)
}
