import CivilTime
import FEEL
import WorkflowEngine
import WorkflowKit

/// The form by which a person puts a document into a case: what is noted of it when it is registered (OSL 5:2).
enum DocumentForm {
  /// The field of the file itself.
  static let file = "fil"
  /// The field that says where a paper stands that has no file.
  static let paper = "papper"

  /// Whether a form with a file is taken at an address: one whose file is too large is shown there again.
  static func isTaken(at path: String) -> Bool {
    path == "/post-in" || path.hasPrefix("/nytt-arende/")
      || path.hasPrefix("/arenden/") && path.hasSuffix("/gor/handling")
  }

  /// The field of what a secret document is called for those who may not read it.
  static let publicTitle = Field(
    IncomingDocument.publicTitleField, .text, title: "Offentlig titel", required: false,
    help: "Måste fyllas i när handlingen sekretessmarkeras. Den ser alla som får läsa ärendet (OSL 5:2).")

  static let fields = [
    Field("titel", .text, title: "Vad handlingen är", help: "Till exempel Remiss eller Komplettering av ansökan."),
    Field(
      "riktning",
      .choice([Choice("in", "Inkommen"), Choice("ut", "Utgående"), Choice("upprättad", "Upprättad")]),
      title: "Riktning"),
    Field(
      "dag", .date, title: "Dag", help: "Den dag då den kom in, gick ut eller upprättades (FL 22 §)."),
    Field("motpart", .text, title: "Från eller till", required: false),
    Field(
      "sekretess", .text, title: "Sekretessmarkering", required: false,
      help: "Bestämmelsen, till exempel OSL 26:1. Tomt om handlingen är offentlig. En märkt handling läses bara av dem "
        + "som får läsa nämndens sekretessmarkerade ärenden, och av dem som har en roll i ärendet."),
    publicTitle,
    Field(
      paper, .text, title: "Var pappret finns", required: false,
      help: "Bara för en handling på papper som inte skannas, till exempel Närarkivet, pärm 3. Då behövs ingen fil: "
        + "i dess ställe läggs ett blad som säger var handlingen finns."),
  ]

  /// The same for what has come in, as it is registered (FL 22 §).
  static let incoming = opening.map { $0.name == publicTitle.name ? postTitle : $0 }

  /// The same field for post, which may wait or go to a case that is secret.
  static let postTitle = Field(
    publicTitle.name, publicTitle.type, title: publicTitle.title, required: false,
    help: "Måste fyllas i när sekretessmarkerad post läggs i ett ärende som inte är det. Den ser alla som får läsa "
      + "ärendet, och den står i nämndens postlista (OSL 5:2).")

  /// The same for what a case is opened with, which may be one that others read.
  static let opening = fields.filter { $0.name != "riktning" }.map { field in
    switch field.name {
    case "dag": Field("dag", .date, title: "Kom in den", help: "Ankomstdagen (FL 22 §).")
    case "motpart": Field("motpart", .text, title: "Avsändare", required: false)
    default: field
    }
  }

  static func start(on day: CivilDate) -> Context {
    Context([("riktning", "in"), ("dag", .date(day))])
  }

  /// The document that was sent in.
  ///
  /// - Parameter isPlacedOpen: Whether others than those who may read a secret document will see that there is one.
  /// - Throws: `Refusal` with what is wrong, by field.
  static func document(
    from values: Context, file: FormBody.File?, today: CivilDate, isPlacedOpen: Bool = true
  ) throws -> IncomingDocument {
    let (given, wrong) = fields.conform(values)
    var problems = wrong
    if let day = given["dag"]?.date, day > today { problems["dag"] = "dagen kan inte ligga i framtiden" }
    let (mark, open) = (given["sekretess"]?.text ?? "", given[publicTitle.name]?.text ?? "")
    if isPlacedOpen, let problem = IncomingDocument.problem(withPublicTitle: open, of: mark) {
      problems[publicTitle.name] = problem
    }
    if let problem = IncomingDocument.problem(withMark: mark) { problems["sekretess"] = problem }
    var content: DocumentContent?
    do { content = try DocumentContent(of: file, given) } catch let refusal as Refusal {
      problems.merge(refusal.fields) { $1 }
    }
    guard problems.isEmpty, let content, let day = given["dag"]?.date,
      let direction = given["riktning"]?.text.flatMap({ NewDocument.Direction(rawValue: $0) })
    else {
      throw Refusal(
        "Handlingen är inte tillagd.", fields: problems)
    }
    return IncomingDocument(
      title: given["titel"]?.text ?? "", direction: direction, day: day, counterpart: given["motpart"]?.text ?? "",
      secrecy: mark.isBlank ? "" : mark, publicTitle: mark.isBlank ? "" : open,
      mediaType: content.mediaType, content: content.bytes)
  }
}
