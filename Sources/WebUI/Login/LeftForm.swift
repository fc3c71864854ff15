import CivilTime
import Foundation

/// A form that was sent in when its sender had been logged out: kept, so that nothing that was typed is lost, and never
/// sent by itself.
struct LeftForm: Sendable {
  /// The field by which a form is only shown again, as it was filled in; its value is the form's id.
  static let mark = "_kvar"
  /// The field by which a form that has been shown again tells, when it is sent in, which it was.
  static let source = "_ur_kvar"
  /// What is said of one that is shown again.
  static let unsent = "Inget är skickat än. Läs igenom det du skrev, och skicka."
  /// With more than this, in bytes, it is not kept.
  static let largest = 200_000

  /// A name of its own, by which it is shown and thrown away.
  let id: String
  /// Where it was sent.
  let path: String
  /// What was sent, without the session's token and without files.
  let body: FormBody
  /// Whether a file had been chosen, which is not kept.
  let hadFile: Bool
  let time: Instant
  /// The id of the one that it was before it was shown again, and left behind once more; empty where there was none.
  let replaced: String

  /// A form as it was sent in; nil where nothing was typed in it, or too much.
  init?(_ form: FormBody, to path: String, at time: Instant) {
    let body = form.withoutFiles(and: [FormBody.tokenName, Self.mark, Self.source])
    guard !path.hasPrefix("//"), !body.typed.isEmpty, body.size <= Self.largest else { return nil }
    self.path = path
    self.body = body
    id = UUID().uuidString.lowercased()
    replaced = form.text(Self.source)
    hadFile = form.files.contains { !$0.file.name.isEmpty }
    self.time = time
  }

  /// The parts of the address that it was sent to, as they are without escapes.
  var place: [String] {
    path.prefix { $0 != "?" }.split(separator: "/").map { $0.removingPercentEncoding ?? String($0) }
  }

  /// What it was about, as the address says: `av`.
  var subject: String {
    let query = path.drop { $0 != "?" }.dropFirst()
    return (try? URLEncodedReader.read(query.utf8))?.text("av") ?? ""
  }
}
