public import FEEL

/// A named, typed field.
public struct Field: Sendable, Hashable {
  /// Something that the installed plugins, the organisation or the process itself has under names, and that a text field
  /// may hold the name of.
  public enum Reference: Sendable, Hashable {
    /// A kind of decision, such as `remiss.yttrande`.
    case decisionType
    /// A nämnd of the organisation, such as `socialnämnden`.
    case board
    /// A role of the organisation, such as `handläggare`.
    case role
    /// One of the fields that the process has under `inputs`, of that type, such as `svarstid`.
    case input(FieldType)
    /// An account that holds a role in the case's nämnd; the field is an account.
    case holder(of: String)
  }

  /// The name, in NFC; what expressions read.
  public let name: String
  /// Its type.
  public let type: FieldType
  /// Whether it must have a value.
  public let required: Bool
  private let details: Details

  /// What people read beside it.
  public var title: String { details.title }
  /// A sentence that helps whoever fills it in.
  public var help: String? { details.help }
  /// Its value where none is given.
  public var standard: Value { details.standard }
  /// What the text names; a process that writes another name there is refused. Nil where it names nothing.
  public var names: Reference? { details.names }
  /// When a field of a step's output that may be missing is there all the same; nil where that cannot be said.
  public var given: Given? { details.given }
  /// When a field of a step's configuration that may be left out must be filled in all the same; nil where it need not.
  public var needed: Given? { details.needed }

  /// A field.
  public init(
    _ name: String, _ type: FieldType, title: String? = nil, required: Bool = true, help: String? = nil,
    standard: Value = .null, names: Reference? = nil, given: Given? = nil, needed: Given? = nil
  ) {
    self.name = name
    self.type = type
    self.required = required
    details = Details(title: title ?? name, help: help, standard: standard, names: names, given: given, needed: needed)
  }

  /// Whether it is a list that a process begins with and that must be filled in: it then has an item.
  public var mustHaveItem: Bool {
    guard case .list = type else { return false }
    return required && standard.isNull
  }

  /// The FEEL type that an expression sees: optional unless the field must have a value or has a standard one.
  public var feel: FEELType { required || !standard.isNull ? type.feel : .optional(type.feel) }
}

extension Sequence<Field> {
  /// The FEEL type of a context with these fields.
  public var feel: FEELType {
    .context(Dictionary(map { ($0.name, $0.feel) }, uniquingKeysWith: { $1 }), open: false)
  }
}
