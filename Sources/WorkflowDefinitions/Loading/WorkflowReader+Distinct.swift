import SourceDiagnostics
import WorkflowKit
import YAMLSource

/// Four eyes: the steps that somebody else must have done (`distinct_from`).
extension WorkflowReader {
  /// The paths of the steps that a step names. A name means the nearest step outside, or else every step inside the blocks
  /// that bears it.
  func readDistinct(_ node: YAMLNode?, of path: String) -> [String] {
    var paths: [String] = []
    for item in items(node, "distinct_from") {
      guard let name = text(item) else { continue }
      let lists = lists(of: name, namedBy: path)
      if lists.isEmpty {
        let known = Set((flow?.lists ?? []).flatMap(\.steps).map(\.id))
        _ = knownStep(name, at: item.place, among: known)
      } else if !environment.isStored {
        checkDistinct(name, in: lists, of: path, at: item.place)
      }
      for list in lists where !paths.contains(list.path + name) { paths.append(list.path + name) }
    }
    return paths
  }

  private func lists(of name: String, namedBy path: String) -> [FlowList] {
    if let nearest = list(of: name, seenFrom: path) { return [nearest] }
    return (flow?.lists ?? []).filter { $0.position(of: name) != nil }
  }

  /// Reports a step that nobody can be distinct from.
  private func checkDistinct(_ name: String, in lists: [FlowList], of path: String, at place: SourcePlace) {
    let faults = lists.map { fault(of: name, in: $0, for: path) }
    guard faults.allSatisfy({ $0 != nil }), let fault = faults.first ?? nil else {
      return checkHolders(name, in: lists, of: path, at: place)
    }
    collector.report(.error("workflow.distinct", fault.message, at: place, hint: fault.hint))
  }

  /// Warns where the only one who can do a step may be the one who has done the other.
  private func checkHolders(_ name: String, in lists: [FlowList], of path: String, at place: SourcePlace) {
    guard let role = role(of: path), let holders = environment.holders[role], !holders.isEmpty else { return }
    for list in lists {
      guard let other = self.role(of: list.path + name), let others = environment.holders[other] else { continue }
      let isAlone = holders.allSatisfy { board, accounts in
        accounts.count == 1 && accounts.isSubset(of: others[board] ?? [])
      }
      guard isAlone, let account = holders.values.first?.first else { continue }
      let (own, who) = (StepList.split(path).id, holders.count == 1 ? "kontot \(account)" : "ett konto i varje nämnd")
      return collector.report(
        .warning(
          "workflow.distinct",
          "rollen \(role) har bara \(who), så ingen annan kan göra \"\(own)\" när det har gjort \"\(name)\"", at: place,
          hint: "ge fler konton rollen i organisationens fil, eller ge ett av stegen en annan roll"))
    }
  }

  private func role(of path: String) -> String? {
    let list = flow?.lists.first {
      path.hasPrefix($0.path) && $0.position(of: String(path.dropFirst($0.path.count))) != nil
    }
    return list.flatMap { list in
      list.position(of: String(path.dropFirst(list.path.count))).flatMap { list.steps[$0].node["role"]?.scalar?.text }
    }
  }

  private func fault(of name: String, in list: FlowList, for path: String) -> (message: String, hint: String)? {
    guard let position = list.position(of: name) else { return nil }
    let own = StepList.split(path).id
    if list.path + name == path {
      return ("\"\(name)\" nämner sig självt", "nämn ett annat steg, eller ta bort raden")
    }
    let step = list.steps[position]
    let inner = Set(step.branches.flatMap(\.list.steps).map(\.id)).sorted()
    if !inner.isEmpty {
      return (
        "\"\(name)\" består av flera steg, och ingen gör det som helhet",
        "nämn ett av stegen i det: \(inner.joined(separator: ", "))"
      )
    }
    if let called = step.node["call"]?.scalar?.text {
      return (
        "\"\(name)\" anropar processen \"\(called)\", och ingen gör det som helhet",
        "nämn ett steg i den här processen, eller ta bort raden"
      )
    }
    if let forms = forms(of: step.node), forms == 0 {
      return (
        "\"\(name)\" görs av programmet, så det finns ingen att skilja sig från",
        "nämn ett steg som en människa gör, eller ta bort raden"
      )
    }
    guard !mayBeDone(name, in: list, at: path) else { return nil }
    return (
      "\"\(name)\" görs inte före \"\(own)\" på någon väg",
      "nämn ett steg som görs innan, eller skriv distinct_from: [\(own)] i \"\(name)\""
    )
  }

  /// How many forms a step may ask people to fill in; nil where its plugin is not known.
  func forms(of node: YAMLNode) -> Int? {
    guard let uses = node["uses"]?.scalar?.text else { return 0 }
    return environment.registry.step(uses)?.descriptor.forms.count
  }

  /// Whether a step may have been done when another begins, in some branch or round.
  private func mayBeDone(_ name: String, in list: FlowList, at path: String) -> Bool {
    // Where items are gone through, one of the others may have come that far.
    guard let assignment, !isInLoop(list.path) else { return true }
    let outer = flow?.lists.filter { path.hasPrefix($0.path) && list.path.hasPrefix($0.path) }
      .max { $0.path.count < $1.path.count }
    guard let outer else { return true }
    // A block that it stands in counts for what is inside it.
    let block = list.path == outer.path ? name : String(list.path.dropFirst(outer.path.count).prefix { $0 != "/" })
    return block.hasPrefix("!") || assignment.impossible([block], at: path)?.isEmpty ?? true
  }

  /// Whether a list is that of every item of a `for_each`, or stands inside one.
  private func isInLoop(_ path: String) -> Bool {
    (flow?.lists ?? []).flatMap(\.steps).contains { step in
      if case .items(let inner, _) = step.work { path.hasPrefix(inner.path) } else { false }
    }
  }
}
