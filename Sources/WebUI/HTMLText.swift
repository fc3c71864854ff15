import Delegation
import Mustache

/// Values as they stand in a page, where no byte of them is markup: the template engine's own way looks for characters, and
/// goes through every one of them.
struct HTMLText: MustacheContentType {
  /// What a template begins with, so that its values are written so.
  static let pragma = "{{% CONTENT_TYPE:SIDA}}"

  /// Has to be done before a template is read.
  static func register() { MustacheContentTypes.register(HTMLText(), named: "SIDA") }

  func escapeText(_ text: String) -> String { Markup.html(text) }
}
