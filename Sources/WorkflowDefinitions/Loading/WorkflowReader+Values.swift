import FEEL
import SourceDiagnostics
import WorkflowKit
import YAMLSource

extension WorkflowReader {
  /// The expression in a node that must hold one; with or without the leading `= `.
  ///
  /// - Parameter isRequired: Whether it must give a value, also where its type says that it need not.
  func expression(
    in node: YAMLNode, layout: ScopeLayout, expecting type: FEELType?, what: String, isRequired: Bool = false
  ) -> PlacedExpression? {
    guard let scalar = node.scalar else {
      collector.report(notAnExpression(node, what: what))
      return nil
    }
    if isUnspaced(scalar) { return reportUnspaced(node) }
    let prefix = scalar.text.isMarked ? 2 : 0
    let use = ExpressionUse(what: what, type: type, whole: type, isRequired: isRequired)
    return compile(String(scalar.text.dropFirst(prefix)), offset: prefix, node, layout, use)
  }

  private func compile(
    _ text: String, offset: Int, _ node: YAMLNode, _ layout: ScopeLayout, _ use: ExpressionUse
  ) -> PlacedExpression? {
    let compilation = Expression.compile(text, in: layout.shape, expecting: use.type)
    if let curly = curlyQuoted(node) {
      collector.report(curly)
      return nil
    }
    if compilation.expression == nil,
      let eaten = eaten(node, text, compilation.problems, expecting: use.type, isMarked: offset > 0, in: layout)
    {
      collector.report(eaten)
      return nil
    }
    if compilation.expression == nil, readsRefusedName(text) { return nil }
    var problems = compilation.problems
    if compilation.expression == nil, !environment.isStored,
      let unquoted = unquotedText(text, problems, use, isMarked: offset > 0, at: node, in: layout)
    {
      problems = [unquoted]
    } else if compilation.expression == nil, !environment.isStored,
      let day = dayInWords(text, problems, use, in: layout)
    {
      problems = [day]
    }
    for found in problems {
      // Where the value must be there it is told as an error.
      if use.isRequired, !environment.isStored, found == compilation.expression?.lacking { continue }
      let problem = environment.isStored ? found : advised(found, text, compilation, use, in: layout)
      let range = (problem.range.lowerBound + offset)..<(problem.range.upperBound + offset)
      let place = node.place(ofText: range)
      if problem.code == "feel.unknown-name", !environment.isStored {
        let name = String(decoding: Array(text.utf8)[problem.range], as: UTF8.self)
        if meansRefusedInput(name) || isRefused(name) { continue }
        if let told = elsewhere(name, at: place, in: layout) {
          let hint = quoting(told.hint, in: node, offset: offset)
          collector.report(.error(told.code, told.message, at: told.place, hint: hint, notes: told.notes))
          continue
        }
      }
      if problem.code == "feel.may-be-null" {
        if !isFlowKnown || isGuardUnread(in: layout) { continue }
        let expression = compilation.expression
        if expression.map({ isNeverMissing(found, of: $0, use.type, in: layout) }) ?? false { continue }
      }
      if problem.code == "feel.quoted-word", isOfKnownWords(problem, in: compilation, layout) { continue }
      if isHeldBack(problem, of: text, at: place, in: layout) { continue }
      let name = String(decoding: Array(text.utf8)[problem.range], as: UTF8.self)
      if problem.code == "feel.may-be-null" {
        let inputs = environment.isStored ? [] : optionalInputs(behind: name, in: layout)
        let hint = quoting(requiring(inputs, or: problem.hint), in: node, offset: offset)
        reportMissing(
          .warning(problem.code, problem.message, at: place, hint: hint, notes: notes(onOptional: inputs)),
          of: words(in: text), lacking: inputs,
          unlessRuled: isReadingFacts
            ? compilation.expression.map {
              HeldMissing.Part(problem: found, expression: $0, type: use.type, layout: layout)
            } : nil)
      } else {
        let hint = quoting(problem.hint, in: node, offset: offset)
        let notes = problem.code == "feel.unknown-name" ? renamed(name, among: layout.names) : []
        let told: Diagnostic =
          problem.severity == .error
          ? .error(problem.code, problem.message, at: place, hint: hint, notes: notes)
          : .warning(problem.code, problem.message, at: place, hint: hint)
        collector.report(told)
      }
    }
    checkFees(compilation.expression, offset: offset, in: node)
    checkAssigned(compilation, offset: offset, node, layout, use.type, isRequired: use.isRequired)
    if let expression = compilation.expression, !environment.isStored {
      checkGiven(expression, offset: offset, node, layout, use)
      checkOptions(of: expression, compilation.problems, offset: offset, node, layout)
      checkChosen(expression, offset: offset, node, layout)
      checkBraces(in: expression, offset: offset, node, layout)
    }
    return compilation.expression.map { PlacedExpression(expression: $0, place: node.place) }
  }

  /// Named values, checked against fields where those are known.
  func readTemplates(_ node: YAMLNode?, fields: [Field]?, in layout: ScopeLayout, what: String) -> [NamedTemplate] {
    guard let node else { return [] }
    let needed = Set(needed(of: fields ?? [], in: node).map(\.name))
    var templates: [NamedTemplate] = []
    _ = entries(node, what)
    for entry in node.mapping ?? [] {
      let (name, value) = (entry.name, entry.value)
      let field = fields?.first { $0.name == name }
      if let fields, field == nil {
        if MistakenRow.mended(name) != nil, reportUnwritten(entry, nil, in: layout, of: node) { continue }
        let names = fields.map(\.name)
        let place = entry.key.place
        collector.report(
          .error(
            "workflow.unknown-key", "\(Diagnostic.quote(name)) finns inte i \(what)", at: place,
            hint: outerKey(name, in: what, node) ?? cutText(entry, of: node) ?? Suggestion.hint(for: name, in: names)
              ?? (names.isEmpty
                ? "ta bort raden: här finns inget att ange" : "här kan stå " + names.joined(separator: ", "))))
        continue
      }
      if reportUnwritten(entry, field, in: layout, of: node) { continue }
      if let field, reportRead(value, whereNamed: field) { continue }
      let isRequired = needed.contains(name)
      if let template = template(
        value, type: field?.type ?? .any, in: layout, what: "\"\(name)\"", isRequired: isRequired)
      {
        if let field {
          checkReference(template, field, in: value, layout)
          switch template {
          case .literal, .list: checkUnmarked(value, field, in: layout)
          default: break
          }
          checkChoices(template, field, in: layout)
        }
        templates.append(NamedTemplate(name: name, template: template))
      }
    }
    return templates
  }

  private func template(
    _ node: YAMLNode, type: FieldType, in layout: ScopeLayout, what: String, isRequired: Bool = false
  ) -> ValueTemplate? {
    if let scalar = node.scalar {
      if scalar.text.isMarked {
        let use = ExpressionUse(what: what, type: expected(type), whole: type.feel, isRequired: isRequired)
        return compile(String(scalar.text.dropFirst(2)), offset: 2, node, layout, use).map { placed in
          checkInside(placed, type, what: what, in: node, layout)
          checkChoicesInside(placed, type, what: what, in: node, layout)
          return .expression(placed)
        }
      }
      if scalar.text.hasPrefix("== ") { return .literal(.string(String(scalar.text.dropFirst(1)))) }
      if isUnspaced(scalar) { return reportUnspaced(node) }
      if node.isNull { return nil }
    } else if let mapping = node.mapping, mapping.contains(where: { $0.name.hasPrefix("=") }) {
      collector.report(notAnExpression(node, what: what))
      return nil
    } else if containsExpression(node), admits(type, node) {
      return composed(node, type: type, in: layout, what: what)
    }
    if reportSeparate(node, type, what: what) { return nil }
    let own = DiagnosticCollector()
    let value = FieldReader(reporting: own).read(type, from: node, what: what)
    for problem in own.diagnostics { collector.report(readable(problem, in: layout)) }
    return value.map { .literal($0) }
  }

  /// What is said of a written value that is wrong, with what to write where it is the name of one that can be read.
  private func readable(_ problem: Diagnostic, in layout: ScopeLayout) -> Diagnostic {
    if let told = dayWritten(problem, in: layout) { return told }
    if problem.code == "input.type", problem.hint?.hasPrefix("skriv \"- \" före") == true, !environment.isStored,
      let text = problem.place?.text, !text.hasPrefix("'"), !text.hasPrefix("\""),
      let mended = unbraced(text, in: layout) ?? nameAfterSign(in: text, in: layout) ?? pathsRead(in: text, in: layout)
    {
      return Diagnostic(
        severity: problem.severity, code: problem.code, message: problem.message, place: problem.place,
        hint: "menade du ['= \(mended.replacing("'", with: "''"))']?", notes: problem.notes)
    }
    guard !environment.isStored, problem.code.hasPrefix("input."), problem.code != "input.unknown-field",
      let text = problem.place?.text, isName(text), let name = text.split(separator: ".").first,
      layout.shape.slot(of: String(name)) != nil,
      let expression = Expression.compile(text, in: layout.shape).expression,
      problem.code != "input.choice" || expression.type.unwrapped == .string || expression.type.unwrapped == .any
    else { return problem }
    return Diagnostic(
      severity: problem.severity, code: problem.code, message: problem.message, place: problem.place,
      hint: "menade du = \(text)?", notes: problem.notes)
  }

  /// Whether texts and expressions stand in a list where one text is wanted; that is reported.
  private func reportSeparate(_ node: YAMLNode, _ type: FieldType, what: String) -> Bool {
    guard type == .text || type == .longText, let texts = node.sequence?.map({ $0.scalar?.text }),
      !texts.contains(nil), containsExpression(node)
    else { return false }
    let parts = texts.compactMap(\.self).map { $0.isMarked ? String($0.dropFirst(2)) : "\"\($0)\"" }
    collector.report(
      .error(
        "input.type", "\(what) ska vara text, men här står en lista", at: node.place,
        hint: "skriv '= \(parts.joined(separator: " + \", \" + "))'"))
    return true
  }

  /// A value that begins with an equals sign but not with `= `.
  private func isUnspaced(_ scalar: YAMLScalar) -> Bool {
    scalar.style == .plain && scalar.text.hasPrefix("=") && !scalar.text.isMarked
      && !scalar.text.hasPrefix("== ")
  }

  private func reportUnspaced<T>(_ node: YAMLNode) -> T? {
    if let hard = node.hardSpace {
      collector.report(hard)
      return nil
    }
    collector.report(
      .error(
        "feel.no-space", "ett uttryck börjar med likhetstecken och mellanslag", at: node.place,
        hint: "skriv \"= \" först; är det en text ska den stå inom citattecken"))
    return nil
  }

  /// Whether a list or keys with values may stand for the type.
  private func admits(_ type: FieldType, _ node: YAMLNode) -> Bool {
    switch type {
    case .any: true
    case .list: node.sequence != nil
    case .record: node.mapping != nil
    default: false
    }
  }

  private func composed(
    _ node: YAMLNode, type: FieldType, in layout: ScopeLayout, what: String
  ) -> ValueTemplate? {
    if let items = node.sequence {
      var itemType = FieldType.any
      if case .list(let inner) = type { itemType = inner }
      // An item of a known type must be there: null is no text.
      return .list(
        items.compactMap { item in
          let template = template(item, type: itemType, in: layout, what: what, isRequired: itemType != .any)
          if let template { checkChoices(template, Field(unquoted(what), itemType), in: layout) }
          return template
        })
    }
    var fields: [Field]?
    if case .record(let record) = type { fields = record.fields }
    return .record(readTemplates(node, fields: fields, in: layout, what: what))
  }

  /// A name without the quotation marks that it has in messages.
  func unquoted(_ what: String) -> String { what.replacing("\"", with: "") }

  private func containsExpression(_ node: YAMLNode) -> Bool {
    switch node.content {
    case .scalar(let scalar): scalar.text.isMarked || scalar.text.hasPrefix("== ")
    case .sequence(let items): items.contains { containsExpression($0) }
    case .mapping(let entries): entries.contains { containsExpression($0.value) }
    }
  }

  /// What an expression must give for a field: its type, or null, which is checked when the step reads its values.
  /// What stands in records and lists is held against them by `checkInside`.
  private func expected(_ type: FieldType) -> FEELType? {
    switch type {
    case .any: nil
    case .record: .optional(.context([:], open: true))
    case .list: .optional(.list(.any))
    default: .optional(type.feel)
    }
  }
}
