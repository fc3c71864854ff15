import CivilTime

/// A task that must be open at a point of a scenario; what is nil may be anything.
struct ExpectedTask: Sendable {
  let step: String
  var assignee: String?
  /// A part of what it is called.
  var title: String?
  var due: CivilDate?
  /// A part of what whoever does it is told.
  var advice: String?
}
