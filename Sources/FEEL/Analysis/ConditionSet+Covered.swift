extension ConditionSet {
  /// A case of the other names in which one or another of the conditions holds, whatever some names are; nil where none is
  /// known.
  ///
  /// - Parameter isFree: Whether the value at a key may be anything; what is calculated, or compared with something unknown,
  ///   counts as free.
  public func covered(whatever isFree: (String) -> Bool) -> Context? {
    guard let rest = try? known.reduce(world, { try $0.subtracting($1) }) else { return nil }
    func bound(_ region: Region) -> Region {
      Region(region.boxes.map { $0.keeping { !isCalculated($0) && !isFree($0) } })
    }
    guard let left = try? bound(world).subtracting(bound(rest)), !left.isEmpty else { return nil }
    return example(of: left)
  }
}
