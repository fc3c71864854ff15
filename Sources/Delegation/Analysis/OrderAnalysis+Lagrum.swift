import SourceDiagnostics

extension OrderAnalysis {
  /// Checks each printed lagrum against what the decision types rest on, on the revision's days.
  func checkLagrum() {
    for section in order.sections {
      for item in section.items where item.isIncluded {
        guard let lagrum = item.lagrum, !item.covers.isEmpty else { continue }
        collector.report(
          contentsOf: LagrumCheck.findings(
            in: lagrum, of: item.covers.map(\.type), sectionAct: section.act, catalogue: catalogue, on: days))
      }
    }
  }
}
