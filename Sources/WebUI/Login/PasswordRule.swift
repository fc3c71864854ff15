import WorkflowKit

/// What a password must be, wherever it is set.
package enum PasswordRule {
  /// Shorter ones are guessed.
  private static let shortest = 12

  /// - Throws: `Refusal` where it is too short.
  package static func check(_ password: String) throws {
    guard password.count >= shortest else {
      throw Refusal(
        "Lösenordet är för kort: det ska ha minst \(shortest) tecken.", code: "account.short-password",
        hint: "Skriv till exempel fyra ord efter varandra.")
    }
  }
}
