import CivilTime
import FEEL
import SourceDiagnostics
import WorkflowKit
import YAMLSource

/// What a called process refuses to begin with.
extension WorkflowReader {
  /// Reports values that a called process refuses, and warns of those that it may refuse and that nothing here asks about.
  func checkRules(of called: WorkflowSignature, _ given: [NamedTemplate], _ with: YAMLNode?, at use: SourcePlace) {
    guard !environment.isStored, !called.checks.isEmpty else { return }
    let templates = Dictionary(given.map { ($0.name, $0.template) }, uniquingKeysWith: { first, _ in first })
    for rule in called.checks where rule.isLasting {
      let place = rule.reads.sorted().lazy.compactMap { with?[$0]?.place }.first ?? use
      let notes = [Diagnostic.Note(message: "kontrollen i \"\(called.id)\"", place: rule.condition.place)]
      let expressions = rule.reads.compactMap { templates[$0]?.expressions }.flatMap(\.self).filter { !$0.isConstant }
      guard !expressions.isEmpty else {
        guard let text = objection(of: rule, to: called.inputs, templates) else { continue }
        collector.report(
          .error(
            "workflow.may-refuse", "processen \"\(called.id)\" nekar det som ges här: \(text)", at: place,
            hint: "ge ett värde som kontrollen släpper igenom", notes: notes))
        continue
      }
      let read = expressions.reduce(into: Set<String>()) {
        $0.formUnion(knownConditions.names(in: $1.expression.source))
      }
      // Whoever asks about it has thought of it.
      guard read.isDisjoint(with: askedNames) else { continue }
      collector.report(
        .warning(
          "workflow.may-refuse",
          "processen \"\(called.id)\" nekar när \(rule.condition.expression.source), och inget här prövar det: "
            + "då stannar ärendet", at: place,
          hint: "skriv en sådan kontroll under checks här, eller led hit med when: under next bara när det går",
          notes: notes))
    }
  }

  /// What a rule says against values that stand written; nil where it has nothing against them, or they are not known.
  private func objection(of rule: InputCheck, to fields: [Field], _ given: [String: ValueTemplate]) -> String? {
    guard let day = CivilDate("2026-03-02"), let now = try? Instant(millisecondsSinceEpoch: 0) else { return nil }
    var inputs = Context()
    for field in fields where rule.reads.contains(field.name) {
      guard let template = given[field.name] else {
        inputs[field.name] = field.standard
        continue
      }
      switch template {
      case .literal(let value): inputs[field.name] = value
      case .expression(let placed):
        let scope = ContextScope(Context(), shape: .empty, today: day, now: now)
        inputs[field.name] = placed.expression.evaluate(in: scope)
      case .list, .record: return nil
      }
    }
    return rule.objection(to: inputs, today: day, now: now)
  }
}

extension PlacedExpression {
  /// Whether it gives the same whatever the case says and whenever it is asked.
  fileprivate var isConstant: Bool {
    let passing: Set = ["today", "now", WorkflowEnvironment.decision, WorkflowEnvironment.fee]
    return expression.slots.isEmpty && expression.calledFunctions.isDisjoint(with: passing)
  }
}

extension ValueTemplate {
  /// The expressions in it.
  fileprivate var expressions: [PlacedExpression] {
    switch self {
    case .literal: []
    case .expression(let placed): [placed]
    case .list(let items): items.flatMap(\.expressions)
    case .record(let fields): fields.flatMap(\.template.expressions)
    }
  }
}
