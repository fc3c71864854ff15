public import CivilTime

/// The kinds of decision that are known, and the acts they rest on.
public struct DecisionCatalogue: Sendable {
  /// The acts, by number.
  public let acts: [String: Act]
  /// The kinds of decision, in the order of the file.
  public let entries: [CatalogueEntry]
  private let numbers: [String: TypeNumber]

  init(acts: [Act], entries: [CatalogueEntry]) {
    self.acts = Dictionary(acts.map { ($0.sfs, $0) }, uniquingKeysWith: { first, _ in first })
    self.entries = entries
    numbers = Dictionary(entries.map { ($0.key, $0.number) }, uniquingKeysWith: { first, _ in first })
  }

  /// The keys, in the order of the file.
  public var keys: [String] { entries.map(\.key) }

  /// The number of a decision type; nil where there is none with that key.
  public func number(of key: String) -> TypeNumber? { numbers[key] }

  /// A decision type by its key.
  public func entry(_ key: String) -> CatalogueEntry? { numbers[key].map { entries[$0.index] } }

  /// A decision type by its number, which this catalogue gave out.
  public subscript(number: TypeNumber) -> CatalogueEntry { entries[number.index] }

  /// A citation as it stands in a decision: `8 kap. 2 § alkohollagen (2010:1622)`.
  public func text(_ citation: Citation) -> String {
    text(citation.provision, detail: citation.detail)
  }

  /// A section as it stands in a decision.
  public func text(_ provision: Provision, detail: String? = nil) -> String {
    [provision.place, detail ?? "", acts[provision.act]?.title ?? provision.act].filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  /// The sections a decision type rests on on a day, as they stand in a decision.
  public func lagrum(of number: TypeNumber, on day: CivilDate) -> [String] {
    self[number].lagrum(on: day).map { text($0) }
  }
}
