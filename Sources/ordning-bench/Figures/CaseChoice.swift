/// Which of a store's cases are worked on.
enum CaseChoice {
  /// Some of the newest: as in an office, where most of what is done is done in the cases of the last months.
  static func active(_ count: Int, among newest: Int, of cases: [CirclingCase]) -> [CirclingCase] {
    spread(count, of: cases.sorted { $0.id < $1.id }.suffix(newest))
  }

  /// Cases at equal distances over all of them: in a large store each has its pages to itself.
  static func spread(_ count: Int, of cases: some Sequence<CirclingCase>) -> [CirclingCase] {
    let sorted = cases.sorted { $0.id < $1.id }
    return stride(from: 0, to: sorted.count, by: max(1, sorted.count / count)).prefix(count).map { sorted[$0] }
  }
}
