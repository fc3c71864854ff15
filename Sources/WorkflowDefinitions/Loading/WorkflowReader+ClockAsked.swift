import FEEL
import SourceDiagnostics
import WorkflowKit
import YAMLSource

/// What is asked of clocks: their days as if a step had them, and states that they are never in.
extension WorkflowReader {
  /// What a clock has to be read, but for its state, which steps may have too.
  private static let clockFields: Set<String> = ["last_day", "days_left"]

  /// What is said of a field of a clock that is read of something else: `överlämna.last_day`; nil for other problems.
  func clockAsked(_ problem: FEELProblem, _ text: String, _ use: ExpressionUse, in layout: ScopeLayout) -> FEELProblem?
  {
    let bytes = Array(text.utf8)
    let part = String(decoding: bytes[problem.range], as: UTF8.self)
    let before = String(decoding: bytes[..<problem.range.lowerBound], as: UTF8.self)
    let after = String(decoding: bytes[problem.range.upperBound...], as: UTF8.self)
    var told = problem
    switch problem.code {
    case "feel.type":
      guard use.type?.unwrapped == .date,
        let clock = text.wholeMatch(of: #/clocks\.([^.]+)\.(?:state|days_left)/#)?.output.1,
        clockNodes[String(clock)] != nil
      else { return nil }
      told.message = "\(use.what) ska vara ett datum, men \(text) är \(text.hasSuffix("state") ? "text" : "ett tal")"
      told.hint = "menade du \(Self.clockPath(String(clock), "last_day"))?"
    case "feel.unknown-name" where text == part && use.type?.unwrapped == .date && clockNodes[part] != nil:
      told.message = "klockan \(Diagnostic.quote(part)) läses med clocks framför"
      told.hint = "skriv \(Self.clockPath(part, "last_day"))"
    case "feel.unknown-name":
      guard clockNodes[part] != nil,
        let field = after.prefixMatch(of: #/\.([\p{L}_]+)/#)?.output.1,
        Self.clockFields.contains(String(field)) || field == "state"
      else { return nil }
      told.message = "klockan \(Diagnostic.quote(part)) läses med clocks framför"
      told.hint = "skriv \(Self.clockPath(part, String(field)))"
    case "feel.unknown-field":
      guard let owner = before.firstMatch(of: #/([\p{L}_][\p{L}\p{N}_.]*)\.$/#)?.output.1 else { return nil }
      let name = owner.split(separator: ".").last.map(String.init) ?? ""
      let isClock = clockNodes[name] != nil
      guard Self.clockFields.contains(part) || part == "state" && (isClock || owner == "clocks") else { return nil }
      let clocks = isClock ? [name] : waitedFor(by: name)
      guard !clocks.isEmpty else {
        told.hint = "\(part) finns bara hos klockor, och processen har inga: lägg till en under clocks"
        return told
      }
      let read = clocks.prefix(4).map { Self.clockPath($0, part) }.joined(separator: " eller ")
      if isClock, everyStep.contains(name) {
        told.message = "här läses steget \(Diagnostic.quote(name)), inte klockan med samma namn"
      }
      told.hint =
        owner == "clocks" ? "säg vilken klocka: \(read)" : "en klocka läses med clocks framför: skriv \(read)"
    default: return nil
    }
    return told
  }

  /// How a clock's field is read.
  private static func clockPath(_ clock: String, _ field: String) -> String {
    ["clocks", clock, field].joined(separator: ".")
  }

  /// The clocks that interrupt a step; all of them where none does.
  private func waitedFor(by step: String) -> [String] {
    let own = (mainSteps[step]?["interrupts"]?.sequence ?? []).compactMap { $0["clock"]?.scalar?.text }
    let known = own.filter { clockNodes[$0] != nil }
    return known.isEmpty ? clockNodes.keys.sorted() : known
  }

  /// How to ask whether a warning is due, which is no state; nil for other comparisons.
  func clockWarned(_ compared: ComparedText) -> String? {
    guard compared.path.count == 3, compared.path[0] == "clocks", compared.text == "warned" else { return nil }
    let days = Self.clockPath(compared.path[1], "days_left")
    return "en varning är inget läge: fråga efter dagarna som är kvar, till exempel \(days) <= 7"
  }

  /// How far a clock may come, a choice of few words; nil where there is no such clock. One without `suspend: true` is
  /// never stopped.
  func clockState(of clock: String) -> Field? {
    clockNodes[clock].map { node in
      let stops = node["suspend"].map { $0.scalar?.text != "false" } ?? false
      let phases = ClockPhase.allCases.filter { $0 != .suspended || stops }
      return Field("state", .choice(phases.map { Choice($0.rawValue) }))
    }
  }

  /// What is said of a clock that is compared with `suspended` and can never be stopped; nil for others.
  func neverSuspended(_ compared: ComparedText) -> (message: String, hint: String)? {
    let path = compared.path
    guard path.count == 3, path[0] == "clocks", path[2] == "state", compared.text == ClockPhase.suspended.rawValue
    else { return nil }
    return (
      "klockan \(Diagnostic.quote(path[1])) kan aldrig vara stoppad, för den har inte suspend: true",
      "lägg till suspend: true i klockan om den ska kunna stoppas, annars ta bort jämförelsen"
    )
  }
}
