import SourceDiagnostics

/// Turns elements of a `.dmn` file into values of the model; what is missing or wrong is reported.
struct ElementReader {
  let problems: DiagnosticCollector

  func definitions(_ root: MarkupElement) -> Definitions {
    var result = Definitions(name: root.attributes["name"] ?? "", namespace: attribute("namespace", of: root))
    result.file = root.file
    for element in root.children {
      switch element.name {
      case "import": result.imports.append(modelImport(element))
      case "itemDefinition": result.itemDefinitions.append(itemDefinition(element))
      case "inputData":
        result.inputs.append(InputData(id: identity(of: element), variable: variable(of: element)))
      case "decision": result.decisions.append(decision(element))
      case "businessKnowledgeModel": result.knowledge.append(knowledge(element))
      case "decisionService": result.services.append(service(element))
      default: continue
      }
    }
    return result
  }

  private func modelImport(_ element: MarkupElement) -> ModelImport {
    ModelImport(
      name: (element.attributes["name"] ?? "").singleSpaced, namespace: attribute("namespace", of: element),
      location: element.attributes["locationURI"], place: element.place)
  }

  private func decision(_ element: MarkupElement) -> Decision {
    var result = Decision(id: identity(of: element), variable: variable(of: element))
    result.requirements = requirements(of: element)
    result.logic = expression(in: element)
    return result
  }

  private func knowledge(_ element: MarkupElement) -> BusinessKnowledgeModel {
    var result = BusinessKnowledgeModel(id: identity(of: element), variable: variable(of: element))
    result.requirements = requirements(of: element)
    result.logic = element.child("encapsulatedLogic").map(function)
    return result
  }

  private func service(_ element: MarkupElement) -> DecisionService {
    var result = DecisionService(id: identity(of: element), variable: variable(of: element), place: element.place)
    result.outputs = references("outputDecision", in: element)
    result.encapsulated = references("encapsulatedDecision", in: element)
    result.inputDecisions = references("inputDecision", in: element)
    result.inputs = references("inputData", in: element)
    return result
  }

  private func references(_ name: String, in element: MarkupElement) -> [String] {
    element.children(name).map { attribute("href", of: $0) }
  }

  private func requirements(of element: MarkupElement) -> [Requirement] {
    element.children.flatMap(\.children).compactMap { child in
      Requirement.Kind(rawValue: child.name).map {
        Requirement($0, attribute("href", of: child), place: child.place)
      }
    }
  }

  // MARK: - Names and types

  /// The variable of an element; one without a variable of its own goes by its own name.
  private func variable(of element: MarkupElement) -> InformationItem {
    let name = name(of: element)
    guard let inner = element.child("variable") else { return InformationItem(name, place: element.place) }
    return InformationItem(
      (inner.attributes["name"] ?? name).singleSpaced, type: type(of: inner), place: element.place)
  }

  func item(_ element: MarkupElement) -> InformationItem {
    InformationItem(name(of: element), type: type(of: element), place: element.place)
  }

  private func identity(of element: MarkupElement) -> String {
    element.attributes["id"] ?? name(of: element)
  }

  private func name(of element: MarkupElement) -> String { attribute("name", of: element).singleSpaced }

  func attribute(_ name: String, of element: MarkupElement) -> String {
    if let value = element.attributes[name] { return value }
    problems.report(
      .error(
        "dmn.missing-attribute", "\(element.name) saknar \(name)", at: element.place,
        hint: "skriv <\(element.name) \(name)=\"…\">"))
    return ""
  }

  /// The type that an element names, as an attribute or, in DMN 1.1, as an element.
  func type(of element: MarkupElement) -> String? {
    let written = element.attributes["typeRef"] ?? element.child("typeRef")?.text
    return written.map(\.singleSpaced).flatMap { $0.isEmpty ? nil : $0 }
  }
}
