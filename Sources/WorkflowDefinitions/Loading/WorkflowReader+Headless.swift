import SourceDiagnostics
import YAMLSource

/// Parts of a process whose heading is missing, so that they read as items of the list above.
extension WorkflowReader {
  /// Whether handlers or interrupts stand among steps; that is told once, and nothing else of the file, which reads as
  /// another one.
  func reportHeadless(_ root: YAMLNode) -> Bool {
    for list in ["steps", "optional", "exits"] {
      guard let items = root[list]?.sequence, let place = items.firstIndex(where: isTrigger) else { continue }
      let item = items[place]
      let heading = item["to"] == nil ? "handlers" : "interrupts"
      let column = root.mapping?.first { $0.name == list }?.key.place.column ?? 1
      let what = list == "exits" ? "utgångar" : "steg"
      collector.report(
        .error(
          "workflow.misplaced-key",
          "under \(list) står \(what), men här står \(heading == "handlers" ? "en hanterare" : "ett avbrott")",
          at: item.place,
          hint: place == 0
            ? "skriv \(heading): i stället för \(list):"
            : root[heading] == nil
              ? "skriv rubriken \(heading): på en egen rad före rad \(item.place.line), i kolumn \(column)"
              : "flytta raden till \(heading):"))
      return true
    }
    return false
  }

  /// Whether an item is set off by something, and is no step.
  private func isTrigger(_ item: YAMLNode) -> Bool {
    ["clock", "message", "effect"].contains { item[$0] != nil }
      && ["to", "notify", "steps"].contains { item[$0] != nil }
      && ["id", "uses", "call", "parallel", "for_each"].allSatisfy { item[$0] == nil }
  }
}
