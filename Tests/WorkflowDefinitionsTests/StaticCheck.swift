import Testing

/// A check that is made when a file is loaded, with a process that it refuses and the same one mended.
struct StaticCheck: Sendable, CustomTestStringConvertible {
  let code: String
  /// The process without its head, with both readings.
  let body: String
  /// Whether it is told alone. What YAML takes from an expression is wrong elsewhere too.
  let isAlone: Bool
  /// Whether the plugin has a step that closes cases.
  let hasClosing: Bool
  let wrong: String
  let mended: String

  /// - Parameters:
  ///   - text: A process without its head, in which `‹wrong¦right›` stands where it is mended.
  init(_ code: String, _ text: String, isAlone: Bool = true, hasClosing: Bool = false) {
    self.hasClosing = hasClosing
    self.code = code
    self.isAlone = isAlone
    body = text
    wrong = Self.head + Self.text(text, taking: 0)
    mended = Self.head + Self.text(text, taking: 1)
  }

  /// What the process is read against.
  var plugin: ProvPlugin { hasClosing ? ProvPlugin(steps: ProvPlugin.everyStep + [CloseStep.self]) : ProvPlugin() }

  var testDescription: String { code + ": " + (wrong.split(separator: "\n").last ?? "") }

  private static let head = """
    workflow: prov
    title: Prov
    inputs:
      antal: {type: integer, required: true}
      val: {type: choice, options: [ja, nej], required: true}
      datum: {type: date}

    """

  private static func text(_ text: String, taking part: Int) -> String {
    text.split(separator: "‹", omittingEmptySubsequences: false).enumerated().map { position, piece in
      guard position > 0, let end = piece.firstIndex(of: "›") else { return String(piece) }
      let choices = piece[..<end].split(separator: "¦", omittingEmptySubsequences: false)
      return String(choices.indices.contains(part) ? choices[part] : "") + piece[piece.index(after: end)...]
    }.joined()
  }
}

extension StaticCheck {
  /// The same check of a process with one more field in its first form.
  func with(input: String) -> StaticCheck {
    StaticCheck(code, "  " + input + "\n" + body)
  }
}
