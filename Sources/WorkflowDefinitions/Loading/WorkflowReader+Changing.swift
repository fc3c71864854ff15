import FEEL
import SourceDiagnostics
import WorkflowKit
import YAMLSource

/// What changes by itself while a case waits, and what does not.
extension WorkflowReader {
  /// The functions whose answer depends on when they are asked.
  private static let ofToday: Set<String> = ["today", "now"]

  /// Reports a clock whose day is reckoned from the day it is: the last day moves on, and never comes.
  func checkMovingDay(_ day: PlacedExpression?, of clock: String, in layout: ScopeLayout) {
    guard !environment.isStored, let day else { return }
    let read = [day.expression] + facts(readBy: day.expression, in: layout)
    guard read.contains(where: { !$0.calledFunctions.isDisjoint(with: Self.ofToday) }) else { return }
    collector.report(
      .error(
        "workflow.clock-today",
        "klockan \"\(clock)\" räknas från dagen i dag, så sista dagen flyttas fram varje dag och kommer aldrig",
        at: day.place, hint: "räkna från en dag som ligger fast, till exempel ärende.öppnat"))
  }

  /// Reports a hinder that reads nothing of what its step gives, and nothing that can change while the step waits.
  func checkHinder(_ condition: PlacedExpression, of step: String, in layout: ScopeLayout) {
    // What is always so, or never, is told of by itself.
    guard !environment.isStored, !condition.expression.slots.isEmpty, !misread.contains(condition.place.bytes),
      judge([condition], in: layout).fate(of: 0) != .neverHolds
    else { return }
    let read = [condition.expression] + facts(readBy: condition.expression, in: layout)
    let called = read.reduce(into: Set<String>()) { $0.formUnion($1.calledFunctions) }
    let hosts = Set(environment.functions.map(\.name))
    guard called.isDisjoint(with: Self.ofToday.union(hosts)) else { return }
    for slot in read.flatMap(\.slots) {
      switch layout.sources[slot] {
      case .clocks: return
      // What may not have been done is told of too.
      case .step where layout.names[slot] == step || isDoubtful(slot: slot, in: layout): return
      default: continue
      }
    }
    collector.report(
      .error(
        "workflow.hinder-result",
        "hindret läser inget av det som \"\(step)\" ger, så när det gäller kan uppgiften aldrig bli gjord",
        at: condition.place,
        hint: "läs också det som väljs i uppgiften\(example(of: step, in: layout)); "
          + "ska steget inte göras alls, led förbi det under next"))
  }

  /// A field that a step gives, as an example: what is likely to be chosen in it.
  private func example(of step: String, in layout: ScopeLayout) -> String {
    guard let slot = layout.shape.slot(of: step), case .context(let fields, _) = layout.types[slot].unwrapped else {
      return ""
    }
    let chosen = fields.filter { $0.value == .string || $0.value == .boolean }.keys.sorted()
    let field = fields["utfall"] != nil ? "utfall" : chosen.first
    return field.map { ", till exempel \(step).\($0)" } ?? ""
  }

  /// The facts that an expression reads, by itself or through other facts.
  private func facts(readBy expression: Expression, in layout: ScopeLayout) -> [Expression] {
    var found: [String: Expression] = [:]
    var waiting = [expression]
    while let next = waiting.popLast() {
      for name in next.slots.map({ layout.names[$0] }) where found[name] == nil {
        guard let fact = factExpressions[name] else { continue }
        found[name] = fact
        waiting.append(fact)
      }
    }
    return Array(found.values)
  }
}
