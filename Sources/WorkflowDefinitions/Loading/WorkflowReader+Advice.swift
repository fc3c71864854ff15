import CivilTime
import FEEL
import SourceDiagnostics
import YAMLSource

/// Advice on an expression that takes into account what the expression is for.
extension WorkflowReader {
  /// How many names a hint lists.
  private static let most = 8

  /// A problem of an expression, told with what the place is for and what can be read there.
  func advised(
    _ problem: FEELProblem, _ text: String, _ compilation: Compilation, _ use: ExpressionUse, in layout: ScopeLayout
  ) -> FEELProblem {
    var problem = inside(problem, text, in: layout)
    if let told = unquotedFee(problem, text) ?? stepAsked(problem, text, in: layout)
      ?? clockAsked(problem, text, use, in: layout) ?? optionCompared(problem, text, in: layout) ?? itemOfField(
        problem, text) ?? messageRead(problem, text)
    {
      return told
    }
    switch problem.code {
    case "feel.type" where problem.message.hasSuffix("inne i det"): break
    case "feel.type":
      // What compiles where nothing is expected can only be wrong as a whole.
      guard let wanted = use.type, let free = Expression.compile(text, in: layout.shape).expression,
        !wanted.accepts(free.type)
      else { break }
      let subject = isName(text) ? "\(text) är" : "uttrycket ger"
      problem.message = "\(use.what) ska vara \(wanted.oneWord), men \(subject) \(free.type.oneWord)"
      let isLength = [.daysDuration, .monthsDuration, .period].contains(free.type.unwrapped)
      problem.hint =
        (wanted.unwrapped == .date && isLength ? counted(text, use, in: layout) : nil)
        ?? (wanted.unwrapped == .date ? daysNumbered(text, use, in: layout) : nil) ?? written(text, as: wanted)
        ?? itemRead(text, free.type, use, in: layout) ?? wrapped(text, free.type, use) ?? entered(
          text, free.type, use, in: layout) ?? inside(text, free.type, use)
        ?? named(
          use, insteadOf: text, in: layout)
        ?? "här finns inget att läsa som är \(wanted.oneWord): lägg till det under inputs eller räkna ut det under facts"
    case "feel.syntax" where dateMeant(problem, text) != nil:
      problem.hint = dateMeant(problem, text)
    case "feel.syntax" where wholePercent(problem, text, in: layout) != nil:
      problem.hint = wholePercent(problem, text, in: layout)
    case "feel.syntax":
      problem.hint =
        (use.type?.unwrapped == .boolean ? nil : written(text, as: .date)) ?? daysFrom(problem, use, in: layout)
        ?? problem.hint ?? DateWords.first(in: text).map { "skriv date(\"\($0)\")" }
    case "feel.unknown-name" where use.type?.unwrapped == .boolean && ["ja", "nej"].contains(text.lowercased()):
      problem.hint = "skriv \(text.lowercased() == "ja")"
    case "feel.unknown-name" where decisionType(problem, text) != nil:
      problem.hint = decisionType(problem, text)
    case "feel.unknown-name" where answer(problem, text, in: layout) != nil:
      problem.hint = answer(problem, text, in: layout)
    case "feel.unknown-name"
    where checkedNames.contains(String(decoding: Array(text.utf8)[problem.range], as: UTF8.self))
      && problem.hint?.hasPrefix("menade du") != true:
      let name = String(decoding: Array(text.utf8)[problem.range], as: UTF8.self)
      problem.hint = "lägg till fältet \(name) under inputs, eller ta bort det som läser det"
    case "feel.unknown-name" where isLeftOut(problem, text):
      let name = String(decoding: Array(text.utf8)[problem.range], as: UTF8.self)
      let meant = renamed(name, among: layout.names).isEmpty ? halfRenamed(name, among: layout.names) : problem.hint
      problem.hint = meant ?? "lägg till steget igen, eller ta bort det som läser det"
    case "feel.unknown-name" where isLength(problem, text) && use.type?.unwrapped == .date:
      problem.hint = counted(problem.hint?.dropFirst("skriv ".count).description ?? "", use, in: layout)
    case "feel.unknown-name" where fieldNamed(problem, text, in: layout) != nil:
      problem.hint = fieldNamed(problem, text, in: layout)
    case "feel.unknown-name" where problem.hint?.hasPrefix("skriv namnet som") == true:
      let slots = layout.names.indices.filter { slot in
        layout.sources[slot] != .caseInfo && (layout.sources[slot] != .clocks || !clockNodes.isEmpty)
          && !isDoubtful(slot: slot, in: layout)
      }
      let fitting = isName(text) ? named(use, insteadOf: "", in: layout) : nil
      if let fitting {
        problem.hint = fitting
      } else if !slots.isEmpty {
        problem.hint = "namn som går att läsa här: \(listed(slots.map { layout.names[$0] }))"
      }
      problem.hint = (problem.hint ?? "") + (textMeant(problem, text).map { "\n\($0)" } ?? "")
    case "feel.unknown-name" where text == use.name && problem.hint?.hasPrefix("är det en text") == true:
      problem.hint =
        named(use, insteadOf: text, in: layout) ?? "lägg till \(text) under inputs, eller räkna ut det under facts"
    case "feel.unknown-name"
    where problem.hint?.hasPrefix("är det en text") == true && problem.range == 0..<text.utf8.count
      && use.type?.accepts(.string) == false && use.type?.unwrapped != .boolean:
      problem.hint =
        named(use, insteadOf: text, in: layout) ?? "lägg till \(text) under inputs, eller räkna ut det under facts"
    case "feel.unknown-name" where problem.range == 0..<text.utf8.count && use.type == .boolean:
      guard let hint = problem.hint, hint.hasPrefix("lägg till") else { break }
      problem.hint = "skriv en jämförelse, till exempel … = \"\(text)\", eller lägg till \(text) under facts"
    case "feel.unknown-field":
      let hint = fieldHint(problem, text, use, in: layout) ?? problem.hint
      problem.hint = owner(of: problem, text, use, in: layout).map { "\($0)\n" + (hint ?? "") } ?? hint
    default: break
    }
    return problem
  }

  /// How yes and no are written where they are compared with what is one of them: `kort = ja`.
  private func answer(_ problem: FEELProblem, _ text: String, in layout: ScopeLayout) -> String? {
    let bytes = Array(text.utf8)
    let answers = ["ja": "true", "nej": "false", "sant": "true", "falskt": "false"]
    guard let word = answers[String(decoding: bytes[problem.range], as: UTF8.self).lowercased()],
      let match = String(decoding: bytes[..<problem.range.lowerBound], as: UTF8.self)
        .firstMatch(of: #/([\p{L}_][\p{L}\p{N}_.]*)\s*!?=\s*$/#),
      Expression.compile(String(match.output.1), in: layout.shape).expression?.type.unwrapped == .boolean
    else { return nil }
    return "skriv \(word)"
  }

  /// The fields of values that can be read which have an unknown name, as a question; nil where there are none.
  private func fieldNamed(_ problem: FEELProblem, _ text: String, in layout: ScopeLayout) -> String? {
    let name = String(decoding: Array(text.utf8)[problem.range], as: UTF8.self)
    guard Suggestion.closest(to: name, in: layout.names) == nil else { return nil }
    // Of `bedöm.förslag`, where there is no bedöm, the field is known.
    let after = Array(text.utf8)[problem.range.upperBound...]
    let field = after.first == UInt8(ascii: ".") ? String(decoding: after.dropFirst(), as: UTF8.self) : name
    let wanted = String(field.prefix { $0.isLetter || $0.isNumber || $0 == "_" })
    func paths(of wanted: String) -> [String] {
      layout.shape.names.compactMap { owner, type in
        guard case .context(let fields, _) = type.unwrapped, fields[wanted] != nil else { return nil }
        return "\(owner).\(wanted)"
      }
    }
    // The name itself may be that of a branch.
    let own = paths(of: name)
    let paths = own.isEmpty ? paths(of: wanted) : own
    return paths.isEmpty || paths.count > Self.most ? nil : "menade du \(paths.joined(separator: " eller "))?"
  }

  /// The item of a loop that has a field which something else does not have, as a question; nil where none has.
  private func owner(
    of problem: FEELProblem, _ text: String, _ use: ExpressionUse, in layout: ScopeLayout
  ) -> String? {
    guard problem.hint?.hasPrefix("menade du") != true else { return nil }
    let field = String(decoding: Array(text.utf8)[problem.range], as: UTF8.self)
    let items = layout.shape.names.enumerated().compactMap { slot, entry -> String? in
      guard case .item = layout.sources[slot], case .context(let fields, _) = entry.type.unwrapped,
        let type = fields[field], use.whole?.accepts(type) ?? true
      else { return nil }
      return "\(entry.name).\(field)"
    }
    return items.count == 1 ? "menade du \(items[0])?" : nil
  }

  /// How to write a length of time alone, where a day is wanted: `14 dagar`.
  private func daysFrom(_ problem: FEELProblem, _ use: ExpressionUse, in layout: ScopeLayout) -> String? {
    guard use.type?.unwrapped == .date, let hint = problem.hint,
      let match = hint.firstMatch(of: #/^skriv dagen .*(duration\(.*\))$/#)
    else { return nil }
    return counted(String(match.output.1), use, in: layout)
  }

  /// The field of the item of a loop where that of the whole list is read: `grannar.namn`, as a question.
  private func itemRead(_ text: String, _ given: FEELType, _ use: ExpressionUse, in layout: ScopeLayout) -> String? {
    guard case .list(let part) = given.unwrapped, let dot = text.lastIndex(of: "."), isName(text),
      use.whole?.unwrapped.accepts(part.unwrapped) == true
    else { return nil }
    let field = text[text.index(after: dot)...]
    guard case .list(let entry)? = Expression.compile(String(text[..<dot]), in: layout.shape).expression?.type.unwrapped
    else { return nil }
    let items = layout.names.indices.filter { slot in
      if case .item = layout.sources[slot] {
        layout.shape.type(ofSlot: slot).unwrapped == entry.unwrapped
      } else {
        false
      }
    }
    return items.count == 1 ? "menade du \(layout.names[items[0]]).\(field)?" : nil
  }

  /// What the place can read that is surely there and fits it; first what bears its name, then the fields of the value
  /// that is read there.
  func readable(for use: ExpressionUse, insteadOf text: String = "", in layout: ScopeLayout) -> [String] {
    guard let wanted = use.whole, wanted.unwrapped != .any else { return [] }
    func fits(_ type: FEELType) -> Bool {
      type.isKnown && wanted.accepts(type) && !(use.isRequired && type.isOptional)
    }
    var (names, fields, ofCase): ([String], [String], [String]) = ([], [], [])
    for (slot, (name, type)) in layout.shape.names.enumerated() where !isDoubtful(slot: slot, in: layout) {
      let source = layout.sources[slot]
      if source == .clocks { continue }
      if fits(type), !layout.steps.contains(name), source != .caseInfo { names.append(name) }
      guard case .context(let entries, _) = type else { continue }
      let inside = entries.filter { fits($0.value) }.keys.sorted().map { "\(name).\($0)" }
      if source == .caseInfo { ofCase += inside } else { fields += inside }
    }
    let all = names + fields + ofCase
    let near = text.contains(".") ? text.prefix { $0 != "." } + "." : nil
    func distance(_ name: String) -> Int {
      if name == use.name { return 0 }
      return near.map { name.hasPrefix($0) } == true ? 1 : 2
    }
    return (0...2).flatMap { number in all.filter { distance($0) == number } }
  }

  /// Whether an unknown name is that of a step which ways lead to: it has been taken out of the file, or is yet to be written.
  func isLeftOut(_ problem: FEELProblem, _ text: String) -> Bool {
    let name = String(decoding: Array(text.utf8)[problem.range], as: UTF8.self)
    return (flow?.lists ?? []).flatMap(\.steps).contains { step in
      (step.node["next"]?.sequence ?? []).contains { $0["to"]?.scalar?.text == name }
    }
  }

  /// How to write a value where a list of such is wanted.
  private func wrapped(_ text: String, _ given: FEELType, _ use: ExpressionUse) -> String? {
    guard case .list(let item)? = use.whole?.unwrapped, item.unwrapped != .any, item.unwrapped.accepts(given.unwrapped)
    else { return nil }
    return "skriv [ ] omkring: '= [\(text.count > 60 ? "…" : text)]'"
  }

  /// How to write a value where a group is wanted that has a field of its name.
  private func entered(
    _ text: String, _ given: FEELType, _ use: ExpressionUse, in layout: ScopeLayout
  ) -> String? {
    let owner = text.lastIndex(of: ".").flatMap { layout.shape.slot(of: String(text[..<$0])) }
    if let owner, use.whole?.accepts(layout.shape.type(ofSlot: owner)) == true { return nil }
    guard case .context(let fields, _)? = use.whole?.unwrapped,
      let name = text.split(separator: ".").last.map(String.init),
      isName(text), let field = fields[name], field.accepts(given)
    else { return nil }
    return "skriv {\(name): = \(text)}"
  }

  /// The fields of a group that can stand where the whole group cannot.
  private func inside(_ text: String, _ given: FEELType, _ use: ExpressionUse) -> String? {
    guard let wanted = use.whole, wanted.isKnown, case .context(let fields, _) = given.unwrapped,
      isName(text.hasSuffix("()") ? String(text.dropLast(2)) : text)
    else { return nil }
    let fitting = fields.filter { $0.value.isKnown && wanted.accepts($0.value) }.keys.sorted()
    return fitting.isEmpty ? nil : "läs ett av fälten: \(listed(fitting.map { "\(text).\($0)" }))"
  }

  /// Whether an unknown name is the whole expression, and a length of time: `P14D`.
  private func isLength(_ problem: FEELProblem, _ text: String) -> Bool {
    problem.range == 0..<text.utf8.count && problem.hint?.hasPrefix("skriv duration(") == true
  }

  /// How to write a length of time where a day is wanted: as that day.
  func counted(_ length: String, _ use: ExpressionUse, in layout: ScopeLayout) -> String {
    var day = use
    day.whole = .date
    day.isRequired = true
    let first = readable(for: day, in: layout).first ?? "today()"
    return "skriv vilken dag tiden räknas från: = \(first) + \(length)"
  }

  /// How to write a date that stands without quotation marks, which reads as numbers, or in words: `9 mars 2018`.
  private func written(_ text: String, as type: FEELType) -> String? {
    guard type.unwrapped == .date, let day = CivilDate(text) ?? DateWords.meant(text) else { return nil }
    return "skriv date(\"\(day)\")"
  }

  /// A hint that lists what the place can read; nil where there is nothing.
  func named(_ use: ExpressionUse, insteadOf text: String, in layout: ScopeLayout) -> String? {
    let names = readable(for: use, insteadOf: text, in: layout)
    guard let wanted = use.whole, !names.isEmpty else { return nil }
    return "\(wanted.manyWord) som finns här: \(listed(names))"
  }

  /// What to say of an unknown field that is the whole expression, where only a field that fits can be meant.
  private func fieldHint(
    _ problem: FEELProblem, _ text: String, _ use: ExpressionUse, in layout: ScopeLayout
  ) -> String? {
    guard let wanted = use.whole, wanted.isKnown, wanted.unwrapped != .boolean,
      problem.range.upperBound == text.utf8.count, let dot = text.lastIndex(of: "."),
      let slot = layout.shape.slot(of: String(text[..<dot])),
      case .context(let entries, _) = layout.shape.type(ofSlot: slot).unwrapped, !entries.isEmpty
    else { return nil }
    let fitting = entries.filter { !$0.value.isKnown || wanted.accepts($0.value) }.keys.sorted()
    let name = String(text[text.index(after: dot)...])
    if let hint = Suggestion.hint(for: name, in: fitting) { return hint }
    if !fitting.isEmpty { return "fält som är \(wanted.oneWord): \(listed(fitting))" }
    let all = entries.sorted { $0.key < $1.key }.map { "\($0.key) (\($0.value.kind))" }
    let others = named(use, insteadOf: text, in: layout).map { "; \($0)" } ?? ""
    return "inget av fälten är \(wanted.oneWord): där finns \(listed(all))\(others)"
  }

  private func listed(_ names: [String]) -> String {
    names.prefix(Self.most).joined(separator: ", ") + (names.count > Self.most ? " …" : "")
  }

  /// Whether the text is a name, or a path of names.
  func isName(_ text: String) -> Bool {
    text.first?.isNumber == false && text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }
  }
}

extension FEELType {
  /// Whether anything is known of the values.
  fileprivate var isKnown: Bool { unwrapped != .any && unwrapped != .null }
}
