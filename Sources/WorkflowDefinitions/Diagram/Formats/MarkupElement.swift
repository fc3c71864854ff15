/// An XML element that is to be written.
struct MarkupElement {
  let name: String
  private(set) var attributes: [(name: String, value: String)]
  private(set) var children: [MarkupElement] = []
  private(set) var text: String?

  /// An element; attributes without a value are left out.
  init(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:], _ children: [MarkupElement] = []) {
    self.name = name
    self.attributes = attributes.compactMap { name, value in value.map { (name, $0) } }
    self.children = children
  }

  /// An element with text.
  init(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:], text: String) {
    self.init(name, attributes)
    self.text = text
  }

  mutating func add(_ child: MarkupElement?) {
    if let child { children.append(child) }
  }

  /// A whole file.
  var document: String { "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + rendered(indent: "") }

  /// The element, with an element to a line.
  func rendered(indent: String) -> String {
    let head = indent + "<" + name + attributes.map { " \($0.name)=\"\(MarkupElement.escaped($0.value))\"" }.joined()
    if let text { return "\(head)>\(MarkupElement.escaped(text))</\(name)>\n" }
    if children.isEmpty { return head + "/>\n" }
    return head + ">\n" + children.map { $0.rendered(indent: indent + "  ") }.joined() + "\(indent)</\(name)>\n"
  }

  /// A text in which nothing is read as markup; characters that XML does not have become `�`.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\t", "\n", "\r": escaped += "&#\(scalar.value);"
      case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF: escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// A number of pixels, to a tenth.
  static func pixels(_ number: Double) -> String {
    let tenths = (number * 10).rounded() / 10
    return tenths == tenths.rounded() ? String(Int(tenths)) : String(tenths)
  }
}
