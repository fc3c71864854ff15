/// A tag of a template, `{{...}}`, as far as checking it needs.
struct TemplateTag {
  /// The line it begins on, from 1.
  let line: Int
  /// The sign that tells what kind of tag it is, such as `#` or `>`; nil for a plain value.
  let mark: Character?
  /// What it names, without sign and spaces.
  let name: String

  /// The tags of a template in their order.
  static func tags(in text: String) -> [TemplateTag] {
    var line = 1
    var tags: [TemplateTag] = []
    for (index, part) in text.split(separator: "{{", omittingEmptySubsequences: false).enumerated() {
      if index > 0 { tags.append(TemplateTag(part, line: line)) }
      line += part.count(where: \.isNewline)
    }
    return tags
  }

  private init(_ rest: Substring, line: Int) {
    self.line = line
    mark = rest.first.flatMap { "#^/!{&><$=%".contains($0) ? $0 : nil }
    let name = rest.dropFirst(mark == nil ? 0 : 1).drop(while: \.isWhitespace)
    self.name = String(name.prefix { $0 != "}" && !$0.isWhitespace })
  }
}
