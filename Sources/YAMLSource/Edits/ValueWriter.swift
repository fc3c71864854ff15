/// Writes values as YAML in the style of a template: what stood there before, or a neighbour.
struct ValueWriter {
  let keyStep: Int
  let listStep: Int
  let dashWidth: Int

  init(_ style: BlockStyle) {
    keyStep = style.keyStep ?? style.listStep.flatMap { $0 > 0 ? $0 : nil } ?? 2
    listStep = style.listStep ?? keyStep
    dashWidth = style.dashWidth ?? 2
  }

  /// Writes a value to stand outside brackets, within brackets of its own where the template is.
  func block(_ value: YAMLValue, like template: YAMLNode?) -> WrittenValue {
    if case .text(let text) = value { return scalar(text, like: template) }
    guard value.isFilledCollection, template?.isBracketed != true || template?.childCount == 0 else {
      return WrittenValue(head: inline(value, like: template, in: .block))
    }
    switch value {
    case .list(let elements):
      let old = template?.sequence ?? []
      return WrittenValue(body: elements.flatMap { item($0, like: Self.nearest(old, to: $0)) }, isList: true)
    case .mapping(let entries):
      let key = template?.mapping?.first?.key
      return WrittenValue(body: entries.flatMap { entry($0.key, $0.value, like: template?[$0.key], key: key) })
    case .text, .plain, .null: return WrittenValue(head: inline(value, like: template, in: .block))
    }
  }

  /// Writes an item of a list with its dash.
  func item(_ value: YAMLValue, like template: YAMLNode?) -> [String] {
    let written = block(value, like: template)
    let first = written.head ?? written.body.first ?? ""
    let rest = written.head == nil ? Array(written.body.dropFirst()) : written.body
    return ["-" + String(repeating: " ", count: dashWidth - 1) + first] + Self.indented(rest, by: dashWidth)
  }

  /// Writes a key with its value.
  func entry(_ name: String, _ value: YAMLValue, like template: YAMLNode?, key: YAMLNode?) -> [String] {
    let written = block(value, like: template)
    let step = written.isList ? listStep : keyStep
    let head = written.head.map { ": \($0)" } ?? ":"
    return [self.key(name, like: key) + head] + Self.indented(written.body, by: step)
  }

  /// Writes a key.
  func key(_ name: String, like template: YAMLNode?) -> String {
    ScalarWriter.inline(name, as: ScalarForm(name, like: template, in: .key))
  }

  /// Writes a value on one line.
  func inline(_ value: YAMLValue, like template: YAMLNode?, in setting: ScalarForm.Setting) -> String {
    switch value {
    case .text(let text): return ScalarWriter.inline(text, as: ScalarForm(text, like: template, in: setting))
    case .plain(let text): return text
    case .null: return "null"
    case .list(let elements):
      let old = template?.sequence ?? []
      let items = elements.map { inline($0, like: Self.nearest(old, to: $0), in: .flow) }
      return "[\(items.joined(separator: ", "))]"
    case .mapping(let entries):
      let like = template?.mapping?.first?.key
      let pairs = entries.map { entry in
        "\(key(entry.key, like: like)): \(inline(entry.value, like: template?[entry.key], in: .flow))"
      }
      return "{\(pairs.joined(separator: ", "))}"
    }
  }

  /// Gives lines with indentation; empty lines stay empty.
  static func indented(_ lines: [String], by count: Int) -> [String] {
    lines.map { $0.isEmpty ? "" : String(repeating: " ", count: count) + $0 }
  }

  /// Gives the neighbour that a new value should look like: the nearest of its kind before the index, else after it.
  static func nearest(_ neighbours: [YAMLNode], to value: YAMLValue, before index: Int = 0) -> YAMLNode? {
    let ordered = neighbours[..<index].reversed() + neighbours[index...]
    return ordered.first { node in
      switch (value, node.content) {
      case (.text, .scalar), (.plain, .scalar), (.null, .scalar), (.list, .sequence), (.mapping, .mapping): true
      default: false
      }
    }
  }

  private func scalar(_ text: String, like template: YAMLNode?) -> WrittenValue {
    let form = ScalarForm(text, like: template, in: .block)
    let mark: String
    switch form {
    case .plain, .singleQuoted, .doubleQuoted: return WrittenValue(head: ScalarWriter.inline(text, as: form))
    case .literal: mark = "|"
    case .folded: mark = ">"
    }
    let ends = text.hasSuffix("\n")
    let lines = (ends ? text.dropLast() : text[...]).split(separator: "\n", omittingEmptySubsequences: false)
    return WrittenValue(head: ends ? mark : mark + "-", body: lines.map(String.init))
  }
}
