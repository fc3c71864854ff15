import ArgumentParser
import CivilTime
import FEEL

/// The last day to appeal.
struct CalendarLastAppealDay: OrdningCommand {
  static let configuration = CommandConfiguration(
    commandName: "last-appeal-day", abstract: "Sista dagen för laglighetsprövning: tre veckor från anslaget (KL 13:5).",
    discussion: "JSON: {calculated, day, explanation}.")

  @Option(help: ArgumentHelp("Dagen då justeringen tillkännagavs på anslagstavlan.", valueName: "datum")) var announced:
    String
  @OptionGroup var globals: GlobalOptions

  func run() async throws {
    let announced = try CivilDate.parse(announced)
    let rolled = try LegalTime.roll(try announced.adding(weeks: 3))
    globals.answer(
      rolled.value,
      text: (["Sista dag att överklaga: \(rolled.day.swedish)"] + rolled.lines).joined(separator: "\n"))
  }
}

extension RolledDay {
  /// Why the day was moved, as lines for people; none where it was not.
  var lines: [String] {
    explanation.map {
      ["Uträknad dag: \(calculated.swedish)", "Flyttad: \($0) (lag (1930:173) 2 §)"]
    } ?? []
  }

  /// The day as JSON: `calculated`, `day`, `explanation`.
  var value: Value { ["calculated": .date(calculated), "day": .date(day), "explanation": .text(explanation)] }
}
