import CivilTime
import FEEL
import WorkflowEngine
import WorkflowKit

/// What can be done with post, each by a form of its own.
enum PostForm: String, CaseIterable {
  case file = "lagg-i"
  case distribute = "fordela"
  case move = "lamna"
  case passOn = "skicka-vidare"
  case settle = "avsluta"
  case weed = "gallra"

  /// What the engine is asked to do.
  enum Deed {
    case file(number: String, publicTitle: String)
    case handle(PostCommand)
    case weed(reason: String)
  }

  var title: String {
    switch self {
    case .file: "Lägg i ett ärende som finns"
    case .distribute: "Fördela"
    case .move: "Lämna till en annan nämnd"
    case .passOn: "Skicka vidare till en annan myndighet"
    case .settle: "Avsluta utan ärende"
    case .weed: "Gallra"
    }
  }

  var button: String {
    switch self {
    case .file: "Lägg i ärendet"
    case .distribute: "Fördela posten"
    case .move: "Lämna till nämnden"
    case .passOn: "Anteckna att posten är skickad vidare"
    case .settle: "Avsluta posten"
    case .weed: "Gallra posten"
    }
  }

  /// What is said when it has been done with an item as it then is; with post that is put into a case the case's page
  /// says so.
  func done(with item: PostItem, _ values: Context, in organisation: Organisation) -> String {
    switch self {
    case .file: "Posten är lagd i ärendet."
    case .distribute: "Posten är fördelad till \(PostWords(organisation: organisation).holder(of: item))."
    case .move: "Posten är lämnad till \(organisation.title(ofBody: item.unit))."
    case .passOn: "Posten är antecknad som skickad vidare till \(values["mottagare"]?.text ?? "")."
    case .settle: "Posten är avslutad utan ärende."
    case .weed: "Posten är gallrad."
    }
  }

  var intro: String {
    switch self {
    case .file: "Handlingen får nästa nummer i ärendets lista."
    case .distribute: "Den som får posten ser den i Att göra."
    case .move: "Posten försvinner härifrån och väntar hos den andra nämnden."
    case .passOn:
      "Hör posten till någon annan skickar du den dit och talar om det för avsändaren (FL 6 och 8 §§). "
        + "Programmet skickar den inte: hämta filen här ovanför. Vart den gick, när och varför står kvar i postlistan."
    case .settle:
      "Till exempel en fråga som du har svarat på (FL 6 §), eller reklam. Posten och varför den inte blev ett ärende står "
        + "kvar i postlistan tills den gallras."
    case .weed:
      "Gör det när tiden som gallringsbeslutet säger har gått sedan posten blev klar; det som är av ringa betydelse får "
        + "ofta gallras genast. Filen och allt som sägs om posten tas bort för alltid. Kvar i postlistan står dagen då "
        + "den kom, och att den är gallrad."
    }
  }

  /// Those that somebody may use on an item as it stands.
  static func forms(for item: PostItem, of visitor: Visitor) -> [PostForm] {
    let (organisation, account, today) = (visitor.organisation, visitor.account.id, visitor.today)
    if item.isOpen {
      guard (try? item.requireHandler(account, in: organisation, on: today)) != nil else { return [] }
      return allCases.filter { $0 != .weed && !$0.fields(for: item, in: organisation).isEmpty }
    }
    return !item.isWeeded && item.caseNumber == nil && mayErase(item, visitor) ? [.weed] : []
  }

  /// When post may be weeded, where somebody has the right to but cannot do it now; nil for all others.
  static func weedingSign(for item: PostItem, of visitor: Visitor) -> String? {
    guard !item.isWeeded, mayErase(item, visitor) else { return nil }
    if item.isOpen {
      return "Posten kan inte gallras nu, för den väntar. Först ska den läggas i ett ärende, skickas vidare eller "
        + "avslutas."
    }
    return item.caseNumber.map { "Posten gallras inte för sig: den ligger i ärendet \($0) och gallras med det." }
  }

  private static func mayErase(_ item: PostItem, _ visitor: Visitor) -> Bool {
    visitor.sign(against: .erase, in: item.unit) == nil
  }

  /// The fields; none where the form has no use, as where there is no other nämnd.
  func fields(for item: PostItem, in organisation: Organisation) -> [Field] {
    switch self {
    case .file:
      [Field("ärende", .text, title: "Ärendets nummer", help: "Till exempel SOCN/2018:23.")]
        + (item.secrecy.isEmpty ? [] : [DocumentForm.postTitle])
    case .distribute:
      [
        Field("till", .choice(Self.holders(of: item, in: organisation)), title: "Till"),
        Field("skäl", .longText, title: "Meddelande", required: false),
      ]
    case .move:
      organisation.boards.count < 2
        ? []
        : [
          Field(
            "nämnd",
            .choice(organisation.boards.filter { $0.id != item.unit }.map { Choice($0.id, $0.name) }), title: "Nämnd"),
          Field("skäl", .longText, title: "Varför"),
        ]
    case .passOn:
      [
        Field("mottagare", .text, title: "Myndighet", help: "Till exempel Länsstyrelsen eller Grannkommun."),
        Field("dag", .date, title: "Skickad den"), Field("skäl", .longText, title: "Varför"),
      ]
    case .settle:
      [Field("skäl", .longText, title: "Hur den är klar", help: "Till exempel: besvarad per telefon.")]
    case .weed:
      [
        Field(
          "skäl", .longText, title: "Med vilket stöd",
          help: "Gallringsbeslutet, till exempel: ringa och tillfällig betydelse, plan 2026 p 3.")
      ]
    }
  }

  /// What somebody has asked for.
  ///
  /// - Throws: `Refusal` with what is wrong, by field.
  func deed(_ values: Context) throws -> Deed {
    func text(_ name: String) -> String { values[name]?.text ?? "" }
    switch self {
    case .file: return .file(number: text("ärende"), publicTitle: text(DocumentForm.publicTitle.name))
    case .distribute:
      let to = text("till")
      guard let colon = to.firstIndex(of: ":") else {
        throw Refusal("Posten är inte fördelad.", fields: ["till": "måste väljas"])
      }
      let id = String(to[to.index(after: colon)...])
      return .handle(.distribute(to: to.hasPrefix("konto:") ? .account(id) : .role(id), reason: text("skäl")))
    case .move: return .handle(.move(to: text("nämnd"), reason: text("skäl")))
    case .settle: return .handle(.settle(reason: text("skäl")))
    case .weed: return .weed(reason: text("skäl"))
    case .passOn:
      guard let day = CivilDate(text("dag")) else {
        // All that is wrong is told at once.
        var problems = ["dag": "ska vara ett datum, till exempel 2026-03-09"]
        for name in ["mottagare", "skäl"] where text(name).isBlank { problems[name] = "måste fyllas i" }
        throw Refusal("Posten är inte skickad vidare.", fields: problems)
      }
      return .handle(.passOn(to: text("mottagare"), day: day, reason: text("skäl")))
    }
  }

  /// Those who work for the nämnd, and its roles where anyone of the role may read it.
  private static func holders(of item: PostItem, in organisation: Organisation) -> [Choice] {
    let accounts = organisation.accounts.values.filter { $0.holdings.contains { $0.board == item.unit } }
    let roles = Set(accounts.flatMap { $0.holdings.filter { $0.board == item.unit }.map(\.role) })
    return accounts.sortedInSwedish(by: \.title).map { Choice("konto:\($0.id)", $0.title) }
      + (item.secrecy.isEmpty
        ? roles.map { Choice("roll:\($0)", "Alla med rollen \(organisation.title(ofRole: $0).lowercased())") }
          .sortedInSwedish(by: \.title) : [])
  }
}
