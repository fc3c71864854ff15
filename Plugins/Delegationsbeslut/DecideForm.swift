import WorkflowKit

/// The form in which a delegate decides, or hands the matter over.
struct DecideForm: Decodable, Sendable {
  /// What the person does.
  enum Measure: String, Decodable, Sendable {
    case decide = "besluta"
    case toCommittee = "till utskottet"
    case toBoard = "till nämnden"
    case toOther = "till annan nämnd"
  }

  let measure: Measure
  let outcome: String?
  let decision: String?
  let reasons: String?
  let conditions: [String]?
  let isWeighty: Bool?
  let isUrgent: Bool?
  let urgency: String?
  let whyNoMeeting: String?
  let despiteMeeting: String?
  let participants: [String]?
  let ground: ChangeGround?

  enum CodingKeys: String, CodingKey {
    case measure = "åtgärd"
    case outcome = "utfall"
    case decision = "beslut"
    case reasons = "skäl"
    case conditions = "villkor"
    case isWeighty = "större_vikt"
    case isUrgent = "brådskande"
    case urgency = "skäl_för_brådska"
    case whyNoMeeting = "varför_inget_sammanträde"
    case despiteMeeting = "trots_sammanträde"
    case participants = "deltog"
    case ground = "ändras_enligt"
  }

  /// What can be done, before it is narrowed to what the matter allows.
  static let measures = [
    Choice("besluta", "Besluta"), Choice("till utskottet", "Lämna till utskottet"),
    Choice("till nämnden", "Lämna till nämnden"), Choice("till annan nämnd", "Lämna till en annan nämnd"),
  ]

  /// How a matter can be decided.
  static let outcomes = [
    Choice("bifall", "Bifall"), Choice("delvis bifall", "Bifall till en del"), Choice("avslag", "Avslag"),
    Choice("avvisning", "Avvisning"), Choice("avskrivning", "Avskrivning"), Choice("annat", "Annat beslut"),
  ]

  static let form = Form(
    "beslut", title: "Besluta eller lämna över", button: "Underteckna", done: "Beslutet är fattat",
    doneBy: doneBy, fields: fields)

  /// The form in which a decision that has been taken is changed.
  static let changeForm = Form(
    "ändring", title: "Ändra beslutet eller lämna över", button: "Underteckna", done: "Beslutet är fattat",
    doneBy: doneBy,
    fields: [fields[0], ChangeGround.field] + fields.dropFirst())

  /// What is said where nothing was decided.
  private static let doneBy = [
    "åtgärd": [
      Measure.toCommittee.rawValue: "Ärendet är lämnat till utskottet",
      Measure.toBoard.rawValue: "Ärendet är lämnat till nämnden",
      Measure.toOther.rawValue: "Ärendet är lämnat till en annan nämnd",
    ]
  ]

  private static let fields = [
    Field("åtgärd", .choice(measures), title: "Vad du gör"),
    Field("utfall", .choice(outcomes), title: "Utfall", required: false, help: "Måste fyllas i när du beslutar."),
    Field("beslut", .longText, title: "Beslutet", required: false, help: "Måste fyllas i när du beslutar."),
    Field(
      "skäl", .longText, title: "Skäl", required: false,
      help: "Måste fyllas i: de bestämmelser och omständigheter som har avgjort (FL 32), eller varför ärendet lämnas "
        + "över."),
    Field("villkor", .list(.text), title: "Villkor", required: false),
    Field(
      "större_vikt", .boolean, title: "Ärendet är principiellt eller annars av större vikt", required: false,
      help: "Då beslutar nämnden, vad delegationsordningen än säger (KL 6:38 p 3)."),
    Field(
      "brådskande", .boolean, title: "Ärendet är för brådskande för att vänta på nämnden", required: false,
      help: "Bara den som har fått nämndens uppdrag kan besluta då (KL 6:39)."),
    Field(
      "skäl_för_brådska", .longText, title: "Varför det brådskar", required: false,
      help: "Måste fyllas i när ärendet är för brådskande för att vänta."),
    Field(
      "varför_inget_sammanträde", .longText, title: "Varför nämnden inte hann sammanträda", required: false,
      help: "Måste fyllas i när ärendet är för brådskande för att vänta."),
    Field(
      "trots_sammanträde", .longText, title: "Varför ärendet inte kan vänta till dagens sammanträde", required: false,
      help: "Måste fyllas i när nämnden, eller utskottet som annars beslutar, sammanträder i dag."),
    Field(
      "deltog", .list(.text), title: "Övriga som deltog i den slutliga handläggningen", required: false,
      help: "Funktioner, till exempel föredraganden (FL 31)."),
  ]
}
