import CLibCurl

/// One delivery to a mail server: what has been handed over, and what the server has answered.
///
/// Made, used and dropped on one thread; libcurl's callbacks come on that thread too.
final class SMTPTransfer {
  private let message: [UInt8]
  private var offset = 0
  private var isLeaving = false
  /// Whether libcurl has been told that the message is at its end: from then on it may write the final dot.
  private(set) var isHandedOver = false
  /// The server's last line before the final dot.
  private(set) var replyBefore: SMTPReply?
  /// The server's last line after the final dot.
  private(set) var replyAfter: SMTPReply?

  init(_ message: [UInt8]) { self.message = message }

  /// Gives the next piece of the message; 0 at its end.
  func read(into buffer: UnsafeMutablePointer<CChar>, room: Int) -> Int {
    let count = min(room, message.count - offset)
    guard count > 0 else {
      isHandedOver = true
      return 0
    }
    message[offset..<offset + count].withUnsafeBytes { piece in
      UnsafeMutableRawBufferPointer(start: buffer, count: room).copyMemory(from: piece)
    }
    offset += count
    return count
  }

  /// Takes note of what the server says.
  func note(_ type: curl_infotype, _ data: UnsafeMutablePointer<CChar>?, _ size: Int) {
    guard let data, type == CURLINFO_HEADER_IN || type == CURLINFO_HEADER_OUT else { return }
    let bytes = UnsafeRawBufferPointer(start: data, count: size)
    if type == CURLINFO_HEADER_OUT {
      // The answer to QUIT says nothing about the message.
      isLeaving = isLeaving || bytes.starts(with: "QUIT".utf8)
      return
    }
    guard !isLeaving else { return }
    for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
      guard let reply = SMTPReply(line: String(line.prefix(500))) else { continue }
      if isHandedOver { replyAfter = reply } else { replyBefore = reply }
    }
  }
}
