import CaseStore
import CivilTime
import FEEL
import WorkflowDefinitions
import WorkflowKit

/// The first command of a case.
struct CaseOpening {
  let request: OpenRequest
  let bundle: DefinitionBundle
  let environment: ExecutionEnvironment
  let id: String
  let actor: String
  let now: Instant
  let today: CivilDate
  private let board: Board
  private let inputs: Context

  /// Checks what is asked for.
  ///
  /// - Throws: `Refusal` with everything that is wrong with the inputs.
  init(
    request: OpenRequest, bundle: DefinitionBundle, environment: ExecutionEnvironment, id: String, actor: String,
    now: Instant, today: CivilDate
  ) throws {
    self.request = request
    self.bundle = bundle
    self.environment = environment
    self.id = id
    self.actor = actor
    self.now = now
    self.today = today
    let organisation = environment.organisation
    guard let board = organisation.board(request.board) else {
      throw Refusal(
        "Nämnden \"\(request.board)\" finns inte.", code: "organisation.unknown-board",
        hint: "Nämnderna är \(organisation.boards.map(\.id).joined(separator: ", ")).")
    }
    guard let account = organisation.accounts[actor] else {
      throw Refusal(
        "Kontot \(actor) finns inte i organisationen.", code: "organisation.unknown-account",
        hint: "Kontona är \(organisation.accounts.keys.sorted().joined(separator: ", ")).")
    }
    guard account.holdings.contains(where: { $0.board == board.id }) else {
      throw Refusal("\(account.title) arbetar inte för \(board.name).", code: "case.outsider")
    }
    let workflow = bundle.workflow
    if let from = workflow.validFrom, today < from {
      throw Refusal(
        "Processen \"\(workflow.title)\" gäller från \(from.swedish).", code: "workflow.not-yet")
    }
    let (inputs, faults) = workflow.conform(inputs: request.inputs, today: today, now: now)
    guard faults.isEmpty else {
      throw Refusal("Ärendet kan inte öppnas: uppgifter saknas eller är fel.", inputs: faults)
    }
    self.board = board
    self.inputs = inputs
  }

  func run(in tx: any StoreReader) throws -> Execution {
    let series = board.caseSeries(year: today.year)
    let number = try environment.organisation.number(after: tx.lastNumber(in: series), in: series)
    let dnr = board.caseNumber(year: today.year, number: number)
    let draft = try opening(dnr: dnr, series: series, number: number, caption: nil)
    let probe = execution(try CaseState(opening: draft), tx)
    let caption = try probe.caption()
    let event = try opening(dnr: dnr, series: series, number: number, caption: caption)
    let execution = execution(try CaseState(opening: event), tx)
    execution.outbox.isOpening = true
    execution.outbox.events = [event]
    execution.outbox.numbers[series] = number
    execution.outbox.texts.append(("case", "\(dnr) \(caption.title) \(caption.party)"))
    for document in request.documents { try execution.addDocument(document) }
    guard let first = bundle.workflow.steps.nodes.first else { return execution }
    try execution.startClocks(of: bundle.workflow, frame: "", cause: "case.opened")
    try execution.begin(first, in: "")
    try execution.settle(cause: "case.opened")
    return execution
  }

  private func execution(_ state: CaseState, _ tx: any StoreReader) -> Execution {
    Execution(
      environment: environment, bundle: bundle, tx: tx, now: now, today: today, actor: actor, state: state)
  }

  private func opening(
    dnr: String, series: String, number: Int,
    caption: (title: String, publicTitle: String, party: String, secret: Bool, planCode: String)?
  ) throws -> CaseEvent {
    CaseEvent(
      .opened, time: now, actor: actor,
      structural: [
        "k": 1, "id": .string(id), "dnr": .string(dnr), "series": .string(series), "number": .number(Number(number)),
        "unit": .string(board.id),
        "workflow": .string(bundle.root), "pin": .string(bundle.hash), "day": .date(today),
        "secret": .boolean(caption?.secret ?? false), "plan": .string(caption?.planCode ?? ""),
      ],
      personal: [
        "publicTitle": .string(caption?.publicTitle ?? ""),
        "inputs": .context(inputs), "title": .string(caption?.title ?? ""), "party": .string(caption?.party ?? ""),
      ])
  }
}
