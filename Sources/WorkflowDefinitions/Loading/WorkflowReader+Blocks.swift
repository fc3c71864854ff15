import CivilTime
import FEEL
import SourceDiagnostics
import WorkflowKit
import YAMLSource

extension WorkflowReader {
  /// - Parameter hasOuter: Whether branches stand beside `parallel`, of which is told.
  func readParallel(
    _ node: YAMLNode, _ joinNode: YAMLNode?, path: String, layout: ScopeLayout, hasOuter: Bool
  ) -> StepNode.Kind? {
    let branches = entries(node, "parallel").filter { !reportInnerKey($0.name, $0.node) }
    if !hasOuter, branches.count < 2, node.mapping != nil || node.isNull, !hasRepeatedKey(node) {
      collector.report(
        .error(
          "workflow.few-branches", "parallel behöver minst två grenar", at: node.place,
          hint: "lägg till en gren med namn och steg, eller skriv stegen direkt i listan"))
    }
    var read: [(id: String, list: String)] = []
    // A branch's name is a part of its steps' paths.
    for entry in node.mapping ?? [] where !isKey(entry.name, entry.value) {
      checkName(entry.name, at: entry.key.place, what: "grenen")
    }
    for (id, steps) in branches {
      let nodes = items(steps, "grenen \"\(id)\"")
      if nodes.isEmpty && (steps.isNull || steps.sequence != nil) {
        collector.report(
          .error(
            "workflow.no-steps", "grenen \"\(id)\" har inga steg", at: steps.place,
            hint: "skriv grenens steg under namnet, eller ta bort grenen"))
      }
      let list = "\(path)/\(id)/"
      readList(nodes, path: list, layout: inner(layout, steps: nodes, path: list))
      read.append((id, list))
    }
    return .parallel(branches: read, join: readJoin(joinNode, branches: branches.count))
  }

  /// Whether a key of the step stands among the branches, as `join` does in `for_each`; that is reported.
  private func reportInnerKey(_ name: String, _ node: YAMLNode) -> Bool {
    guard isKey(name, node) else { return false }
    let text = node.place.text
    let row =
      text.contains("\n") || text.hasPrefix("-") || text.count > 40
      ? "\(name) med det som står under" : "\(name): \(text)"
    collector.report(
      .error(
        "workflow.misplaced-key", "\(name) står bredvid parallel, inte bland grenarna", at: node.place,
        hint: "flytta raden \(row) ut, så att den står på samma nivå som parallel"))
    return true
  }

  /// Whether what stands among branches is a key of the step: no steps stand under it.
  private func isKey(_ name: String, _ node: YAMLNode) -> Bool {
    guard KeyTable.step.key(name) != nil, !node.isNull else { return false }
    return !(node.sequence ?? []).contains { $0["id"] != nil || $0["uses"] != nil } && node["id"] == nil
  }

  func readForEach(
    _ node: YAMLNode, _ stepsNode: YAMLNode?, path: String, layout: ScopeLayout
  ) -> StepNode.Kind? {
    if let entry = node.mapping?.first, node.mapping?.count == 1, entry.value.isUnwritten, entry.name.contains(" ") {
      collector.report(
        .error(
          "yaml.wrong-type", "for_each ska skrivas som nycklar med värden, men här står text", at: node.place,
          hint: "skriv \(loop(entry.name, in: layout))"))
      return nil
    }
    guard
      let reader = MappingReader(
        node, .forEach, what: "for_each", writing: { self.loop($0, in: layout) }, reporting: collector)
    else { return nil }
    let each: String? = reader.required("each")
    let itemsNode = reader.node("in")
    let keyNode = reader.node("key")
    let join = readJoin(reader.node("join"), branches: nil)
    reader.finish()
    if let each { checkEach(each, at: node["each"]?.place, layout, stepsNode) }
    let source = itemsNode.flatMap {
      expression(in: $0, layout: layout, expecting: .optional(.list(.any)), what: "in", isRequired: true)
    }
    if source?.expression.isFilled == true { filledLoops.insert(path) }
    var itemType = FEELType.any
    if case .list(let inner)? = source?.expression.type.unwrapped { itemType = inner }
    let example = exampleKey(each ?? "post", itemType)
    for (key, found) in [("in", itemsNode), ("key", keyNode)] where found == nil {
      collector.report(
        .error(
          "workflow.for-each", "for_each behöver \(key)", at: node.place,
          hint: key == "in"
            ? "lägg till in: = listan som ska gås igenom"
            : "lägg till key: = det som skiljer posterna åt, till exempel key: = \(example)"))
    }
    let steps = items(stepsNode, "steps")
    if stepsNode == nil || stepsNode?.sequence?.isEmpty == true || stepsNode?.isNull == true {
      collector.report(
        .error(
          "workflow.no-steps", "for_each har inga steg", at: node.place,
          hint: "lägg till steps: på samma nivå som for_each, med stegen för varje post"))
    }
    // The body is read even where the head is wrong, so that all its problems are told at once.
    let list = path + "/"
    let body = inner(layout, item: (each ?? "", itemType), steps: steps, path: list)
    readList(steps, path: list, layout: body)
    // A key that reads the steps of the list is told of below.
    let head = body.at(assignment?.before(path)?.union(ids(of: steps).map(\.name)), site: path)
    let key = keyNode.flatMap { expression(in: $0, layout: head, expecting: nil, what: "key", isRequired: true) }
    guard let each, let source, let key else { return nil }
    checkWritten(source, key, each: each, join: join)
    if key.expression.slots.contains(where: { body.sources[$0] == .step(depth: 0) }) {
      collector.report(
        .error(
          "workflow.for-each", "key läser ett steg i slingan, men behövs innan stegen har börjat", at: key.place,
          hint: "välj ett fält i posten, till exempel \(example)"))
    } else if !key.expression.slots.contains(where: { body.sources[$0] == .item(depth: 0) }) {
      collector.report(
        .error(
          "workflow.for-each", "key läser inget i posten, så alla poster får samma nyckel", at: key.place,
          hint: "välj ett fält i posten, till exempel \(example)"))
    }
    checkKey(key, example: example)
    return .forEach(each: each, items: source, key: key, list: list, join: join)
  }

  /// What may tell the items of a list apart.
  private func exampleKey(_ each: String, _ item: FEELType) -> String {
    switch item.unwrapped {
    case .string, .number: return each
    case .date, .time, .dateAndTime, .daysDuration, .monthsDuration, .period: return "string(\(each))"
    case .context(let fields, _):
      let known = fields.filter { $0.value == .string || $0.value == .number }.keys.sorted()
      return "\(each).\(known.contains("namn") ? "namn" : known.first ?? "namn")"
    default: return "\(each).namn"
    }
  }

  /// How `p in parter`, `p i parter` or `p av parter`, or a list alone, is written as a loop.
  private func loop(_ text: String, in layout: ScopeLayout) -> String {
    let words = text.split(separator: " ").map(String.init)
    guard words.count == 3, ["in", "i", "av"].contains(words[1].lowercased()) else {
      let list = text.trimmingPrefix(/= */)
      guard case .list(let item)? = Expression.compile(String(list), in: layout.shape).expression?.type.unwrapped else {
        return "for_each: {each: …, in: = \(list), key: = …}"
      }
      return "for_each: {each: post, in: = \(list), key: = \(exampleKey("post", item))}"
    }
    var key = "…"
    if case .list(let item)? = Expression.compile(words[2], in: layout.shape).expression?.type.unwrapped {
      key = exampleKey(words[0], item)
    }
    return "for_each: {each: \(words[0]), in: = \(words[2]), key: = \(key)}"
  }

  /// Reports a key that is neither text nor a number.
  private func checkKey(_ key: PlacedExpression, example: String) {
    let type = key.expression.type.unwrapped
    let hint: String
    switch type {
    case .any, .null, .string, .number, .optional: return
    case .date, .time, .dateAndTime, .daysDuration, .monthsDuration, .period:
      hint = "skriv string(\(key.expression.source))"
    case .boolean, .list, .context, .range, .function: hint = "välj ett fält i posten, till exempel \(example)"
    }
    collector.report(
      .error(
        "workflow.for-each", "key ska vara en text eller ett tal som skiljer posterna åt, men är \(type.oneWord)",
        at: key.place, hint: hint))
  }

  private func readJoin(_ node: YAMLNode?, branches: Int?) -> Join {
    guard let node, let text = text(node) else { return .all }
    switch text {
    case "all": return .all
    case "any": return .any
    default:
      if let count = Int(text), count > 0, count <= branches ?? count { return .count(count) }
      let most = branches.map { " (högst \($0))" } ?? ""
      collector.report(
        .error(
          "workflow.join", "join ska vara all, any eller ett antal\(most), men är \"\(text)\"", at: node.place,
          hint: Self.joinWord(text.lowercased()).map { "skriv \($0)" }
            ?? "all väntar på alla, any på den första, ett antal på så många"))
      return .all
    }
  }

  /// What a text most often means, by the whole of it or its first word: `alla grenar`.
  private static func joinWord(_ text: String) -> String? {
    guard Int(text) == nil else { return nil }
    return joinWords[text]
      ?? text.split(separator: " ").first.flatMap {
        joinWords[String($0)] ?? LengthWords.number(String($0)).map { "\($0)" }
      }
  }

  /// What people write in Swedish for how many are waited for.
  private static let joinWords = [
    "alla": "all", "båda": "all", "samtliga": "all", "allt": "all", "någon": "any", "första": "any", "en": "any",
    "den första": "any", "en av dem": "any", "en räcker": "any",
  ]

  /// The item's name stands beside the steps' in each entry of the result.
  private func checkEach(_ each: String, at place: SourcePlace?, _ outer: ScopeLayout, _ steps: YAMLNode?) {
    checkName(each, at: place, what: "posten i for_each")
    checkTaken(
      [(each, place)], by: zip(outer.names, outer.sources).map { (name: $0, source: $1) }, what: "posten i for_each")
    for (name, stepPlace) in ids(of: steps?.sequence ?? []) where name == each {
      collector.report(
        .error(
          "workflow.name-taken", "namnet \"\(name)\" är upptaget: så heter posten i for_each", at: stepPlace,
          hint: "ge steget ett annat namn"))
    }
  }
}
