import CivilTime
import FEEL
import WorkflowDefinitions
import WorkflowEngine
import WorkflowKit

extension CaseActs {
  /// A clock of the case's own process; those of processes that it calls cannot be changed by themselves.
  private func clock(_ id: String) -> (definition: ClockDefinition, view: ClockView)? {
    guard let standing = reading.choices.standing,
      let definition = standing.library.workflows[standing.workflow]?.clocks.first(where: { $0.id == id }),
      let shown = view.clocks.first(where: { $0.id == id })
    else { return nil }
    return (definition, shown)
  }

  /// The ids of the clocks that can be changed by themselves.
  var clocks: [String] {
    guard let standing = reading.choices.standing else { return [] }
    return (standing.library.workflows[standing.workflow]?.clocks ?? []).map(\.id)
  }

  func suspension(of id: String) -> CaseAct? {
    guard let (definition, clock) = clock(id), definition.maySuspend else { return nil }
    return CaseAct(
      name: "stoppa-klocka", subject: id, title: "Stoppa klockan \(definition.title)",
      intro: ["Klockan står stilla tills någon låter den löpa igen. Dagarna däremellan läggs till."],
      fields: [CaseAct.reason],
      done: { [title = definition.title] _ in "Klockan \(title) är stoppad" }, button: "Stoppa klockan",
      closed: closed(by: .suspend) ?? (clock.phase == .running ? nil : "Klockan löper inte.")
    ) { .changeClock(id, .suspend, reason: $0.values["skäl"]?.text ?? "") }
  }

  func resumption(of id: String) -> CaseAct? {
    guard let (definition, clock) = clock(id), definition.maySuspend else { return nil }
    return CaseAct(
      name: "starta-klocka", subject: id, title: "Låt klockan \(definition.title) löpa igen",
      fields: [CaseAct.reason],
      done: { [title = definition.title] _ in "Klockan \(title) löper igen" }, button: "Starta klockan",
      closed: closed(by: .suspend) ?? (clock.phase == .suspended ? nil : "Klockan är inte stoppad.")
    ) { .changeClock(id, .resume, reason: $0.values["skäl"]?.text ?? "") }
  }

  func lengthening(of id: String) -> CaseAct? {
    guard let (definition, clock) = clock(id), let rule = definition.extend else { return nil }
    let needs = rule.needs.filter { $0 != CaseAct.reason.name }
    return CaseAct(
      name: "forlang-klocka", subject: id, title: "Förläng klockan \(definition.title)",
      intro: [
        "Den kan förlängas med högst \(rule.atMost.swedish)"
          + (definition.lagrum.map { " (\($0))" } ?? "")
          + ", och \(rule.times == 1 ? "en gång" : "\(rule.times) gånger")."
      ],
      fields: [
        Field("antal", .integer, title: "Hur många"),
        Field(
          "enhet", .choice([Choice("D", "Dagar"), Choice("W", "Veckor"), Choice("M", "Månader")]), title: "Enhet"),
      ] + needs.map { Field($0, .longText, title: $0.capitalizedFirst) } + [CaseAct.reason],
      done: { [title = definition.title] _ in "Klockan \(title) är förlängd" }, button: "Förläng klockan",
      closed: closed(by: .extend) ?? lengtheningSign(clock)
    ) { sent in
      guard let count = sent.values["antal"]?.text.flatMap({ Int($0) }), (1...9999).contains(count),
        let unit = sent.values["enhet"]?.text, let period = Period("P\(count)\(unit)")
      else {
        throw Refusal(
          "Skriv hur mycket klockan förlängs.",
          fields: ["antal": "ska vara ett heltal, till exempel 14, med en enhet"])
      }
      let stated = Context(needs.compactMap { need in sent.values[need].map { (need, $0) } })
      return .changeClock(id, .extend(by: period, stated: stated), reason: sent.values["skäl"]?.text ?? "")
    }
  }

  /// Why a clock cannot be lengthened as it stands, whoever asks; nil where it can.
  private func lengtheningSign(_ clock: ClockView) -> String? {
    guard let due = clock.due else { return "Klockan har ingen sista dag." }
    return due < visitor.today ? "Tiden gick ut \(due.swedish) och kan inte förlängas i efterhand." : nil
  }
}

extension String {
  /// The text with a large first letter.
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
