import FEEL
import SourceDiagnostics

/// Resolves the item definitions of models that are compiled together.
struct TypeBuilder {
  private(set) var table = TypeTable()
  private var numbers: [String: [String: Int]] = [:]
  private let models: [String: Definitions]
  private let problems: DiagnosticCollector

  init(_ models: [Definitions], problems: DiagnosticCollector) {
    self.models = Dictionary(models.map { ($0.namespace, $0) }, uniquingKeysWith: { first, _ in first })
    self.problems = problems
    var known: [(ItemDefinition, Definitions)] = []
    for model in models {
      for definition in model.itemDefinitions {
        numbers[model.namespace, default: [:]][definition.name] = known.count
        known.append((definition, model))
      }
    }
    table.names = known.map(\.0.name)
    table.types = known.map { _ in .any }
    // Forms come first and constraints after, since a constraint is compiled for the type that it is put on.
    for (number, (definition, model)) in known.enumerated() { table.types[number] = form(of: definition, in: model) }
    for (number, (definition, model)) in known.enumerated() {
      table.types[number] = constrained(table.types[number], definition, in: model)
    }
    for (number, (definition, _)) in known.enumerated() where isCircular(number) {
      problems.report(
        .error(
          "dmn.type-cycle", "typen \(Diagnostic.quote(definition.name)) är sig själv", at: definition.place,
          hint: "låt den bygga på en av FEEL:s typer"))
      table.types[number] = .any
    }
  }

  /// The type of that name in a model; one that does not exist is reported and taken as any.
  func type(named name: String?, in model: Definitions, at place: SourcePlace?) -> DeclaredType {
    guard let name else { return .any }
    if let found = find(name, in: model) { return found }
    let known = (numbers[model.namespace] ?? [:]).keys + SimpleType.allNames
    problems.report(
      .warning(
        "dmn.unknown-type", "typen \(Diagnostic.quote(name)) finns inte; alla värden godtas", at: place,
        hint: Suggestion.hint(for: name, in: Array(known))))
    return .any
  }

  /// The types that expressions of a model may name.
  func scopeTypes(of model: Definitions) -> [String: FEELType] {
    var result: [String: FEELType] = [:]
    for other in model.imports {
      let prefix = other.name.isEmpty ? "" : other.name + "."
      for (name, number) in numbers[other.namespace] ?? [:] {
        result[prefix + name] = table.feelType(of: .named(number))
      }
    }
    for (name, number) in numbers[model.namespace] ?? [:] { result[name] = table.feelType(of: .named(number)) }
    return result
  }

  private func find(_ name: String, in model: Definitions) -> DeclaredType? {
    if let number = numbers[model.namespace]?[name] { return .named(number) }
    if name == "Any" { return .any }
    if let simple = SimpleType(name: name) { return .simple(simple) }
    switch name {
    case "list": return .list(.any)
    case "context": return .context([])
    case "function": return .function(nil, result: .any)
    default: break
    }
    for other in model.imports {
      if other.name.isEmpty, let number = numbers[other.namespace]?[name] { return .named(number) }
      let prefix = other.name + "."
      if name.hasPrefix(prefix), let target = models[other.namespace] {
        return find(String(name.dropFirst(prefix.count)), in: target)
      }
    }
    // In DMN 1.1 types were qualified by a prefix of a namespace.
    guard let colon = name.firstIndex(of: ":") else { return nil }
    return find(String(name[name.index(after: colon)...]), in: model)
  }

  private func form(of definition: ItemDefinition, in model: Definitions) -> DeclaredType {
    var type: DeclaredType
    switch definition.form {
    case .reference(let name): type = self.type(named: name, in: model, at: definition.place)
    case .components(let parts):
      type = .context(
        parts.map { DeclaredType.Field(name: $0.name, type: constrained(form(of: $0, in: model), $0, in: model)) })
    case .function(let parameters, let result):
      type = .function(
        parameters.map { self.type(named: $0.type, in: model, at: $0.place) },
        result: self.type(named: result, in: model, at: definition.place))
    }
    if definition.isCollection { type = .list(type) }
    return type
  }

  private func constrained(
    _ type: DeclaredType, _ definition: ItemDefinition, in model: Definitions
  ) -> DeclaredType {
    var type = type
    for (text, isOnItems) in [(definition.allowedValues, true), (definition.typeConstraint, false)] {
      guard let text, !text.isBlank else { continue }
      let compilation = UnaryTests.compile(text.text, mode: .standard)
      problems.report(contentsOf: compilation.problems.map { Diagnostic($0, in: text) })
      guard let tests = compilation.expression else { continue }
      type = .constrained(
        type, DeclaredType.Constraint(tests: tests, isOnItems: isOnItems && definition.isCollection, source: text))
    }
    return type
  }

  private func isCircular(_ number: Int) -> Bool {
    var type = table.types[number]
    for _ in 0...table.types.count {
      switch type {
      case .named(let next): type = table.types[next]
      case .constrained(let inner, _): type = inner
      default: return false
      }
    }
    return true
  }
}
