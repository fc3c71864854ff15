import ArgumentParser
import CivilTime
import WorkflowEngine
import WorkflowKit

/// The time a command is given at; the machine's clock unless a test or an example run says otherwise.
struct TimeOptions: ParsableArguments {
  /// An instant, or a day, which means 8 in the morning.
  @Option(name: .long, help: ArgumentHelp("Tiden då kommandot ges.", valueName: "tid", visibility: .hidden))
  var now: String?

  /// The instant of the command.
  ///
  /// - Throws: `Refusal` where the text is neither an instant nor a day.
  func instant() throws -> Instant {
    guard let now else { return try SystemTime().now() }
    if let instant = Instant(now) { return instant }
    do throws(CivilTimeError) {
      return try SwedishTime.instant(of: try CivilDate.parse(now), hour: 8, minute: 0)
    } catch {
      throw Refusal(
        "Tiden för --now går inte att läsa: \(error.message).", code: "time." + error.code,
        hint: "Skriv ett datum (2018-02-14) eller en tidpunkt (2018-02-14T09:00:00Z).")
    }
  }
}
