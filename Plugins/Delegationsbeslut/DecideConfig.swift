import FEEL
import WorkflowKit

/// What a process says about a matter that somebody is to decide.
struct DecideConfig: Decodable, Sendable {
  let heading: String
  let decisionType: String
  let facts: Value?
  let proposal: String?
  let conditions: [String]?
  /// The decision type of an avvisning; nil where the matter is not dismissed so.
  let dismissalType: String?
  /// The decision type of an avskrivning; nil where the matter is not written off so.
  let writeOffType: String?
  /// Whether the nämnd itself is the municipality's party (KL 6:7).
  let isOwnMatter: Bool?
  /// The number of the earlier decision that this one corrects or changes.
  let changes: Int?
  let way: DecisionChange.Kind?

  enum CodingKeys: String, CodingKey {
    case heading = "rubrik"
    case decisionType = "beslutstyp"
    case facts = "fakta"
    case proposal = "förslag"
    case conditions = "villkor"
    case dismissalType = "avvisning"
    case writeOffType = "avskrivning"
    case isOwnMatter = "egen_part"
    case changes = "ändrar"
    case way = "hur"
  }

  static let fields = [
    Field("rubrik", .text, title: "Vad ärendet gäller"),
    Field(
      "beslutstyp", .text, title: "Beslutstyp", help: "Till exempel alkohol.tillfälligt.allmänheten.",
      names: .decisionType),
    Field(
      "fakta", .any, title: "Det som avgör vem som beslutar", required: false,
      help: "En post med de fakta som beslutstypen tar."),
    Field("förslag", .longText, title: "Förslag till beslut", required: false),
    Field("villkor", .list(.text), title: "Föreslagna villkor", required: false),
    Field(
      "avvisning", .text, title: "Beslutstyp för avvisning", required: false,
      help: "Till exempel ansökan.avvisning. Utan den går det inte att avvisa i steget.", names: .decisionType),
    Field(
      "avskrivning", .text, title: "Beslutstyp för avskrivning", required: false,
      help: "Till exempel ansökan.avskrivning. Utan den går det inte att skriva av i steget.", names: .decisionType),
    Field(
      "egen_part", .boolean, title: "Nämnden är själv kommunens part", required: false,
      help: "Då får nämnden inte besluta (KL 6:7).", standard: false),
    Field(
      "ändrar", .integer, title: "Numret på det beslut som rättas eller ändras", required: false,
      help: "Det tidigare beslutet står kvar som det undertecknades."),
    Field(
      "hur", .choice(DecisionChange.Kind.choices),
      title: "Hur det tidigare beslutet ändras", required: false, standard: "ändring"),
  ]

  /// The decision type of an outcome: to dismiss a matter or to write it off is a decision of another kind than to try it.
  /// Nil where the process does not say which. To put a slip right is one kind of decision, whatever stands.
  func type(of outcome: String) -> String? {
    if change?.kind == .correction { return decisionType }
    return switch outcome {
    case "avvisning": dismissalType
    case "avskrivning": writeOffType
    default: decisionType
    }
  }

  /// The decision's words where an earlier one is tried and stands: it says so itself. Nil where it does not stand.
  ///
  /// - Throws: `Refusal` where something else is written, or conditions are: whoever does so means another ground.
  func wordsWhereItStands(_ form: DecideForm) throws -> String? {
    guard let change, change.kind == .change, form.ground == .stands else { return nil }
    let words = "Beslut nr \(change.decision) ändras inte."
    guard form.decision?.unlessBlank.map({ $0 == words }) ?? true,
      (form.conditions ?? []).allSatisfy({ $0.unlessBlank == nil })
    else {
      throw Refusal(
        "Du har valt att beslutet inte ändras, men skrivit ett nytt beslut eller villkor.", code: "beslut.stands",
        hint: "Töm beslut och villkor, och skriv skälen under skäl. Ska beslutet ändras: välj varför det får det.",
        fields: [ChangeGround.field.name: "stämmer inte med beslutet"], lagrum: ["FL 37", "FL 38"])
    }
    return words
  }

  /// How the decision touches an earlier one.
  var change: DecisionChange? { changes.map { DecisionChange(of: $0, way ?? .change) } }

  /// The outcomes that may be chosen: a rättelse leaves what was decided as it is (FL 36).
  func outcomes(in context: StepContext) throws -> [Choice] {
    if let corrected = try outcomeOfCorrected(in: context) {
      return DecideForm.outcomes.filter { $0.value == corrected }
    }
    return DecideForm.outcomes.filter { type(of: $0.value) != nil }
  }

  /// The outcome of the decision that is put right, as the form names it; nil where none is.
  func outcomeOfCorrected(in context: StepContext) throws -> String? {
    guard let change, change.kind == .correction, let corrected = try context.decision(change.decision) else {
      return nil
    }
    return DecideForm.outcomes.contains { $0.value == corrected.outcome } ? corrected.outcome : "annat"
  }
}
