import SourceDiagnostics
import WorkflowKit

/// Finds accounts by what people write.
enum Accounts {
  /// Checks that an account exists.
  ///
  /// - Throws: `Refusal` that names the account probably meant, or all of them.
  static func require(_ id: String, in organisation: Organisation) throws {
    guard organisation.accounts[id] == nil else { return }
    let known = organisation.accounts.keys.sorted()
    throw Refusal(
      "Kontot \(id) finns inte i organisationen.", code: "organisation.unknown-account",
      hint: (Suggestion.hint(for: id, in: known).map { $0.prefix(1).uppercased() + $0.dropFirst() })
        ?? "Kontona är \(known.joined(separator: ", ")).")
  }
}
