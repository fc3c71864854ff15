import SourceDiagnostics
import WorkflowKit
import YAMLSource

/// Lists, and names with values, as parts of a process have them.
extension WorkflowReader {
  /// The items of a node that must be a list; anything else is reported.
  func items(_ node: YAMLNode?, _ what: String) -> [YAMLNode] {
    guard let node else { return [] }
    if let items = node.sequence { return items }
    guard !node.isNull else { return [] }
    collector.report(
      .error(
        "yaml.wrong-type", "\(what) ska vara en lista, men här står \(node.kindPhrase)", at: node.place,
        hint: writing(node, asListOf: what)))
    return []
  }

  /// How what stands in a node is written as a list.
  private func writing(_ node: YAMLNode, asListOf what: String) -> String {
    let plain = "skriv \"- \" före varje post, eller sätt posterna inom [ ]"
    let begun = node.mapping?.first?.name ?? node.scalar?.text ?? ""
    if let dash = OtherDash(beginning: begun) {
      let row = node.firstLine
      return
        "raden börjar med \(dash.title) (\(dash.sign)): skriv ett vanligt bindestreck: \(dash.mended(row).prefix(60))"
    }
    if begun.hasPrefix("-"), begun.dropFirst().first?.isLetter == true || begun.dropFirst().first == "{" {
      return "skriv ett mellanslag efter varje streck: - \(node.firstLine.dropFirst().prefix(60))"
    }
    if let key = node.mapping?.first?.name, ["when", "to", "uses", "message", "clock", "id"].contains(key),
      !node.place.text.hasPrefix("{")
    {
      return "skriv - \(node.firstLine.prefix(60)), och låt raderna under börja i samma kolumn som \(key)"
    }
    if node.place.text.hasPrefix("{"), node["when"] != nil || node["to"] != nil, node.place.text.count <= 60 {
      return "skriv [\(node.place.text)]"
    }
    if let text = node.loneText, ["hinder", "checks"].contains(what) { return "skriv [{when: …, text: \(text)}]" }
    if let text = node.loneText, what == "distinct_from", environment.roles?.contains(text) == true {
      return
        "skriv steget som någon annan ska ha gjort, inte rollen; stegen är \(everyStep.sorted().joined(separator: ", "))"
    }
    if let text = node.loneText, ["notify", "distinct_from", "while"].contains(what) { return "skriv [\(text)]" }
    guard let first = node.mapping?.first, node["id"] == nil, node["when"] == nil, first.value.mapping != nil else {
      return plain
    }
    return "skriv \"- id: \(first.name)\" i stället för \"\(first.name):\", och så för varje steg"
  }

  /// The names with values of a node that must have such; anything else is reported.
  func entries(_ node: YAMLNode?, _ what: String) -> [(name: String, node: YAMLNode)] {
    guard let node else { return [] }
    if let entries = node.mapping {
      return entries.map { ($0.name, $0.value) }
    }
    guard !node.isNull else { return [] }
    collector.report(
      .error(
        "yaml.wrong-type", "\(what) ska vara namn med värden, men här står \(node.kindPhrase)", at: node.place,
        hint: writing(node, asNamesIn: what)))
    return []
  }

  /// How what stands in a node is written under names.
  private func writing(_ node: YAMLNode, asNamesIn what: String) -> String {
    guard let items = node.sequence, !items.isEmpty else { return "skriv \"namn: värde\" på var sin rad" }
    if items.allSatisfy({ $0.mapping?.count == 1 }) { return "ta bort \"- \" före varje namn" }
    if let id = items.first?["id"]?.scalar?.text {
      return "skriv \"\(id):\" i stället för \"- id: \(id)\", och så för varje post"
    }
    if what == "parallel" { return "ge varje gren ett namn: parallel: {en_gren: [{id: …}], en_annan: [{id: …}]}" }
    return "skriv \"namn: värde\" på var sin rad"
  }
}
