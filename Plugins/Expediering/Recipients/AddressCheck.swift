import WorkflowKit

/// What can be told from an address or a name alone.
enum AddressCheck {
  /// What makes an address unusable for a channel, in Swedish; nil where nothing does.
  static func fault(_ address: String?, channel: Channel) -> String? {
    switch channel {
    case .file: return nil
    case .letter:
      guard let address = address.flatMap(Text.filled) else { return "Postadressen saknas." }
      return isPlaceholder(address) ? "Postadressen \"\(oneLine(address))\" är en mall, ingen adress." : nil
    case .email:
      guard let address = address.flatMap(Text.filled) else { return "E-postadressen saknas." }
      if isPlaceholder(address) { return "E-postadressen \"\(oneLine(address))\" är en mall, ingen adress." }
      return EmailAddress.fault(in: address) == nil ? nil : "\"\(oneLine(address))\" är ingen e-postadress."
    }
  }

  /// Whether a text is what a form or template had in it from the start, and not what somebody wrote.
  static func isPlaceholder(_ text: String) -> Bool {
    let folded = Text.folded(text)
    if ["namn namn", "förnamn efternamn", "förnamn.efternamn", "fornamn.efternamn", "[", "]", "___", "…"]
      .contains(where: folded.contains)
    {
      return true
    }
    if folded.hasPrefix("namn@") || folded.hasSuffix("@xx") || folded.hasPrefix("xx@") { return true }
    let words = folded.split { !$0.isLetter && !$0.isNumber }
    if words.contains(where: { $0.count >= 2 && $0.allSatisfy { $0 == "x" } }) { return true }
    return ["namn", "titel", "adress", "gatuadress", "postadress", "mottagare", "namn titel"].contains(folded)
  }

  private static func oneLine(_ text: String) -> String {
    text.split { $0.isWhitespace }.joined(separator: " ")
  }
}
