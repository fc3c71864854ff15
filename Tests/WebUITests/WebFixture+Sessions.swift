import CaseStore
import CivilTime
import FEEL

@testable import WebUI
@testable import ordning

extension WebFixture {
  /// Logs an account in without asking for its password.
  func secret(of account: String, later seconds: Int64 = 0) async throws -> SessionSecret {
    let (secret, now) = (SessionSecret(), try session.now.adding(seconds: seconds))
    try await session.store.write { tx in
      try tx.put(SessionRow(id: secret.sessionID, account: account, started: now, seen: now))
    }
    return secret
  }

  /// Makes a case secret, whatever it was opened as.
  func makeSecret(_ id: String) async throws {
    try await session.store.write { tx in
      guard var row = try tx.caseRow(id) else { return }
      row.secret = true
      row.publicTitle = "Offentlig rubrik"
      row.readers = ["secret:socialnämnden"]
      try tx.put(row)
    }
  }

  /// Opens a case that only those may read who read what is secret.
  func openSecretCase(title: String, party: String) async throws -> String {
    let sender = Context([
      ("namn", .string(party)), ("e_post", "post@granne.example"), ("adress", "Vägen 1\n123 45 Ort"),
    ])
    return try await openCase(
      Context([
        ("titel", .string(title)), ("offentlig_titel", "Offentlig rubrik"), ("sekretess", "OSL 26:1"),
        ("avsändare", .context(sender)),
      ]))
  }
}

extension Browser {
  /// Takes the cookie of somebody who is logged in.
  func take(_ secret: SessionSecret?) { setCookie(secret.map { "\(SessionReader.cookie)=\($0.text)" }) }
}
