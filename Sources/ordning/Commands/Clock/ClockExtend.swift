import ArgumentParser
import CivilTime
import FEEL
import WorkflowEngine
import WorkflowKit

/// Adds time to a clock.
struct ClockExtend: OrdningCommand {
  static let configuration = CommandConfiguration(
    commandName: "extend", abstract: "Förläng en klocka, inom vad processen tillåter.",
    discussion: "Det som processen kräver vid förlängning skrivs i filen till --input.")

  @OptionGroup var clock: ClockOptions
  @Option(help: ArgumentHelp("Hur mycket, till exempel P14D eller P4M.", valueName: "tidslängd")) var by: String
  @Option(help: ArgumentHelp("Filen med det som ska anges; - är standardindata.", valueName: "fil")) var input: String?
  @OptionGroup var actor: ActorOptions
  @OptionGroup var time: TimeOptions
  @OptionGroup var globals: GlobalOptions

  func run() async throws {
    let period = try Period.parse(by)
    var stated = Context()
    if let input {
      let value = try InputFile.any(try FileReading.source(input))
      guard let context = value.context else {
        throw Refusal(
          "\(input) ska vara fält med värden, men är \(value.kind).", code: "input.not-a-mapping",
          hint: "Skriv \"fält: värde\" på var sin rad.")
      }
      stated = context
    }
    try await globals.perform(
      .changeClock(clock.clock, .extend(by: period, stated: stated), reason: clock.reason), on: clock.name, by: actor,
      at: time
    ) { "Klockan \(clock.clock) i \($0) är förlängd med \(period.swedish)." }
  }
}
