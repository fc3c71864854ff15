extension ElementReader {
  func itemDefinition(_ element: MarkupElement) -> ItemDefinition {
    let name = attribute("name", of: element).singleSpaced
    var result = ItemDefinition(name, form(of: element), place: element.place)
    result.isCollection = element.attributes["isCollection"] == "true"
    result.allowedValues = element.child("allowedValues").flatMap(text)
    result.typeConstraint = element.child("typeConstraint").flatMap(text)
    return result
  }

  private func form(of element: MarkupElement) -> ItemDefinition.Form {
    let components = element.children("itemComponent")
    if !components.isEmpty { return .components(components.map(itemDefinition)) }
    if let function = element.child("functionItem") {
      return .function(function.children("parameters").map(item), result: function.attributes["outputTypeRef"])
    }
    return .reference(type(of: element))
  }

  /// The FEEL text of an element; nil where there is none.
  func text(of element: MarkupElement) -> SourceText? { element.child("text")?.sourceText }
}
