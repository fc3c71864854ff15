import SourceDiagnostics
import YAMLSource

/// Names that have been changed in one place and not in the others.
extension WorkflowReader {
  /// Where the step or input stands that was probably meant by an unknown name, if nothing else in the file speaks of it:
  /// then it may as well be that which is misspelt.
  func renamed(_ name: String, among names: some Sequence<String>) -> [Diagnostic.Note] {
    guard let meant = Suggestion.closest(to: name, in: names), count(of: meant) == 1 else { return [] }
    for list in flow?.lists ?? [] {
      guard let position = list.position(of: meant) else { continue }
      return [Diagnostic.Note(message: "här heter steget \"\(meant)\"", place: list.steps[position].node["id"]?.place)]
    }
    return inputPlaces[meant].map { [Diagnostic.Note(message: "här heter fältet \"\(meant)\"", place: $0)] } ?? []
  }

  /// The step that an unknown name most likely meant before it got a longer name, or a shorter one, as a question: one that
  /// nothing else in the file speaks of.
  func halfRenamed(_ name: String, among names: some Sequence<String>) -> String? {
    guard name.count > 2 else { return nil }
    let found = names.filter { other in
      other != name && other.count > 2 && (other.hasPrefix(name) || name.hasPrefix(other)) && count(of: other) == 1
    }
    return found.count == 1 ? "menade du \(Diagnostic.quote(found[0]))?" : nil
  }

  /// How many times a name stands in the file as a word of its own.
  private func count(of name: String) -> Int {
    ConditionCases.paths(in: String(decoding: file.bytes, as: UTF8.self)).count { path in
      path.split(separator: ".").contains { $0 == name }
    }
  }
}
