import ArgumentParser
import WorkflowEngine

/// The commands on clocks.
struct ClockCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clock", abstract: "Stoppa, starta och förlänga ett ärendes klockor.",
    subcommands: [ClockSuspend.self, ClockResume.self, ClockExtend.self])
}

/// What every change of a clock takes.
struct ClockOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("Ärendets nummer eller id.", valueName: "ärende")) var name: String
  @Argument(help: ArgumentHelp("Klockans namn i processen.", valueName: "klocka")) var clock: String
  @Option(help: ArgumentHelp("Varför klockan ändras.", valueName: "skäl")) var reason = ""
}

/// Stops a clock.
struct ClockSuspend: OrdningCommand {
  static let configuration = CommandConfiguration(commandName: "suspend", abstract: "Stoppa en klocka.")

  @OptionGroup var clock: ClockOptions
  @OptionGroup var actor: ActorOptions
  @OptionGroup var time: TimeOptions
  @OptionGroup var globals: GlobalOptions

  func run() async throws {
    try await globals.perform(
      .changeClock(clock.clock, .suspend, reason: clock.reason), on: clock.name, by: actor, at: time
    ) { "Klockan \(clock.clock) i \($0) är stoppad." }
  }
}

/// Lets a clock run on.
struct ClockResume: OrdningCommand {
  static let configuration = CommandConfiguration(
    commandName: "resume", abstract: "Låt en stoppad klocka löpa igen; dagarna den stod stilla läggs till.")

  @OptionGroup var clock: ClockOptions
  @OptionGroup var actor: ActorOptions
  @OptionGroup var time: TimeOptions
  @OptionGroup var globals: GlobalOptions

  func run() async throws {
    try await globals.perform(
      .changeClock(clock.clock, .resume, reason: clock.reason), on: clock.name, by: actor, at: time
    ) { "Klockan \(clock.clock) i \($0) löper igen." }
  }
}
