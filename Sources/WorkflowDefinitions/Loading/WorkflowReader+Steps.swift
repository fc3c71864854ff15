import FEEL
import SourceDiagnostics
import WorkflowKit
import YAMLSource

extension WorkflowReader {
  func readList(_ nodes: [YAMLNode], path: String, layout: ScopeLayout, isExits: Bool = false) {
    var ids: [String: YAMLNode] = [:]
    for node in nodes {
      guard let id = node["id"], let name = id.scalar?.text else { continue }
      if let earlier = ids[name] {
        collector.report(
          .error(
            "workflow.step-twice", "steget \"\(name)\" finns två gånger", at: id.place,
            hint: "ge det ena ett annat namn",
            notes: [Diagnostic.Note(message: "första gången", place: earlier.place)]))
      } else {
        ids[name] = id
      }
    }
    let names = Array(ids.keys)
    let steps = nodes.compactMap { readStep($0, list: path, layout: layout, siblings: names, isExit: isExits) }
    lists[path] = StepList(path: path, nodes: steps, layout: layout)
    if !isExits && path != StepList.optionalPath { checkReachable(lists[path]) }
  }

  private func readStep(
    _ node: YAMLNode, list: String, layout: ScopeLayout, siblings: [String], isExit: Bool
  ) -> StepNode? {
    guard let reader = MappingReader(node, what: isExit ? "utgången" : "steget", reporting: collector) else {
      return nil
    }
    let id: String? = reader.required("id")
    let path = list + (id ?? "?")
    let title: String? = reader.optional("title")
    let role = readRole(reader.node("role"))
    let deadline = reader.node("deadline").flatMap {
      expression(in: $0, layout: layout, expecting: .optional(.date), what: "deadline")
    }
    let guidance = reader.node("guidance").flatMap { readGuidance($0) }
    let kind = readKind(reader, node, path: path, layout: layout, isExit: isExit)
    if let id { checkID(id, at: node["id"]) }
    let next = items(reader.node("next"), "next").compactMap {
      readTransition($0, layout: layout, siblings: siblings, isExit: isExit)
    }
    checkNext(next, of: id ?? "?")
    let hinder = items(reader.node("hinder"), "hinder").compactMap { readHinder($0, in: layout) }
    let distinct: [String] = reader.optional("distinct_from") ?? []
    for name in distinct where !siblings.contains(name) && lists[""]?[name] == nil {
      collector.report(
        .error(
          "workflow.unknown-step", "steget \"\(name)\" finns inte", at: node["distinct_from"]?.place,
          hint: Suggestion.hint(for: name, in: siblings.sorted())))
    }
    let interrupts = items(reader.node("interrupts"), "interrupts").compactMap {
      readInterrupt($0, in: layout, siblings: nil, names: siblings, allowsWhile: false)
    }
    let outputs =
      isExit ? readTemplates(reader.node("outputs"), fields: nil, in: layout, what: "outputs") : []
    reader.finish()
    guard let id, let kind else { return nil }
    if case .step(let uses, _) = kind, role == nil, let descriptor = environment.registry.descriptor(uses),
      !descriptor.forms.isEmpty
    {
      collector.report(
        .error(
          "workflow.no-role", "steget \"\(id)\" ger uppgifter åt människor men säger inte åt vem", at: node["id"]?.place,
          hint: "lägg till role: med en roll ur organisationen"))
    }
    var standardTitle = id
    if case .step(let uses, _) = kind { standardTitle = environment.registry.descriptor(uses)?.title ?? id }
    return StepNode(
      id: id, path: path, title: title ?? standardTitle, kind: kind, role: role, next: next, hinder: hinder,
      distinctFrom: distinct, deadline: deadline, guidance: guidance, interrupts: interrupts, outputs: outputs,
      place: node.place, layout: layout)
  }

  private func readKind(
    _ reader: MappingReader, _ node: YAMLNode, path: String, layout: ScopeLayout, isExit: Bool
  ) -> StepNode.Kind? {
    let uses = reader.node("uses")
    let call = reader.node("call")
    let parallel = reader.node("parallel")
    let forEach = reader.node("for_each")
    let with = reader.node("with")
    let kinds = [uses, call, parallel, forEach].compactMap { $0 }
    guard kinds.count == 1 else {
      if kinds.isEmpty && isExit { return .end }
      collector.report(
        .error(
          "workflow.step-kind",
          kinds.isEmpty ? "steget säger inte vad det gör" : "steget kan bara göra en sak", at: node["id"]?.place ?? node.place,
          hint: "ange ett av uses, call, parallel och for_each"))
      return nil
    }
    if let uses, let name = uses.scalar?.text { return readUse(name, uses, with, layout) }
    if let call, let name = call.scalar?.text { return readCall(name, call, with, layout) }
    if let parallel { return readParallel(parallel, reader.node("join"), path: path, layout: layout) }
    if let forEach { return readForEach(forEach, reader.node("steps"), path: path, layout: layout) }
    return nil
  }

  private func readUse(
    _ name: String, _ node: YAMLNode, _ with: YAMLNode?, _ layout: ScopeLayout
  ) -> StepNode.Kind? {
    guard let descriptor = environment.registry.descriptor(name) else {
      collector.report(
        .error(
          "workflow.unknown-use", "ingen insticksmodul har steget \"\(name)\"", at: node.place,
          hint: Suggestion.hint(for: name, in: environment.registry.stepIDs) ?? "ordning workflows list visar vad som finns"))
      _ = readTemplates(with, fields: nil, in: layout, what: "with")
      return nil
    }
    uses.insert(name)
    let templates = readTemplates(with, fields: descriptor.config, in: layout, what: "with för \(name)")
    checkRequired(descriptor.config, templates, at: with ?? node, what: name)
    return .step(uses: name, with: templates)
  }

  private func readCall(
    _ name: String, _ node: YAMLNode, _ with: YAMLNode?, _ layout: ScopeLayout
  ) -> StepNode.Kind? {
    guard let signature = environment.signatures[name] else {
      collector.report(
        .error(
          "workflow.unknown-call", "processen \"\(name)\" finns inte", at: node.place,
          hint: Suggestion.hint(for: name, in: environment.signatures.keys.sorted())
            ?? "lägg processens fil bland de andra i Workflows"))
      return nil
    }
    calls.insert(name)
    let templates = readTemplates(with, fields: signature.inputs, in: layout, what: "with för \(name)")
    checkRequired(signature.inputs, templates, at: with ?? node, what: name)
    return .call(workflow: name, with: templates)
  }

  private func checkRequired(_ fields: [Field], _ given: [NamedTemplate], at node: YAMLNode, what: String) {
    let names = Set(given.map(\.name))
    for field in fields where field.required && field.standard.isNull && !names.contains(field.name) {
      if node["\(field.name)"] != nil { continue }
      collector.report(
        .error(
          "workflow.missing-with", "\(what) behöver \"\(field.name)\" (\(field.title)) under with", at: node.place,
          hint: "lägg till \(field.name): … (\(field.type.swedish))"))
    }
  }

  private func readParallel(
    _ node: YAMLNode, _ joinNode: YAMLNode?, path: String, layout: ScopeLayout
  ) -> StepNode.Kind? {
    let branches = entries(node, "parallel")
    if branches.count < 2 {
      collector.report(
        .error(
          "workflow.few-branches", "parallel behöver minst två grenar", at: node.place,
          hint: "skriv grenens namn och dess steg: grenA: [{id: …}]"))
    }
    var read: [(id: String, list: String)] = []
    for (id, steps) in branches {
      let nodes = items(steps, "grenen \"\(id)\"")
      let list = "\(path)/\(id)/"
      readList(nodes, path: list, layout: inner(layout, steps: nodes))
      read.append((id, list))
    }
    return .parallel(branches: read, join: readJoin(joinNode, branches: branches.count))
  }

  private func readForEach(
    _ node: YAMLNode, _ stepsNode: YAMLNode?, path: String, layout: ScopeLayout
  ) -> StepNode.Kind? {
    guard let reader = MappingReader(node, what: "for_each", reporting: collector) else { return nil }
    let each: String? = reader.required("each")
    let itemsNode = reader.node("in")
    let keyNode = reader.node("key")
    let join = readJoin(reader.node("join"), branches: nil)
    reader.finish()
    for (key, found) in [("in", itemsNode), ("key", keyNode)] where found == nil {
      collector.report(.error("workflow.for-each", "for_each behöver \(key)", at: node.place))
    }
    let source = itemsNode.flatMap { expression(in: $0, layout: layout, expecting: nil, what: "in") }
    var itemType = FEELType.any
    if case .list(let inner)? = source?.expression.type { itemType = inner }
    let steps = items(stepsNode, "steps")
    if steps.isEmpty {
      collector.report(.error("workflow.no-steps", "for_each har inga steg", at: node.place, hint: "lägg till steps:"))
    }
    guard let each, let source else { return nil }
    let body = inner(layout, item: (each, itemType), steps: steps)
    let list = path + "/"
    readList(steps, path: list, layout: body)
    let key = keyNode.flatMap { expression(in: $0, layout: body, expecting: nil, what: "key") }
    guard let key else { return nil }
    return .forEach(each: each, items: source, key: key, list: list, join: join)
  }

  private func readJoin(_ node: YAMLNode?, branches: Int?) -> Join {
    guard let node, let text = node.scalar?.text else { return .all }
    switch text {
    case "all": return .all
    case "any": return .any
    default:
      if let count = Int(text), count > 0, count <= branches ?? count { return .count(count) }
      let most = branches.map { " högst \($0)" } ?? ""
      collector.report(
        .error("workflow.join", "join ska vara all, any eller ett antal\(most), men är \"\(text)\"", at: node.place))
      return .all
    }
  }

  func readRole(_ node: YAMLNode?) -> String? {
    guard let node, let role = node.scalar?.text else { return nil }
    if let roles = environment.roles, !roles.contains(role) {
      collector.report(
        .error(
          "workflow.unknown-role", "rollen \"\(role)\" finns inte i organisationen", at: node.place,
          hint: Suggestion.hint(for: role, in: roles.sorted())
            ?? "rollerna är " + roles.sorted().joined(separator: ", ")))
    }
    return role
  }

  private func readGuidance(_ node: YAMLNode) -> Guidance? {
    guard let reader = MappingReader(node, what: "guidance", reporting: collector) else { return nil }
    let text: String? = reader.required("text")
    let lagrum: [String] = reader.optional("lagrum") ?? []
    reader.finish()
    return text.map { Guidance(text: $0, lagrum: lagrum) }
  }

  private func readHinder(_ node: YAMLNode, in layout: ScopeLayout) -> Hinder? {
    guard let reader = MappingReader(node, what: "hindret", reporting: collector) else { return nil }
    let when = reader.node("when").flatMap {
      expression(in: $0, layout: layout, expecting: .boolean, what: "when")
    }
    let text: String? = reader.required("text")
    let lagrumNode = reader.node("lagrum")
    let lagrum =
      lagrumNode?.sequence != nil ? reader.optional("lagrum") ?? [] : lagrumNode?.scalar.map { [$0.text] } ?? []
    if reader.node("when") == nil {
      collector.report(.error("workflow.hinder", "hindret säger inte när det gäller", at: node.place, hint: "lägg till when:"))
    }
    reader.finish()
    guard let when, let text else { return nil }
    return Hinder(condition: when, text: text, lagrum: lagrum)
  }

  private func checkID(_ id: String, at node: YAMLNode?) {
    let bad = id.contains { "/#[]!: .".contains($0) } || id.isEmpty || id.first?.isNumber == true
    if bad {
      collector.report(
        .error(
          "workflow.step-name", "\"\(id)\" duger inte som namn på ett steg", at: node?.place,
          hint: "använd bokstäver, siffror och _, och börja med en bokstav"))
    }
  }
}
