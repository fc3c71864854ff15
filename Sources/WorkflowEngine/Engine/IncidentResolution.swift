/// What a person does about an incident.
public enum IncidentResolution: String, Sendable, Hashable, CaseIterable {
  /// Try again.
  case retry
  /// Go on without it.
  case skip
  /// Annul the case.
  case cancel
}
