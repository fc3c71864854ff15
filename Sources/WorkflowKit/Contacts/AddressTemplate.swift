/// What a form or template has in it from the start, and nobody has written.
public enum AddressTemplate {
  /// Whether a name or an address is such a text: "Förnamn Efternamn", "xx@…", "[adress]".
  public static func isOne(_ text: String) -> Bool {
    let folded = text.folded
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
}
