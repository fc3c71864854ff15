import WorkflowKit

/// The form in which a person decides about a stopped line.
struct StopForm: Decodable, Sendable {
  /// What is to be done.
  enum Measure: Decodable, Sendable {
    case send
    case change
    case strike
    /// Send it to one of the addresses that are known, by its line.
    case known(String)

    init(from decoder: any Decoder) throws {
      self.init(try decoder.singleValueContainer().decode(String.self))
    }

    init(_ text: String) {
      switch text {
      case "skicka": self = .send
      case "stryk": self = .strike
      default: self = text.hasPrefix(Self.to) ? .known(String(text.dropFirst(Self.to.count))) : .change
      }
    }

    private static let to = "till "

    /// As it is told among what has happened.
    var word: String { if case .known = self { "ändra" } else { value } }

    /// As it is chosen in the form.
    var value: String {
      switch self {
      case .send: "skicka"
      case .change: "ändra"
      case .strike: "stryk"
      case .known(let line): Self.to + line
      }
    }
  }

  let measure: Measure
  let channel: Channel?
  let email: String?
  let address: String?
  let reason: String

  enum CodingKeys: String, CodingKey {
    case measure = "åtgärd"
    case channel = "kanal"
    case email = "e_post"
    case address = "adress"
    case reason = "skäl"
  }

  /// What can be done with a line: the addresses that are known stand among the choices.
  static func choices(_ line: DispatchLine, known: [KnownAddresses.Entry]) -> [Choice] {
    let own = AddressCheck.fault(line.channelAddress, channel: line.channel) == nil ? line.addressLine : nil
    return [Choice("skicka", "Skicka som det står" + (own.map { ": \($0)" } ?? ""))]
      + known.filter { $0.line != own }.map {
        Choice(Measure.known($0.line).value, "Skicka till \($0.line) (\($0.source))")
      } + [Choice("ändra", "Ändra adressen och skicka"), Choice("stryk", "Stryk raden")]
  }

  static let form = Form(
    "stopp", title: "Bestäm vad som ska göras med det stoppade utskicket", button: "Avgör",
    done: "Det stoppade utskicket är avgjort",
    doneBy: [
      "åtgärd": [
        "skicka": "Det stoppade utskicket får gå som det står", "ändra": "Adressen är ändrad, och utskicket får gå",
        "stryk": "Raden är struken, och inget skickas till mottagaren",
      ]
    ],
    fields: [
      Field(
        "åtgärd",
        .choice([
          Choice("skicka", "Skicka som det står"), Choice("ändra", "Ändra adressen och skicka"),
          Choice("stryk", "Stryk raden"),
        ]), title: "Åtgärd"),
      Field(
        "kanal", .choice([Choice("epost", "E-post"), Choice("brev", "Brev")]), title: "Skickas med", required: false),
      Field(
        "e_post", .text, title: "E-post", required: false, help: "Fylls i när adressen ändras och raden går med e-post."
      ),
      Field(
        "adress", .longText, title: "Postadress", required: false,
        help: "Fylls i när adressen ändras och raden går med brev."),
      Field("skäl", .longText, title: "Skäl"),
    ])
}
