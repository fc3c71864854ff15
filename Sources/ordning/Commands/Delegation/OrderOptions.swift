import ArgumentParser
import CivilTime
import Delegation
import WorkflowEngine

/// Which order is asked, and for which day.
struct OrderOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "En fil med en revision, eller nämnden, som då svarar med den revision som gäller i datamappen.",
      valueName: "fil|nämnd"))
  var order: String
  @Option(help: ArgumentHelp("Dagen; annars i dag.", valueName: "datum")) var date: String?
  @OptionGroup var time: TimeOptions

  /// The order, with what it was read with.
  func asked(_ globals: GlobalOptions) async throws -> AskedOrder {
    try await AskedOrder(order, on: try date.map { try CivilDate.parse($0) }, globals, at: time)
  }
}
