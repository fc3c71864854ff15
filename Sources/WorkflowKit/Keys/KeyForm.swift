/// What may stand after a key.
package indirect enum KeyForm: Sendable, Hashable {
  /// Something that the installation offers under names.
  package enum Reference: Sendable, Hashable {
    /// A step of a plugin, such as `remiss.bedom`.
    case use
    /// A role of the organisation.
    case role
    /// A message type of a plugin.
    case message
    /// A kind of effect of a plugin, such as `expediering.epost`.
    case effect
    /// A type of a field, such as `date` or `party`.
    case fieldType
    /// A type of a list's items.
    case itemType
  }

  case text
  /// A name of the author's own, which expressions can read.
  case name
  case integer
  /// A whole number from 1.
  case count
  case boolean
  case date
  case period
  /// One of some words, each with what it means.
  case word([Choice])
  /// An expression in FEEL; what it must give, in Swedish.
  case expression(String)
  /// Any value, which may be an expression or hold some.
  case value
  /// Any value, and no expression.
  case plain
  /// The name of something that the file itself has, in Swedish: `steg i samma lista`; in a list the plural.
  case named(String)
  case reference(Reference)
  case list(KeyForm)
  /// A list of at least one.
  case some(KeyForm)
  /// The keys of another table, by its id.
  case table(String)
  /// Names of the author's own, each with something of the form.
  case names(KeyForm)
  /// The same, two at least.
  case several(KeyForm)
  case either(KeyForm, KeyForm)

  /// One text or a list of them.
  package static let texts = KeyForm.either(.text, .list(.text))

  /// In Swedish, with the titles of the tables that it names.
  package func swedish(_ tables: [KeyTable]) -> String {
    switch self {
    case .text: "text"
    case .name: "namn"
    case .integer: "heltal"
    case .count: "antal"
    case .boolean: "true eller false"
    case .date: "datum (ÅÅÅÅ-MM-DD)"
    case .period: "tidslängd (till exempel P14D)"
    case .word(let words): words.map { "`\($0.value)`" }.joined(separator: ", ")
    case .expression(let result): "uttryck som ger \(result)"
    case .value: "värde eller uttryck"
    case .plain: "värde"
    case .named(let what): what
    case .reference(let reference): reference.swedish
    case .list(let item), .some(let item): "lista av " + item.plural(tables)
    case .table(let id): tables.first { $0.id == id }?.title.lowercased() ?? id
    case .several(let form): form.swedish(tables) + " under minst två namn"
    case .names(.table(let id)): KeyForm.table(id).plural(tables) + " under var sitt namn"
    case .names(let form): "namn med " + form.plural(tables)
    case .either(let first, let second): first.swedish(tables) + ", eller " + second.swedish(tables)
    }
  }

  /// One of it, in Swedish, as it reads after "skriv".
  func oneInSwedish(_ tables: [KeyTable]) -> String {
    switch self {
    case .text, .period, .list, .some: "en " + swedish(tables)
    case .name, .integer, .count, .date, .value, .plain, .expression: "ett " + swedish(tables)
    case .word(let words): words.map(\.value).joined(separator: ", ")
    case .named: "namnet (" + swedish(tables) + ")"
    case .either(let first, let second): first.oneInSwedish(tables) + ", eller " + second.oneInSwedish(tables)
    case .boolean, .reference, .table, .names, .several: swedish(tables)
    }
  }

  /// Several of it, in Swedish.
  private func plural(_ tables: [KeyTable]) -> String {
    switch self {
    case .table(let id): tables.first { $0.id == id }?.plural ?? id
    case .reference(.role): "roller i organisationen"
    case .text: "texter"
    case .period: "tidslängder (till exempel P14D)"
    case .value: "värden eller uttryck"
    case .plain: "värden"
    case .either(let first, let second): first.plural(tables) + " eller " + second.plural(tables)
    default: swedish(tables)
    }
  }

  /// The tables that it names.
  package var tables: [String] {
    switch self {
    case .table(let id): [id]
    case .list(let form), .some(let form), .names(let form), .several(let form): form.tables
    case .either(let first, let second): first.tables + second.tables
    default: []
    }
  }

  /// Whether readers pass over it where it is empty.
  var passesEmpty: Bool {
    switch self {
    case .text, .integer, .boolean, .date, .period, .word, .value, .plain, .list, .names: true
    case .either(let first, let second): first.passesEmpty && second.passesEmpty
    case .some, .several, .name, .count, .expression, .named, .reference, .table: false
    }
  }
}

extension KeyForm.Reference {
  fileprivate var swedish: String {
    switch self {
    case .use: "steg ur en insticksmodul"
    case .role: "roll i organisationen"
    case .message: "meddelande ur en insticksmodul"
    case .effect: "slag av utskick"
    case .fieldType, .itemType: "typ"
    }
  }
}
