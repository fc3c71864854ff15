import SourceDiagnostics
import YAMLSource

/// The names an organisation file has introduced so far, to check references to them.
struct OrganisationNames {
  let roles: Set<String>
  let boards: Set<String>
  let accounts: Set<String>
  let collector: DiagnosticCollector

  func knows(board: String, at node: YAMLNode?) -> Bool { knows(board, in: boards, "nämnden", node) }
  func knows(role: String, at node: YAMLNode?) -> Bool { knows(role, in: roles, "rollen", node) }
  func knows(account: String, at node: YAMLNode?) -> Bool { knows(account, in: accounts, "kontot", node) }

  private func knows(_ name: String, in known: Set<String>, _ what: String, _ node: YAMLNode?) -> Bool {
    if known.contains(name) { return true }
    let others =
      known.isEmpty ? "lägg till \(what) i filen först" : "det som finns är " + known.sorted().joined(separator: ", ")
    collector.report(
      .error(
        "organisation.unknown", "\(what) \"\(name)\" finns inte", at: node?.place,
        hint: Suggestion.hint(for: name, in: known) ?? others))
    return false
  }
}
