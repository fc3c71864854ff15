import CaseStore

extension Reader {
  /// The nämnder that an account works for; none where nobody in particular reads.
  var units: [String] {
    guard case .keys(let keys) = self else { return [] }
    return keys.filter { $0.hasPrefix("unit:") }.map { String($0.dropFirst("unit:".count)) }
  }

  /// Whether the reader may read a case, and not only its public title.
  func mayRead(_ row: CaseRow) -> Bool {
    guard case .keys(let keys) = self else { return true }
    return !Set(keys).isDisjoint(with: row.readers)
  }
}
