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

  /// The type of what a function gives: tools write it as the variable's type, either by itself or as a function type.
  func result(of type: DeclaredType) -> DeclaredType {
    if case .function(_, let result) = form(of: type) { return result }
    return type
  }

  /// How many parts of a type the FEEL compiler is told of; definitions that use each other could make any number.
  private static let mostParts = 4_000

  /// What the FEEL compiler may know of values of the type; of a type within itself nothing.
  func feelType(of type: DeclaredType) -> FEELType {
    var left = Self.mostParts
    return feelType(of: type, within: [], &left)
  }

  private func feelType(of type: DeclaredType, within open: Set<Int>, _ left: inout Int) -> FEELType {
    left -= 1
    guard left > 0 else { return .any }
    switch type {
    case .any: return .any
    case .simple(let simple): return simple.feelType
    case .list(let item): return .list(feelType(of: item, within: open, &left))
    case .context(let fields):
      var types: [String: FEELType] = [:]
      for field in fields { types[field.name] = feelType(of: field.type, within: open, &left) }
      return .context(types, open: true)
    case .function(let parameters, let result):
      return .function(
        parameters?.map { feelType(of: $0, within: open, &left) }, feelType(of: result, within: open, &left))
    case .constrained(let inner, _): return feelType(of: inner, within: open, &left)
    case .named(let number):
      guard !open.contains(number), open.count <= 30, types.indices.contains(number) else { return .any }
      return feelType(of: types[number], within: open.union([number]), &left)
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
