import FEEL
import WorkflowKit

/// An authority or a unit of the municipality's own, with the address that decisions are sent to; never a person.
struct Contact: Decodable, Sendable {
  let name: String
  let email: String?
  let address: String?

  enum CodingKeys: String, CodingKey {
    case name = "namn"
    case email = "e_post"
    case address = "adress"
  }

  static let register = RegisterType(
    id: "kontakter", title: "Kontakter: myndigheter och egna enheter",
    fields: [
      Field("namn", .text, title: "Namn"),
      Field("e_post", .email, title: "E-post", required: false),
      Field("adress", .longText, title: "Postadress", required: false),
      Field("slag", .choice([Choice("myndighet", "Myndighet"), Choice("egen enhet", "Egen enhet")]), title: "Slag"),
    ])

  /// The contact of that name; nil where the register has none.
  static func named(_ name: String, in context: StepContext) throws -> Contact? {
    for key in [Text.slug(name), name] {
      if let record = try context.register(register.id, key: key) { return try read(record) }
    }
    let wanted = Text.folded(name)
    let match = try context.register(register.id).first { $0.value["namn"].text.map(Text.folded) == wanted }
    return try match.map { try read($0.value) }
  }

  /// The address for a channel; nil where the register has none.
  func address(for channel: Channel) -> String? {
    switch channel {
    case .email: email.flatMap(Text.filled)
    case .letter: address.flatMap(Text.filled)
    case .file: nil
    }
  }

  private static func read(_ record: Value) throws -> Contact {
    do { return try ValueDecoder().decode(Contact.self, from: record) } catch {
      throw StepFault("Registret kontakter har en post som inte går att läsa: \(error)")
    }
  }
}
