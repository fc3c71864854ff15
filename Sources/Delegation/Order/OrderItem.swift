public import FEEL
public import SourceDiagnostics

/// An item (punkt) of a delegation order.
public struct OrderItem: Sendable {
  /// A decision type that the item covers, with the item's condition over that type's facts.
  public struct Coverage: Sendable {
    /// The decision type.
    public let type: TypeNumber
    /// Where its key is written.
    public let place: SourcePlace
    /// The condition; nil where there is none.
    public let condition: Expression?

    /// A decision type with a condition.
    public init(type: TypeNumber, place: SourcePlace, condition: Expression?) {
      self.type = type
      self.place = place
      self.condition = condition
    }
  }

  /// What the item is called within its revision: its printed number, and which one where the number is printed twice,
  /// such as `12.9 (2)`.
  public internal(set) var reference: String
  /// The printed number, which is no key.
  public let number: Located<String>
  /// The matter, in the table's own words (`ärende`).
  public let matter: Located<String>
  /// The lagrum, in the table's own words; nil where none is printed.
  public let lagrum: Located<String>?
  /// The delegates; each decides alone. Empty where the item is not part of the revision.
  public let delegates: [Located<Delegate>]
  /// The delegates as printed, where the reading is another.
  public let printedDelegates: String?
  /// The note (`anteckning`), in the table's own words.
  public let note: String?
  /// The decision types it covers.
  public let covers: [Coverage]
  /// The condition as written.
  public let condition: Located<String>?
  /// Who decides when every holder of the delegates' roles is away (`ersättare`).
  public let substitutes: [Located<Delegate>]
  /// Whether its decisions are reported.
  public let reporting: Reporting
  /// Whether it holds for matters that are too urgent to await the nämnd (KL 6:39).
  public let holdsWhenUrgent: Bool
  /// Whether it is part of the revision; a printed row that is struck or not yet in force is not, but is kept so that a
  /// person can confirm it.
  public let isIncluded: Bool
  /// What must be confirmed; nil where nothing is unclear.
  public internal(set) var doubt: Doubt?
  /// Where the item is written.
  public let place: SourcePlace

  /// Whether something in it is still to be confirmed.
  public var isUnconfirmed: Bool { doubt.map { $0.confirmation == nil } ?? false }

  /// The words beside its number: `Punkt 12.9 (Beslut om …)`.
  public var title: String { "Punkt \(reference) (\(matter.value))" }
}
