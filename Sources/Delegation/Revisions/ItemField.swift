/// What of an item can be edited, in the order in which a document has it.
public enum ItemField: String, Sendable, Hashable, CaseIterable {
  /// The printed number.
  case number = "nr"
  /// The matter.
  case matter = "ärende"
  /// The lagrum in the table's own words.
  case lagrum
  /// The delegates, each deciding alone.
  case delegates = "delegat"
  /// The delegates as printed.
  case printed = "tryckt"
  /// The note.
  case note = "anteckning"
  /// The keys of the decision types it covers.
  case types = "beslutstyper"
  /// The condition.
  case condition = "villkor"
  /// Who decides when the delegates are away.
  case substitutes = "ersättare"
  /// Whether its decisions are reported: `ja` or `nej`.
  case reporting = "anmäls"
  /// Whether it holds for urgent matters: `true` or `false`.
  case holdsWhenUrgent = "gäller_vid_brådska"
  /// Whether it is part of the revision: `true` or `false`.
  case isIncluded = "ingår"

  /// Whether it says what the item means, and not only how it is printed.
  var isReading: Bool { self != .number && self != .printed }
  /// Whether it may have several values.
  var isList: Bool { self == .delegates || self == .types || self == .substitutes }
  /// Whether its value is `true` or `false`.
  var isTruth: Bool { self == .holdsWhenUrgent || self == .isIncluded }
}
