public import CivilTime
public import FEEL

/// A kind of decision (beslutstyp) as the catalogue describes it: it stands between processes and any municipality's
/// delegation order.
public struct CatalogueEntry: Sendable {
  /// What kind of act it is.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A decision.
    case decision = "beslut"
    /// An opinion, which also needs the right to decide.
    case opinion = "yttrande"
    /// A measure without any choice of substance.
    case execution = "verkställighet"
  }

  /// Whether and how it can be appealed.
  public enum Appeal: Sendable, Hashable {
    /// It cannot, for the reason given: a whole sentence with its lagrum.
    case none(reason: String)
    /// Laglighetsprövning by members of the municipality (KL 13).
    case legality
    /// Förvaltningsbesvär to förvaltningsrätten, by the provision given.
    case administrative(provision: String)
    /// To kammarrätten at once, by the provision given: a refusal to hand out a document (OSL 6:7–8).
    case courtOfAppeal(provision: String)
  }

  /// Its place in the catalogue, by which orders are searched.
  public let number: TypeNumber
  /// The key, such as `alkohol.tillfälligt.allmänheten`.
  public let key: String
  /// What is decided.
  public let title: String
  /// What kind of act it is.
  public let kind: Kind
  /// The sections it rests on, each with its days.
  public let lagrum: [Citation]
  /// Whether and how it can be appealed.
  public let appeal: Appeal
  /// The facts it takes, in the order of their slots.
  public let facts: [Fact]
  /// Who must have a copy of the decision.
  public let copies: [String]
  /// Whether it follows the decision that its matter is about, in how it is appealed and what it rests on (FL 2 §).
  public let followsMain: Bool
  /// The decision type by which what it changes is revoked: to change by a reservation (FL 37, second paragraph, 1) takes
  /// the right to that too; nil where there is none.
  public let revocation: String?
  /// What keeps it with the nämnd.
  public let bars: [DelegationBar]
  /// What conditions over its facts see.
  public let shape: ScopeShape

  /// An entry.
  public init(
    number: TypeNumber, key: String, title: String, kind: Kind, lagrum: [Citation], appeal: Appeal, facts: [Fact],
    copies: [String], followsMain: Bool = false, revocation: String? = nil, bars: [DelegationBar]
  ) {
    self.number = number
    self.key = key
    self.title = title
    self.kind = kind
    self.lagrum = lagrum
    self.appeal = appeal
    self.facts = facts
    self.copies = copies
    self.followsMain = followsMain
    self.revocation = revocation
    self.bars = bars
    shape = Self.shape(of: facts)
  }

  /// The scope that conditions over facts are compiled in.
  public static func shape(of facts: [Fact]) -> ScopeShape {
    ScopeShape(names: facts.map { (name: $0.name, type: $0.type.feel) })
  }

  /// The sections it rests on on a day.
  public func lagrum(on day: CivilDate) -> [Citation] { lagrum.filter { $0.holds(on: day) } }

  /// Whether it is never delegated, whatever the facts.
  public var isNeverDelegated: Bool { bars.contains { $0.condition == nil } }
}
