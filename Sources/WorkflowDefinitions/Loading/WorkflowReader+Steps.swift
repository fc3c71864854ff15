import FEEL
import SourceDiagnostics
import WorkflowKit
import YAMLSource

extension WorkflowReader {
  func readList(_ nodes: [YAMLNode], path: String, layout: ScopeLayout, isExits: Bool = false) {
    if !path.isEmpty && !isExits { checkTwice(nodes) }
    let names = Array(Set(ids(of: nodes).map(\.name)))
    let steps = nodes.compactMap { readStep($0, list: path, layout: layout, siblings: names, isExit: isExits) }
    lists[path] = StepList(path: path, nodes: steps, layout: layout)
  }

  private func readStep(
    _ node: YAMLNode, list: String, layout whole: ScopeLayout, siblings: [String], isExit: Bool
  ) -> StepNode? {
    let rest = isExit ? "" : ", uses: …"
    if reportWaiting(node) || reportWayAmongSteps(node, list: list) { return nil }
    guard
      let reader = MappingReader(
        node, .anyStep, what: isExit ? "utgången" : "steget", misplaced: misplacedKeys(node, in: list),
        writing: { "{id: \($0)\(rest)}" }, reporting: collector)
    else { return nil }
    let id: String? = reader.required("id")
    let path = list + (id ?? "?")
    let done = assignment?.before(path)
    var layout = whole.at(done, site: path)
    // What was shown on the way here need not be so any longer once the step has waited.
    let lasting = assignment?.lasting(at: path)
    let held = whole.at(lasting, site: path)
    let after = whole.at(lasting?.union([id ?? "?"]), site: path)
    let title: String? = reader.optional("title")
    let role = readRole(reader.node("role"))
    let deadline = reader.node("deadline").flatMap {
      expression(in: $0, layout: held, expecting: .optional(.date), what: "deadline")
    }
    let condition = (list == StepList.optionalPath ? reader.node("when") : nil).flatMap {
      expression(in: $0, layout: layout, expecting: .boolean, what: "when")
    }
    // What a condition that cannot be read shows is not known.
    if condition == nil, list == StepList.optionalPath, node["when"] != nil {
      layout = whole.at(nil, site: path)
      unreadGuards.insert(path)
    }
    checkCanHold(condition, in: layout, what: "steget går aldrig att starta")
    let shown = condition.map { knownConditions.present(in: $0.expression.source, when: true) } ?? []
    if let condition, !environment.isStored { checkStart(of: id ?? "?", when: condition, showing: shown) }
    if let condition, let done {
      layout = whole.at(done.union(self.done(by: condition, showing: shown, in: whole)).union(shown), site: path)
    }
    let guidance = reader.node("guidance").flatMap { readGuidance($0) }
    let kind = readKind(reader, node, path: path, layout: layout, isExit: isExit)
    if let id { checkName(id, at: node["id"]?.place, what: isExit ? "utgången" : "steget") }
    let next = readNext(reader.node("next"), of: id ?? "?", layout: after, siblings: siblings, isExit: isExit)
    let hinder = items(reader.node("hinder"), "hinder").compactMap { readHinder($0, in: after) }
    let refusesAll = checkRefusals(
      hinder.map(\.condition), in: after, one: "hindret nekar varje utfall, så \"\(id ?? "?")\" kan aldrig bli gjort",
      many: "hindren nekar tillsammans varje utfall, så \"\(id ?? "?")\" kan aldrig bli gjort",
      hint: "ändra villkoret, så att något utfall går att välja")
    if !refusesAll {
      for rule in hinder { checkHinder(rule.condition, of: id ?? "?", in: after) }
      checkLeaves(hinder.map(\.condition), of: id ?? "?", in: after)
    }
    let distinct = readDistinct(reader.node("distinct_from"), of: path)
    let interrupts = items(reader.node("interrupts"), "interrupts").compactMap {
      // From an exit, the others are exits still.
      readInterrupt($0, in: held, siblings: isExit ? [] : siblings, allowsWhile: false)
    }
    let outputs =
      isExit ? readTemplates(reader.node("outputs"), fields: nil, in: after, what: "outputs") : []
    if isExit, node["outputs"] != nil, done != nil { noteGiven(outputs, in: after) }
    reader.finish()
    guard let id, let kind else { return nil }
    if case .step(let uses, _) = kind, reader.node("role") == nil, reader.node("with")?["role"] == nil,
      !isOutdented("role", of: node),
      let descriptor = environment.registry.step(uses)?.descriptor, !descriptor.forms.isEmpty,
      !(descriptor.isForStarter && list == StepList.optionalPath)
    {
      collector.report(
        .error(
          "workflow.no-role", "steget \"\(id)\" ger uppgifter åt människor men säger inte åt vem",
          at: node["id"]?.place,
          hint: "lägg till role: med en av organisationens roller, till exempel role: handläggare"))
    }
    var standardTitle = id
    if case .step(let uses, _) = kind { standardTitle = environment.registry.step(uses)?.descriptor.title ?? id }
    return StepNode(
      id: id, path: path, title: title ?? standardTitle, kind: kind, role: role, next: next, hinder: hinder,
      distinctFrom: distinct, condition: condition, deadline: deadline, guidance: guidance, interrupts: interrupts,
      outputs: outputs,
      place: node.place, layout: whole)
  }

  private func readKind(
    _ reader: MappingReader, _ node: YAMLNode, path: String, layout: ScopeLayout, isExit: Bool
  ) -> StepNode.Kind? {
    let uses = reader.node("uses")
    let call = reader.node("call")
    let parallel = reader.node("parallel")
    let forEach = reader.node("for_each")
    let with = reader.node("with")
    let (steps, join) = (reader.node("steps"), reader.node("join"))
    let kinds = [uses, call, parallel, forEach].compactMap { $0 }
    if parallel != nil || forEach != nil { noteOutdented(node) }
    guard kinds.count == 1 else {
      if kinds.isEmpty && isExit { return .end }
      let inner = ["uses", "call"].lazy.compactMap { self.indentHint($0, in: node) }.first
      collector.report(
        .error(
          "workflow.step-kind",
          kinds.isEmpty ? "steget säger inte vad det gör" : "steget kan bara göra en sak",
          at: node["id"]?.place ?? node.place,
          hint: kinds.isEmpty
            ? (usable(with: with) ?? step(titled: node["title"]?.scalar?.text ?? "")).map { "lägg till uses: \($0)" }
              ?? "lägg till uses (ett steg ur en modul), call (en annan process), parallel eller for_each; "
              + "alla steg visas av ordning steps list"
            : inner ?? "behåll ett av uses, call, parallel och for_each"))
      return nil
    }
    reportMisplaced(
      with, "with", allowed: uses != nil || call != nil,
      hint: indentHint("with", in: node) ?? "with hör till uses och call")
    reportMisplaced(steps, "steps", allowed: forEach != nil, hint: "steps hör till for_each")
    reportMisplaced(
      join, "join", allowed: parallel != nil,
      hint: forEach == nil ? "join hör till parallel" : "skriv join inom for_each: {each: …, in: …, key: …, join: …}")
    if let uses {
      let hint = "ett steg gör en sak: skriv ett steg för varje, eller använd parallel om de ska göras samtidigt"
      if reportSeveral(uses, "uses", hint: hint) { return nil }
      return text(uses).flatMap { readUse($0, uses, with, of: node, layout) }
    }
    if let call { return text(call).flatMap { readCall($0, call, with, of: node, layout) } }
    if let parallel {
      let hasOuter = !outerBranches(node).isEmpty
      return readParallel(parallel, join, path: path, layout: layout, hasOuter: hasOuter)
    }
    if let forEach { return readForEach(forEach, steps, path: path, layout: layout) }
    return nil
  }

  private func reportMisplaced(_ node: YAMLNode?, _ key: String, allowed: Bool, hint: String) {
    guard let node, !allowed else { return }
    collector.report(
      .error("workflow.misplaced-key", "\(key) kan inte stå i ett sådant steg", at: node.place, hint: hint))
  }

  private func readUse(
    _ name: String, _ node: YAMLNode, _ with: YAMLNode?, of step: YAMLNode, _ layout: ScopeLayout
  ) -> StepNode.Kind? {
    guard let descriptor = environment.registry.descriptor(name) else {
      collector.report(
        .error(
          "workflow.unknown-use", "ingen insticksmodul har steget \"\(name)\"", at: node.place,
          hint: usable(titled: name) ?? Suggestion.hint(for: name, in: environment.registry.stepIDs)
            ?? usable(endingAs: name)
            ?? "stegen är " + environment.registry.stepIDs.joined(separator: ", ")))
      _ = readTemplates(with, fields: nil, in: layout, what: "with")
      return nil
    }
    uses.insert(name)
    let types = decisionTypes(of: descriptor, with, in: layout)
    let fields = fields(of: descriptor, with, deciding: types)
    let templates = readTemplates(with, fields: fields, in: layout, what: "with för \(name)")
    checkRequired(descriptor.config, templates, with, of: step, in: layout, at: node.place, what: name)
    checkFacts(descriptor, templates, with, of: types, in: layout, at: node.place)
    return .step(uses: name, with: templates)
  }

  /// The steps that take all that stands under `with`, and to which nothing is lacking; nil where they are many or none.
  private func usable(with: YAMLNode?) -> String? {
    guard let entries = with?.mapping, !entries.isEmpty else { return nil }
    let names = Set(entries.map(\.name))
    let fitting = environment.registry.stepIDs.filter { id in
      guard let config = environment.registry.descriptor(id)?.config else { return false }
      return names.isSubset(of: config.map(\.name)) && names.isSuperset(of: needed(of: config, in: with).map(\.name))
    }
    return fitting.isEmpty || fitting.count > 3 ? nil : fitting.inSwedish("eller")
  }

  /// The step of that title, as a question.
  private func usable(titled title: String) -> String? {
    step(titled: title).map { "menade du \(Diagnostic.quote($0))?" }
  }

  private func step(titled title: String) -> String? {
    environment.registry.stepIDs.first {
      environment.registry.descriptor($0)?.title.lowercased() == title.lowercased()
    }
  }

  /// The steps whose names are a name with that of their module before it, as a question; nil where none is.
  private func usable(endingAs name: String) -> String? {
    let fitting = environment.registry.stepIDs.filter { id in
      guard let last = id.split(separator: ".").last.map(String.init), !name.contains(".") else { return false }
      return last == name || Suggestion.closest(to: name, in: [last]) != nil
    }
    return fitting.isEmpty ? nil : "menade du \(fitting.map { Diagnostic.quote($0) }.inSwedish("eller"))?"
  }

  private func readCall(
    _ name: String, _ node: YAMLNode, _ with: YAMLNode?, of step: YAMLNode, _ layout: ScopeLayout
  ) -> StepNode.Kind? {
    guard let signature = environment.signatures[name] else {
      // What is wrong in the file that bears its name is told there.
      if environment.unread.contains(name) {
        callsUnread = true
        return nil
      }
      collector.report(
        .error(
          "workflow.unknown-call", "processen \"\(name)\" finns inte", at: node.place,
          hint: environment.registry.descriptor(name).map { _ in "\(name) är ett steg ur en modul: skriv uses: \(name)"
          }
            ?? fileNamed(name) ?? Suggestion.hint(
              for: name, in: environment.signatures.keys.filter { $0 != id }.sorted())
            ?? "lägg processens fil bland de andra i Workflows"))
      return nil
    }
    let templates = readTemplates(with, fields: signature.inputs, in: layout, what: "with för \(name)")
    checkFilled(templates, signature.inputs, with)
    checkRules(of: signature, templates, with, at: node.place)
    // That a process calls itself is told when all are read.
    if name != id {
      checkRequired(signature.inputs, templates, with, of: step, in: layout, at: node.place, what: name)
    }
    return .call(workflow: name, with: templates)
  }

  /// What to write for the name of a file where that of a process must stand: `remissvar.yaml`; nil for other names.
  private func fileNamed(_ name: String) -> String? {
    guard let ending = [".yaml", ".yml"].first(where: { name.lowercased().hasSuffix($0) }) else { return nil }
    let file = String(name.split(separator: "/").last ?? "").dropLast(ending.count).description
    let known = environment.signatures.keys.filter { $0 != id }.sorted()
    if let meant = known.contains(file) ? file : Suggestion.closest(to: file, in: known) {
      return "skriv processens namn, inte filens: call: \(meant)"
    }
    return "skriv processens namn, det som står efter workflow i filen: call: \(file.isEmpty ? "…" : file)"
  }

  /// Reports values that a step must have and is not given.
  ///
  /// - Parameter use: The place of what the step does, where it has no `with`.
  private func checkRequired(
    _ fields: [Field], _ given: [NamedTemplate], _ with: YAMLNode?, of step: YAMLNode, in layout: ScopeLayout,
    at use: SourcePlace, what: String
  ) {
    // Of what is written in another way is told.
    if with == nil ? isOutdented("with", of: step) : with?.sequence != nil { return }
    let missing = needed(of: fields, in: with).filter { field in
      if given.contains(where: { $0.name == field.name }) { return false }
      // Of one that stands beside is told.
      if step[field.name] != nil, KeyTable.anyStep.key(field.name) == nil { return false }
      if with?.mapping?.contains(where: { isMeant($0.name, as: field, among: fields, in: with) }) == true {
        return false
      }
      return with?[field.name].map { $0.isNull && !$0.isUnwritten } ?? true
    }
    if with == nil, missing.count > 1 {
      let rows = missing.map { row(for: $0, isRequired: true, in: layout) }
      let kinds = zip(missing, rows).filter { !$1.kind.isEmpty }.map { "\($0.name)\($1.kind)" }
      collector.report(
        .error(
          "workflow.missing-with",
          "\(what) behöver \(missing.map { "\(Diagnostic.quote($0.name)) (\($0.title))" }.inSwedish()) under with",
          at: use,
          hint: "lägg till with: {\(rows.map(\.row).joined(separator: ", "))}"
            + (kinds.isEmpty ? "" : "; \(kinds.joined(separator: ", "))")))
      return
    }
    for field in missing {
      let (row, kind) = row(for: field, isRequired: true, in: layout)
      let hint =
        switch with?.place.text.first {
        case nil where with == nil: "lägg till with: {\(row)}\(kind)"
        case "{": "skriv inom klammern: \(row)\(kind)"
        default: "lägg till raden \(row)\(kind)"
        }
      let key = step.mapping?.first { $0.name == "with" }?.key.place
      let when = field.needed.map { ", när \($0.words)" } ?? ""
      let otherwise = field.waiver(among: fields).map { ", eller \($0.choice): \($0.value.word)" } ?? ""
      collector.report(
        .error(
          "workflow.missing-with", "\(what) behöver \"\(field.name)\" (\(field.title)) under with\(when)",
          at: key ?? use, hint: hint + otherwise))
    }
  }

  /// Whether a name that there is not stands for a field, of which is told where it stands.
  private func isMeant(_ name: String, as field: Field, among fields: [Field], in with: YAMLNode?) -> Bool {
    if MistakenRow.name(name) == field.name { return true }
    guard !fields.contains(where: { $0.name == name }) else { return false }
    return Suggestion.closest(to: name, in: fields.map(\.name)) == field.name
  }

  /// The fields that must be filled in under `with`, as far as what is written there tells.
  func needed(of fields: [Field], in with: YAMLNode?) -> [Field] {
    // A running case was judged when it was new; its steps say themselves what they lack.
    guard !environment.isStored else { return fields.filter { $0.required && $0.standard.isNull } }
    return fields.needed { field in
      guard let value = with?[field.name], !value.isNull else { return .null }
      // What an expression gives is not known.
      return field.type.options?.first { $0.word == value.scalar?.text }
    }
  }

  /// Whether several stand where one must; that is reported.
  func reportSeveral(_ node: YAMLNode, _ key: String, hint: String) -> Bool {
    guard node.sequence != nil else { return false }
    let single = node.sequence?.count == 1 ? node.sequence?.first?.loneText : nil
    collector.report(
      .error(
        "yaml.wrong-type", "\(key) tar bara ett namn, men här står en lista", at: node.place,
        hint: single.map { "skriv \(key): \($0)" } ?? hint))
    return true
  }

  /// The name where it is a step's; another one is reported.
  func knownStep(_ name: String, at place: SourcePlace?, among names: some Sequence<String>) -> String? {
    if names.contains(name) { return name }
    if meansRefusedName(name) { return nil }
    let names = Set(names)
    collector.report(
      .error(
        "workflow.unknown-step", "steget \"\(name)\" finns inte", at: place,
        hint: branchHolder(name, among: names) ?? Suggestion.hint(for: name, in: names) ?? separate(name, among: names)
          ?? (environment.roles?.contains(name) == true
            ? "\(name) är en roll; här ska ett steg nämnas: " : "stegen är ")
            + names.sorted().joined(separator: ", "),
        notes: renamed(name, among: names)))
    return nil
  }

  /// The step that has a branch of that name, which is what can be named.
  private func branchHolder(_ name: String, among names: Set<String>) -> String? {
    let holder = (flow?.lists ?? []).flatMap(\.steps).first { step in
      names.contains(step.id) && step.node["parallel"]?.mapping?.contains { $0.name == name } == true
    }
    return holder.map { "\(Diagnostic.quote(name)) är en gren i steget \($0.id): skriv \($0.id)" }
  }

  /// How several names that stand as one are written: `a och b`.
  private func separate(_ text: String, among names: Set<String>) -> String? {
    let words = text.split(separator: " ").map(String.init).filter { !["och", "eller"].contains($0) }
    return words.count > 1 && names.isSuperset(of: words) ? "skriv \(words.joined(separator: ", "))" : nil
  }

  func readRole(_ node: YAMLNode?) -> String? {
    if let node, reportSeveral(node, "role", hint: "skriv en roll: den som ska göra uppgiften") { return nil }
    guard let role = text(node), let node else { return nil }
    checkRole(role, at: node.place)
    return role
  }

  private func readGuidance(_ node: YAMLNode) -> Guidance? {
    guard
      let reader = MappingReader(
        node, .guidance, what: "guidance", writing: { "guidance: {text: \($0)}" }, reporting: collector)
    else { return nil }
    let text: String? = reader.required("text")
    let lagrum: [String] = reader.optional("lagrum") ?? []
    reader.finish()
    return text.map { Guidance(text: $0, lagrum: lagrum) }
  }

  private func readHinder(_ node: YAMLNode, in layout: ScopeLayout) -> Hinder? {
    guard
      let reader = MappingReader(
        node, .hinder, what: "hindret", writing: rule, reporting: collector)
    else { return nil }
    let when = reader.node("when").flatMap {
      expression(in: $0, layout: layout, expecting: .boolean, what: "when")
    }
    let text: String? = reader.required("text")
    let lagrum = reader.texts("lagrum")
    if reader.node("when") == nil {
      collector.report(
        .error(
          "workflow.hinder", "hindret säger inte när det gäller", at: node.place,
          hint: "lägg till when: med villkoret då utfallet inte får väljas"))
    }
    reader.finish()
    checkCanHold(when, in: layout, what: "hindret gäller aldrig")
    guard let when, let text else { return nil }
    return Hinder(condition: when, text: text, lagrum: lagrum)
  }
}
