import CivilTime
import WorkflowKit

/// What the template of a list of reported decisions is filled in with.
struct ReportDocument: Encodable {
  let meeting: String
  /// Whether it lists what came after the kallelse.
  let isLate: Bool
  let urgent: [ReportLine]
  let ordinary: [ReportLine]

  init(meeting: String, isLate: Bool, _ lines: [ReportLine]) {
    self.meeting = meeting
    self.isLate = isLate
    urgent = lines.filter(\.isUrgent)
    ordinary = lines.filter { !$0.isUrgent }
  }

  private enum CodingKeys: String, CodingKey {
    case meeting = "sammantrade"
    case isLate = "tillagg"
    case hasUrgent = "har_bradskande"
    case urgent = "bradskande"
    case hasOrdinary = "har_beslut"
    case ordinary = "beslut"
  }

  func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(meeting, forKey: .meeting)
    try values.encode(isLate, forKey: .isLate)
    try values.encode(!urgent.isEmpty, forKey: .hasUrgent)
    try values.encode(urgent, forKey: .urgent)
    try values.encode(!ordinary.isEmpty, forKey: .hasOrdinary)
    try values.encode(ordinary, forKey: .ordinary)
  }
}

/// A decision as it stands in a list of reported decisions. Why it was urgent may name people, so the list points to the
/// decision for that: it is kept when the decision's case is weeded.
struct ReportLine: Encodable {
  let day: String
  let dnr: String
  let title: String
  let outcome: String
  let decider: String
  /// The item that it rests on, such as `punkt 12.8`; nil where the right stands on another ground.
  let item: String?
  let isUrgent: Bool
  /// The next meeting that could have decided an urgent matter; nil where it was not urgent, or none was known.
  let nextMeeting: String?

  init(_ decision: DelegatedDecision, _ organisation: Organisation) {
    day = decision.day.description
    dnr = decision.dnr
    title = decision.title
    outcome = decision.outcomeInWords
    decider = decision.decider(in: organisation)
    item = decision.authority.item.map { "punkt \($0)" }
    isUrgent = decision.authority.isUrgent == true
    nextMeeting = decision.authority.nextMeeting?.description
  }

  /// The line as text: `2026-05-15 SOCN/2026:1 Tillfälligt serveringstillstånd: bifall. Handläggare 1, punkt 12.8.`
  var text: String {
    "\(day) \(dnr) \(title): \(outcome). \([decider, item].compactMap(\.self).joined(separator: ", "))."
      + (isUrgent ? " Brådskande." : "")
  }

  private enum CodingKeys: String, CodingKey {
    case day = "dag"
    case dnr = "beteckning"
    case title = "slag"
    case outcome = "utfall"
    case decider = "beslutare"
    case item = "punkt"
    case nextMeeting = "nasta_sammantrade"
  }
}
