import Foundation
import FoundationXML
package import SourceDiagnostics

/// Reads XML with places, by Foundation's XMLParser.
///
/// A document type declaration is refused, so that no entity is ever expanded or fetched.
package enum MarkupReader {
  /// The root element of the file.
  ///
  /// - Throws: What is wrong, with line and column, where the file is too large, no UTF-8 or no XML.
  package static func read(_ file: SourceFile) throws(DiagnosticError) -> MarkupElement {
    func refusal(
      _ code: String, _ message: String, at place: SourcePlace? = nil, hint: String? = nil
    ) -> DiagnosticError {
      DiagnosticError(diagnostics: [.error(code, message, at: place ?? file.place(0..<0), hint: hint)])
    }
    guard file.bytes.count <= MarkupLimits.bytes else {
      throw refusal(
        "xml.too-large", "filen är \(file.bytes.count) byte stor, men får vara högst \(MarkupLimits.bytes)",
        hint: "dela upp modellen i flera filer")
    }
    guard String(validating: file.bytes, as: UTF8.self) != nil else {
      throw refusal("xml.encoding", "filen är inte skriven i UTF-8", hint: "spara den som UTF-8")
    }
    let scanner = TagScanner(file.bytes)
    if let start = scanner.documentType {
      throw refusal(
        "xml.doctype", "filen har en DOCTYPE, och sådana läses inte", at: file.place(start..<start),
        hint: "ta bort deklarationen <!DOCTYPE …>")
    }
    guard scanner.tags.count <= MarkupLimits.elements else {
      throw refusal(
        "xml.too-large", "filen har \(scanner.tags.count) element, men får ha högst \(MarkupLimits.elements)",
        hint: "dela upp modellen i flera filer")
    }
    let builder = MarkupBuilder(file: file, tags: scanner.tags)
    // FoundationXML does not survive one that says nothing, such as `<?x?>`; none of them means anything here.
    var bytes = file.bytes
    for instruction in scanner.instructions {
      for place in instruction where bytes[place] != UInt8(ascii: "\n") { bytes[place] = UInt8(ascii: " ") }
    }
    let parser = XMLParser(data: Data(bytes))
    parser.shouldProcessNamespaces = true
    parser.shouldResolveExternalEntities = false
    parser.delegate = builder
    let isRead = parser.parse()
    if let problem = builder.problem { throw DiagnosticError(diagnostics: [problem]) }
    guard isRead, let root = builder.root else {
      throw refusal("xml.syntax", "filen är ingen XML", hint: "kontrollera att filen är hel")
    }
    return root
  }
}
