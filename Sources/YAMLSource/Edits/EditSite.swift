import SourceDiagnostics

/// Where an edit works: a value with the list or the keys that it stands in.
struct EditSite {
  let node: YAMLNode
  /// The list or the keys around it; `nil` for the root.
  let parent: YAMLNode?
  /// Its number among them.
  let index: Int
  /// Whether it stands within brackets.
  let isWithinBrackets: Bool

  /// Finds the value at a path; throws when there is none, or when the way to it goes through an alias.
  init(_ path: YAMLPath, from root: YAMLNode) throws(DiagnosticError) {
    var site = EditSite(node: root, parent: nil, index: 0, isWithinBrackets: false)
    for part in path.parts {
      if let alias = site.node.aliasPlace { throw EditRefusal.alias(alias) }
      guard let next = site.step(part) else { throw EditRefusal.notFound(path, at: site.node) }
      site = next
    }
    self = site
  }

  /// Throws when the value came by an alias, and so stands somewhere else.
  func refuseAlias() throws(DiagnosticError) {
    if let alias = node.aliasPlace { throw EditRefusal.alias(alias) }
  }

  private init(node: YAMLNode, parent: YAMLNode?, index: Int, isWithinBrackets: Bool) {
    self.node = node
    self.parent = parent
    self.index = index
    self.isWithinBrackets = isWithinBrackets
  }

  private func step(_ part: YAMLPath.Part) -> EditSite? {
    let found: Int? =
      switch part {
      case .key(let name): node.mapping?.firstIndex { $0.name == name }
      case .index(let index): node.sequence?.indices.contains(index) == true ? index : nil
      }
    return found.map {
      EditSite(
        node: node.childValues[$0], parent: node, index: $0, isWithinBrackets: isWithinBrackets || node.isBracketed)
    }
  }
}
