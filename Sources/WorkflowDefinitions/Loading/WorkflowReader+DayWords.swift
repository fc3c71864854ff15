import CivilTime
import FEEL
import SourceDiagnostics

/// Days that people write in words where an expression must give one: `samma dag`, `en vecka`, `10 dagar efter inkom`.
extension WorkflowReader {
  /// What is said of an expression that cannot be read and is a day in words; nil for others.
  func dayInWords(
    _ text: String, _ problems: [FEELProblem], _ use: ExpressionUse, in layout: ScopeLayout
  ) -> FEELProblem? {
    guard use.type?.unwrapped == .date, let first = problems.first(where: { $0.severity == .error }),
      text.allSatisfy({ $0.isLetter || $0.isNumber || " _.".contains($0) }),
      let hint = dayHint(text.split(separator: " ").map(String.init), use, in: layout)
    else { return nil }
    return FEELProblem(
      code: first.code, message: "\(use.what) ska vara ett datum, men här står \(Diagnostic.quote(text))",
      range: 0..<text.utf8.count, hint: hint)
  }

  /// What is said of a written value that must be a day and is one in words; nil for others.
  func dayWritten(_ problem: Diagnostic, in layout: ScopeLayout) -> Diagnostic? {
    guard !environment.isStored, problem.code == "input.date", let text = problem.place?.text else { return nil }
    let use = ExpressionUse(what: "värdet", type: .date, whole: .date, isRequired: true)
    let words = text.split(separator: " ").map(String.init)
    let length = Period(text).map { _ in counted("duration(\"\(text)\")", use, in: layout) }
    guard let hint = length ?? dayHint(words, use, in: layout) ?? (words == ["idag"] ? "skriv = today()" : nil) else {
      return nil
    }
    return Diagnostic(
      severity: problem.severity, code: problem.code, message: problem.message, place: problem.place, hint: hint,
      notes: problem.notes)
  }

  /// How a number is written where a day is wanted: as so many days from one.
  func daysNumbered(_ text: String, _ use: ExpressionUse, in layout: ScopeLayout) -> String? {
    UInt16(text).flatMap { $0 < 1000 ? counted("duration(\"P\($0)D\")", use, in: layout) : nil }
  }

  private func dayHint(_ words: [String], _ use: ExpressionUse, in layout: ScopeLayout) -> String? {
    var base: (name: String, sign: String)?
    var rest = words[...]
    if words.count > 2, let last = words.last, let sign = Self.signs[words[words.endIndex - 2].lowercased()],
      Expression.compile(last, in: layout.shape).expression?.type.unwrapped == .date
    {
      (base, rest) = ((last, sign), rest.dropLast(2))
    }
    var words = rest.map { $0.lowercased() }[...]
    if words.count > 2, let last = words.last, Self.signs[last] != nil { words = words.dropLast() }
    while let first = words.first, words.count > 1, Self.openings.contains(first) { words = words.dropFirst() }
    let said = words.joined(separator: " ")
    if Self.sameDay.contains(said) {
      if let base { return "skriv = \(base.name)" }
      // One word has a function of its own.
      guard said != "idag" else { return nil }
      let now = use.what == "deadline" ? "= today() för dagen då steget börjar" : nil
      let known = dayRead(use, in: layout).map { "= \($0)" }
      let days = [known, now].compactMap(\.self)
      return days.isEmpty ? nil : "skriv vilken dag som menas: \(days.joined(separator: ", eller "))"
    }
    if let number = Self.workdays(words) {
      let from = base?.name ?? dayRead(use, in: layout) ?? "today()"
      return "bara vardagar går inte att räkna: skriv så många dagar som det blir med helgerna, till exempel "
        + "= \(from) + duration(\"P\(Int(number) + (Int(number) + 4) / 5 * 2)D\")"
    }
    guard let length = Self.lengths[said].flatMap({ Period($0) }) ?? (words.count == 2 ? LengthWords.meant(said) : nil)
    else { return nil }
    if let base { return "skriv = \(base.name) \(base.sign) duration(\"\(length)\")" }
    return counted("duration(\"\(length)\")", use, in: layout)
  }

  /// The first day that can be read there.
  private func dayRead(_ use: ExpressionUse, in layout: ScopeLayout) -> String? {
    var day = use
    (day.whole, day.isRequired) = (.date, true)
    return readable(for: day, in: layout).first
  }

  /// The number of working days: `3 arbetsdagar`.
  private static func workdays(_ words: ArraySlice<String>) -> UInt16? {
    guard words.count == 2, let unit = words.last, let count = words.first,
      ["arbetsdag", "arbetsdagar", "vardag", "vardagar", "bankdag", "bankdagar"].contains(unit)
    else { return nil }
    return LengthWords.number(count).flatMap { $0 < 1000 ? $0 : nil }
  }

  /// The words between a length of time and the day that it is reckoned from.
  private static let signs = [
    "efter": "+", "från": "+", "sedan": "+", "som": "+", "före": "-", "innan": "-",
  ]

  private static let openings: Set<String> = ["inom", "senast", "om", "efter", "på"]

  private static let sameDay: Set<String> = [
    "samma dag", "idag", "i dag", "nu", "genast", "omgående", "snarast", "direkt", "omedelbart", "dagens datum",
  ]

  private static let lengths = [
    "nästa dag": "P1D", "dagen efter": "P1D", "dagen därpå": "P1D", "påföljande dag": "P1D", "följande dag": "P1D",
    "dagen": "P1D", "imorgon": "P1D", "i morgon": "P1D", "i övermorgon": "P2D", "övermorgon": "P2D",
    "nästa vecka": "P7D", "nästa månad": "P1M", "nästa år": "P1Y", "dagen före": "P1D",
  ]
}
