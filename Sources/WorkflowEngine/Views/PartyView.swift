import FEEL
import WorkflowKit

/// Somebody a case concerns or that has written to it, as entered when it was opened.
public struct PartyView: Sendable, Hashable {
  /// The input they stand in.
  public let field: String
  /// What the input is called, such as `Avsändare`.
  public let title: String
  /// Their name.
  public let name: String
  /// Their person or organisation number.
  public let number: String?
  /// Their e-mail address.
  public let email: String?
  /// Their postal address, several lines.
  public let address: String?
  /// The person or function to turn to.
  public let contact: String?

  private init(_ field: Field, _ value: Value) {
    self.field = field.name
    title = field.title
    name = value["namn"].text ?? ""
    number = value["nummer"].text
    email = value["e_post"].text
    address = value["adress"].text
    contact = value["kontakt"].text
  }

  /// The parties in a case's inputs, in the order of the fields.
  static func parties(in inputs: Context, of fields: [Field]) -> [PartyView] {
    fields.flatMap { field -> [PartyView] in
      let value = inputs[field.name] ?? .null
      switch field.type {
      case .record(.party): return value.isNull ? [] : [PartyView(field, value)]
      case .list(.record(.party)): return (value.list ?? []).map { PartyView(field, $0) }
      default: return []
      }
    }
  }
}
