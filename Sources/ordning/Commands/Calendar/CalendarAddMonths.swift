import ArgumentParser
import CivilTime
import FEEL

/// A day some months on.
struct CalendarAddMonths: OrdningCommand {
  static let configuration = CommandConfiguration(
    commandName: "add-months", abstract: "Dagen ett antal månader efter en dag (lag (1930:173) 1 §).",
    discussion: "JSON: {calculated, day, explanation}.")

  @Argument(help: ArgumentHelp("Dagen att räkna från.", valueName: "datum")) var start: String
  @Argument(help: ArgumentHelp("Antalet månader.", valueName: "antal")) var months: Int
  @Flag(help: "Flytta en lördag, söndag, helgdag eller afton till nästa vardag (2 §).") var legal = false
  @OptionGroup var globals: GlobalOptions

  func run() async throws {
    let day = try CivilDate.parse(start).adding(months: months)
    guard legal else {
      return globals.answer(
        ["calculated": .date(day), "day": .date(day), "explanation": .null], text: day.swedish)
    }
    let rolled = try LegalTime.roll(day)
    globals.answer(rolled.value, text: ([rolled.day.swedish] + rolled.lines).joined(separator: "\n"))
  }
}
