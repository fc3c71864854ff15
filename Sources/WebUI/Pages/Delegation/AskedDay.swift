import CivilTime

/// A day that somebody has typed; today where the box is empty or holds no day.
struct AskedDay {
  let day: CivilDate
  /// What is wrong with what was typed; nil where nothing is.
  let problem: String?

  init(_ text: String, today: CivilDate) {
    let typed = text.filter { !$0.isWhitespace }
    day = CivilDate(typed) ?? today
    problem =
      typed.isEmpty || CivilDate(typed) != nil
      ? nil : "\(text) är inget datum. Skriv dagen så här: \(today). Här nedanför visas i dag."
  }
}
