import FEEL

extension ScopeLayout {
  /// The layout at a place where only those steps have surely been done, and those paths have a value; all steps where nil.
  ///
  /// - Parameters:
  ///   - site: The path of the step that the place belongs to; nil for the process itself.
  ///   - refused: The conditions that did not hold where it is come to.
  func at(_ done: Set<String>?, site: String? = nil, refusing refused: [String] = []) -> ScopeLayout {
    ScopeLayout(self, done: done, site: site, refused: refused)
  }

  /// Whether a name is that of a step which may not have been done.
  func isUnset(_ name: String) -> Bool { done.map { !$0.contains(name) } ?? false && steps.contains(name) }

  /// The names with their types where some of them may have no value.
  ///
  /// - Parameter inFields: Whether that is said of the fields of a name instead of the name itself: what is read of
  ///   nothing is nothing, which does no harm in a comparison or where a value may be left out.
  func shape(lacking names: Set<String>, inFields: Bool) -> ScopeShape {
    guard !names.isEmpty else { return shape }
    return shape.loosening(
      names.compactMap { shape.slot(of: $0) }.map { slot in
        let type = types[slot]
        return (slot, inFields ? Self.lacking(type) : .optional(type.unwrapped))
      })
  }

  /// The type of a value that may be missing, with that said of its fields where it has any.
  static func lacking(_ type: FEELType) -> FEELType {
    guard case .context(let fields, let open) = type else { return .optional(type.unwrapped) }
    return .context(fields.mapValues { .optional($0.unwrapped) }, open: open)
  }
}
