import FEEL
import SourceDiagnostics

/// Compiles the elements of models, each after those that it needs.
struct ModelCompiler {
  /// How many elements may need each other in a row.
  static let mostRequirements = 200

  let models: [String: Definitions]
  let types: TypeBuilder
  let problems: DiagnosticCollector
  private let elements: [ElementKey: Element]
  private(set) var nodes: [ModelCode.Node] = []
  private var numbers: [ElementKey: Int] = [:]
  /// What is being compiled, the outermost first.
  private var open: [ElementKey] = []
  private var circular: Set<ElementKey> = []

  /// An element as the model has it.
  enum Element {
    case input(InputData)
    case decision(Decision)
    case knowledge(BusinessKnowledgeModel)
    case service(DecisionService)

    var variable: InformationItem {
      switch self {
      case .input(let input): input.variable
      case .decision(let decision): decision.variable
      case .knowledge(let knowledge): knowledge.variable
      case .service(let service): service.variable
      }
    }
  }

  init(_ all: [Definitions], problems: DiagnosticCollector) {
    models = Dictionary(all.map { ($0.namespace, $0) }, uniquingKeysWith: { first, _ in first })
    types = TypeBuilder(all, problems: problems)
    self.problems = problems
    var elements: [ElementKey: Element] = [:]
    for model in all {
      for (id, element) in Self.elements(of: model) {
        let key = ElementKey(namespace: model.namespace, id: id)
        if elements[key] != nil {
          problems.report(
            .error(
              "dmn.same-id", "två element har id \(Diagnostic.quote(id))", at: element.variable.place,
              hint: "ge dem var sitt id"))
        }
        elements[key] = element
      }
    }
    self.elements = elements
  }

  private static func elements(of model: Definitions) -> [(String, Element)] {
    model.inputs.map { ($0.id, .input($0)) } + model.decisions.map { ($0.id, .decision($0)) }
      + model.knowledge.map { ($0.id, .knowledge($0)) } + model.services.map { ($0.id, .service($0)) }
  }

  /// Compiles every element of a model and what they need; gives their numbers by name.
  mutating func compile(_ model: Definitions) -> [String: Int] {
    var named: [String: Int] = [:]
    for (id, element) in Self.elements(of: model) {
      let number = number(of: ElementKey(namespace: model.namespace, id: id), at: element.variable.place)
      if named[element.variable.name] == nil { named[element.variable.name] = number }
    }
    return named
  }

  /// The number of an element, which is compiled where it has not been; nil where there is none, which is reported.
  private mutating func number(of key: ElementKey, at place: SourcePlace?) -> Int? {
    if let number = numbers[key] { return number }
    guard let element = elements[key], let model = models[key.namespace] else {
      let hint = models[key.namespace] == nil ? "läs in modellen med namnrymden \(key.namespace) också" : nil
      problems.report(
        .error("dmn.unknown-element", "elementet #\(key.id) finns inte", at: place, hint: hint))
      return nil
    }
    if let start = open.firstIndex(of: key) {
      reportCycle(open[start...], at: place)
      return nil
    }
    guard open.count < Self.mostRequirements else {
      circular.formUnion(open)
      problems.report(
        .error("dmn.too-deep", "fler än \(Self.mostRequirements) element behöver varandra i rad", at: place))
      return nil
    }
    open.append(key)
    let form = form(of: element, key, in: model)
    open.removeLast()
    let variable = element.variable
    let isFunction = if case .knowledge = element { true } else { false }
    let type: DeclaredType =
      isFunction ? .any : types.type(named: variable.type, in: model, at: variable.place)
    nodes.append(
      ModelCode.Node(key: key, name: variable.name, type: type, form: form, place: variable.place))
    numbers[key] = nodes.count - 1
    return nodes.count - 1
  }

  private mutating func reportCycle(_ cycle: ArraySlice<ElementKey>, at place: SourcePlace?) {
    circular.formUnion(cycle)
    let names = (cycle + cycle.prefix(1)).compactMap { elements[$0]?.variable.name }
    problems.report(
      .error(
        "dmn.cycle", "elementen behöver varandra i ring: \(names.joined(separator: " → "))", at: place,
        hint: "ta bort ett av kraven"))
  }

  private mutating func form(
    of element: Element, _ key: ElementKey, in model: Definitions
  ) -> ModelCode.Node.Form {
    switch element {
    case .input: return .input
    case .decision(let decision):
      let bindings = bindings(for: decision.requirements, in: model)
      if circular.contains(key) { return .decision([], broken("dmn.cycle", decision.variable)) }
      var compiler = compiler(bindings, in: model)
      return .decision(bindings, decision.logic.map { compiler.compile($0) })
    case .knowledge(let knowledge):
      let bindings = bindings(for: knowledge.requirements, in: model)
      var compiler = compiler(bindings, in: model)
      let definition = knowledge.logic ?? FunctionDefinition([], nil)
      let code = compiler.function(
        definition, name: knowledge.variable.name, result: result(of: knowledge, in: model),
        at: knowledge.variable.place)
      return .knowledge(bindings, code)
    case .service(let service):
      let inputs = (service.inputs + service.inputDecisions).compactMap { number(of: $0, service, in: model) }
      let outputs = service.outputs.compactMap { number(of: $0, service, in: model) }
      return .service(ModelCode.ServiceCode(parameters: inputs, outputs: outputs))
    }
  }

  private mutating func number(of href: String, _ service: DecisionService, in model: Definitions) -> Int? {
    number(of: ElementKey(href: href, in: model.namespace), at: service.place)
  }

  private func broken(_ code: String, _ variable: InformationItem) -> Logic {
    let message = "\(Diagnostic.quote(variable.name)) behöver sig självt och kan inte räknas ut"
    return Logic(form: .broken([.error(code, message, at: variable.place)]))
  }

  private func result(of knowledge: BusinessKnowledgeModel, in model: Definitions) -> DeclaredType {
    types.table.result(of: types.type(named: knowledge.variable.type, in: model, at: knowledge.variable.place))
  }

  // MARK: - Scope

  private func compiler(_ bindings: [ModelCode.Binding], in model: Definitions) -> LogicCompiler {
    let names = bindings.map { binding -> (name: String, type: FEELType) in
      switch binding.source {
      case .node(let number): (binding.name, feelType(ofNode: number))
      case .group(let members):
        (
          binding.name,
          .context(
            Dictionary(members.map { ($0.name, feelType(ofNode: $0.node)) }, uniquingKeysWith: { $1 }), open: true)
        )
      }
    }
    return LogicCompiler(model, types: types, problems: problems, names: names)
  }

  private func feelType(ofNode number: Int) -> FEELType {
    let node = nodes[number]
    switch node.form {
    case .knowledge, .service: return .any
    case .decision(_, let logic?) where node.type.isAny: return logic.feelType
    default: return types.table.feelType(of: node.type)
    }
  }

  /// The names that requirements bring into scope; elements of other models under the name of their import.
  private mutating func bindings(for requirements: [Requirement], in model: Definitions) -> [ModelCode.Binding] {
    var bindings: [ModelCode.Binding] = []
    var groups: [String: [(name: String, node: Int)]] = [:]
    for requirement in requirements {
      let key = ElementKey(href: requirement.target, in: model.namespace)
      // A function knows itself without a requirement.
      if requirement.kind == .knowledge, key == open.last { continue }
      guard let number = number(of: key, at: requirement.place) else { continue }
      let name = nodes[number].name
      let prefix = model.imports.first { $0.namespace == key.namespace }?.name ?? ""
      if key.namespace == model.namespace || prefix.isEmpty {
        bindings.append(ModelCode.Binding(name: name, source: .node(number)))
      } else {
        groups[prefix, default: []].append((name, number))
      }
    }
    for (name, members) in groups.sorted(by: { $0.key < $1.key }) {
      bindings.append(ModelCode.Binding(name: name, source: .group(members)))
    }
    return bindings
  }
}
