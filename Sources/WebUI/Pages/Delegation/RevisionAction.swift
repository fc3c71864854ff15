/// What can be done with a revision as a whole, by the address it is asked at.
enum RevisionAction: String, CaseIterable, Sendable {
  /// Make a draft of it.
  case draft = "utkast"
  /// Confirm an unclear item.
  case confirm = "bekrafta"
  /// Lay the draft before the nämnd.
  case propose = "lagg-fram"
  /// Take the proposal back to a draft.
  case withdraw = "ta-tillbaka"
  /// Record that the nämnd has adopted it.
  case adopt = "anta"
}
