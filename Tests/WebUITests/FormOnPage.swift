/// A form as it stands on a page, as far as its fields have names.
struct FormOnPage {
  let action: String
  let isPost: Bool
  /// The fields that are sent as they are.
  let hidden: [(String, String)]
  /// The names of the fields that people fill in.
  let boxes: [String]

  /// The forms of a page, in order.
  static func all(in html: String) -> [FormOnPage] {
    html.matches(of: /<form ([^>]*)>(.*?)<\/form>/.dotMatchesNewlines()).map { match in
      var (hidden, boxes) = ([(String, String)](), [String]())
      for field in match.output.2.matches(of: /<(?:input|select|textarea) [^>]*>/) {
        guard let name = attribute("name", of: field.output) else { continue }
        if attribute("type", of: field.output) == "hidden" {
          hidden.append((name, attribute("value", of: field.output) ?? ""))
        } else if !boxes.contains(name) {
          boxes.append(name)
        }
      }
      return FormOnPage(
        action: address(attribute("action", of: match.output.1) ?? ""),
        isPost: attribute("method", of: match.output.1) == "post",
        hidden: hidden, boxes: boxes)
    }
  }

  /// The address as a browser asks for it: without the place on the page, and in ASCII.
  private static func address(_ action: String) -> String {
    String(action.prefix { $0 != "#" }).utf8.map { $0 < 0x80 ? String(UnicodeScalar($0)) : "%" + String($0, radix: 16) }
      .joined()
  }

  /// What a browser sends where the same has been typed into every field.
  func filled(with text: String) -> [(String, String)] { hidden + boxes.map { ($0, text) } }

  private static func attribute(_ name: String, of tag: Substring) -> String? {
    guard let start = tag.firstRange(of: "\(name)=\"")?.upperBound else { return nil }
    return String(tag[start...].prefix { $0 != "\"" }).replacing("&quot;", with: "\"").replacing("&#39;", with: "'")
      .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&")
  }
}
