import FEEL

/// The types of all models that are compiled together.
struct TypeTable: Sendable {
  /// The item definitions by number.
  var types: [DeclaredType] = []
  /// Their names, for messages.
  var names: [String] = []

  /// The type without names and constraints round it.
  func form(of type: DeclaredType) -> DeclaredType {
    var type = type
    // A definition that is itself by way of others has no form.
    for _ in 0...types.count {
      switch type {
      case .named(let number): type = types.indices.contains(number) ? types[number] : .any
      case .constrained(let inner, _): type = inner
      default: return type
      }
    }
    return .any
  }

  /// What the FEEL compiler may know of values of the type; of a type within itself nothing.
  func feelType(of type: DeclaredType, within open: Set<Int> = []) -> FEELType {
    switch type {
    case .any, .function: .any
    case .simple(let simple): simple.feelType
    case .list(let item): .list(feelType(of: item, within: open))
    case .context(let fields):
      .context(
        Dictionary(fields.map { ($0.name, feelType(of: $0.type, within: open)) }, uniquingKeysWith: { $1 }), open: true)
    case .constrained(let inner, _): feelType(of: inner, within: open)
    case .named(let number):
      open.contains(number) || open.count > 30 || !types.indices.contains(number)
        ? .any : feelType(of: types[number], within: open.union([number]))
    }
  }

  /// As it is written in a model, for messages.
  func text(of type: DeclaredType) -> String {
    switch type {
    case .any: "Any"
    case .simple(let simple): simple.rawValue
    case .list(let item): "list<\(text(of: item))>"
    case .context: "context"
    case .function: "function"
    case .named(let number): names.indices.contains(number) ? names[number] : "Any"
    case .constrained(let inner, _): text(of: inner)
    }
  }
}
