import FEEL
import SourceDiagnostics
import WorkflowKit
import YAMLSource

/// Choices that are handed on to choices.
extension WorkflowReader {
  /// Reports a choice whose values are not among those of the field that takes it.
  ///
  /// People may give an input any of its values; a step need not come to all of those that its plugin names, and is told
  /// of only where none of them fits.
  func checkChoices(_ template: ValueTemplate, _ field: Field, in layout: ScopeLayout) {
    guard !environment.isStored, case .expression(let placed) = template, case .choice(let choices) = field.type else {
      return
    }
    report(texts(of: placed.expression, in: layout).texts, for: field, choices, at: placed.place)
  }

  /// Reports choices inside the lists and records that an expression gives, as `checkChoices` does, and warns of a text there
  /// that may be anything.
  ///
  /// - Parameter what: The field that the value is for, as messages name it.
  func checkChoicesInside(
    _ placed: PlacedExpression, _ type: FieldType, what: String, in node: YAMLNode, _ layout: ScopeLayout
  ) {
    guard !environment.isStored, type.isComposed, type.hasChoices else { return }
    let whole = Field(unquoted(what), type)
    for part in placed.expression.parts(in: factExpressions, knowing: knownConditions) where part.text == nil {
      guard let field = whole.field(at: part.path[...]), case .choice(let choices) = field.type.item else { continue }
      let place = place(of: part, in: node)
      report(texts(of: part, in: layout).texts, for: field, choices, at: place)
      let paths = part.givenPaths(in: factExpressions)
      checkFree(paths, field, "något av valen", at: place, in: layout)
    }
  }

  private func report(_ given: [GivenText], for field: Field, _ choices: [Choice], at place: SourcePlace) {
    let values = choices.map(\.value)
    var told: Set<[String]> = []
    for path in given.compactMap(\.path) where told.insert(path).inserted {
      let wrong = given.filter { $0.path == path && !values.contains($0.text) }.map { Diagnostic.quote($0.text) }
      guard !wrong.isEmpty else { continue }
      let name = path.joined(separator: ".")
      let isAll = wrong.count == given.count { $0.path == path }
      // What a loop goes through may be asked about there.
      guard isAll || inputs.contains(where: { [$0.name] == path && $0.type.item == $0.type }) else { continue }
      collector.report(
        .error(
          "input.choice",
          "fältet \"\(field.name)\": \(name) kan vara \(wrong.inSwedish("eller")), som inte är något av valen",
          at: place,
          hint: isAll
            ? "valen är " + values.joined(separator: ", ")
            : "valen är \(values.joined(separator: ", ")): låt bara vägar där \(name) är något av dem leda hit, "
              + "eller skriv if \(name) = … then … else …"))
    }
  }

  /// The texts that an expression may give at a place, and whether there are no others.
  func texts(of expression: Expression, in layout: ScopeLayout) -> (texts: [GivenText], isComplete: Bool) {
    expression.givenTexts(in: factExpressions, knowing: knownConditions) { options(of: $0, where: $1, in: layout) }
  }

  private func texts(of part: ExpressionPart, in layout: ScopeLayout) -> (texts: [GivenText], isComplete: Bool) {
    part.givenTexts(in: factExpressions, knowing: knownConditions) { options(of: $0, where: $1, in: layout) }
  }

  /// The values that a choice can have where so much has been shown; nil for what is no choice.
  private func options(of path: [String], where shown: Set<String>, in layout: ScopeLayout) -> [String]? {
    guard let type = field(at: path, in: layout, withCalls: true)?.type.item, case .choice = type else { return nil }
    let left = knownConditions.left(type.options ?? [], of: path) {
      shown.contains($0) || layout.done?.contains($0) == true
    }
    return left.compactMap(\.text)
  }

  // MARK: - What the process gives

  /// The outputs that have a few values, as the fields of choices that callers see.
  var givenChoices: [Field] {
    givenTexts.keys.sorted().compactMap { name in
      guard let texts = givenTexts[name] ?? nil, !texts.isEmpty, given.count > 0 else { return nil }
      let isSure = given.allSatisfy { $0[name].map { !$0.isOptional && $0 != .null } ?? false }
      return Field(name, .choice(texts.sorted().map { Choice($0) }), required: isSure)
    }
  }

  /// Notes which texts the process gives at one of its ends.
  func noteTexts(_ templates: [NamedTemplate], in layout: ScopeLayout) {
    for template in templates {
      let texts = texts(of: template.template, in: layout)
      guard let earlier = givenTexts[template.name] else {
        givenTexts.updateValue(texts, forKey: template.name)
        continue
      }
      givenTexts.updateValue(earlier.flatMap { earlier in texts.map { earlier.union($0) } }, forKey: template.name)
    }
  }

  /// The texts that a value can be; nil where they are not known.
  private func texts(of template: ValueTemplate, in layout: ScopeLayout) -> Set<String>? {
    switch template {
    case .literal(.string(let text)): return [text]
    case .expression(let placed):
      let given = texts(of: placed.expression, in: layout)
      return given.isComplete ? Set(given.texts.map(\.text)) : nil
    case .literal, .list, .record: return nil
    }
  }
}

extension FieldType {
  /// Whether its values are put together of others.
  var isComposed: Bool {
    switch self {
    case .list, .record: true
    default: false
    }
  }
}
