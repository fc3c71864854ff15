public import FEEL

/// The type of a field in a form, an input, a message, a step's configuration or output.
public indirect enum FieldType: Sendable, Hashable {
  /// A line of text.
  case text
  /// Text of several lines.
  case longText
  /// An e-mail address, by the rule of `EmailAddress`.
  case email
  case integer
  case number
  case boolean
  case date
  /// A span of whole days, weeks, months or years, such as `P14D`.
  case period
  /// One of the choices, stored by its value.
  case choice([Choice])
  case list(FieldType)
  /// Named fields, such as a party.
  case record(RecordType)
  /// An account of the organisation.
  case account
  /// A number of a document in the case.
  case document
  /// Any value.
  case any

  /// The Swedish word for it, for messages.
  public var swedish: String {
    switch self {
    case .text, .longText: "text"
    case .email: "e-postadress"
    case .integer: "heltal"
    case .number: "tal"
    case .boolean: "true eller false"
    case .date: "datum (ÅÅÅÅ-MM-DD)"
    case .period: "tidslängd (till exempel P14D)"
    case .choice(let choices): "ett av " + choices.map(\.value).joined(separator: ", ")
    case .list(let item): "lista av " + item.swedish
    case .record(let record): record.title.lowercased()
    case .account: "konto"
    case .document: "handlingens nummer"
    case .any: "värde"
    }
  }

  /// The same as one such value is told of: `ett heltal`.
  public var oneInSwedish: String {
    switch self {
    case .integer, .number, .date, .account: "ett \(swedish)"
    case .email, .period, .list: "en \(swedish)"
    case .text, .longText, .boolean, .choice, .record, .document, .any: swedish
    }
  }

  /// The FEEL type that an expression sees.
  public var feel: FEELType {
    switch self {
    case .text, .longText, .email, .choice, .account: .string
    case .integer, .number, .document: .number
    case .boolean: .boolean
    case .date: .date
    case .period: .period
    case .list(let item): .list(item.feel)
    case .record(let record): record.feel
    case .any: .any
    }
  }
}
