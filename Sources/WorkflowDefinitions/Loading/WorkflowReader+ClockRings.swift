import FEEL
import SourceDiagnostics
import YAMLSource

/// Clocks whose day hangs on itself: a case with such a clock would never come to rest.
extension WorkflowReader {
  /// Reports clocks that build on themselves, directly, through facts or through each other; each ring once.
  func checkClockRings(_ clocks: [ClockDefinition], in layout: ScopeLayout) {
    guard !environment.isStored else { return }
    let ids = clocks.map(\.id)
    let reads = Dictionary(
      clocks.map { ($0.id, clocksRead(by: $0.rule.day.expression, among: ids, in: layout)) },
      uniquingKeysWith: { first, _ in first })
    var told: Set<String> = []
    for clock in clocks where !told.contains(clock.id) {
      guard let ring = ring(from: clock.id, reads) else { continue }
      told.formUnion(ring)
      report(ring, at: clock.rule.day.place)
    }
  }

  /// The clocks that an expression reads, itself or through facts, in the order of the file.
  private func clocksRead(by expression: Expression, among ids: [String], in layout: ScopeLayout) -> [String] {
    var found: Set<String> = []
    for slot in expression.slots {
      switch layout.sources[slot] {
      case .clocks: found.formUnion(named(in: expression.canonicalText, among: ids))
      case .fact:
        guard let fact = factExpressions[layout.names[slot]] else { continue }
        found.formUnion(clocksRead(by: fact, among: ids, in: layout))
      default: continue
      }
    }
    return ids.filter(found.contains)
  }

  /// The clocks that stand after `clocks.` in a text; all of them where they are read as a whole.
  private func named(in text: String, among ids: [String]) -> [String] {
    // What stands within quotation marks is no name.
    let parts = text.split(separator: "\"", omittingEmptySubsequences: false)
    let code = parts.indices.filter { $0.isMultiple(of: 2) }.map { String(parts[$0]) }.joined(separator: "\"")
    var found: [String] = []
    for path in ConditionCases.paths(in: code) {
      let parts = path.split(separator: ".")
      guard parts.first == "clocks" else { continue }
      guard parts.count > 1 else { return ids }
      found.append(String(parts[1]))
    }
    return found
  }

  /// The shortest way from a clock back to it; nil where there is none.
  private func ring(from start: String, _ reads: [String: [String]]) -> [String]? {
    var waiting = [[start]]
    var seen: Set<String> = []
    var next = 0
    while next < waiting.count {
      let way = waiting[next]
      next += 1
      for clock in way.last.flatMap({ reads[$0] }) ?? [] {
        if clock == start { return way }
        if seen.insert(clock).inserted { waiting.append(way + [clock]) }
      }
    }
    return nil
  }

  private func report(_ ring: [String], at place: SourcePlace) {
    guard let first = ring.first else { return }
    let others = ring.dropFirst().map { "\"\($0)\"" }
    let chain = (others + ["\"\(first)\""]).joined(separator: ", som bygger på ")
    collector.report(
      .error(
        "workflow.clock-ring",
        others.isEmpty ? "klockan \"\(first)\" bygger på sig själv" : "klockan \"\(first)\" bygger på \(chain)",
        at: place, hint: "räkna ut dagen av något annat än klockan själv, till exempel ett fält under inputs"))
  }
}
