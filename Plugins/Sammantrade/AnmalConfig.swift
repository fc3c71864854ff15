import CivilTime
import FEEL
import WorkflowKit

/// What a process says about a matter that goes to a meeting.
struct AnmalConfig: Decodable, Sendable {
  let body: String
  let heading: String
  let proposal: [String]
  let decisionType: String
  let facts: Value?
  /// The decision type of an avvisning; nil where the matter is not dismissed so.
  let dismissalType: String?
  /// The decision type of an avskrivning; nil where the matter is not written off so.
  let writeOffType: String?
  let documents: [Int]?
  let immediate: Bool?
  /// Whether the nämnd itself is the municipality's party (KL 6:7).
  let isOwnMatter: Bool?
  /// The number of the earlier decision that this one corrects or changes.
  let changes: Int?
  let way: DecisionChange.Kind?
  /// On what the proposal would change it; nil where it does not say.
  let ground: ChangeGround?
  let after: CivilDate?
  /// Whether the nämnd itself takes the matter up: nobody else decides it meanwhile.
  let takesOver: Bool?
  /// Why whoever had the matter handed it over; nil where nobody has.
  let why: String?
  let advice: [String]?
  /// When the decision is needed at the latest, such as the svarstid.
  let needed: CivilDate?
  let correcting: Correction?

  enum CodingKeys: String, CodingKey {
    case body = "organ"
    case heading = "rubrik"
    case proposal = "förslag"
    case decisionType = "beslutstyp"
    case facts = "fakta"
    case dismissalType = "avvisning"
    case writeOffType = "avskrivning"
    case documents = "handlingar"
    case immediate = "omedelbar"
    case isOwnMatter = "egen_part"
    case changes = "ändrar"
    case way = "hur"
    case ground = "ändras_enligt"
    case after = "efter"
    case takesOver = "tar_över"
    case why = "varför"
    case advice = "råd"
    case needed = "behövs"
    case correcting = "rättar"
  }

  static let fields = [
    Field(
      "organ", .text, title: "Organ", help: "Nämndens eller utskottets id i organisation.yaml.", names: .board),
    Field("rubrik", .text, title: "Ärendets rubrik i protokollet"),
    Field("förslag", .list(.text), title: "Förslag till beslut", help: "En punkt för varje beslutssats."),
    Field("beslutstyp", .text, title: "Beslutstyp", help: "Till exempel remiss.yttrande.", names: .decisionType),
    Field("fakta", .any, title: "Uppgifter som avgör vem som får besluta", required: false),
    Field(
      "avvisning", .text, title: "Beslutstyp för avvisning", required: false,
      help: "Till exempel ansökan.avvisning. Utan den går det inte att avvisa i steget.", names: .decisionType),
    Field(
      "avskrivning", .text, title: "Beslutstyp för avskrivning", required: false,
      help: "Till exempel ansökan.avskrivning. Utan den går det inte att skriva av i steget.", names: .decisionType),
    Field("handlingar", .list(.integer), title: "Underlag: handlingarnas nummer", required: false),
    Field("omedelbar", .boolean, title: "Omedelbar justering är föreslagen", required: false, standard: false),
    Field(
      "egen_part", .boolean, title: "Nämnden är själv kommunens part", required: false,
      help: "Då får nämnden inte besluta (KL 6:7).", standard: false),
    Field(
      "ändrar", .integer, title: "Numret på det beslut som rättas eller ändras", required: false,
      help: "Det tidigare beslutet står kvar som det fattades."),
    Field(
      "hur", .choice(DecisionChange.Kind.choices),
      title: "Hur det tidigare beslutet ändras", required: false, standard: "ändring"),
    Field(
      ChangeGround.field.name, ChangeGround.field.type, title: "Varför förslaget får ändra beslutet", required: false,
      help: "Vid bifall gäller beslutet på den grunden."),
    Field(
      "efter", .date, title: "Första sammanträdet efter den här dagen", required: false,
      help: "Efter bordläggning: sammanträdet då ärendet bordlades."),
    Field(
      "tar_över", .boolean, title: "Nämnden tar själv upp ärendet", required: false,
      help: "Då beslutar ingen annan förrän nämnden har beslutat eller lämnat tillbaka ärendet (KL 6:37).",
      standard: false),
    Field(
      "varför", .longText, title: "Varför ärendet lämnades hit", required: false,
      help: "Delegatens skäl. Den som registrerar beslutet läser det."),
    Field(
      "råd", .list(.text), title: "Vad den som registrerar beslutet bör veta", required: false,
      help: "Till exempel att svarstiden går ut före sammanträdet, och vad som går att göra."),
    Field(
      "behövs", .date, title: "Dagen då beslutet senast behövs", required: false,
      help:
        "Till exempel svarstiden. Hinner sammanträdet inte sägs det. Flyttas ärendet till ett annat sammanträde räknas det "
        + "om mot den, och ersätter råd."),
    Field(
      "rättar", .record(Correction.record), title: "Paragraf vars beslut rättas", required: false,
      help: "Före justeringen: beslutet registreras om under samma paragraf och sammanträde."),
  ]

  /// The decision type of an outcome: to dismiss a matter or to write it off is a decision of another kind than to try it.
  /// Nil where the process does not say which.
  func type(of outcome: MeetingOutcome) -> String? {
    // To put a slip right is one kind of decision, whatever stands.
    if change?.kind == .correction { return decisionType }
    return switch outcome {
    case .dismissal: dismissalType
    case .writeOff: writeOffType
    default: decisionType
    }
  }

  /// How the decision touches an earlier one.
  var change: DecisionChange? { changes.map { DecisionChange(of: $0, way ?? .change) } }

  /// The proposal as it stands in the protocol: numbered where it has several points.
  var proposalText: String {
    guard proposal.count > 1 else { return proposal.first ?? "" }
    return proposal.enumerated().map { "\($0.offset + 1). \($0.element)" }.joined(separator: "\n")
  }
}
