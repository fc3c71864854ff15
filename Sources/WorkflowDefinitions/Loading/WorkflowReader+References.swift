import FEEL
import SourceDiagnostics
import WorkflowKit
import YAMLSource

/// Names that stand as values under `with`: those of decision types, boards, roles, inputs and choices.
extension WorkflowReader {
  /// Reports what a value names that there is not.
  ///
  /// A literal choice has been checked where it was read.
  func checkReference(_ template: ValueTemplate, _ field: Field, in node: YAMLNode, _ layout: ScopeLayout) {
    guard !environment.isStored, field.names != nil || field.type.hasChoices else { return }
    if case .choice = field.type, let text = node.scalar?.text, !text.isMarked {
      checkComposed(text, at: node.place)
    }
    switch template {
    case .literal(.string(let name)): checkReference(name, field, at: node.place)
    case .expression(let placed):
      checkWritten(placed.expression, field, in: node)
      checkPutTogether(placed, field, in: layout)
    case .literal, .list, .record: return
    }
  }

  /// Reports the texts that stand written in an expression, and that it may give, where they are not among those there are.
  private func checkWritten(_ expression: Expression, _ field: Field, in node: YAMLNode) {
    for part in expression.parts(in: factExpressions) {
      guard let text = part.text, let field = field.field(at: part.path[...]) else { continue }
      if case .choice(let choices) = field.type.item {
        checkChoice(text, choices, field, at: place(of: part, in: node))
      } else {
        checkReference(text, field, at: place(of: part, in: node))
      }
    }
  }

  /// Where a part of the expression in a node stands; it may be in a fact.
  func place(of part: ExpressionPart, in node: YAMLNode) -> SourcePlace {
    (part.definition.flatMap { factNodes[$0] } ?? node).place(ofExpression: part.range)
  }

  private func checkChoice(_ text: String, _ choices: [Choice], _ field: Field, at place: SourcePlace) {
    guard !choices.contains(where: { $0.value == text }) else { return }
    let values = choices.map(\.value)
    collector.report(
      .error(
        "input.choice", "fältet \"\(field.name)\": \(Diagnostic.quote(text)) är inget av valen", at: place,
        hint: Suggestion.hint(for: text, in: values) ?? "välj " + values.joined(separator: ", ")))
  }

  private func checkReference(_ name: String, _ field: Field, at place: SourcePlace) {
    switch field.names {
    case nil, .holder: return
    case .decisionType:
      check(
        name, among: environment.decisionTypes.keys, "workflow.unknown-decision-type",
        "beslutstypen \(Diagnostic.quote(name)) finns inte", at: place, all: "beslutstyperna är",
        none: "ingen installerad insticksmodul har några beslutstyper", home: "beslutstyper.yaml",
        meant: decisionTitled(name))
      checkTrack(of: name, at: place)
    case .board: checkBoard(name, at: place)
    case .role: checkRole(name, at: place)
    case .input(let type):
      amendedInputs.insert(name)
      checkInput(name, type, at: place)
    }
  }

  /// The decision types with a title, as a question; nil where none has it.
  private func decisionTitled(_ title: String) -> String? {
    let found = environment.decisionTypes.filter { $0.value.title?.lowercased() == title.lowercased() }.keys.sorted()
    return found.isEmpty
      ? nil : "det är beslutstypens titel: skriv \(found.prefix(Self.mostNames).joined(separator: " eller "))"
  }

  private func checkBoard(_ name: String, at place: SourcePlace) {
    guard let boards = environment.boards else { return }
    check(
      name, among: boards, "workflow.unknown-board", "organet \(Diagnostic.quote(name)) finns inte i organisationen",
      at: place, all: "organen är", none: "lägg till det under boards i organisationens fil",
      home: "organisationens fil")
  }

  /// Reports a field that the process does not have, or one that cannot hold what the step would write there.
  private func checkInput(_ name: String, _ type: FieldType, at place: SourcePlace) {
    guard let field = inputs.first(where: { $0.name == name }) else {
      return reportUnknownField(name, at: place, inputs)
    }
    guard field.type != type else { return }
    let fitting = inputs.filter { $0.type == type }.map(\.name)
    collector.report(
      .error(
        "workflow.field-type",
        "fältet \(Diagnostic.quote(name)) är \(field.type.swedish), men här behövs \(type.swedish)", at: place,
        hint: fitting.isEmpty
          ? "lägg till ett sådant fält under inputs, eller ta bort raden"
          : "fält som är \(type.swedish): " + fitting.joined(separator: ", ")))
  }

  /// Whether the value of an input is read where its name is wanted; that is reported.
  func reportRead(_ node: YAMLNode, whereNamed field: Field) -> Bool {
    guard !environment.isStored, case .input(let type) = field.names, let text = node.scalar?.text, text.isMarked
    else { return false }
    let name = text.dropFirst(2).trimmingPrefix { $0 == " " }
    guard let input = inputs.first(where: { $0.name == name }) else { return false }
    let fitting = input.type == type ? [input.name] : inputs.filter { $0.type == type }.map(\.name)
    let rows = fitting.map { "\(field.name): \($0)" }.joined(separator: " eller ")
    collector.report(
      .error(
        "workflow.field-type",
        "\(Diagnostic.quote(field.name)) ska vara namnet på ett fält, men \(text) läser fältets värde", at: node.place,
        hint: fitting.isEmpty
          ? "lägg till ett fält som är \(type.swedish) under inputs, eller ta bort raden"
          : "skriv namnet utan =: \(rows)"))
    return true
  }

  /// Reports a role that the organisation does not have.
  func checkRole(_ name: String, at place: SourcePlace) {
    // An expression is told of as such.
    guard let roles = environment.roles, !name.isMarked else { return }
    let several = name.split { $0 == "," || $0.isWhitespace }.map(String.init).filter {
      !["och", "eller"].contains($0)
    }
    if several.count > 1, !roles.contains(name), roles.isSuperset(of: several) {
      return collector.report(
        .error(
          "workflow.unknown-role", "här står flera roller, men en uppgift har en", at: place,
          hint: "skriv den som ska göra uppgiften: \(several.inSwedish("eller"))"))
    }
    check(
      name, among: roles, "workflow.unknown-role", "rollen \(Diagnostic.quote(name)) finns inte i organisationen",
      at: place, all: "rollerna är", none: "lägg till den under roles i organisationens fil",
      home: "organisationens fil")
  }

  /// - Parameters:
  ///   - all: What stands before all the names in the hint.
  ///   - none: The hint where there are none.
  ///   - home: Where all of them can be read.
  ///   - meant: The hint that goes before all others.
  private func check(
    _ name: String, among known: some Collection<String>, _ code: String, _ message: @autoclosure () -> String,
    at place: SourcePlace, all: String, none: String, home: String, meant: String? = nil
  ) {
    // Swift takes the same letters for equal, however they are stored.
    guard !known.contains(name) else { return checkComposed(name, at: place) }
    let names = known.sorted()
    let list = names.isEmpty ? none : "\(all) \(listed(names, in: home))"
    let hint = meant ?? beginning(with: name, in: names) ?? Suggestion.hint(for: name, in: names) ?? list
    collector.report(.error(code, message(), at: place, hint: hint))
  }

  /// More names than this are not listed.
  private static let mostNames = 10

  private func listed(_ names: [String], in home: String) -> String {
    let first = names.prefix(Self.mostNames).joined(separator: ", ")
    let more = names.count - Self.mostNames
    return more > 0 ? "\(first) och \(more) till; alla står i \(home)" : first
  }

  /// A hint at the names that go on where one stops: `alkohol.tillfälligt` where there is
  /// `alkohol.tillfälligt.allmänheten`, or that end with it: `avskrivning` where there is `ansökan.avskrivning`; nil where
  /// none does.
  private func beginning(with name: String, in names: [String]) -> String? {
    let ending = names.filter { $0.hasSuffix("." + name) }
    let longer = names.filter { $0.hasPrefix(name + ".") } + (ending.count > Self.mostNames ? [] : ending)
    return longer.isEmpty
      ? nil : "menade du \(longer.map { Diagnostic.quote($0) }.joined(separator: " eller "))?"
  }
}

extension YAMLNode {
  /// The place of a part of the expression that stands in the node, with or without the leading `= `.
  func place(ofExpression range: Range<Int>) -> SourcePlace {
    let offset = scalar?.text.isMarked == true ? 2 : 0
    return place(ofText: (range.lowerBound + offset)..<(range.upperBound + offset))
  }
}

extension FieldType {
  /// Whether it, or a field inside it, is a choice or names something.
  var hasChoices: Bool {
    switch item {
    case .choice: true
    case .record(let record): record.fields.contains { $0.names != nil || $0.type.hasChoices }
    default: false
    }
  }
}
