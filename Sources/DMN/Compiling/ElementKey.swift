/// What tells an element of a model from all others: the model's namespace and the id in it.
struct ElementKey: Sendable, Hashable {
  var namespace: String
  var id: String

  init(namespace: String, id: String) {
    self.namespace = namespace
    self.id = id
  }

  /// The element that an `href` in a model of that namespace points to: `#id`, `id` or `namespace#id`.
  init(href: String, in namespace: String) {
    guard let mark = href.lastIndex(of: "#") else {
      self.init(namespace: namespace, id: href)
      return
    }
    let other = String(href[..<mark])
    self.init(namespace: other.isEmpty ? namespace : other, id: String(href[href.index(after: mark)...]))
  }
}
