public import CivilTime
public import WorkflowKit
import CaseStore
import FEEL

/// A decision taken in a case: what was decided, by whom, and by what right.
public struct DecisionView: Sendable, Hashable {
  /// Its number in the case.
  public let number: Int
  /// Its type, such as `remiss.yttrande`.
  public let type: String
  /// What its type is called.
  public let title: String
  /// What was decided, such as `bifall`.
  public let outcome: String
  /// The decision's own words; nil where they have been removed.
  public let text: String?
  /// The body that decided; nil where it was a person.
  public let organ: String?
  /// The day of the body's meeting.
  public let meeting: CivilDate?
  /// The body's paragraph.
  public let paragraph: Int?
  /// The day it was decided.
  public let day: CivilDate
  /// When it was recorded.
  public let time: Instant
  /// The account that recorded it; for a decision on delegation the one that took it.
  public let actor: String
  /// Who decided, in words.
  public let decider: String
  /// The reasons (FL 32); nil where there are none or they have been removed.
  public let reasons: String?
  /// The conditions it is granted on.
  public let conditions: [String]
  /// Who else took part in the final handling (FL 31), by function.
  public let participants: [String]
  /// The sections it rests on.
  public let lagrum: [String]
  /// Whether and how it can be appealed, in a word or two; nil where it was recorded before that was kept.
  public let track: String?
  /// The earlier decision that it corrects or changes.
  public let changes: DecisionChange?
  /// Why it was too urgent to await the nämnd (KL 6:39); nil where it was not, or that has been removed.
  public let urgency: String?
  /// By what right, as it was found when the decision was recorded.
  public let authority: AuthorityRecord

  /// Reads an event.
  ///
  /// - Throws: `StoreError.corrupt` where it is not a decision.
  init(_ event: HistoryEntry, types: (String) -> DecisionType?, organisation: Organisation) throws {
    let data = event.structural
    guard let number = data["number"].integer, let type = data["type"].text,
      var authority = try? ValueDecoder().decode(AuthorityRecord.self, from: data["authority"])
    else { throw StoreError.corrupt("händelse \(event.sequence) är inget beslut") }
    self.number = number
    self.type = type
    if let explanation = event.personal["explanation"].list {
      authority.explanation = explanation.compactMap(\.text)
    }
    self.authority = authority
    urgency = event.personal["urgency"]["reason"].text
    title = types(type)?.title ?? type
    outcome = data["outcome"].text ?? ""
    text = event.personal["text"].text
    reasons = event.personal["reasons"].text
    conditions = (event.personal["conditions"].list ?? []).compactMap(\.text)
    participants = (event.personal["participants"].list ?? []).compactMap(\.text)
    lagrum = (data["lagrum"].list ?? []).compactMap(\.text)
    track = data["track"].text
    changes = try? ValueDecoder().decode(DecisionChange.self, from: data["changes"])
    organ = data["organ"].text
    meeting = data["meeting"].date
    paragraph = data["paragraph"].integer
    day = try meeting ?? SwedishTime.date(of: event.time)
    time = event.time
    actor = event.actor
    decider = organ.map { organisation.title(ofBody: $0) } ?? organisation.title(ofAccount: event.actor)
  }
}
