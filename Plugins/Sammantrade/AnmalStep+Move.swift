import CivilTime
import WorkflowKit

extension AnmalStep {
  /// The matter waits for another meeting that is still to come, whose manusstopp has not passed.
  static func moved(
    by form: MeetingForm, _ state: AnmalState, _ config: AnmalConfig, _ body: MeetingBody, _ context: StepContext
  ) throws -> Progress<AnmalState, AnmalOutput> {
    let day = form.meeting
    let open = open(state, config, body, context)
    let listed = open.prefix(6).map { "\($0.date.swedish) (manusstopp \($0.cutoff.swedish))" }
    let hint =
      open.isEmpty
      ? "Det finns inget annat sammanträde att flytta till. Lägg till ett sammanträde i organisation.yaml."
      : "Det går att flytta till \(Array(listed).inSwedish("eller"))."
    func refusal(_ message: String, _ problem: String) -> Refusal {
      Refusal(message, code: "sammantrade.cannot-move", hint: hint, fields: ["sammanträde": problem])
    }
    guard config.correcting == nil else {
      throw refusal("Det som rättas hör till sitt sammanträde och flyttas inte.", "flyttas inte")
    }
    guard let day, day != state.meeting else {
      throw refusal(
        "Ärendet är redan anmält till \(state.meeting.swedish).",
        "välj ett annat sammanträde än \(state.meeting.swedish)")
    }
    guard let meeting = body.meeting(on: day) else {
      throw refusal("\(body.name) har inget sammanträde \(day.swedish).", "då hålls inget sammanträde")
    }
    if let problem = whyNot(meeting, config, context) {
      throw refusal("Ärendet flyttas inte till \(day.swedish): \(problem).", problem)
    }
    try askBeforeMoving(to: day, form, state, config, context)
    var moved = state
    (moved.meeting, moved.isMoved) = (day, true)
    let note = "Ärendet är flyttat från sammanträdet \(state.meeting.swedish) till \(day.swedish)."
    return .waiting(moved, for: [try wait(config, moved, body, context)], also: [.note(note)])
  }

  /// The meetings that a matter may be moved to.
  private static func open(
    _ state: AnmalState, _ config: AnmalConfig, _ body: MeetingBody, _ context: StepContext
  ) -> [Meeting] {
    body.meetings.filter { whyNot($0, config, context) == nil && $0.date != state.meeting }
  }

  /// To which meetings the matter can be moved; nothing where there are none.
  static func moves(
    _ config: AnmalConfig, _ state: AnmalState, _ body: MeetingBody, _ context: StepContext
  ) -> [String] {
    guard config.correcting == nil else { return [] }
    let days = open(state, config, body, context).prefix(3)
      .map { "\($0.date.swedish) (manusstopp \($0.cutoff.swedish))" }
    return days.isEmpty ? [] : ["Ärendet kan flyttas till \(Array(days).inSwedish("eller"))."]
  }

  /// Why a matter cannot be taken up at a meeting to come; nil where it can.
  private static func whyNot(_ meeting: Meeting, _ config: AnmalConfig, _ context: StepContext) -> String? {
    if meeting.date < context.today { return "sammanträdet har redan hållits" }
    if let after = config.after {
      // A matter that was put off is already with the nämnd: no manusstopp stands in its way.
      return meeting.date > after ? nil : "det måste vara efter bordläggningen \(after.swedish)"
    }
    return meeting.cutoff < context.today ? "manusstoppet passerade \(meeting.cutoff.swedish)" : nil
  }

  /// Why the matter was handed over, and what the process advises; where it says nothing, and of a matter that has been
  /// moved, what follows from the meeting that it waits for.
  static func advice(_ config: AnmalConfig, _ state: AnmalState, _ body: MeetingBody) throws -> [String] {
    let why = config.why.flatMap(MeetingForm.filled).map { ["Varför ärendet lämnades: \($0)"] } ?? []
    return try why + forecast(config, state, body)
  }

  private static func forecast(_ config: AnmalConfig, _ state: AnmalState, _ body: MeetingBody) throws -> [String] {
    guard let needed = config.needed, config.correcting == nil, state.isMoved == true || config.advice == nil else {
      return config.advice ?? []
    }
    let day = state.meeting
    let ready = try LegalTime.latestJustering(meeting: day)
    if ready <= needed { return [] }
    guard day <= needed else {
      return [
        "\(body.name) hinner inte besluta i tid: sammanträdet är \(day.swedish), och beslutet behövs \(needed.swedish)."
      ]
    }
    return [
      "\(body.name) hinner bara om paragrafen justeras omedelbart: sammanträdet är \(day.swedish), ordinarie justering kan "
        + "dröja till \(ready.swedish), och beslutet behövs \(needed.swedish)."
    ]
  }
}
