import CLibCurl
import Dispatch
import WorkflowKit

/// Hands a message to the mail server with libcurl, and tells exactly whether it was taken.
struct SMTPSender: Sendable {
  let settings: MailSettings

  /// Delivers the message and gives the server's final answer.
  ///
  /// - Throws: `EffectFailure`: `.retry` and `.permanent` where it was certainly not taken, `.unknown` where the whole
  ///   message had been handed over and no answer came.
  func send(_ message: [UInt8], to recipient: String) async throws -> String {
    let password = try settings.password()
    // libcurl blocks: it must not hold a thread of Swift's cooperative pool.
    return try await withCheckedThrowingContinuation { continuation in
      DispatchQueue.global(qos: .utility).async {
        continuation.resume(with: Result { try deliver(message, to: recipient, password: password) })
      }
    }
  }

  private static let isReady = curl_global_start() == CURLE_OK

  private func deliver(_ message: [UInt8], to recipient: String, password: String?) throws -> String {
    guard SMTPSender.isReady, let handle = curl_easy_init() else {
      throw EffectFailure.retry("Programbiblioteket libcurl gick inte att starta.")
    }
    let transfer = SMTPTransfer(message)
    // Ending the connection calls back too, so the transfer must outlive it.
    defer { withExtendedLifetime(transfer) { curl_easy_cleanup(handle) } }
    let recipients = curl_slist_append(nil, "<\(recipient)>")
    defer { curl_slist_free_all(recipients) }
    let pointer = Unmanaged.passUnretained(transfer).toOpaque()
    var codes = [
      curl_set_text(handle, CURLOPT_URL, address),
      curl_set_text(handle, CURLOPT_PROTOCOLS_STR, "smtp,smtps"),
      curl_set_text(handle, CURLOPT_MAIL_FROM, "<\(settings.sender)>"),
      curl_set_list(handle, CURLOPT_MAIL_RCPT, recipients),
      curl_set_text(handle, CURLOPT_PROXY, ""),
      curl_set_long(handle, CURLOPT_UPLOAD, 1),
      curl_set_long(handle, CURLOPT_NOSIGNAL, 1),
      curl_set_long(handle, CURLOPT_VERBOSE, 1),
      curl_set_long(handle, CURLOPT_USE_SSL, encryption),
      curl_set_long(handle, CURLOPT_CONNECTTIMEOUT, patience),
      curl_set_long(handle, CURLOPT_SERVER_RESPONSE_TIMEOUT, patience),
      curl_set_long(handle, CURLOPT_LOW_SPEED_LIMIT, 1),
      curl_set_long(handle, CURLOPT_LOW_SPEED_TIME, patience),
      curl_set_long(handle, CURLOPT_TIMEOUT, patience * 10),
      curl_set_pointer(handle, CURLOPT_READDATA, pointer),
      curl_set_read(handle, SMTPSender.read),
      curl_set_write(handle, { _, size, count, _ in size * count }),
      curl_set_pointer(handle, CURLOPT_DEBUGDATA, pointer),
      curl_set_debug(handle, SMTPSender.debug),
    ]
    if let user = settings.user, let password {
      codes.append(curl_set_text(handle, CURLOPT_USERNAME, user))
      codes.append(curl_set_text(handle, CURLOPT_PASSWORD, password))
    }
    if let bad = codes.first(where: { $0 != CURLE_OK }) {
      throw EffectFailure.permanent("E-post går inte att ställa in: \(TransferFault(bad).text).")
    }
    return try outcome(transfer, curl_easy_perform(handle))
  }

  private func outcome(_ transfer: SMTPTransfer, _ code: CURLcode) throws -> String {
    let reason = TransferFault(code).text
    guard transfer.isHandedOver else {
      // Nothing was taken: the final dot has not been written.
      guard let reply = transfer.replyBefore, reply.isPermanent || reply.isTemporary else {
        throw EffectFailure.retry("Ingen kontakt med e-postservern \(settings.server): \(reason).")
      }
      let text = "E-postservern tog inte emot brevet: \(reply.text)"
      throw reply.isPermanent ? EffectFailure.permanent(text) : .retry(text)
    }
    if let reply = transfer.replyAfter {
      if (200...299).contains(reply.code) { return reply.text }
      if reply.isPermanent { throw EffectFailure.permanent("E-postservern tog inte emot brevet: \(reply.text)") }
      if reply.isTemporary { throw EffectFailure.retry("E-postservern tog inte emot brevet: \(reply.text)") }
    }
    throw EffectFailure.unknown(
      "Hela brevet lämnades till e-postservern \(settings.server), men den svarade inte om den tog emot det: \(reason)."
    )
  }

  /// The server with the name libcurl gives in EHLO.
  private var address: String {
    let server = settings.server.hasSuffix("/") ? String(settings.server.dropLast()) : settings.server
    return "\(server)/\(settings.domain)"
  }

  private var patience: Int { min(max(settings.patience ?? 60, 1), 600) }

  private var encryption: Int {
    switch settings.encryption ?? .required {
    case .none: Int(CURLUSESSL_NONE.rawValue)
    case .possible: Int(CURLUSESSL_TRY.rawValue)
    case .required: Int(CURLUSESSL_ALL.rawValue)
    }
  }

  private static let read:
    @Sendable @convention(c) (UnsafeMutablePointer<CChar>?, Int, Int, UnsafeMutableRawPointer?) -> Int = {
      buffer, size, count, pointer in
      guard let buffer, let pointer else { return 0x1000_0000 }
      return Unmanaged<SMTPTransfer>.fromOpaque(pointer).takeUnretainedValue().read(into: buffer, room: size * count)
    }

  private static let debug:
    @Sendable @convention(c) (
      UnsafeMutableRawPointer?, curl_infotype, UnsafeMutablePointer<CChar>?, Int, UnsafeMutableRawPointer?
    ) -> Int32 = { _, type, data, size, pointer in
      guard let pointer else { return 0 }
      Unmanaged<SMTPTransfer>.fromOpaque(pointer).takeUnretainedValue().note(type, data, size)
      return 0
    }
}
