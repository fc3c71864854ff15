import SourceDiagnostics

/// Parts of a process that stand inside the one above them.
extension SyntaxProblem {
  /// The keys that only the process itself has.
  package static let partsOfProcess: Set<String> = [
    "case", "inputs", "checks", "facts", "clocks", "optional", "handlers", "exits",
  ]
  /// The keys that the process has, and steps too.
  package static let sharedParts: Set<String> = ["steps", "interrupts", "outputs"]

  /// A part of the process that stands among the items of the list of another part, which begins at an offset.
  func partOfFile(in list: Int) -> Diagnostic? {
    guard let key = key(of: line), byte(at: list) == UInt8(ascii: "-"), let owner = ownerOfLine, owner.column == 1,
      Self.partsOfProcess.contains(key) || Self.sharedParts.contains(key) && owner.name != "steps"
    else { return nil }
    return .error(
      "yaml.mixed-block", "\(key) är en egen del av processen, men står inne i \(owner.name)",
      at: rest(from: line.firstCharacter),
      hint:
        "låt raden börja i kolumn 1, som \(owner.name) på rad \(owner.line), och flytta ut raderna under den lika mycket"
    )
  }
}
