extension Diagnostic {
  /// Gives what a person wrote in double quotes for a message: on one line, shortened after 60 characters, with
  /// control characters made visible.
  public static func quote(_ text: some StringProtocol) -> String {
    var shown = ""
    for character in text.prefix(60) {
      switch character {
      case "\n", "\r\n", "\r": shown.append("↵")
      default: shown.append(DisplayText.visible(character))
      }
    }
    if text.dropFirst(60).first != nil { shown.append("…") }
    return "\"\(shown)\""
  }
}
