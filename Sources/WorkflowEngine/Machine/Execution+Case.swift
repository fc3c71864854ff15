import CaseStore
import CivilTime
import FEEL
import WorkflowDefinitions
import WorkflowKit

extension Execution {
  /// What the case is called in lists, by its process's own expressions.
  func caption() throws -> (title: String, publicTitle: String, party: String, secret: Bool, planCode: String) {
    let workflow = bundle.workflow
    let scope = values("", workflow.layout)
    let caption = workflow.caption
    let title = caption.title?.expression.evaluate(in: scope).text ?? workflow.title
    let secret = caption.secret?.expression.evaluate(in: scope).boolean ?? false
    let publicTitle = caption.publicTitle?.expression.evaluate(in: scope).text ?? (secret ? workflow.title : title)
    let party = caption.party?.expression.evaluate(in: scope).text ?? ""
    let planCode = caption.planCode?.expression.evaluate(in: scope).text ?? ""
    return (title, publicTitle, party, secret, planCode)
  }

  func correct(_ field: String, to value: Value, reason: String) throws {
    let role = try role(by: .correct)
    guard !reason.isBlank else {
      throw Refusal("Skriv varför uppgiften rättas.", code: "case.reason", fields: ["skäl": "måste fyllas i"])
    }
    guard let definition = bundle.workflow.inputs.first(where: { $0.name == field }) else {
      throw Refusal(
        "Fältet \"\(field)\" finns inte.", code: "case.unknown-field",
        hint: "Fälten är \(bundle.workflow.inputs.map(\.name).joined(separator: ", ")).")
    }
    let (conformed, wrong) = [definition].conform(Context([(field, value)]))
    guard wrong.isEmpty else { throw Refusal("Rättelsen går inte att göra.", code: "case.field", fields: wrong) }
    let corrected = conformed[field] ?? .null
    let before = state.frames[""]?.inputs[field] ?? .null
    guard corrected != before else {
      throw Refusal("Fältet \"\(field)\" har redan det värdet.", code: "case.same")
    }
    var inputs = state.frames[""]?.inputs.context ?? Context()
    inputs[field] = corrected
    let faults = bundle.workflow.faults(of: inputs, changing: field, today: today, now: now)
    guard faults.isEmpty else { throw Refusal("Rättelsen går inte att göra.", inputs: faults) }
    try recordChange(of: field, to: corrected, inputs: inputs, reason: reason, role: role)
  }

  func annul(reason: String) throws {
    let role = try role(by: .annul)
    guard !reason.isBlank else {
      throw Refusal("Skriv varför ärendet makuleras.", code: "case.reason", fields: ["skäl": "måste fyllas i"])
    }
    guard state.decisions == 0 else {
      throw Refusal(
        "Ett ärende med beslut kan inte makuleras.", code: "case.decided",
        hint: "Gå vidare i processen till dess slut: det som står på tur visas med ordning case show \(state.dnr).")
    }
    let effects = try tx.effects(case: state.id, state: nil)
    guard !effects.contains(where: { $0.state == .running || $0.state == .oviss }) else {
      throw Refusal(
        "Ett utskick är på väg. Ärendet kan inte makuleras förrän utgången är känd.", code: "case.effect-in-flight")
    }
    for (_, scope) in state.scopes.sorted(by: { $0.key < $1.key }) where scope.owner == nil {
      if let current = scope.current { try cancel(current) }
    }
    // What steps that are done have asked for, and that has not gone.
    for row in effects where row.state == .queued || row.state == .failed {
      if outbox.effects.contains(where: { $0.id == row.id }) { continue }
      try withdrawEffect(row.id, instance: row.instance, key: row.key)
    }
    for row in try tx.incidents(case: state.id, openOnly: true) { try closeIncidentRow(row.id) }
    try emit(
      .annulled, ["day": .date(today), "role": role], personal: .context(Context([("reason", .string(reason))])))
  }

  func changeClock(_ id: String, _ change: ClockChange, reason: String) throws {
    guard let definition = bundle.workflow.clocks.first(where: { $0.id == id }) else {
      throw Refusal(
        "Klockan \"\(id)\" finns inte i ärendet.", code: "clock.unknown",
        hint: "Klockorna är \(bundle.workflow.clocks.map(\.id).joined(separator: ", ")).")
    }
    let clock = state.frames[""]?.clocks[id] ?? .idle
    let role = try role(by: change.right)
    guard !reason.isBlank else {
      throw Refusal("Skriv varför klockan ändras.", code: "clock.reason", fields: ["skäl": "måste fyllas i"])
    }
    let because = Value.context(Context([("reason", .string(reason))]))
    switch change {
    case .suspend:
      guard definition.maySuspend else {
        throw Refusal(
          "Klockan \"\(definition.title)\" kan inte stoppas: processen tillåter det inte.", code: "clock.no-suspension")
      }
      guard clock.phase == .running else {
        throw Refusal("Klockan \"\(definition.title)\" löper inte.", code: "clock.not-running")
      }
      try emit(
        .clockSuspended, ["frame": "", "clock": .string(id), "day": .date(today), "role": role], personal: because)
    case .resume:
      guard clock.phase == .suspended, let day = clock.suspendedOn else {
        throw Refusal("Klockan \"\(definition.title)\" är inte stoppad.", code: "clock.not-suspended")
      }
      try emit(
        .clockResumed,
        ["frame": "", "clock": .string(id), "days": .number(Number(day.days(until: today))), "role": role],
        personal: because)
    case .extend(let period, let stated):
      guard let rule = definition.extend, let due = clock.due else {
        throw Refusal("Klockan \"\(definition.title)\" kan inte förlängas.", code: "clock.no-extension")
      }
      guard clock.extensions.count < rule.times else {
        let times = rule.times == 1 ? "en gång" : "\(rule.times) gånger"
        throw Refusal(
          "Klockan \"\(definition.title)\" har redan förlängts \(times).",
          code: "clock.extended",
          hint:
            "Längre än så får den inte bli. Gör klart det som klockan gäller, eller säg till den som väntar på det.",
          lagrum: definition.lagrum.map { [$0] } ?? [])
      }
      guard today <= due else {
        throw Refusal("Tiden gick ut \(due.swedish) och kan inte förlängas i efterhand.", code: "clock.expired")
      }
      guard try due.adding(period) <= due.adding(rule.atMost) else {
        throw Refusal(
          "Klockan \"\(definition.title)\" kan förlängas med högst \(rule.atMost.swedish).", code: "clock.too-long",
          hint: "Skriv en kortare tid.", lagrum: definition.lagrum.map { [$0] } ?? [])
      }
      for need in rule.needs where stated[need]?.text?.isBlank ?? (stated[need] == nil) && need != "skäl" {
        throw Refusal("Förlängningen behöver \"\(need)\".", code: "clock.needs", fields: [need: "måste fyllas i"])
      }
      var personal = Context([("reason", .string(reason))])
      for (name, value) in stated { personal[name] = value }
      try emit(
        .clockExtended, ["frame": "", "clock": .string(id), "by": .period(period), "role": role],
        personal: .context(personal))
    }
  }
}
