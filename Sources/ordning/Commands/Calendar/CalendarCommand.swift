import ArgumentParser

/// Reckoning with days by law.
struct CalendarCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calendar", abstract: "Räkna med dagar, också efter lag (1930:173).",
    subcommands: [CalendarLastAppealDay.self, CalendarAddMonths.self])
}
