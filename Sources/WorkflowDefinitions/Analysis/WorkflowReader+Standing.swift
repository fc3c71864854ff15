import FEEL
import SourceDiagnostics
import WorkflowKit
import YAMLSource

/// What conditions hang on that does not change by itself while a case goes on.
extension WorkflowReader {
  /// Functions whose answer changes with the day, or with what the case decides.
  static let changing: Set<String> = [
    "today()", "now()", WorkflowEnvironment.decision + "()", WorkflowEnvironment.fee + "()",
  ]

  /// The steps of a list, and of the lists inside them, whose ways ask for what stands while it is under way.
  func standingSites(in list: FlowList, interrupts: [FlowInterrupt]) -> [StandingSite] {
    list.steps.indices.flatMap { position in
      let id = list.steps[position].id
      let breaking = interrupts.filter { $0.whileIn?.contains(id) ?? true }.map(\.way)
      return standingSites(from: position, of: list, in: list, at: position, breaking)
    }
  }

  /// Those beside a list, in the other branches of the steps round it.
  func standingSites(beside list: FlowList, in flow: Flow) -> [StandingSite] {
    flow.lists.flatMap { outer in
      outer.steps.filter { $0.branches.contains { list.path.hasPrefix($0.list.path) } }.flatMap { step in
        step.branches.map(\.list).filter { !list.path.hasPrefix($0.path) }.flatMap { other in
          other.steps.indices.flatMap { standingSites(from: $0, of: other, in: list, at: -1) }
        }
      }
    }
  }

  /// - Parameters:
  ///   - position: The position of a step in its list.
  ///   - whole: The list that is judged.
  ///   - outer: The position there of the step, or of the one that it stands in; -1 where it stands beside it.
  ///   - breaking: What breaks into it besides what is written there.
  private func standingSites(
    from position: Int, of list: FlowList, in whole: FlowList, at outer: Int, _ breaking: [FlowWay] = []
  ) -> [StandingSite] {
    let step = list.steps[position]
    let path = list.path + step.id
    let site = StandingSite(
      path: path, position: outer, next: step.next.map { ($0, standing($0, from: path, in: whole)) },
      breaking: (step.interrupts + breaking).compactMap { standing($0, from: path, in: whole) })
    return (site.ways.isEmpty ? [] : [site])
      + step.branches.map(\.list).flatMap { inner in
        inner.steps.indices.flatMap { standingSites(from: $0, of: inner, in: whole, at: outer) }
      }
  }

  private func standing(_ way: FlowWay, from site: String, in whole: FlowList) -> StandingWay? {
    guard let text = way.asked.map(readingDays) else { return nil }
    let names = namesInConditions[text] ?? knownConditions.names(in: text)
    // Most conditions ask for what their own step gives.
    guard names.contains(where: { mayStand($0, at: site, in: whole) }), let logic = takenApart(text) else { return nil }
    var parts: [ConditionLogic.Part: StandingPart] = [:]
    for part in logic.parts {
      guard let steps = steps(behind: part, at: site, in: whole) else { continue }
      parts[part] = StandingPart(part: part, steps: steps)
    }
    guard !parts.isEmpty else { return nil }
    return StandingWay(place: way.place, logic: logic, parts: parts)
  }

  /// A condition that asks if a clock has a day, asking for the input that gives it one instead.
  private func readingDays(_ text: String) -> String {
    guard text.contains("clocks") else { return text }
    return text.replacing(/\bclocks\.(\w+)\.last_day (!?=) null\b/) { match in
      guard let day = dayInputs[String(match.1)] else { return String(match.0) }
      return "\(day) \(match.2) null"
    }
  }

  /// The fields of the case itself that never change.
  static let lastingOfCase: Set<String> = ["dnr", "nämnd", "öppnat"]
  /// What their paths begin with.
  private static let caseFields = "ärende."

  private func steps(behind part: ConditionLogic.Part, at site: String, in whole: FlowList) -> StandingSteps? {
    guard !part.names.contains("ärende") else { return nil }
    let names = part.names.filter { !$0.hasPrefix(Self.caseFields) }
    // What hangs on nothing but such fields always says the same.
    let isFixed = names.allSatisfy { factNodes[$0] != nil || $0.hasSuffix("()") && !Self.changing.contains($0) }
    if names.count < part.names.count, isFixed { return StandingSteps() }
    return steps(behind: names, at: site, in: whole)
  }

  private func mayStand(_ name: String, at site: String, in whole: FlowList) -> Bool {
    if factNodes[name] != nil { return false }
    if name.hasPrefix(Self.caseFields) { return true }
    return steps(behind: [name], at: site, in: whole).map { $0.changing != [site] } ?? false
  }

  /// The steps whose results names hang on, where nothing else that they hang on changes while a list is under
  /// way; nil where something does, and where they hang on nothing.
  ///
  /// - Parameter looked: The look-ups that have been followed.
  private func steps(
    behind names: Set<String>, at site: String, in whole: FlowList, _ looked: Set<String> = []
  ) -> StandingSteps? {
    guard names.isDisjoint(with: Self.changing) else { return nil }
    var found = StandingSteps()
    var isKnown = false
    for name in names where !name.hasSuffix("()") && factNodes[name] == nil {
      if inputPlaces[name] != nil {
        if amendedInputs.contains(name) { return nil }
      } else if name == "clocks" || name == "ärende" {
        return nil
      } else if let list = list(of: name, seenFrom: site), let position = list.position(of: name) {
        // What goes on beside the list, or inside it, may be done at any time.
        let isBeside = whole.path.hasPrefix("!") && !list.path.hasPrefix("!")
        guard whole.path.hasPrefix(list.path), !isBeside else { return nil }
        let path = list.path + name
        found.needed.insert(path)
        if let read = lookedUp(by: list.steps[position]), !looked.contains(path) {
          // One that reads nothing says the same each time.
          if !read.isEmpty {
            guard let behind = steps(behind: read, at: path, in: whole, looked.union([path])) else { return nil }
            found.formUnion(behind)
          }
        } else {
          found.changing.insert(path)
        }
      } else if let block = block(ofItem: name) {
        guard whole.path.hasPrefix(block + "/") else { return nil }
      } else {
        // A name that the expression gives itself hangs on what that is made of.
        continue
      }
      isKnown = true
    }
    return isKnown ? found : nil
  }

  /// What a step reads that looks up who decides and does nothing else; nil for other steps.
  private func lookedUp(by step: FlowStep) -> Set<String>? {
    guard !step.mayWait, let uses = step.node["uses"]?.scalar?.text,
      environment.registry.step(uses)?.descriptor.asks != nil
    else { return nil }
    var names: Set<String> = []
    var waiting = [step.node["with"]].compactMap(\.self)
    while let node = waiting.popLast() {
      waiting += node.sequence ?? []
      waiting += node.mapping?.map(\.value) ?? []
      guard let text = node.scalar?.text, text.hasPrefix("= ") else { continue }
      names.formUnion(knownConditions.names(in: String(text.dropFirst(2))))
    }
    return names
  }

  /// The path of the `for_each` whose items bear a name.
  private func block(ofItem name: String) -> String? {
    for list in flow?.lists ?? [] {
      let step = list.steps.first { $0.node["for_each"]?["each"]?.scalar?.text == name }
      if let step { return list.path + step.id }
    }
    return nil
  }
}

extension FlowWay {
  /// What it asks for, without the leading `= `; nil where nothing.
  var asked: String? {
    if let condition { return condition }
    guard case .condition(let text) = cause else { return nil }
    return text.hasPrefix("= ") ? String(text.dropFirst(2)) : text
  }
}
