import Mustache
import SourceDiagnostics

/// How a template writes its values, so that no byte of them is markup: the template engine's own way looks for characters,
/// and goes through every one of them.
package struct HTMLText: MustacheContentType {
  /// What a template begins with, so that its values are written so.
  package static let pragma = "{{% CONTENT_TYPE:SIDA}}"

  /// Makes the pragma known; has to be done before a template is read.
  package static func register() { MustacheContentTypes.register(HTMLText(), named: "SIDA") }

  package func escapeText(_ text: String) -> String { HTMLEscape.text(text) }
}
