import CivilTime
import FEEL
import WorkflowKit

/// What would make the decision come after the day when it is needed is asked about once, with the days reckoned.
extension AnmalStep {
  /// The form that the matter is recorded in: what can come too late has a box to say that it may.
  static func form(_ config: AnmalConfig) -> Form {
    let isNeeded = config.needed != nil && config.correcting == nil
    return config.change?.kind == .change
      ? (isNeeded ? MeetingForm.neededChangeForm : MeetingForm.changeForm)
      : (isNeeded ? MeetingForm.neededForm : MeetingForm.form)
  }

  /// A meeting after the day when the decision is needed.
  ///
  /// - Throws: `Refusal` with the other ways, until it is said that the decision may come too late.
  static func askBeforeMoving(
    to day: CivilDate, _ form: MeetingForm, _ state: AnmalState, _ config: AnmalConfig, _ context: StepContext
  ) throws {
    // To move it to an earlier meeting makes nothing later.
    guard let needed = config.needed, needed < day, state.meeting < day, form.late != true else { return }
    let ways = try otherWays(needed, state, config, context)
    throw Refusal(
      "Sammanträdet \(day.swedish) är \(distance(from: needed, to: day)) den dag då beslutet senast behövs, "
        + "\(needed.swedish). Ska ärendet flyttas ändå?",
      code: "sammantrade.late-move",
      hint: (ways.isEmpty ? "" : "Annars: \(ways.inSwedish("eller")). ")
        + "Ska det flyttas ändå: svara ja på \"\(MeetingForm.lateField.title)\".",
      fields: [
        "sammanträde": "är \(distance(from: needed, to: day)) \(needed.swedish)",
        MeetingForm.lateField.name: "svara ja om ärendet ska flyttas ändå",
      ])
  }

  /// A paragraph that is justerad in the ordinary way, which takes longer than there is time.
  ///
  /// - Throws: `Refusal` with the days, until it is said that the decision may come too late.
  static func askBeforeOrdinaryJustering(
    of day: CivilDate, _ form: MeetingForm, _ config: AnmalConfig, _ context: StepContext
  ) throws {
    let isImmediate = form.immediate ?? config.immediate ?? false
    guard let needed = config.needed, config.correcting == nil, !isImmediate, form.late != true else { return }
    let ready = try LegalTime.latestJustering(meeting: day)
    // Once the day has passed, no justering is in time.
    guard needed < ready, context.today <= needed else { return }
    throw Refusal(
      "Ordinarie justering kan dröja till \(ready.swedish), \(distance(from: needed, to: ready)) den dag då beslutet "
        + "senast behövs, \(needed.swedish).",
      code: "sammantrade.late-justering",
      hint: "Beslutade nämnden om omedelbar justering: svara ja på det. Annars: svara ja på "
        + "\"\(MeetingForm.lateField.title)\".",
      fields: [
        "omedelbar":
          "utan omedelbar justering kan beslutet komma \(distance(from: needed, to: ready)) \(needed.swedish)",
        MeetingForm.lateField.name: "svara ja om paragrafen ändå justeras på vanligt sätt",
      ], lagrum: ["KL 5:69"])
  }

  /// What can be done instead of moving a matter past the day; only what can be done now.
  private static func otherWays(
    _ needed: CivilDate, _ state: AnmalState, _ config: AnmalConfig, _ context: StepContext
  ) throws -> [String] {
    var ways: [String] = []
    let day = state.meeting
    if day <= needed {
      let isInTime = try LegalTime.latestJustering(meeting: day) <= needed
      ways.append(
        "låt ärendet stå kvar på \(day.swedish)\(isInTime ? "" : " och föreslå att paragrafen justeras omedelbart där")"
      )
      let answer = try context.authority(
        for: config.decisionType, facts: config.facts ?? [:], changing: config.change)
      if answer.level == .delegat || answer.level == .ordförande {
        let item = answer.item.map { " enligt punkt \($0)" } ?? ""
        ways.append("låt nämnden lämna tillbaka det då, till den som får besluta\(item)")
      }
    }
    if context.today <= needed {
      ways.append("kom överens om en senare dag (anstånd) och rätta den i ärendet när beskedet har kommit")
    }
    return ways
  }

  /// How long after a day another is: `26 dagar efter`.
  private static func distance(from day: CivilDate, to other: CivilDate) -> String {
    let days = day.days(until: other)
    return "\(days) \(days == 1 ? "dag" : "dagar") efter"
  }
}
