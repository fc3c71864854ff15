import ArgumentParser
import CivilTime
import Delegation
import FEEL
import SourceDiagnostics
import WorkflowEngine
import WorkflowKit

/// Examines orders.
struct DelegationValidate: OrdningCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate", abstract: "Granska delegationsordningar: fel, luckor, överlapp och lagrum.",
    discussion: """
      Utan filer granskas alla revisioner i konfigurationsmappen. Slutkoden är 1 om något är fel; varningar ändrar den \
      inte. JSON: en lista av {severity, code, file, line, column, message, hint, notes}.
      """)

  @Argument(help: ArgumentHelp("Filer med revisioner.", valueName: "fil")) var paths: [String] = []
  @Option(help: ArgumentHelp("Dagen då lagrummen ska gälla; annars i dag.", valueName: "datum")) var date: String?
  @OptionGroup var globals: GlobalOptions

  func run() async throws {
    let installation = globals.installation
    let organisation = try installation.organisation().organisation
    let day = try date.map { try CivilDate.parse($0) } ?? SwedishTime.date(of: SystemTime().now())
    let files =
      try paths.isEmpty
      ? installation.delegation()?.orders.map(\.file) ?? [] : paths.map { try FileReading.source($0) }
    let loaded = DelegationFiles(
      catalogues: [try FileReading.source(installation.decisionTypesPath)], orders: files
    ).load()
    var diagnostics = loaded.diagnostics
    for (order, lastDay) in loaded.orders.withLastDays {
      guard let catalogue = loaded.catalogue else { continue }
      guard organisation.board(order.board.value) != nil else {
        diagnostics.append(DelegationConfiguration.unknownBoard(of: order, in: organisation))
        continue
      }
      diagnostics += OrderAnalysis.findings(
        in: order, catalogue: catalogue, terms: organisation.delegationTerms(of: order.board.value), on: day,
        lastDay: lastDay)
    }
    diagnostics = DiagnosticRenderer.sorted(diagnostics)
    if globals.json {
      Output.write(json: .list(diagnostics.map { Failure.value($0) }))
    } else if diagnostics.isEmpty {
      Output.write("\(Words.count(files.count, "revision", "revisioner")), inga fel.")
    } else {
      Output.complain(DiagnosticRenderer().renderAll(diagnostics))
    }
    if diagnostics.contains(where: { $0.severity == .error }) { throw ExitCode.failure }
  }
}
