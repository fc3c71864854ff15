import SourceDiagnostics

extension ElementReader {
  /// The boxed expression directly inside an element; nil where there is none.
  func expression(in element: MarkupElement) -> BoxedExpression? {
    for child in element.children {
      if let form = form(of: child) { return BoxedExpression(form, type: type(of: child), place: child.place) }
    }
    return nil
  }

  /// The boxed expression inside an element that must have one.
  private func needed(_ element: MarkupElement) -> BoxedExpression {
    if let expression = expression(in: element) { return expression }
    problems.report(
      .error("dmn.missing-expression", "\(element.name) har inget uttryck", at: element.place))
    return BoxedExpression(.literal(SourceText("null")), place: element.place)
  }

  /// The boxed expression inside a child that must be there.
  private func needed(_ name: String, in element: MarkupElement) -> BoxedExpression {
    if let child = element.child(name) { return needed(child) }
    problems.report(
      .error("dmn.missing-element", "\(element.name) saknar \(name)", at: element.place))
    return BoxedExpression(.literal(SourceText("null")), place: element.place)
  }

  private func form(of element: MarkupElement) -> BoxedExpression.Form? {
    switch element.name {
    case "literalExpression": .literal(literal(element))
    case "context": .context(element.children("contextEntry").map(entry))
    case "invocation": .invocation(function: needed(element), element.children("binding").map(binding))
    case "relation":
      .relation(columns: element.children("column").map(item), rows: element.children("row").map(expressions))
    case "list": .list(expressions(in: element))
    case "functionDefinition": .function(function(element))
    case "decisionTable": .table(table(element))
    case "conditional":
      .conditional(
        needed("if", in: element), then: needed("then", in: element), otherwise: needed("else", in: element))
    case "filter": .filter(needed("in", in: element), match: needed("match", in: element))
    case "for", "some", "every": iteration(element)
    default: nil
    }
  }

  private func expressions(in element: MarkupElement) -> [BoxedExpression] {
    element.children.compactMap { child in
      form(of: child).map { BoxedExpression($0, type: type(of: child), place: child.place) }
    }
  }

  private func literal(_ element: MarkupElement) -> SourceText {
    if let text = text(of: element) { return text }
    if element.child("importedValues") != nil {
      problems.report(
        .error(
          "dmn.imported-values", "värden ur en annan fil (importedValues) läses inte", at: element.place,
          hint: "skriv värdet i modellen"))
    }
    return element.emptyText
  }

  private func entry(_ element: MarkupElement) -> BoxedExpression.ContextEntry {
    BoxedExpression.ContextEntry(element.child("variable").map(item), needed(element))
  }

  private func binding(_ element: MarkupElement) -> BoxedExpression.Binding {
    let parameter = element.child("parameter").map(item)
    if parameter == nil {
      problems.report(.error("dmn.missing-element", "binding saknar parameter", at: element.place))
    }
    return BoxedExpression.Binding(parameter ?? InformationItem(""), expression(in: element))
  }

  func function(_ element: MarkupElement) -> FunctionDefinition {
    let written = element.attributes["kind"] ?? FunctionDefinition.Kind.feel.rawValue
    let kind = FunctionDefinition.Kind(rawValue: written)
    if kind == nil {
      problems.report(
        .error(
          "dmn.function-kind", "kind=\(Diagnostic.quote(written)) är inget slag av funktion", at: element.place,
          hint: "slagen är FEEL, Java och PMML"))
    }
    return FunctionDefinition(
      kind: kind ?? .feel, element.children("formalParameter").map(item), expression(in: element))
  }

  private func iteration(_ element: MarkupElement) -> BoxedExpression.Form? {
    guard let kind = BoxedExpression.Iteration.Kind(rawValue: element.name) else { return nil }
    let variable = InformationItem(
      attribute("iteratorVariable", of: element).singleSpaced, place: element.place)
    let source = needed("in", in: element)
    let body = needed(kind == .list ? "return" : "satisfies", in: element)
    return .iteration(BoxedExpression.Iteration(kind, variable, in: source, body))
  }
}

extension MarkupElement {
  /// An empty FEEL text that stands where the element does.
  var emptyText: SourceText { SourceText("", file: file, start: tag.lowerBound) }
}
