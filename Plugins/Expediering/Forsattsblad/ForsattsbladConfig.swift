import FEEL
import WorkflowKit

/// What a process says about a försättsblad.
struct ForsattsbladConfig: Decodable, Sendable {
  let concerns: String
  let proposed: [Value]?

  enum CodingKeys: String, CodingKey {
    case concerns = "gäller"
    case proposed = "förslag_mottagare"
  }

  static let fields = [
    Field("gäller", .text, title: "Vad som skickas"),
    Field(
      "förslag_mottagare", .list(.any), title: "Förslag till mottagare", required: false,
      help: "Mottagare, eller parter: då föreslås e-post om en e-postadress finns, annars brev."),
  ]

  /// The proposed recipients as the form shows them; what is missing is left for the person to fill in.
  var recipients: [Value] {
    (proposed ?? []).compactMap { value in
      guard let given = value.context else { return nil }
      var recipient = Context()
      for field in Recipient.record.fields where !(given[field.name] ?? .null).isNull {
        recipient[field.name] = given[field.name]
      }
      if recipient["roll"] == nil { recipient["roll"] = "part" }
      if recipient["kanal"] == nil { recipient["kanal"] = recipient["e_post"] == nil ? "brev" : "epost" }
      return .context(recipient)
    }
  }
}
