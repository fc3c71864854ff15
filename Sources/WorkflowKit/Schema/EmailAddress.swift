/// The rule for an e-mail address.
///
/// What a mail server takes as it stands: the `Mailbox` of RFC 5321 (4.1.2) in ASCII, without quoted names and address
/// literals, and with a dot in the domain. Whether anybody reads what is sent there cannot be told from the text.
public enum EmailAddress {
  /// What keeps a text from being an e-mail address, in Swedish, such as `@ saknas`; nil where nothing does.
  public static func fault(in text: String) -> String? {
    if text.unicodeScalars.contains(where: \.properties.isWhitespace) {
      return "mellanslag och radbrytningar får inte ingå"
    }
    if let mark = text.first(where: { !$0.isASCII || "<>()[],;:\\\"".contains($0) }) { return "\(mark) får inte ingå" }
    if text.utf8.contains(where: { $0 < 32 || $0 == 127 }) { return "styrtecken får inte ingå" }
    if text.utf8.count > 254 { return "den är längre än 254 tecken" }
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    switch parts.count {
    case 1: return "@ saknas"
    case 2: return fault(local: parts[0]) ?? fault(domain: parts[1])
    default: return "@ får bara stå en gång"
    }
  }

  private static func fault(local: Substring) -> String? {
    if local.isEmpty { return "före @ saknas ett namn" }
    // A leading hyphen is allowed by the RFC but read as an option by mail programs.
    if local.hasPrefix("-") || local.hasPrefix(".") || local.hasSuffix(".") || local.contains("..") {
      return "namnet före @ kan inte vara \"\(local)\""
    }
    return local.utf8.count > 64 ? "namnet före @ är längre än 64 tecken" : nil
  }

  private static func fault(domain: Substring) -> String? {
    if domain.isEmpty { return "efter @ saknas en domän" }
    let labels = domain.split(separator: ".", omittingEmptySubsequences: false)
    let areSound = labels.allSatisfy { label in
      (1...63).contains(label.utf8.count) && !label.hasPrefix("-") && !label.hasSuffix("-")
        && label.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
    }
    if labels.count < 2 || !areSound { return "\"\(domain)\" är inget domännamn" }
    return nil
  }
}
