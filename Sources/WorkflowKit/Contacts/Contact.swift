import FEEL

/// An authority or a unit of the municipality's own, with the address that decisions are sent to; never a person.
public struct Contact: Decodable, Sendable {
  /// Its name.
  public let name: String
  /// Its e-mail address; nil where it has none.
  public let email: String?
  /// Its postal address; nil where it has none.
  public let address: String?

  private enum CodingKeys: String, CodingKey {
    case name = "namn"
    case email = "e_post"
    case address = "adress"
  }

  /// Reads a record of the register; blank addresses count as none.
  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    name = try fields.decode(String.self, forKey: .name)
    email = try fields.decodeIfPresent(String.self, forKey: .email)?.unlessBlank
    address = try fields.decodeIfPresent(String.self, forKey: .address)?.unlessBlank
  }

  /// The register of contacts, which several plugins read.
  public static let register = RegisterType(
    id: "kontakter", title: "Kontakter: myndigheter och egna enheter",
    fields: [
      Field("namn", .text, title: "Namn"),
      Field("e_post", .email, title: "E-post", required: false),
      Field("adress", .longText, title: "Postadress", required: false),
      Field("slag", .choice([Choice("myndighet", "Myndighet"), Choice("egen enhet", "Egen enhet")]), title: "Slag"),
    ])

  /// The contact of that name; nil where the register has none.
  ///
  /// - Throws: `StepFault` where its record cannot be read.
  public static func named(_ name: String, in context: StepContext) throws -> Contact? {
    for key in [name.slug, name] {
      if let record = try context.register(register.id, key: key) { return try read(record) }
    }
    let wanted = name.folded
    let match = try context.register(register.id).first { $0.value["namn"].text?.folded == wanted }
    return try match.map { try read($0.value) }
  }

  private static func read(_ record: Value) throws -> Contact {
    do { return try ValueDecoder().decode(Contact.self, from: record) } catch {
      throw StepFault("Registret kontakter har en post som inte går att läsa: \(error)")
    }
  }
}
