import CivilTime
import Delegation
import FEEL
import SourceDiagnostics

/// What it costs to ask who may decide, beside finding a decision type's key in a dictionary.
struct DelegationBench {
  let rounds: Int

  private static let lookups = 200_000
  private static let explanations = 20_000
  private static let smallOrder = 59
  private static let largeOrder = 5_000

  func figures() throws -> [Figure] {
    let day = try CivilDate.parse("2021-09-15")
    let small = try BenchOrder(items: Self.smallOrder)
    let large = try BenchOrder(items: Self.largeOrder)
    var (few, many, explained, found): ([Double], [Double], [Double], [Double]) = ([], [], [], [])
    for _ in 0..<rounds {
      few.append(try time(Self.lookups, small.matters) { small.compiled.lookup($0, on: day).level == .delegate })
      many.append(try time(Self.lookups, large.matters) { large.compiled.lookup($0, on: day).level == .delegate })
      explained.append(
        try time(Self.explanations, small.matters) { small.compiled.explain($0, on: day).explanation.count == 5 })
      found.append(try time(Self.lookups, small.keys) { small.compiled.catalogue.number(of: $0) != nil })
    }
    return [
      Figure(
        "delegation-lookup", "slå upp vem som beslutar, \(Self.smallOrder) punkter", against: "slå upp nyckeln",
        measured: few, baseline: found, demand: .microseconds(1)),
      Figure(
        "delegation-large", "slå upp vem som beslutar, \(Self.largeOrder) punkter",
        against: "\(Self.smallOrder) punkter", measured: many, baseline: few, demand: .times(1.5)),
      Figure(
        "delegation-explain", "slå upp och förklara", against: "slå upp", measured: explained, baseline: few,
        demand: .microseconds(20)),
    ]
  }

  /// Microseconds for each time, going through the subjects in turn; what is done must come out true.
  private func time<Subject>(_ count: Int, _ subjects: [Subject], _ body: (Subject) -> Bool) throws -> Double {
    var failures = 0
    let start = ContinuousClock.now
    for index in 0..<count where !body(subjects[index % subjects.count]) { failures += 1 }
    let time = (ContinuousClock.now - start) / .microseconds(count)
    guard failures == 0 else { throw BenchFault("en uppslagning av vem som beslutar gav fel svar") }
    return time
  }
}
