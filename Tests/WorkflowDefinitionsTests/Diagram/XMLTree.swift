import Foundation
import FoundationXML

/// An element of an XML file, to look at.
final class XMLTree {
  let name: String
  let attributes: [String: String]
  fileprivate(set) var children: [XMLTree] = []
  fileprivate(set) var text = ""
  private(set) weak var parent: XMLTree?

  fileprivate init(_ name: String, _ attributes: [String: String], in parent: XMLTree?) {
    self.name = name
    self.attributes = attributes
    self.parent = parent
  }

  /// The root of a file.
  ///
  /// - Throws: `NotXML` where it is not well-formed.
  static func parse(_ text: String) throws -> XMLTree {
    let builder = Builder()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = builder
    guard parser.parse(), let root = builder.root else {
      throw NotXML(line: parser.lineNumber, reason: parser.parserError.map { "\($0)" } ?? "tomt")
    }
    return root
  }

  /// A text is no XML.
  struct NotXML: Error {
    let line: Int
    let reason: String
  }

  /// Its name without the prefix.
  var plain: String { name.split(separator: ":").last.map(String.init) ?? name }

  /// The element and everything in it.
  var all: [XMLTree] { [self] + children.flatMap(\.all) }

  subscript(attribute: String) -> String? { attributes[attribute] }

  private final class Builder: NSObject, XMLParserDelegate {
    var root: XMLTree?
    private var open: [XMLTree] = []

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) {
      let tree = XMLTree(name, attributes, in: open.last)
      open.last?.children.append(tree)
      if root == nil { root = tree }
      open.append(tree)
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
      open.removeLast()
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) { open.last?.text += text }
  }
}
