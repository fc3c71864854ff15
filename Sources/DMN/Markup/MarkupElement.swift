package import SourceDiagnostics

/// An element of an XML file, with its place.
package struct MarkupElement: Sendable, Hashable {
  /// The name without prefix.
  package let name: String
  /// The namespace, empty where there is none.
  package let namespace: String
  /// The attributes by their names as written, prefix and all.
  package let attributes: [String: String]
  /// The elements directly inside, in order.
  package internal(set) var children: [MarkupElement] = []
  /// The text directly inside, with entities replaced.
  package internal(set) var text = ""
  /// The file it was read from.
  package let file: SourceFile
  /// The bytes of the start tag.
  package let tag: Range<Int>

  /// Where the element begins.
  package var place: SourcePlace { file.place(tag) }

  /// The text with the place of each of its bytes.
  package var sourceText: SourceText { SourceText(text, file: file, start: tag.upperBound) }

  /// The first child of that name.
  package func child(_ name: String) -> MarkupElement? { children.first { $0.name == name } }

  /// All children of that name.
  package func children(_ name: String) -> [MarkupElement] { children.filter { $0.name == name } }
}
