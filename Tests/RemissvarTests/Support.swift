import CivilTime
import FEEL
import Testing
import WorkflowKit

/// A day, written as YYYY-MM-DD.
func day(_ text: String) throws -> CivilDate { try CivilDate.parse(text) }

/// A meeting, by its day and its manusstopp.
func meeting(_ date: String, cutoff: String) throws -> Meeting {
  Meeting(date: try day(date), cutoff: try day(cutoff), notice: try day(date), place: "Solrosen")
}

/// A context in a nämnd that meets on 21 March 2018 with manusstopp on 5 March, unless other meetings are given.
func context(
  on today: String = "2018-02-14", meetings: [Meeting]? = nil, chairDecidesUrgent: Bool = false,
  isSecret: Bool = false, readings: FakeReadings? = nil
) throws -> StepContext {
  let organisation = Organisation(
    tenant: "exempel", name: "Exempels kommun",
    boards: [
      Board(
        id: "socialnämnden", name: "Socialnämnden", code: "SOCN", numberFormat: "{kod}/{år}:{nr}",
        chairDecidesUrgent: chairDecidesUrgent,
        meetings: try meetings ?? [meeting("2018-03-21", cutoff: "2018-03-05")])
    ],
    roles: [], accounts: [Account(id: "hl1", title: "Handläggare 1", email: nil, holdings: [])])
  return StepContext(
    caseInfo: CaseInfo(
      id: "1", dnr: "SOCN/2018:23", unit: "socialnämnden", workflow: "remissvar",
      title: "Schablonfördelningar ensamkommande 2018", publicTitle: "Svar på remiss", isSecret: isSecret,
      opened: try day("2018-02-14"), inputs: [:], assignments: [:]),
    instance: "begär_anstånd/1", stepID: "steg", title: "Steg", now: try Instant.parse("\(today)T09:00:00Z"),
    today: try day(today), actor: "hl1", role: "handläggare", organisation: organisation, clocks: [:],
    readings: try readings ?? FakeReadings())
}

/// A step's configuration from values.
func decoded<T: Decodable>(_ values: Value, as type: T.Type = T.self) throws -> T {
  try ValueDecoder().decode(type, from: values)
}

/// A form filled in.
func filled(_ key: String, form: String? = nil, _ values: Value) -> Signal {
  Signal(key: key, event: .task(form: form ?? key, values: values, by: "hl1"))
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

/// The task of that key among waits.
func task(_ waits: [Wait], _ key: String) throws -> TaskRequest {
  guard case .task(let request)? = waits.first(where: { $0.key == key })?.kind else {
    throw Unexpected(text: "ingen uppgift \(key) bland \(waits.map(\.key))")
  }
  return request
}

/// The documents among actions.
func documents(_ actions: [Action]) -> [NewDocument] {
  actions.compactMap { action in
    if case .document(let document) = action { return document }
    return nil
  }
}

/// What a person has found out about effects, among actions.
func settled(_ actions: [Action]) -> [String] {
  actions.compactMap { action in
    if case .settle(let effect, let happened, let reason) = action { return "\(effect) \(happened): \(reason)" }
    return nil
  }
}

/// The texts of notes and notifications among actions.
func texts(_ actions: [Action]) -> [String] {
  actions.compactMap { action in
    switch action {
    case .note(let text), .notify(_, let text): text
    default: nil
    }
  }
}

/// Something else came out than the test waited for.
struct Unexpected: Error { let text: String }

/// The refusal that an action gives.
func refusal(_ body: () throws -> Void) throws -> Refusal {
  try #require(throws: Refusal.self, performing: body)
}
