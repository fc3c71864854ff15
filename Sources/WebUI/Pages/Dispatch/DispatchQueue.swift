import CaseStore
import CivilTime
import WorkflowEngine
import WorkflowKit

/// What waits to go out, as rows of words: only of cases that the visitor may read.
struct DispatchQueue: Sendable {
  /// Lines that a person must decide about before they go, or of which nobody knows whether they came.
  private(set) var stopped: [View] = []
  /// What the program tried and could not do.
  private(set) var incidents: [View] = []
  /// Letters to print and post.
  private(set) var letters: [View] = []
  /// The tasks of those letters that have files to print, in their order.
  private(set) var printable: [String] = []
  /// What goes by itself.
  private(set) var waiting: [View] = []

  private init(typed: FormBody) { self.typed = typed }

  /// So many tasks are looked through in each nämnd, and so many lines of each kind stand on the page.
  private static let mostTasks = 2_000
  private static let most = 200

  /// What was typed in a form that was refused.
  private let typed: FormBody

  /// Reads what waits.
  ///
  /// - Parameter typed: A form that was refused, to be shown again.
  static func read(_ visitor: Visitor, _ site: Site, typed: FormBody) async throws -> DispatchQueue {
    let engine = site.engine
    return try await engine.store.read { tx in
      var queue = DispatchQueue(typed: typed)
      for unit in visitor.units {
        let tasks = try tx.workItems(WorkItemFilter(unit: unit, limit: mostTasks), reader: visitor.reader)
        for task in tasks { try queue.take(task, visitor, site, tx) }
      }
      for incident in try tx.incidents(case: nil, openOnly: true) where incident.effect != nil {
        try queue.take(incident, visitor, site, tx)
      }
      for state in [EffectRow.State.queued, .running] {
        for effect in try tx.effects(case: nil, state: state) where queue.waiting.count < most {
          try queue.take(effect, visitor, engine, tx)
        }
      }
      return queue
    }
  }

  /// The letters of tasks in words, with their cases: those that still wait, and whose cases the visitor may read.
  ///
  /// - Throws: `StoreError`.
  static func letters(_ tasks: [String], _ visitor: Visitor, _ site: Site) async throws -> [String] {
    try await site.engine.store.read { [engine = site.engine] tx in
      try tasks.compactMap { id in
        do {
          let row = try engine.task(id, as: visitor.reader, in: tx).task.row
          return "\(row.title) i \(row.dnr)"
        } catch is Refusal { return nil }
      }
    }
  }

  /// A task of a dispatch line, told by its key: `stopp-1`, `oviss-1`, `postat-1`.
  private mutating func take(_ task: WorkItemRow, _ visitor: Visitor, _ site: Site, _ tx: any StoreReader) throws {
    guard let key = TaskID(task.id)?.key, let kind = Kind(rawValue: String(key.prefix { $0 != "-" })) else { return }
    guard (kind == .posted ? letters : stopped).count < Self.most else { return }
    let mayDo = visitor.organisation.mayDo(task, visitor.account.id, on: visitor.today)
    let advice = kind == .posted ? try Self.advice(task, visitor, site.engine, tx) : []
    let files =
      try kind == .posted ? LetterFiles(site: site).files(of: task, advice: advice, in: tx).map(\.name) : []
    if !files.isEmpty { printable.append(task.id) }
    let view: View = [
      "task_id": task.id, "line": task.title, "dnr": task.dnr, "case_title": try tx.caseRow(task.caseID)?.title ?? "",
      "path": task.link, "case_path": "/arenden/\(task.caseID)", "may_do": mayDo,
      "role": visitor.organisation.title(ofRole: task.role), "way_out": kind.wayOut,
      // The files have links of their own.
      "advice": files.isEmpty ? advice.joined(separator: " ") : "", "files": LetterFiles.views(files, of: task.caseID),
      "field_id": "brev-\(letters.count + 1)",
      "is_chosen": typed.texts("uppgift").contains(task.id),
    ]
    if kind == .posted { letters.append(view) } else { stopped.append(view) }
  }

  /// What whoever posts a letter should know: its files. Nothing where no installed plugin has the form.
  private static func advice(
    _ task: WorkItemRow, _ visitor: Visitor, _ engine: Engine, _ tx: any StoreReader
  ) throws -> [String] {
    do { return try engine.task(task.id, as: visitor.reader, in: tx).task.advice } catch is Refusal { return [] }
  }

  private mutating func take(
    _ incident: IncidentRow, _ visitor: Visitor, _ site: Site, _ tx: any StoreReader
  ) throws {
    guard incidents.count < Self.most, let row = try tx.caseRow(incident.caseID), visitor.mayRead(row) else { return }
    let form = StopForm(site: site, visitor: visitor, path: "/expediering/stopp", typed: typed)
    incidents.append(try form.view(incident, incidents.count + 1, in: tx))
  }

  private mutating func take(_ effect: EffectRow, _ visitor: Visitor, _ engine: Engine, _ tx: any StoreReader) throws {
    guard let row = try tx.caseRow(effect.caseID), visitor.mayRead(row) else { return }
    let line = DispatchView(effect, registry: engine.registry)
    waiting.append([
      "dnr": row.dnr, "case_title": row.title, "case_path": "/arenden/\(row.id)",
      "line": line.receiver.isEmpty ? line.kind : "\(line.kind) till \(line.receiver)",
      "state": Words.state(effect.state), "attempts": effect.attempts,
      "has_attempts": effect.attempts > 0, "next": Words.time(effect.nextAttempt), "error": effect.lastError ?? "",
    ])
  }

  private enum Kind: String {
    case stopped = "stopp"
    case uncertain = "oviss"
    case posted = "postat"

    /// What can be done about it.
    var wayOut: String {
      switch self {
      case .stopped: "Välj: skicka som det står, ändra adressen, eller stryk raden"
      case .uncertain: "Ta reda på om det kom fram: bekräfta, eller skicka igen"
      case .posted: "Bekräfta när brevet är postat"
      }
    }
  }
}
