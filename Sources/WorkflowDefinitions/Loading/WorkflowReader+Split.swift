import SourceDiagnostics
import WorkflowKit
import YAMLSource

/// Items of lists that a dash too many splits: `- when: …` and `- to: …` on lines of their own.
extension WorkflowReader {
  /// What the items of a list have, as far as it tells one that is whole from a part of one.
  private struct ItemForm {
    /// The keys that an item may have.
    let table: KeyTable
    /// The keys of which each item has one, most often as its first.
    let heads: Set<String>
    /// The keys of which an item that is whole has one.
    let ends: Set<String>
  }

  private static let itemForms: [String: ItemForm] = {
    let step = ItemForm(table: .anyStep, heads: ["id"], ends: ["uses", "call", "parallel", "for_each"])
    let interrupt = ItemForm(table: .interrupt, heads: ["message", "clock", "effect"], ends: ["to"])
    return [
      "steps": step, "exits": step, "optional": step,
      "checks": ItemForm(table: .check, heads: ["when"], ends: ["text"]),
      "hinder": ItemForm(table: .hinder, heads: ["when"], ends: ["text"]),
      "next": ItemForm(table: .transition, heads: ["when"], ends: ["to"]),
      "interrupts": interrupt,
      "handlers": ItemForm(
        table: .handler, heads: ["message", "clock", "effect"], ends: ["notify", "steps"]),
    ]
  }()

  /// Whether items of lists are split; that is reported, and nothing else of the file, which reads as another one.
  func reportSplit(_ root: YAMLNode) -> Bool {
    var isSplit = false
    for group in root.groups {
      for entry in group.mapping ?? [] {
        if let items = entry.value.sequence, let form = Self.itemForms[entry.name] {
          isSplit = reportSplit(items, form) || isSplit
        } else if entry.name == "parallel" {
          for branch in entry.value.mapping ?? [] {
            guard let items = branch.value.sequence, let form = Self.itemForms["steps"] else { continue }
            isSplit = reportSplit(items, form) || isSplit
          }
        }
      }
    }
    return isSplit
  }

  private func reportSplit(_ items: [YAMLNode], _ form: ItemForm) -> Bool {
    var (isSplit, place) = (false, 0)
    while place < items.count {
      let parts = parts(of: items[place...], form)
      if !parts.isEmpty {
        isSplit = true
        report(parts, of: items[place])
      } else if form.table == .transition, let parts = reversedParts(of: items[place...]) {
        isSplit = true
        report([parts.part], of: parts.head)
        place += 1
      }
      place += 1 + parts.count
    }
    return isSplit
  }

  /// The items after the first that are parts of it.
  private func parts(of items: ArraySlice<YAMLNode>, _ form: ItemForm) -> [YAMLNode] {
    guard let head = items.first, var keys = keys(of: head, form), !keys.isDisjoint(with: form.heads) else { return [] }
    var parts: [YAMLNode] = []
    for item in items.dropFirst() {
      guard let own = self.keys(of: item, form), own.isDisjoint(with: form.heads), own.isDisjoint(with: keys),
        form.ends.isDisjoint(with: keys) || form.ends.isDisjoint(with: own)
      else { break }
      keys.formUnion(own)
      parts.append(item)
    }
    // An item that is whole without them may be followed by one that lacks its head.
    return keys.isDisjoint(with: form.ends) ? [] : parts
  }

  /// A way whose condition stands in the item after it.
  private func reversedParts(of items: ArraySlice<YAMLNode>) -> (head: YAMLNode, part: YAMLNode)? {
    // An open way before others would take every case, so it is meant as the end of this one.
    guard let first = items.first, let second = items.dropFirst().first, first.mapping?.map(\.name) == ["to"],
      second.mapping?.map(\.name) == ["when"], ![first, second].contains(where: { $0.place.text.hasPrefix("{") })
    else { return nil }
    return (first, second)
  }

  /// The keys of an item, where it has no others than it may have; nil for other nodes, and between brackets, which nobody
  /// sets by mistake.
  private func keys(of item: YAMLNode, _ form: ItemForm) -> Set<String>? {
    guard let entries = item.mapping, !entries.isEmpty, !item.place.text.hasPrefix("{") else { return nil }
    let names = Set(entries.map(\.name))
    return names.isSubset(of: form.table.names) ? names : nil
  }

  private func report(_ parts: [YAMLNode], of head: YAMLNode) {
    let keys = parts.flatMap { $0.mapping ?? [] }
    guard let first = keys.first, let own = head.mapping?.first else { return }
    let names = keys.map(\.name).inSwedish()
    let lines = parts.map(\.place.line)
    let dashes =
      lines.count == 1 ? "strecket på rad \(lines[0])" : "strecken på rad \(lines.map { "\($0)" }.inSwedish())"
    collector.report(
      .error(
        "workflow.misplaced-key",
        "\(names) står i \(parts.count == 1 ? "en egen post" : "egna poster"), men hör till posten ovanför",
        at: first.key.place,
        hint: "skriv mellanslag i stället för \(dashes), så att \(names) börjar i samma kolumn som \(own.name) "
          + "på rad \(own.key.place.line)"))
  }
}
