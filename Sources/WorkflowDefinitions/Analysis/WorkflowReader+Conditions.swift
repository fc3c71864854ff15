import FEEL
import SourceDiagnostics
import WorkflowKit
import YAMLSource

/// What can be told of conditions beforehand: that one never holds, that others take its cases, that cases are left.
extension WorkflowReader {
  /// Reports a condition that holds in no case.
  ///
  /// - Parameter what: What never happens then, as a sentence of its own.
  func checkCanHold(_ condition: PlacedExpression?, in layout: ScopeLayout, what: String) {
    guard !environment.isStored, let condition, !misread.contains(condition.place.bytes) else { return }
    if judge([condition], in: layout, knowing: .results).fate(of: 0) == .neverHolds {
      reportNeverHolds(condition, in: layout, what: what)
    } else if isNeverLeft(condition, in: layout) {
      reportNeverLeft(condition, in: layout, what: what)
    } else {
      checkCorrected([condition], in: layout, what: what)
    }
  }

  /// Warns of conditions that can hold only if an input is corrected, since no way there is taken where they do.
  private func checkCorrected(_ conditions: [PlacedExpression], in layout: ScopeLayout, what: String) {
    guard areNarrowed(conditions, in: layout) else { return }
    for condition in conditions where !misread.contains(condition.place.bytes) {
      guard judge([condition], in: layout, knowing: .results).fate(of: 0) != .neverHolds,
        judge([condition], in: layout, knowing: .all).fate(of: 0) == .neverHolds
      else { continue }
      collector.report(
        .warning(
          "workflow.never-holds", "\(what), om ingen uppgift rättas: vägarna hit tas bara när villkoret inte gäller",
          at: condition.place, hint: hint(condition, in: layout)))
    }
  }

  private func reportNeverHolds(_ condition: PlacedExpression, in layout: ScopeLayout, what: String) {
    // Where it could hold but for the rules about the inputs they are named.
    let rules = isRuled(condition, in: layout) ? deciding(condition, in: layout) : []
    collector.report(
      .error(
        "workflow.never-holds", "\(what), för villkoret kan inte gälla", at: condition.place,
        hint: hint(condition, in: layout),
        notes: rules.map { Diagnostic.Note(message: "nekar sådana uppgifter", place: $0.condition.place) }))
  }

  /// Whether a condition that never holds could hold but for the rules about the inputs.
  private func isRuled(_ condition: PlacedExpression, in layout: ScopeLayout) -> Bool {
    judge([condition], in: layout, knowing: .results, isRuled: false).fate(of: 0) != .neverHolds
  }

  /// The rules without any of which a condition could hold: those that play no part are not worth naming.
  private func deciding(_ condition: PlacedExpression, in layout: ScopeLayout) -> [InputCheck] {
    var needed = rules(about: [condition], in: layout)
    for place in needed.indices.reversed() {
      var fewer = needed
      fewer.remove(at: place)
      if judge([condition], in: layout, knowing: .results, refusing: fewer).fate(of: 0) == .neverHolds {
        needed = fewer
      }
    }
    return needed
  }

  /// - Parameter what: What never happens then, as a sentence of its own.
  private func reportNeverLeft(_ condition: PlacedExpression, in layout: ScopeLayout, what: String) {
    let steps = knownConditions.names(in: condition.expression).filter { layout.isUnset($0) }.sorted()
    let words = steps.map { Diagnostic.quote($0) }.joined(separator: " och ")
    collector.report(
      .error(
        "workflow.never-holds", "\(what), för på varje väg hit har \(words) gett något annat, eller inte gjorts än",
        at: condition.place,
        hint: "ändra villkoret, eller led hit också när \(condition.expression.source)"))
  }

  /// How a condition that does not hold is mended, with the values that there are.
  private func hint(_ condition: PlacedExpression, in layout: ScopeLayout) -> String {
    let values = columns(readBy: condition, in: layout).map { column in
      let options = field(at: column.path, in: layout, withCalls: true)?.type.options ?? []
      let isNarrowed = options.count > column.values.count { !$0.isNull }
      return "\(column.name) kan \(isNarrowed ? "här bara " : "")vara "
        + column.values.map { $0.text ?? $0.boolean.map { "\($0)" } ?? "tomt" }.joined(separator: ", ")
    }
    return (["ändra villkoret eller ta bort raden"] + reasons(condition) + values).joined(separator: "\n")
  }

  /// Why a condition cannot hold, as far as its words show: two values at once, or a field that is always filled in.
  private func reasons(_ condition: PlacedExpression) -> [String] {
    let text = condition.expression.source
    var reasons: [String] = []
    if let path = Self.asksTwice(text) {
      reasons.append("\(path) är aldrig två saker på en gång: skriv or i stället för and")
    }
    for match in text.matches(of: #/([\p{L}_][\p{L}\p{N}_]*)\s*=\s*null\b/#) {
      let name = String(match.output.1)
      guard inputs.contains(where: { $0.name == name && $0.required }) else { continue }
      reasons.append("\(name) måste alltid fyllas i: får det lämnas tomt, ta bort required: true i fältet")
    }
    return reasons
  }

  /// Reports ways that those above leave no case for, and the cases that none takes where the last way is not open.
  ///
  /// - Parameter ways: The conditions, in order.
  /// - Parameter open: The place of the open way that follows; nil where none does.
  func checkCases(_ ways: [PlacedExpression], open: SourcePlace?, of id: String, in layout: ScopeLayout) {
    // One that asks for a word which there is not says nothing of the others.
    guard let last = ways.last, !ways.contains(where: { misread.contains($0.place.bytes) }) else { return }
    let known = self.judge(ways, in: layout, knowing: .results)
    if open == nil, ways.count == 1, known.fate(of: 0) == .neverHolds, !environment.isStored {
      return reportOpen(id, at: last.place, in: layout, left: nil, neverHolds: true)
    }
    if open == nil { checkComplete(ways, at: last.place, of: id, in: layout) }
    guard !environment.isStored else { return }
    if let open, known.isComplete {
      // That several take all cases together is left alone: an open last way is then a precaution.
      if let way = ways.first(where: { self.judge([$0], in: layout, knowing: .results).isComplete }) {
        collector.report(
          .error(
            "workflow.next-shadowed", "villkoret gäller alltid, så den sista vägen tas aldrig", at: way.place,
            hint: "ändra villkoret, eller ta bort den sista vägen"))
      } else {
        idleWays.append(open)
      }
    }
    checkCorrected(ways, in: layout, what: "vägen tas aldrig")
    var isRuledOut = false
    for (index, way) in ways.enumerated() {
      switch known.fate(of: index) {
      case .open:
        if isNeverLeft(way, in: layout) { reportNeverLeft(way, in: layout, what: "vägen tas aldrig") }
      case .neverHolds:
        // What rules about the inputs leave of one way tells of the others here too.
        let isRuled = isRuled(way, in: layout)
        if !(isRuled && isRuledOut) { reportNeverHolds(way, in: layout, what: "vägen tas aldrig") }
        isRuledOut = isRuledOut || isRuled
      case .shadowed(let earlier):
        // The same condition twice is told of in its own words.
        guard !ways[..<index].contains(where: { $0.expression.canonicalText == way.expression.canonicalText }) else {
          continue
        }
        collector.report(
          .error(
            "workflow.next-shadowed", "vägen tas aldrig, för villkoren ovanför tar varje fall där den gäller",
            at: way.place,
            hint: moving(way, above: earlier.min().map { ways[$0] }) + "ändra villkoret eller ta bort vägen",
            notes: earlier.map { Diagnostic.Note(message: "tar fall före", place: ways[$0].place) }))
      }
    }
  }

  /// How a way is moved above the one that takes its cases, where it is known which does.
  private func moving(_ way: PlacedExpression, above earlier: PlacedExpression?) -> String {
    guard let earlier else { return "flytta vägen uppåt, " }
    if earlier.place.line == way.place.line { return "byt plats på vägarna, " }
    return "flytta rad \(way.place.line) ovanför rad \(earlier.place.line), "
  }

  /// Reports conditional ways, of which none is taken in some case, as far as can be told.
  ///
  /// - Parameter place: The place of the last of them.
  private func checkComplete(_ ways: [PlacedExpression], at place: SourcePlace, of id: String, in layout: ScopeLayout) {
    let judge = judge(ways, in: layout)
    guard !judge.isComplete else { return }
    let dependent = zip(layout.names, layout.sources).filter { _, source in
      if case .fact = source { true } else { source == .clocks }
    }
    reportOpen(id, at: place, in: layout, left: judge.uncovered(dependent: Set(dependent.map(\.0))))
  }

  /// Reports that the last way from a step is not open.
  ///
  /// - Parameters:
  ///   - left: The cases that none takes, in words; nil where they are not known.
  ///   - neverHolds: Whether it is the only way, and its condition never holds.
  func reportOpen(
    _ id: String, at place: SourcePlace, in layout: ScopeLayout, left: String?, neverHolds: Bool = false
  ) {
    if neverHolds {
      return collector.report(
        .error(
          "workflow.next-open",
          "den enda vägen från \"\(id)\" har ett villkor som aldrig gäller, så ärendet blir stående",
          at: place, hint: "ta bort when: då tas vägen alltid"))
    }
    let way = following(id, in: layout).map { ", till exempel {to: \($0)}" } ?? ": {to: …}"
    let outcome = left == nil ? "och programmet kan inte se att villkoren täcker allt" : "så ärendet kan bli stående"
    let told = left.map { "inget villkor gäller \($0)\n" } ?? ""
    let isOnly = following(id, in: layout) == nil && left != nil
    let rest = isOnly ? ", eller ta bort det sista villkoret om den vägen ska tas i alla andra fall" : ""
    collector.report(
      .error(
        "workflow.next-open", "den sista vägen från \"\(id)\" har ett villkor, \(outcome)",
        at: place, hint: told + "lägg till en sista rad utan when\(way)" + rest))
  }

  /// The step after one in its list, where none of its ways leads to it yet.
  private func following(_ id: String, in layout: ScopeLayout) -> String? {
    guard let list = flow?.lists.first(where: { $0.path + id == layout.site }), list.isRow,
      let position = list.position(of: id)
    else { return nil }
    guard position + 1 < list.steps.count, case let next = list.steps[position + 1].id else { return nil }
    return list.steps[position].next.contains { $0.target == .step(next) } ? nil : next
  }
}
