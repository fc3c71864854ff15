import CivilTime
import SourceDiagnostics
import YAMLSource

extension MappingReader {
  /// A text that must be there and say something, with its place.
  func text(_ key: String) -> Located<String>? {
    guard let text: String = required(key), let node = node(key) else { return nil }
    return said(text, key, node)
  }

  /// A text that may be left out, with its place.
  func optionalText(_ key: String) -> Located<String>? {
    guard let text: String = optional(key), let node = node(key) else { return nil }
    return said(text, key, node)
  }

  private func said(_ text: String, _ key: String, _ node: YAMLNode) -> Located<String>? {
    guard text.contains(where: { !$0.isWhitespace }) else {
      collector.report(.error("delegation.blank", "\(key) säger ingenting", at: node.place, hint: "skriv en text"))
      return nil
    }
    return Located(text, at: node.place)
  }

  /// Texts with their places: one, a list of them, or none where the key is left out.
  func locatedTexts(_ key: String) -> [Located<String>] {
    guard let node = node(key), !node.isNull else { return [] }
    let nodes = node.scalar == nil ? [YAMLNode].decode(node, reporting: collector) ?? [] : [node]
    return nodes.compactMap { node in
      String.decode(node, reporting: collector).map { Located($0, at: node.place) }
    }
  }

  /// A day that must be there.
  func day(_ key: String) -> Located<CivilDate>? {
    guard let text: String = required(key), let node = node(key) else { return nil }
    return date(text, node)
  }

  /// A day that may be left out.
  func optionalDay(_ key: String) -> Located<CivilDate>? {
    guard let text: String = optional(key), let node = node(key) else { return nil }
    return date(text, node)
  }

  private func date(_ text: String, _ node: YAMLNode) -> Located<CivilDate>? {
    do { return Located(try CivilDate.parse(text), at: node.place) } catch {
      collector.report(.error("delegation.date", error.message, at: node.place, hint: error.hint))
      return nil
    }
  }

  /// One of the values of an enumeration that may be left out.
  func choice<Choice: RawRepresentable<String> & CaseIterable>(_ key: String, standard: Choice) -> Choice? {
    guard let text: String = optional(key) else { return node(key) == nil ? standard : nil }
    return choice(text, key)
  }

  /// One of the values of an enumeration that must be there.
  func choice<Choice: RawRepresentable<String> & CaseIterable>(_ key: String) -> Choice? {
    let text: String? = required(key)
    return text.flatMap { choice($0, key) }
  }

  private func choice<Choice: RawRepresentable<String> & CaseIterable>(_ text: String, _ key: String) -> Choice? {
    if let choice = Choice(rawValue: text) { return choice }
    let allowed = Choice.allCases.map(\.rawValue)
    collector.report(
      .error(
        "delegation.unknown-value", "\(Diagnostic.quote(text)) är inte ett tillåtet värde", at: node(key)?.place,
        hint: [Suggestion.hint(for: text, in: allowed), "tillåtna värden: \(allowed.joined(separator: ", "))"]
          .compactMap { $0 }.joined(separator: "\n")))
    return nil
  }
}
