import SourceDiagnostics
import WorkflowKit
import YAMLSource

/// Ways that lead out of the list that they stand in.
extension WorkflowReader {
  /// What to say of a way out of a branch, the steps for each item, a handler or `optional`; nil for others.
  func outOf(_ name: String, at place: SourcePlace?) -> String? {
    guard let place, let list = innermostList(around: place), let last = list.steps.last else { return nil }
    if list.path == StepList.optionalPath {
      return "ett steg under optional görs vid sidan av processens steg och leder inte in bland dem: ta bort next"
    }
    guard let site = site(of: list) else {
      guard list.path.hasPrefix(StepList.handlersPath) else { return nil }
      return "en hanterares steg görs vid sidan av processens: ska ärendet gå till \"\(name)\", "
        + "skriv ett avbrott under interrupts, med to: \(name)"
    }
    guard let outer = self.list(of: name, seenFrom: site) else {
      return "stegen i en gren, eller för varje post, leder bara till varandra"
    }
    let (block, step) = (StepList.split(site).id, list.steps.first { holds($0, place) })
    let isNext = outer.position(of: block).map { $0 + 1 == outer.position(of: name) } ?? false
    let mended =
      step?.id == last.id ? "ta bort raden" : "skriv {to: \(last.id)}, som är sist här, eller lägg till ett sista steg"
    let what = list.isOfBranch(in: site) ? "en gren är klar" : "ett varv är klart"
    let rest = isNext ? "av sig självt vidare till \"\(name)\"" : "dit dess egen next leder"
    return "\(what) efter sitt sista steg, och efter \"\(block)\" går det \(rest): \(mended)"
  }

  /// The step whose way on stands at a place, with those that come after it in the file.
  func wayOut(at place: SourcePlace) -> (step: String, later: [String])? {
    guard let list = innermostList(around: place), let number = list.steps.firstIndex(where: { holds($0, place) })
    else {
      return nil
    }
    return (list.steps[number].id, list.steps[(number + 1)...].map(\.id))
  }

  /// The list with a step that a place stands in, and no other inside it.
  private func innermostList(around place: SourcePlace) -> FlowList? {
    (flow?.lists ?? []).filter { list in list.steps.contains { holds($0, place) } }
      .max { $0.path.utf8.count < $1.path.utf8.count }
  }

  private func holds(_ step: FlowStep, _ place: SourcePlace) -> Bool {
    step.node.bytes.contains(place.bytes.lowerBound)
  }
}

extension FlowList {
  /// Whether it is a branch of the step of that path, whose name then comes between.
  fileprivate func isOfBranch(in site: String) -> Bool { path.utf8.count > site.utf8.count + 1 }
}
