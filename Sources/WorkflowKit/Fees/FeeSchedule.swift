public import CivilTime
import SourceDiagnostics

/// The fees of a municipality.
public struct FeeSchedule: Sendable, Hashable {
  /// The fees by key.
  public let fees: [String: Fee]

  /// Those fees.
  public init(_ fees: [Fee]) {
    self.fees = Dictionary(fees.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The fee of that key on a day, in kronor.
  ///
  /// - Throws: `StepFault` where there is no such fee, or none yet on that day.
  public func kronor(_ key: String, on day: CivilDate) throws -> Int {
    guard let fee = fees[key] else {
      throw StepFault("Taxan \(Diagnostic.quote(key)) finns inte bland kommunens taxor (taxor.yaml).")
    }
    guard let amount = fee.amount(on: day) else {
      throw StepFault("Taxan \(Diagnostic.quote(key)) har inget belopp som gäller \(day) (taxor.yaml).")
    }
    return amount.kronor
  }
}
