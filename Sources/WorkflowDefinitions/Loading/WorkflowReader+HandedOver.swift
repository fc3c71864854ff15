import SourceDiagnostics
import WorkflowKit

extension WorkflowReader {
  /// Warns of steps beside the process that may hand a matter over to somebody: nothing follows them that leads there, and
  /// the matter would be left undecided.
  func checkHandedOver() {
    guard !environment.isStored else { return }
    for node in lists[StepList.optionalPath]?.nodes ?? [] {
      guard case .step(let uses, _) = node.kind, let field = environment.registry.descriptor(uses)?.handsOver else {
        continue
      }
      collector.report(
        .warning(
          "workflow.lost-hand-over",
          "lämnas ärendet över i \"\(node.id)\" leder inget vidare dit: efter ett steg under optional kommer inget",
          at: node.place,
          hint: "flytta steget till en egen process, där \(field) leder vidare till sammanträdet, och anropa den "
            + "med call:"))
    }
  }
}
