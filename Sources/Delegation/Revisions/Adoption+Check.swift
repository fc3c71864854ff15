public import CivilTime
public import SourceDiagnostics

extension Adoption {
  /// Holds what is written of the nämnd's decision against its calendar: a nämnd decides at a meeting, which has been.
  ///
  /// - Parameters:
  ///   - place: Where it is written.
  ///   - meetings: The days on which the nämnd meets, as far as its calendar is known.
  ///   - today: The day of the record.
  /// - Returns: A warning where the meetings of the year are not known, as before the program was taken into use.
  /// - Throws: `DiagnosticError` where the decision lies ahead, has no paragraph or is of a day without a meeting.
  public func check(
    at place: SourcePlace?, meetings: [CivilDate], today: CivilDate
  ) throws(DiagnosticError) -> [Diagnostic] {
    func refusal(_ code: String, _ message: String, _ hint: String) -> DiagnosticError {
      DiagnosticError(diagnostics: [.error(code, message, at: place, hint: hint)])
    }
    guard day <= today else {
      throw refusal(
        "delegation.ahead", "beslutet att anta revisionen har dagen \(day), som ligger i framtiden",
        "skriv in beslutet när nämnden har fattat det")
    }
    guard paragraph > 0 else {
      throw refusal("delegation.paragraph", "paragrafen ska vara 1 eller högre", "se protokollet")
    }
    if meetings.contains(day) { return [] }
    let sameYear = meetings.filter { $0.year == day.year }.sorted()
    guard !sameYear.isEmpty else {
      return [
        .warning(
          "delegation.no-meeting", "nämndens sammanträden \(String(day.year)) är inte kända, så dagen är inte prövad",
          at: place, hint: "kontrollera i protokollet att nämnden beslutade \(day)")
      ]
    }
    let near = sameYear.last { $0 < day } ?? sameYear[0]
    throw refusal(
      "delegation.no-meeting", "nämnden hade inget sammanträde \(day)",
      "ange den dag då nämnden antog förslaget; närmast var \(near)")
  }
}
