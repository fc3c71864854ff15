import ArgumentParser
import CivilTime
import Delegation
import WorkflowEngine

/// Which order is asked, and for which day.
struct OrderOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "En fil med en revision, eller nämnden, som då svarar med den revision som gäller.", valueName: "fil|nämnd"))
  var order: String
  @Option(help: ArgumentHelp("Dagen; annars i dag.", valueName: "datum")) var date: String?

  /// The day asked for.
  ///
  /// - Throws: `CivilTimeError`.
  func day() throws -> CivilDate {
    if let date { return try CivilDate.parse(date) }
    return try SwedishTime.date(of: SystemTime().now())
  }

  /// The order, with what it was read with.
  func asked(_ globals: GlobalOptions) throws -> AskedOrder { try AskedOrder(order, globals.installation) }
}
