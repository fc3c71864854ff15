import FEEL
import SourceDiagnostics
import WorkflowKit
import YAMLSource

/// What stands twice in a list where once is enough.
extension WorkflowReader {
  /// Reports the same word, or the same rule, twice in a list.
  func checkRepeated(_ node: YAMLNode, _ item: KeyForm, of key: Key) {
    guard let items = node.sequence, items.count > 1 else { return }
    var places: [NameKey: SourcePlace] = [:]
    for node in items {
      guard let written = written(node, item).map(NameKey.init) else { continue }
      guard let earlier = places[written] else {
        places[written] = node.place
        continue
      }
      let what = node.scalar.map { Diagnostic.quote($0.text) } ?? "samma rad"
      collector.report(
        .error(
          "workflow.repeated", "\(what) står två gånger under \(key.name)", at: node.place,
          hint: "ta bort den ena", notes: [Diagnostic.Note(message: "första gången", place: earlier)]))
    }
  }

  /// A text that is the same for what means the same; nil for what may stand several times, or is told of elsewhere.
  private func written(_ node: YAMLNode, _ form: KeyForm) -> String? {
    switch form {
    case .text, .period, .reference, .named: node.scalar?.text
    case .table(KeyTable.handler.id), .table(KeyTable.check.id), .table(KeyTable.hinder.id): structure(node)
    default: nil
    }
  }

  /// The mapping in one form, whatever the order of its keys.
  private func structure(_ node: YAMLNode) -> String {
    switch node.content {
    case .scalar(let scalar): "\"\(scalar.text)\""
    case .sequence(let items): "[\(items.map(structure).joined(separator: ", "))]"
    case .mapping(let entries):
      "{\(entries.map { "\($0.name): \(structure($0.value))" }.sorted().joined(separator: ", "))}"
    }
  }
}
