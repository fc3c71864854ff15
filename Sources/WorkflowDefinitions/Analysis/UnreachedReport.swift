import SourceDiagnostics
import WorkflowKit
import YAMLSource

/// Tells of the steps and exits that cannot be reached: once for each fault, with those that follow from it.
struct UnreachedReport {
  /// The exits and what can become of them.
  let exits: FateFinder
  private let handlers: [FlowHandler]
  /// Where the value of each step is read: by the path of a step, or `""` by the process itself.
  private let reads: [String: Set<String>]
  /// The lists that have been told of.
  private var finders: [FateFinder] = []
  /// The exits of which something else has told.
  private var told: Set<Int> = []
  private(set) var diagnostics: [Diagnostic] = []

  /// More names than this are counted instead.
  private static let most = 20

  init(exits: FateFinder, handlers: [FlowHandler], reads: [String: Set<String>]) {
    self.exits = exits
    self.handlers = handlers
    self.reads = reads
  }

  /// Adds what cannot be reached of a list; the exits come last, since the others may tell why.
  mutating func add(_ finder: FateFinder) {
    let isExits = finder.list.path == StepList.exitsPath
    for unreached in finder.unreached(besides: isExits ? told : []) {
      let root = finder.list.steps[unreached.root]
      let others = unreached.others.filter { $0 != unreached.root }.map { finder.list.steps[$0].id }
      let behind = isExits ? [] : take(exits(behind: unreached.others, of: finder))
      let names =
        others.map { isExits ? "utgången \"\($0)\"" : "\"\($0)\"" } + behind.map { "utgången \"\($0)\"" }
      let block =
        isExits
        ? finders.lazy.compactMap { $0.neverDone(before: root.id) }.first : finder.neverDone(before: unreached.root)
      let past = isExits ? nil : finder.leadingPast(unreached.root)
      let isRead = isRead(root.id, besides: finder.list.path + root.id)
      let left = finder.fate.passed[unreached.root]
      diagnostics.append(
        diagnostic(root, isExit: isExits, behind: block, past: past, left: left, isRead: isRead, others: names))
    }
    finders.append(finder)
  }

  /// The exits that dead steps name, or handlers that hold only beside those.
  private func exits(behind positions: [Int], of finder: FateFinder) -> Set<String> {
    let steps = Set(positions.map { finder.list.steps[$0].id })
    var found = positions.reduce(into: Set<String>()) { $0.formUnion(finder.exits(from: $1)) }
    guard finder.list.path.isEmpty else { return found }
    for handler in handlers where handler.whileIn.map({ !$0.isDisjoint(with: steps) }) ?? false {
      found.formUnion(handler.list.exits)
    }
    return found
  }

  /// The exits that cannot be reached among those, and those that only they lead to, which nothing has told of yet.
  private mutating func take(_ ids: Set<String>) -> [String] {
    var waiting = ids.compactMap { exits.list.position(of: $0) }
    var found: Set<Int> = []
    while let position = waiting.popLast() {
      guard !exits.fate.reached.contains(position), told.insert(position).inserted else { continue }
      found.insert(position)
      waiting += exits.successors(of: position)
    }
    return found.sorted().map { exits.list.steps[$0].id }
  }

  // MARK: - Messages

  /// Whether anything but the step of that path reads its value.
  private func isRead(_ name: String, besides path: String) -> Bool {
    reads[name]?.contains { $0 != path && !$0.hasPrefix(path + "/") } ?? false
  }

  private func diagnostic(
    _ step: FlowStep, isExit: Bool, behind block: FlowStep?, past: (step: FlowStep, way: FlowWay, isBack: Bool)?,
    left: FateFinder.Edge?, isRead: Bool, others: [String]
  ) -> Diagnostic {
    let what = isExit ? "utgången" : "steget"
    let orRemove = isRead ? "" : ", eller ta bort \(what)"
    var notes: [Diagnostic.Note] = []
    let message: String
    let hint: String
    if let left, let clock = left.cause?.expired {
      message = "\(what) \"\(step.id)\" görs aldrig, för klockan \"\(clock)\" har alltid gått ut när ärendet kommer dit"
      hint = "låt ett annat steg leda hit, eller ta bort avbrottet" + (isRead ? "" : " eller \(what)")
      notes.append(Diagnostic.Note(message: "därför lämnas det genast här", place: left.source))
    } else if let block {
      message = "\(what) \"\(step.id)\" nås aldrig, för \"\(block.id)\" blir aldrig klart"
      hint = "låt \(needed(block)) komma till sitt slut i stället för till en utgång" + orRemove
      notes.append(Diagnostic.Note(message: neverDone(block), place: block.node["id"]?.place))
    } else if let past {
      message = "ingen väg leder till steget \"\(step.id)\""
      let line = past.way.place.line
      // The only way that is always open leads to what would else be left out.
      let isOpen = past.way.cause == .done || past.way.cause == .otherwise
      hint =
        (isOpen
          ? "lägg till en väg hit före den på rad \(line): {when: …, to: \(step.id)}\n"
          : "menade du {to: \(step.id)} på rad \(line)?\n")
        + "annars låt ett annat steg leda hit med next" + orRemove
      let words = past.isBack ? "leder bara tillbaka" : "leder förbi det"
      notes.append(Diagnostic.Note(message: "\"\(past.step.id)\" \(words)", place: past.way.place))
    } else {
      message = "ingen väg leder till \(what) \"\(step.id)\""
      hint =
        (isExit ? "låt ett steg eller ett avbrott leda hit med to" : "låt ett tidigare steg leda hit med next")
        + orRemove
    }
    if !others.isEmpty {
      let more = others.count - Self.most
      let shown = others.prefix(Self.most) + (more > 0 ? ["\(more) till"] : [])
      notes.append(Diagnostic.Note(message: "därför nås inte heller \(Array(shown).inSwedish())"))
    }
    return .error("workflow.unreachable", message, at: step.node["id"]?.place, hint: hint, notes: notes)
  }

  private func needed(_ block: FlowStep) -> String {
    guard case .branches(let branches, let needed) = block.work else { return "stegen för varje post" }
    return needed == branches.count ? "alla grenar" : "minst \(needed) av grenarna"
  }

  private func neverDone(_ block: FlowStep) -> String {
    guard case .branches(let branches, let needed) = block.work else { return "varje post slutar i en utgång" }
    let exiting = branches.filter { !FateFinder($0.list).fate.finishes }.compactMap(\.id).map { "\"\($0)\"" }
    let names = exiting.count == 1 ? "grenen \(exiting[0])" : "grenarna \(exiting.joined(separator: " och "))"
    return "här väntas \(needed) av \(branches.count) grenar in, men \(names) når aldrig sitt slut"
  }
}
