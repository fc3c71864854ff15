import CaseStore
import CivilTime
import HTTPTypes
import WorkflowEngine
import WorkflowKit

/// Tries whether a password is an account's, as slowly as guesses are tried.
struct PasswordTrial: Sendable {
  /// How it went.
  enum Outcome {
    case right(LoginRow)
    /// Why not, as a page says it.
    case wrong(String, HTTPResponse.Status)
  }

  let site: Site
  /// Whose it is said to be, and from where.
  let attempt: LoginAttempt
  /// What is said where it is not.
  var wrong = "Kontot eller lösenordet är fel."

  /// - Throws: `StoreError`.
  func outcome(of password: String, at now: Instant) async throws -> Outcome {
    let wait = await site.gate.wait(for: attempt, at: now)
    guard wait == 0 else {
      // To the whole minute, so that whoever comes back then is let in.
      let from = try now.adding(seconds: wait + 59)
      return .wrong(
        "För många misslyckade försök. Du kan försöka igen \(Words.time(from)).", .tooManyRequests)
    }
    let known = try await site.engine.store.read { [engine = site.engine, account = attempt.account] tx in
      try engine.organisation(tx).accounts[account] == nil ? nil : tx.login(account)
    }
    // An account that there is not costs as much time as one that there is.
    let stored = known.flatMap { PasswordHash($0.hash) }
    let isRight = try await site.gate.turn {
      guard let stored else {
        _ = try PasswordHash(of: password)
        return false
      }
      return try stored.matches(password)
    }
    guard let isRight else { return .wrong(Self.busy, .serviceUnavailable) }
    await site.gate.tried(attempt, succeeded: isRight, at: now)
    guard isRight, let known else { return .wrong(wrong, .unprocessableContent) }
    if let end = try OneTimePassword.end(of: known), end < now {
      return .wrong(
        "Engångslösenordet gick ut \(Words.time(end)). Be den som sköter konton om ett nytt.", .unprocessableContent)
    }
    return .right(known)
  }

  /// What is said where too many passwords are tried at once.
  static let busy = "Många loggar in just nu. Försök igen om en stund."
}
