import ArgumentParser
import CivilTime
import WorkflowEngine
import WorkflowKit

/// The time a command is given at; the machine's clock unless a test or an example run says otherwise.
struct TimeOptions: ParsableArguments {
  /// An instant, a Swedish time, or a day, which means 8 in the morning.
  @Option(
    name: .long, help: ArgumentHelp("Tiden då kommandot ges, i en mapp gjord med init --example.", valueName: "tid"))
  var now: String?

  /// The name that a data folder made for examples has in its configuration.
  static let exampleMark = "example"

  /// The instant of a command in a data folder.
  ///
  /// - Throws: `Refusal` where a time is given but the folder is not made for examples: the day of a decision is the day
  ///   of the command, never a field; where the text is no time.
  func instant(isExample: Bool) throws -> Instant {
    guard isExample || now == nil else {
      throw Refusal(
        "Tiden kan inte väljas i en datamapp med riktiga ärenden.", code: "time.real",
        hint: "Ta bort --now. I en mapp som gjorts med ordning init --example går det.")
    }
    return try instant()
  }

  /// The instant where no data folder is concerned.
  ///
  /// - Throws: `Refusal` where the text is neither an instant nor a day.
  func instant() throws -> Instant {
    guard let now else { return try SystemTime().now() }
    if let instant = Instant(now) { return instant }
    do throws(CivilTimeError) {
      return try Self.swedish(now)
    } catch {
      throw Refusal(
        "Tiden för --now går inte att läsa: \(error.message).", code: "time." + error.code,
        hint: "Skriv ett datum (2018-02-14), en svensk tid (2018-02-14T09:00) eller en tidpunkt (2018-02-14T08:00:00Z)."
      )
    }
  }

  /// A time as clocks in Sweden show it, such as `2018-02-14T09:00`; a day alone means 8 in the morning.
  private static func swedish(_ text: String) throws(CivilTimeError) -> Instant {
    guard let parts = text.wholeMatch(of: #/(.+)T([0-9]{2}):([0-9]{2})(?::00)?/#),
      let hour = Int(parts.2), let minute = Int(parts.3)
    else { return try SwedishTime.instant(of: try CivilDate.parse(text), hour: 8, minute: 0) }
    return try SwedishTime.instant(of: try CivilDate.parse(String(parts.1)), hour: hour, minute: minute)
  }
}
