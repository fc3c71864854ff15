extension FEELType {
  /// The type; `any` where it has more parts, or deeper in each other, than the checker goes through.
  package var bounded: FEELType {
    switch self {
    case .list, .range, .context, .function, .optional:
      var left = Limits.typeParts
      return fits(levels: Limits.typeDepth, &left) ? self : .any
    default: return self
    }
  }

  /// Counts the parts down; false where there are too many, or too deep in each other.
  private func fits(levels: Int, _ left: inout Int) -> Bool {
    left -= 1
    guard left >= 0, levels > 0 else { return false }
    switch self {
    case .list(let inner), .range(let inner), .optional(let inner): return inner.fits(levels: levels - 1, &left)
    case .context(let fields, _): return fields.values.allSatisfy { $0.fits(levels: levels - 1, &left) }
    case .function(let parameters, let result):
      return (parameters ?? []).allSatisfy { $0.fits(levels: levels - 1, &left) }
        && result.fits(levels: levels - 1, &left)
    default: return true
    }
  }
}
