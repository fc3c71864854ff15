package import FEEL

/// That somebody has corrected an input: whoever has changed what the right to decide rests on does not decide on it.
package struct InputCorrection: Codable, Sendable, Equatable {
  /// Who corrected it.
  package var account: String
  /// What it was before that; null also where that has been removed.
  package var before: Value
  /// What it then was; null also where that has been removed.
  package var after: Value
}
