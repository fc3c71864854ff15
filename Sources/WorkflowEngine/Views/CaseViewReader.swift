import CaseStore
import CivilTime
import FEEL
import WorkflowDefinitions
import WorkflowKit

/// Puts a case's views together from what is read at one moment.
struct CaseViewReader {
  let engine: Engine
  let tx: any StoreReader
  let row: CaseRow
  let who: Reader
  let state: CaseState
  let titles: StepTitles
  let version: Int
  private let stranded: String?

  /// Reads a case by its number or id.
  ///
  /// - Throws: `EngineError.unknownCase`, `Refusal` where the reader may not see it, `StoreError`.
  init(_ name: String, as who: Reader, in tx: any StoreReader, of engine: Engine) throws {
    self.engine = engine
    self.tx = tx
    self.who = who
    row = try CaseLookup.find(name, in: tx, as: who)
    let (state, head) = try engine.load(row.id, tx)
    self.state = state
    version = head.sequence
    do {
      titles = StepTitles(try engine.bundle(pin: state.pin, dnr: state.dnr, tx))
      stranded = nil
    } catch let EngineError.definition(_, reason) {
      titles = StepTitles(nil)
      stranded = reason
    }
  }

  /// The whole of it.
  func view() throws -> CaseView {
    let organisation = try engine.organisation(tx)
    let authorizer = try engine.authorizer(tx)
    let timeline = try history()
    let documents = try tx.documents(case: row.id)
    let effects = try tx.effects(case: row.id, state: nil)
    let hidden = Set(documents.filter { !row.shows($0, to: who) }.map(\.number))
    let inputs = state.frames[""]?.inputs.context ?? Context()
    let fields = titles.workflow?.inputs ?? []
    return CaseView(
      row: row, planCode: state.planCode, fields: fields, inputs: inputs,
      parties: PartyView.parties(in: inputs, of: fields),
      assignments: state.assignments, tasks: try tasks(), waiting: Waiting(state.instances.values.flatMap(\.waits)),
      followUps: FollowUpView.all(in: state.instances.values.flatMap(\.waits)),
      incidents: try tx.incidents(case: row.id, openOnly: true), stranded: state.isOpen ? stranded : nil,
      clocks: clocks(timeline), position: position,
      outputs: Context((state.scopes[""]?.names ?? [:]).sorted { $0.key < $1.key }.map { ($0.key, $0.value) }),
      documents: documents.map { hidden.contains($0.number) ? $0.publicPart : $0 }, hidden: hidden,
      decisions: try timeline.filter { $0.type == EventType.decided.rawValue }.map { event in
        let day = try event.structural["meeting"].date ?? SwedishTime.date(of: event.time)
        return try DecisionView(
          event, types: { authorizer.decisionType($0, on: day) ?? engine.registry.decisionTypes[$0] },
          organisation: organisation)
      },
      sent: try sent(effects, documents, in: timeline),
      dispatches: effects.map { DispatchView($0, registry: engine.registry) },
      timeline: timeline, optional: (titles.workflow?.optional.nodes ?? []).map { ($0.id, $0.title) },
      untaken: state.pending.map { message in
        UntakenMessage(
          type: message.type, title: engine.registry.messages[message.type]?.title ?? message.type,
          received: timeline.last {
            $0.type == EventType.messageReceived.rawValue && $0.structural["id"].text == message.id
          }?.time)
      })
  }

  /// Where it stands in its process.
  func standing() throws -> CaseStanding {
    let bundle = try engine.bundle(pin: state.pin, dnr: state.dnr, tx)
    let underWay = state.instances.values.compactMap { active -> (String, String)? in
      state.scopes[active.scope].flatMap { state.frames[$0.frame] }.map { ($0.workflow, active.path) }
    }
    return CaseStanding(
      number: state.dnr, workflow: bundle.root, library: bundle.library,
      underWay: Dictionary(grouping: underWay, by: \.0).mapValues { Set($0.map(\.1)) })
  }

  /// Everything that has happened, in words.
  func history() throws -> [HistoryEntry] {
    var words = EventWords(titles: titles, organisation: try engine.organisation(tx), registry: engine.registry)
    var entries: [HistoryEntry] = []
    var after = 0
    while true {
      let page = try tx.events(of: .caseStream(row.id), after: after, limit: 500)
      guard let last = page.last else { return entries }
      entries += try page.map { words.entry(shown(try OpenedEvent($0))) }
      after = last.sequence
    }
  }

  /// What there is to do, in the order of the task list.
  func tasks() throws -> [TaskView] {
    let rows = try tx.workItems(WorkItemFilter(caseID: row.id, limit: 1000), reader: .system)
    let names = TaskName.names(of: rows)
    return rows.compactMap { row in
      guard let id = TaskID(row.id), let active = state.instances[id.instance],
        let wait = active.waits.first(where: { $0.key == id.key && $0.kind == .task })
      else { return nil }
      let node = titles.node(of: active, in: state)
      return TaskView(
        row: row, name: names[row.id] ?? row.id, step: active.path, stepTitle: titles.step(active.path), key: id.key,
        form: form(of: wait, node), prefill: wait.prefill.context ?? Context(), advice: wait.advice,
        guidance: node?.guidance, isBeside: StepTitles.isBeside(active.path), version: version)
    }
  }

  private func form(of wait: WaitState, _ node: StepNode?) -> Form? {
    guard let node, case .step(let uses, _) = node.kind,
      let form = wait.form.flatMap({ engine.registry.descriptor(uses)?.form($0) })
    else { return nil }
    return Form(
      form.name, title: form.title, button: form.button, done: form.done, doneBy: form.doneBy,
      fields: wait.narrowed(form.fields))
  }

  private var position: [PositionView] {
    let active = state.instances.sorted { $0.key < $1.key }.map(\.value)
      .filter { !$0.waits.isEmpty || $0.incident != nil }
      .map { active in
        PositionView(
          path: active.path, title: titles.node(of: active, in: state)?.title ?? titles.step(active.path),
          isBeside: StepTitles.isBeside(active.path))
      }
    return active.filter { !$0.isBeside } + active.filter(\.isBeside)
  }

  private func clocks(_ timeline: [HistoryEntry]) -> [ClockView] {
    let ledgers = Dictionary(grouping: timeline.filter { !$0.structural["clock"].isNull }) { event in
      [event.structural["frame"].text ?? "", event.structural["clock"].text ?? ""]
    }
    return state.frames.sorted { $0.key < $1.key }.flatMap { id, frame in
      titles.clocks(of: frame.workflow).compactMap { definition in
        frame.clocks[definition.id].map { clock in
          let ledger = (ledgers[[id, definition.id]] ?? []).map { ClockEntry($0) }
          return ClockView(
            id: definition.id, title: definition.title, lagrum: definition.lagrum, phase: clock.phase, due: clock.due,
            lastDue: ledger.last { $0.due != nil }?.due, suspendedOn: clock.suspendedOn, ledger: ledger)
        }
      }
    }
  }
}
