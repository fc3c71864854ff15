import WorkflowKit

/// What the template of the written decision is filled in with (FL 31, 33).
struct DecisionDocument: Encodable {
  let heading: String
  let day: String
  let outcome: String
  let decision: String
  let reasons: String
  let conditions: [String]
  let lagrum: [String]
  let decider: String
  /// By what right it was taken, in whole sentences.
  let rights: [String]
  /// The facts that the right rests on.
  let facts: [String]
  let participants: [String]
  let appeal: AppealTrack
  /// Which decision it corrects or changes, in a whole sentence; nil where it is the first word in the matter.
  let changed: String?
  /// Who is jävig by the word of somebody else, in whole sentences.
  let disqualified: [String]

  private enum CodingKeys: String, CodingKey {
    case heading = "rubrik"
    case day = "dag"
    case outcome = "utfall"
    case decision = "beslut"
    case reasons = "skal"
    case hasConditions = "har_villkor"
    case conditions = "villkor"
    case lagrum
    case decider = "beslutare"
    case rights = "ratt"
    case hasFacts = "har_fakta"
    case facts = "fakta"
    case hasParticipants = "har_deltog"
    case participants = "deltog"
    case appeal = "overklagande"
    case changed = "andrar"
    case hasDisqualified = "har_jav"
    case disqualified = "jav"
  }

  func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(heading, forKey: .heading)
    try values.encode(day, forKey: .day)
    try values.encode(outcome, forKey: .outcome)
    try values.encode(decision, forKey: .decision)
    try values.encode(reasons, forKey: .reasons)
    try values.encode(!conditions.isEmpty, forKey: .hasConditions)
    try values.encode(conditions, forKey: .conditions)
    if !lagrum.isEmpty { try values.encode(lagrum.inSwedish(), forKey: .lagrum) }
    try values.encode(decider, forKey: .decider)
    try values.encode(rights, forKey: .rights)
    try values.encode(!facts.isEmpty, forKey: .hasFacts)
    try values.encode(facts, forKey: .facts)
    try values.encode(!participants.isEmpty, forKey: .hasParticipants)
    try values.encode(participants, forKey: .participants)
    try values.encode(appealPart, forKey: .appeal)
    try values.encodeIfPresent(changed, forKey: .changed)
    try values.encode(!disqualified.isEmpty, forKey: .hasDisqualified)
    try values.encode(disqualified, forKey: .disqualified)
  }

  /// The part `overklagande`: the one of its texts that holds for the decision, by name, with what it is filled in with.
  private var appealPart: [String: String] {
    switch appeal {
    case .notAppealable(let reason): ["inte": reason]
    case .legality: ["laglighetsprovning": "ja"]
    case .administrative(let provision): ["forvaltningsbesvar": provision]
    case .courtOfAppeal(let provision): ["kammarratten": provision]
    }
  }
}
