import CivilTime
import Foundation
import WorkflowKit

/// An e-mail message with attachments, as the bytes a mail server takes (RFC 5322, MIME).
struct MailMessage {
  /// A file that goes with the message.
  struct File {
    let name: String
    let mediaType: String
    let content: [UInt8]
  }

  let sender: String
  let senderName: String?
  let to: String
  let subject: String
  let text: String
  /// With its domain, without angle brackets.
  let messageID: String
  let date: Instant
  let files: [File]

  /// The message with lines ended by CRLF, none longer than 998 bytes.
  ///
  /// - Throws: `EffectFailure.permanent` where a header would get a line break or another control character.
  func bytes() throws -> [UInt8] {
    try checkHeaders()
    let boundary = "=_ordning_\(Text.fingerprint(messageID))"
    let from = senderName.map { "\(HeaderText.displayName($0))\r\n <\(sender)>" } ?? sender
    var text = """
      From: \(from)
      To: \(to)
      Subject: \(HeaderText.encoded(subject))
      Date: \(MailDate.text(date))
      Message-ID: <\(messageID)>
      MIME-Version: 1.0
      Content-Type: multipart/mixed; boundary="\(boundary)"

      --\(boundary)
      Content-Type: text/plain; charset=utf-8
      Content-Transfer-Encoding: base64

      \(base64(Array(lines(self.text).utf8)))

      """
    for file in files {
      text += """
        --\(boundary)
        Content-Type: \(mediaType(file))
        Content-Disposition: attachment;
         \(HeaderText.fileName(file.name))
        Content-Transfer-Encoding: base64

        \(base64(file.content))

        """
    }
    text += "--\(boundary)--\n"
    return Array(lines(text).utf8)
  }

  private func checkHeaders() throws {
    let headers =
      [
        ("avsändaren", sender), ("avsändarens namn", senderName ?? ""), ("mottagaren", to), ("ämnet", subject),
        ("meddelandets id", messageID),
      ] + files.flatMap { [("en bilagas namn", $0.name), ("en bilagas mediatyp", $0.mediaType)] }
    for (what, value) in headers where Text.hasControl(value) {
      throw EffectFailure.permanent(
        "Brevet skickades inte: \(what) innehåller en radbrytning eller ett annat styrtecken. Rätta uppgiften.")
    }
    guard EmailAddress.fault(in: to) == nil else {
      throw EffectFailure.permanent("\"\(to)\" är ingen e-postadress som går att skicka till. Rätta adressen.")
    }
    guard isMessageID(messageID) else {
      throw EffectFailure.permanent(
        "Meddelandets id \"\(messageID)\" duger inte. Anmäl felet till den som sköter programmet.")
    }
  }

  /// Whether a text can stand in the header Message-ID: one @ with something on both sides, ASCII, no blanks.
  private func isMessageID(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && !parts.contains("") && text.utf8.count <= 254
      && text.utf8.allSatisfy { $0 > 32 && $0 < 127 && !"<>()[],;:\\\"".utf8.contains($0) }
  }

  private func mediaType(_ file: File) -> String {
    let isSound =
      file.mediaType.utf8.count <= 200 && file.mediaType.contains("/")
      && file.mediaType.utf8.allSatisfy { (32...126).contains($0) }
    return isSound ? file.mediaType : "application/octet-stream"
  }

  private func base64(_ bytes: [UInt8]) -> String {
    Data(bytes).base64EncodedString(options: [.lineLength76Characters, .endLineWithLineFeed])
  }

  private func lines(_ text: String) -> String {
    text.replacingOccurrences(of: "\r\n", with: "\n").replacingOccurrences(of: "\n", with: "\r\n")
  }
}
