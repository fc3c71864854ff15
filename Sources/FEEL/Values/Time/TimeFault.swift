import CivilTime

/// Why a text is no date, time or duration, or why none comes out of a calculation.
struct TimeFault: Error, Hashable {
  /// What is wrong, in Swedish, without a closing full stop.
  let message: String
  /// How to mend it.
  let hint: String

  init(_ message: String, hint: String) {
    self.message = message
    self.hint = hint
  }

  init(_ error: CivilTimeError) { self.init(error.message, hint: error.hint) }

  static let outOfRange = TimeFault(
    "uträkningen hamnar utanför de år och tidslängder som kan skrivas", hint: "kontrollera värdena")
  static let zone = TimeFault(
    "tidszonen är felskriven", hint: "skriv Z, +01:00 eller @Europe/Stockholm efter klockslaget")

  static func unknownZone(_ name: String) -> TimeFault {
    TimeFault("tidszonen \"\(shortened(name))\" finns inte", hint: "skriv till exempel @Europe/Stockholm")
  }

  static func date(_ text: String) -> TimeFault { TimeFault(.notADate(text: text)) }

  static func longYear(_ text: String) -> TimeFault {
    TimeFault(
      "året i \"\(shortened(text))\" har mer än fyra siffror",
      hint: "skriv datum som ÅÅÅÅ-MM-DD, till exempel 2018-03-09")
  }

  static func time(_ text: String) -> TimeFault {
    TimeFault("\"\(shortened(text))\" är inget klockslag", hint: "skriv till exempel 10:41:00 eller 10:41:00+01:00")
  }

  static func dateAndTime(_ text: String) -> TimeFault { TimeFault(.notAnInstant(text: text)) }

  static func duration(_ text: String) -> TimeFault {
    TimeFault(
      "\"\(shortened(text))\" är ingen tidslängd",
      hint: LengthWords.meant(text).map { "skriv \($0)" }
        ?? "skriv till exempel P4M (fyra månader), P14D (14 dagar) eller PT36H (36 timmar)")
  }

  static func tooLong(_ text: String) -> TimeFault {
    TimeFault("tidslängden \"\(shortened(text))\" är för lång", hint: "högst 2 000 000 000 år går att räkna med")
  }

  private static func shortened(_ text: String) -> String { text.count > 40 ? text.prefix(39) + "…" : text }
}
