extension FEELType {
  /// The type of an item of which a condition has shown that it, or something in it, is there.
  ///
  /// - Parameter keys: What the condition shows (`Guards.present`); names that are none of the item's are of no account.
  func showing(_ keys: Set<String>) -> FEELType {
    keys.reduce(self) { type, key in
      let path = key.split(separator: "\u{1F}", omittingEmptySubsequences: false).map(String.init)
      return type.showing(path[...], isItem: path.first == "item" && type.fields?["item"] == nil)
    }
  }

  /// - Parameter isItem: Whether the path begins with the item itself.
  private func showing(_ path: ArraySlice<String>, isItem: Bool) -> FEELType {
    guard let first = path.first else { return unwrapped }
    if isItem { return showing(path.dropFirst(), isItem: false) }
    guard case .context(var fields, let isOpen) = unwrapped, let field = fields[first] else { return self }
    fields[first] = field.showing(path.dropFirst(), isItem: false)
    return .context(fields, open: isOpen)
  }

  private var fields: [String: FEELType]? {
    guard case .context(let fields, _) = unwrapped else { return nil }
    return fields
  }
}
