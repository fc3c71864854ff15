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
      "förslag_mottagare", .list(.record(proposal)), title: "Förslag till mottagare", required: false,
      help: "Mottagare, eller parter: då föreslås e-post om en e-postadress finns, annars brev."),
  ]

  /// What may be proposed: a recipient or a party, each with as much as is known. Whatever else is wrong is put right in the
  /// form.
  private static let proposal = RecordType(
    id: "förslag till mottagare", title: "Förslag till mottagare",
    fields: Recipient.record.fields.map { Field($0.name, $0.type, title: $0.title, required: false) }
      + RecordType.party.fields.filter { own in !Recipient.record.fields.contains { $0.name == own.name } }
      .map { Field($0.name, $0.type, title: $0.title, required: false) })

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
