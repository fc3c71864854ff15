public import CivilTime
public import SourceDiagnostics

/// One revision of a nämnd's delegation order, as its document says.
public struct DelegationOrder: Sendable {
  /// What it is called.
  public let title: Located<String>
  /// The nämnd's id.
  public let board: Located<String>
  /// How far it has come.
  public let state: RevisionState
  /// The decision to adopt it; nil before it, and where it is not known.
  public let adoption: Located<Adoption>?
  /// The first day it is in force; nil where that is not decided.
  public let inForceFrom: Located<CivilDate>?
  /// What in its header is assumed, and why; nil where everything is known.
  public let assumed: String?
  /// Where it comes from.
  public let source: String?
  /// What a count of days means.
  public let dayCount: DayCount
  /// Whom it may name, by abbreviation.
  public let delegates: [String: Located<Delegate>]
  /// The sections.
  public internal(set) var sections: [OrderSection]
  /// The hash of the document's bytes: SHA-256, 64 hexadecimal characters.
  public let hash: String
  /// The document.
  public let file: SourceFile

  /// All items, in the order of the document.
  public var items: [OrderItem] { sections.flatMap(\.items) }

  /// The first characters of the hash, for people.
  public var shortHash: String { String(hash.prefix(8)) }
}
