import CivilTime
import FEEL
import WorkflowKit

/// The days of a draft that is in time with omedelbar justering and not with the ordinary one (KL 5:69).
struct OrdinaryJustering {
  let meeting: CivilDate
  let svarstid: CivilDate
  /// The last day of the ordinary justering.
  let ready: CivilDate

  /// The box that says that the answer may be late.
  static let field = Field(
    "för_sent", .boolean, title: "Svaret får gå efter svarstiden", required: false,
    help: "Svara ja bara när paragrafen inte ska justeras omedelbart.")

  /// Nil where the ordinary justering is in time, where nothing is, and where the nämnd does not decide.
  init?(_ config: OpinionStep.Config, in context: StepContext) throws {
    guard let meeting = config.meeting, let svarstid = config.svarstid, meeting <= svarstid else { return nil }
    let ready = try LegalTime.latestJustering(meeting: meeting)
    guard svarstid < ready else { return nil }
    let answer = try context.authority(for: RemissDecisions.opinion.id, facts: config.facts ?? [:])
    guard answer.level == .nämnd || answer.level == .utskott else { return nil }
    (self.meeting, self.svarstid, self.ready) = (meeting, svarstid, ready)
  }

  /// Asks whether the answer may be late.
  ///
  /// - Throws: `Refusal` with the days.
  func ask() throws {
    let days = svarstid.days(until: ready)
    let distance = "\(days) \(days == 1 ? "dag" : "dagar") efter svarstiden \(svarstid.swedish)"
    throw Refusal(
      "Utan omedelbar justering kan svaret dröja till \(ready.swedish), \(distance). Med den kan det gå samma dag som "
        + "sammanträdet, \(meeting.swedish).",
      code: "remiss.late-justering",
      hint: "Svara ja på omedelbar justering. Ska den ändå inte föreslås: svara ja på \"\(Self.field.title)\".",
      fields: [
        "omedelbar": "utan den kan svaret gå först \(distance)",
        Self.field.name: "svara ja om svaret får bli så sent",
      ], lagrum: ["KL 5:69"])
  }
}
