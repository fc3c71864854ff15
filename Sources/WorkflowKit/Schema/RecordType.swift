public import FEEL

/// A named group of fields that processes use as a type, such as `party`.
public struct RecordType: Sendable, Hashable {
  /// The name used in `type:`.
  public let id: String
  /// What people read.
  public let title: String
  /// The fields.
  public let fields: [Field]

  /// A record type.
  public init(id: String, title: String, fields: [Field]) {
    self.id = id
    self.title = title
    self.fields = fields
  }

  /// The FEEL type that an expression sees.
  public var feel: FEELType { fields.feel }

  /// Somebody a case concerns or that writes to it: a person, an authority, a company, another nämnd.
  public static let party = RecordType(
    id: "party", title: "Part",
    fields: [
      Field("namn", .text, title: "Namn"),
      Field("nummer", .text, title: "Person- eller organisationsnummer", required: false),
      Field("e_post", .email, title: "E-post", required: false),
      Field("adress", .longText, title: "Postadress", required: false),
      Field("kontakt", .text, title: "Kontaktperson eller funktion", required: false),
    ])

  /// A place, by name and address.
  public static let place = RecordType(
    id: "place", title: "Plats",
    fields: [
      Field("namn", .text, title: "Namn"), Field("adress", .longText, title: "Adress", required: false),
    ])

  /// The record types that every process may use.
  public static let common = [party, place]
}
