import Foundation
import FoundationXML
import SourceDiagnostics

/// Builds the tree from what XMLParser tells; used by one parser on one thread.
final class MarkupBuilder: NSObject, XMLParserDelegate {
  private let file: SourceFile
  private let tags: [Range<Int>]
  private var open: [MarkupElement] = []
  private var count = 0
  private(set) var root: MarkupElement?
  /// The first error.
  private(set) var problem: Diagnostic?

  init(file: SourceFile, tags: [Range<Int>]) {
    self.file = file
    self.tags = tags
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    guard problem == nil, tags.indices.contains(count) else { return parser.abortParsing() }
    let tag = tags[count]
    count += 1
    guard open.count < MarkupLimits.depth else {
      problem = .error(
        "xml.too-deep", "elementen ligger i fler än \(MarkupLimits.depth) nivåer", at: file.place(tag),
        hint: "dela upp modellen i flera beslut")
      return parser.abortParsing()
    }
    let local = name.split(separator: ":").last.map(String.init) ?? name
    open.append(
      MarkupElement(
        name: local, namespace: namespaceURI ?? "", attributes: attributes, file: file, tag: tag))
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    guard !open.isEmpty else { return }
    open[open.count - 1].text += string
  }

  func parser(_ parser: XMLParser, foundCDATA data: Data) {
    guard !open.isEmpty else { return }
    open[open.count - 1].text += String(decoding: data, as: UTF8.self)
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    guard let element = open.popLast() else { return }
    if open.isEmpty { root = root ?? element } else { open[open.count - 1].children.append(element) }
  }

  func parser(_ parser: XMLParser, parseErrorOccurred error: any Error) {
    let code = (error as NSError).code
    guard problem == nil, !Self.harmless.contains(code) else { return }
    problem = .error(
      "xml.syntax", Self.message(of: code), at: place(line: parser.lineNumber, column: parser.columnNumber),
      hint: "öppna filen i en XML-redigerare och rätta den där, eller exportera modellen på nytt")
    // The parser would go on past the error, where it need not see the same tags as the scanner does.
    parser.abortParsing()
  }

  private func place(line: Int, column: Int) -> SourcePlace? {
    guard let range = file.byteRange(ofLine: line) else { return nil }
    let byte = min(range.lowerBound + max(column - 1, 0), range.upperBound)
    return file.place(byte..<byte)
  }

  /// libxml2's remarks on names of namespaces that are no absolute addresses.
  private static let harmless: Set<Int> = [99, 100]

  /// The Swedish words for libxml2's numbers of the errors that people make.
  private static func message(of code: Int) -> String {
    switch code {
    case 4: "filen är tom"
    case 5: "det står något efter det sista elementet"
    case 9: "här står ett tecken som inte får finnas i XML"
    case 26: "hänvisningen &…; är okänd"
    case 38, 68: "här är ett < som inte inleder något element; ett < i text skrivs &lt;"
    case 39, 40: "ett attributs värde saknar citattecken"
    case 42: "attributet står två gånger"
    case 65: "det saknas ett mellanslag mellan attributen"
    case 73: "taggen är inte avslutad med >"
    case 76: "sluttaggen hör inte till det element som är öppet"
    case 77: "filen slutar mitt i ett element"
    case 201: "ett prefix före : hör inte till någon namnrymd; ange den med xmlns:"
    default: "detta är ingen riktig XML (fel \(code))"
    }
  }
}
