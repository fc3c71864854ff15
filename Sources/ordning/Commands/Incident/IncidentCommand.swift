import ArgumentParser

/// The commands on incidents.
struct IncidentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "incident", abstract: "Visa och lösa stopp: det som programmet inte kunde göra själv.",
    discussion: "Ett stopp anges med ärendets nummer när det bara har ett öppet, annars som SOCN/2018:23#2.",
    subcommands: [IncidentList.self, IncidentRetry.self, IncidentSkip.self, IncidentCancel.self])
}
