/// Finds templates that take themselves in, straight away or by way of others: filling one in would never end.
struct TemplateCircles {
  /// The tags of every template, by name.
  let tags: [String: [TemplateTag]]

  /// What is wrong, one sentence for each circle.
  var problems: [String] {
    tags.keys.sorted().compactMap { name in
      guard let circle = circle(through: name), circle.path.min() == name else { return nil }
      return "mallen \(name), rad \(circle.line): mallen tar in sig själv "
        + "(\((circle.path + [name]).joined(separator: " → "))); ta bort märket eller ett av de andra"
    }
  }

  /// The shortest way from a template back to it, and the line it begins on; nil where there is none.
  private func circle(through name: String) -> (path: [String], line: Int)? {
    var ways = parts(of: name).map { (path: [name], next: $0.name, line: $0.line) }
    var seen: Set<String> = []
    var index = 0
    while index < ways.count {
      let way = ways[index]
      index += 1
      if way.next == name { return (way.path, way.line) }
      guard seen.insert(way.next).inserted else { continue }
      ways += parts(of: way.next).map { (way.path + [way.next], $0.name, way.line) }
    }
    return nil
  }

  private func parts(of name: String) -> [TemplateTag] { (tags[name] ?? []).filter { $0.mark == ">" } }
}
