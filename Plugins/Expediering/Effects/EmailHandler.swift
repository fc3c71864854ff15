import CivilTime
import FEEL
import WorkflowKit

/// Sends a line of the försättsblad by e-mail, its HTML documents as PDF.
///
/// HTML that might fetch something from elsewhere is not printed but attached as it is. The receipt is `{tid, svar,
/// meddelande_id}`: when the server took the message, its own words, the whole Message-ID.
struct EmailHandler: EffectHandler {
  let kind = "expediering.epost"
  let title = "e-post"
  let retry = RetryPolicy()
  /// The same message twice is two messages to whoever gets it.
  let isRepeatable = false

  func perform(_ payload: Value, in context: EffectContext) async throws -> Value {
    let payload = try payload.payload(EmailPayload.self, of: kind)
    let settings = try MailSettings.read(context.settings)
    let weasyPrint = Converter.weasyPrint(path: settings.program)
    var files: [MailMessage.File] = []
    for attachment in payload.attachments {
      let content = try context.content(of: attachment)
      if let pdf = try await PDFDocument.reading(attachment, content, with: weasyPrint) {
        files.append(MailMessage.File(name: pdf.name, mediaType: "application/pdf", content: pdf.content))
      } else {
        files.append(
          MailMessage.File(name: attachment.name, mediaType: attachment.mediaType, content: content))
      }
    }
    let message = MailMessage(
      sender: settings.sender, senderName: payload.senderName, to: payload.to, subject: payload.subject,
      text: payload.text, messageID: "\(payload.messageID)@\(settings.domain)", date: context.now, files: files)
    let bytes = try message.bytes()
    try await context.confirmLease()
    let reply = try await SMTPSender(settings: settings).send(bytes, to: payload.to)
    return [
      "tid": .string(context.now.description), "svar": .string(reply), "meddelande_id": .string(message.messageID),
    ]
  }
}
