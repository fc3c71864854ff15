import WorkflowKit

extension KeyBench {
  private static let amounts = "[{från: 2025-01-01, kronor: 100, beslutad: 2024-11-25}]"

  /// One for each table of the file of fees.
  static let fees: [KeyBench] = [
    KeyBench(
      table: .fees, base: [("taxor", "[{nyckel: lov, titel: Lov, belopp: \(amounts)}]")], before: ""),
    KeyBench(
      table: .fee, base: [("nyckel", "lov"), ("titel", "Lov"), ("belopp", amounts)], before: "taxor:\n  - "),
    KeyBench(
      table: .feeAmount, base: [("från", "2025-01-01"), ("kronor", "100"), ("beslutad", "2024-11-25")],
      before: "taxor:\n  - nyckel: lov\n    titel: Lov\n    belopp:\n      - "),
  ]
}
