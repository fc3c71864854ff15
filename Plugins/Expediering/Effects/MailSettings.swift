import FEEL
import Foundation
import WorkflowKit

/// How the installation sends e-mail: the key `epost` of `config/installation.yaml`.
struct MailSettings: Decodable, Sendable {
  /// Whether the connection is encrypted.
  enum Encryption: String, Decodable, Sendable {
    case none = "ingen"
    case possible = "möjlig"
    case required = "krävs"
  }

  /// `smtp://host:port` or `smtps://host:port`.
  let server: String
  let sender: String
  /// The domain of Message-IDs, and the name given to the server.
  let domain: String
  let user: String?
  /// The environment variable that holds the password, so that it stands in no file.
  let passwordVariable: String?
  let encryption: Encryption?
  /// The longest wait for one answer of the server, in seconds.
  let patience: Int?
  /// WeasyPrint's path; looked for in PATH where nil.
  let program: String?

  enum CodingKeys: String, CodingKey {
    case server
    case sender = "från"
    case domain = "domän"
    case user = "användare"
    case passwordVariable = "lösenord_miljö"
    case encryption = "tls"
    case patience = "tidsgräns"
    case program
  }

  /// The settings, checked.
  ///
  /// - Throws: `EffectFailure.permanent` that says which one is missing or wrong.
  static func read(_ value: Value) throws -> MailSettings {
    guard !value.isNull else { throw failure("E-post är inte inställd.") }
    let settings: MailSettings
    do { settings = try ValueDecoder().decode(MailSettings.self, from: value) } catch {
      throw failure("Inställningarna för e-post går inte att läsa: \(error).")
    }
    guard settings.server.hasPrefix("smtp://") || settings.server.hasPrefix("smtps://"),
      !settings.server.contains(where: { $0.isWhitespace || $0 == "@" }), !Text.hasControl(settings.server)
    else { throw failure("server \"\(settings.server)\" ska vara smtp://värd:port eller smtps://värd:port.") }
    guard EmailAddress.fault(in: settings.sender) == nil else {
      throw failure("från \"\(settings.sender)\" är ingen e-postadress.")
    }
    guard EmailAddress.fault(in: "a@" + settings.domain) == nil else {
      throw failure("domän \"\(settings.domain)\" är inget domännamn.")
    }
    return settings
  }

  /// The password; nil where no user is given.
  ///
  /// - Throws: `EffectFailure.permanent` where the environment variable is missing.
  func password() throws -> String? {
    guard user != nil else { return nil }
    guard let name = passwordVariable, let password = ProcessInfo.processInfo.environment[name] else {
      throw MailSettings.failure("Lösenordet för e-post saknas: miljövariabeln \(passwordVariable ?? "") är inte satt.")
    }
    return password
  }

  private static func failure(_ reason: String) -> EffectFailure {
    .permanent(
      "\(reason) Rätta epost i config/installation.yaml (server, från, domän och vid behov användare, "
        + "lösenord_miljö, tls), och försök igen.")
  }
}
