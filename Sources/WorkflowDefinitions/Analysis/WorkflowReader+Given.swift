import FEEL
import SourceDiagnostics
import WorkflowKit
import YAMLSource

/// What an expression gives: a value where one is needed, and words that there are.
extension WorkflowReader {
  /// Reports an expression that may give nothing where the case would stop without a value.
  ///
  /// What may be missing because a step has not been done is told of by itself.
  func checkGiven(_ expression: Expression, offset: Int, _ node: YAMLNode, _ layout: ScopeLayout, _ use: ExpressionUse)
  {
    guard isFlowKnown, use.isRequired, isReached(layout.site), !isGuardUnread(in: layout) else { return }
    let isMissing = expression.type.isOptional || expression.type == .null
    guard isMissing || expression.lacking != nil else { return }
    let verdict = verdict(on: expression, in: layout, expecting: use.type, isRequired: true, of: .missing)
    if case .right = verdict { return }
    guard isMissing else { return checkParts(of: expression, offset: offset, node, use, layout) }
    let range = expression.missingBranch ?? 0..<expression.source.utf8.count
    let text = String(decoding: Array(expression.source.utf8)[range], as: UTF8.self)
    if reportUndone(expression, besides: text, offset: offset, node, layout, use, verdict) { return }
    let own = ownResult(text, in: layout)
    let way = own == nil && use.what != "key" && isName(text) ? wayLacking(text, in: layout, verdict) : nil
    let inputs = use.what == "key" ? [] : optionalInputs(behind: text, in: layout)
    let mended = own ?? mend(expression, text, use, layout, hasWay: way != nil)
    reportMissing(
      .error(
        "workflow.maybe-null", "\(use.what) måste ha ett värde, men \(lack(of: expression, text))",
        at: node.place(ofText: (range.lowerBound + offset)..<(range.upperBound + offset)),
        hint: quoting(requiring(inputs, or: mended), in: node, offset: offset),
        notes: notes(onOptional: inputs) + [way].compactMap(\.self)),
      of: names(readBy: expression, in: layout), lacking: inputs)
  }

  /// What is said of what a step itself gives, and reads before it is done; nil for other paths.
  func ownResult(_ path: String, in layout: ScopeLayout) -> String? {
    guard let own = layout.site?.split(separator: "/").last.map(String.init), path.hasPrefix("\(own)."), isName(path),
      layout.steps.contains(own)
    else { return nil }
    return
      "det är vad \(Diagnostic.quote(own)) självt ger, först när det är gjort: läs ett fält under inputs eller ett "
      + "steg som görs före"
  }

  /// Whether a way leads to a place; of one that none leads to that is told, and nothing is known of what has been done
  /// there.
  private func isReached(_ site: String?) -> Bool {
    guard let site, let assignment, site != StepList.outputsPath else { return true }
    return assignment.before(site) != nil
  }

  /// Whether a step is read that is started where a condition holds that cannot be read.
  func isGuardUnread(in layout: ScopeLayout) -> Bool { layout.site.map(unreadGuards.contains) ?? false }

  /// Reports a part that may be missing, and without which there is no value.
  private func checkParts(
    of expression: Expression, offset: Int, _ node: YAMLNode, _ use: ExpressionUse, _ layout: ScopeLayout
  ) {
    guard use.isRequired, let part = expression.lacking else { return }
    let text = String(decoding: Array(expression.source.utf8)[part.range], as: UTF8.self)
    let inputs = optionalInputs(behind: text, in: layout)
    let hint = [wayForgotten(text, in: layout), part.hint].compactMap(\.self).joined(separator: "; eller ")
    reportMissing(
      .error(
        "workflow.maybe-null", "\(use.what) måste ha ett värde, men \(text) kan saknas",
        at: node.place(ofText: (part.range.lowerBound + offset)..<(part.range.upperBound + offset)),
        hint: quoting(requiring(inputs, or: hint), in: node, offset: offset), notes: notes(onOptional: inputs)),
      of: names(readBy: expression, in: layout), lacking: inputs)
  }

  /// - Parameter text: The part that may be missing.
  private func lack(of expression: Expression, _ text: String) -> String {
    if expression.type == .null { return "uttrycket ger alltid null" }
    return isName(text) || expression.missingBranch != nil ? "\(text) kan saknas" : "uttrycket kan bli null"
  }

  /// - Parameters:
  ///   - text: The part that may be missing.
  ///   - hasWay: Whether a way that leads here could ask for the value.
  private func mend(
    _ expression: Expression, _ text: String, _ use: ExpressionUse, _ layout: ScopeLayout, hasWay: Bool
  ) -> String {
    if expression.type == .null { return "skriv ett värde, eller namnet på något som har ett" }
    if use.what == "key" { return "välj något i posten som alltid har ett värde" }
    if expression.isAskedOf, text.utf8.count < 60 { return "skriv if \(text) != null then \(text) else …" }
    guard isName(text) else { return "låt uttrycket ge ett värde i varje fall, till exempel med if … then … else …" }
    let otherwise = "skriv if \(text) != null then \(text) else …"
    let guarded = (hasWay ? "låt bara vägar med when: \(text) != null leda hit, eller " : "") + otherwise
    if let forgotten = wayForgotten(text, in: layout) { return "\(forgotten); eller \(otherwise)" }
    if let given = given(text, in: layout) {
      return "\(text) finns när \(given.words): låt bara sådana vägar leda hit, eller \(otherwise)"
    }
    return guarded
  }

  /// When the field that a path leads to is there, as its plugin promises.
  private func given(_ path: String, in layout: ScopeLayout) -> Field.Given? {
    field(at: path.split(separator: ".").map(String.init), in: layout)?.given
  }

  /// The texts that a path can be; nil where they are not known.
  private func options(of path: [String], in layout: ScopeLayout) -> [String]? {
    guard let name = path.first else { return nil }
    if name == WorkflowEnvironment.decision + "()" {
      let field = Field(name, .record(LatestDecision.record)).field(at: path.dropFirst())
      if field?.names == .decisionType { return environment.decisionTypes.keys.sorted() }
      return if case .choice(let choices)? = field?.type { choices.map(\.value) } else { nil }
    }
    if path == ["ärende", "nämnd"], layout.shape.slot(of: name).map({ layout.sources[$0] }) == .caseInfo {
      return environment.boards?.sorted()
    }
    if path.count == 1, let fact = factExpressions[name], fact.type.unwrapped == .string {
      let given = texts(of: fact, in: layout.at([], site: layout.site))
      return given.isComplete && !given.texts.isEmpty ? Set(given.texts.map(\.text)).sorted() : nil
    }
    guard case .choice(let choices)? = field(at: path, in: layout, withCalls: true)?.type else { return nil }
    return choices.map(\.value)
  }

  /// Whether a word that is compared with may be right, or is told of as none of the options of a choice.
  func isOfKnownWords(_ problem: FEELProblem, in compilation: Compilation, _ layout: ScopeLayout) -> Bool {
    compilation.expression?.comparedTexts.contains {
      $0.range == problem.range && options(of: $0.path, in: layout) != nil
    } ?? false
  }

  /// The option that people see under a text, as a question; nil where none is.
  private func titled(_ text: String, at path: [String], in layout: ScopeLayout) -> String? {
    guard case .choice(let choices)? = field(at: path, in: layout, withCalls: true)?.type else { return nil }
    return choices.first { $0.title.lowercased() == text.lowercased() && $0.value != text }.map {
      "menade du \(Diagnostic.quote($0.value))?"
    }
  }

  /// Reports a choice that is compared with a word which is none of its options.
  ///
  /// - Parameter told: What is said of the expression as such.
  func checkOptions(
    of expression: Expression, _ told: [FEELProblem], offset: Int, _ node: YAMLNode, _ layout: ScopeLayout
  ) {
    if expression.slots.contains(where: { misreadFacts.contains(layout.names[$0]) }) {
      misread.insert(node.place.bytes)
    }
    for compared in expression.comparedTexts {
      guard let values = options(of: compared.path, in: layout), !values.contains(compared.text) else { continue }
      let path = compared.path.joined(separator: ".")
      misread.insert(node.place.bytes)
      let place = node.place(
        ofText: (compared.range.lowerBound + offset)..<(compared.range.upperBound + offset))
      if let never = neverSuspended(compared) {
        collector.report(.error("workflow.unknown-option", never.message, at: place, hint: never.hint))
        continue
      }
      collector.report(
        .error(
          "workflow.unknown-option", "\(path) kan inte vara \(Diagnostic.quote(compared.text))", at: place,
          hint: [
            clockWarned(compared),
            told.first { $0.code == "feel.quoted-word" && $0.range == compared.range }?.hint
              ?? titled(compared.text, at: compared.path, in: layout)
              ?? Suggestion.hint(for: compared.text, in: values),
            "\(path) kan vara " + values.joined(separator: ", "),
          ].compactMap(\.self).joined(separator: "\n")))
    }
  }
}
