import Mustache

/// What a template reads, by name.
///
/// Every list of rows gives all names that its template asks for, since a name that is missing is looked for further out.
/// A type of its own, not a dictionary: a template asks each thing that it meets for its kind, and that is answered much
/// faster of a type that is not generic.
struct View: Sendable, ExpressibleByDictionaryLiteral, MustacheParent {
  private var values: [String: any Sendable]

  init(dictionaryLiteral elements: (String, any Sendable)...) {
    values = Dictionary(elements) { _, last in last }
  }

  /// The value of a name; nil where it has none.
  subscript(name: String) -> (any Sendable)? {
    get { values[name] }
    set { values[name] = newValue }
  }

  /// Adds names; one that is there already gets the new value.
  mutating func merge(_ other: View) { values.merge(other.values) { _, new in new } }

  func child(named name: String) -> Any? {
    guard let value = values[name] else { return nil }
    return (value as? String).map { Written(renderText: $0) } ?? value
  }

  /// A text that says itself how it is written: it is not asked what else it might be.
  private struct Written: MustacheCustomRenderable {
    let renderText: String
    let isNull = false
  }
}
