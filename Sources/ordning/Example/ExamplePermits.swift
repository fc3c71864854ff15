import CivilTime
import FEEL

/// The serving permits of the example: one that a delegate has decided, and one that is not the delegate's to decide.
struct ExamplePermits {
  let calendar: ExampleCalendar

  func stories() throws -> [ExampleStory] {
    [
      permit(
        "Jubileumsfest i bygdegården", on: try calendar.back(11), ["till": "slutet", "antal_dagar": 1],
        applicant: "Bygdegårdsföreningen i Exempelstad", email: "bygdegarden@exempel.example"
      )
      .then(try calendar.back(10), "registrator1", "registrera", ["handläggare": "hl1"])
      .then(
        try calendar.back(4), "hl1", "beslut",
        [
          "åtgärd": "besluta", "utfall": "bifall", "beslut": "Tillstånd medges för en dag.",
          "skäl": "Sökanden uppfyller kraven i alkohollagen.", "villkor": ["Servering till klockan 01.00."],
        ]),
      permit(
        "Sommarservering på torget", on: try calendar.back(6), ["till": "allmänheten", "antal_dagar": 5],
        applicant: "Krogen i Exempelstad AB", email: "krogen@exempel.example"
      )
      .then(try calendar.back(5), "registrator1", "registrera", ["handläggare": "hl1"]),
    ]
  }

  private func permit(_ title: String, on day: CivilDate, _ facts: Value, applicant: String, email: String)
    -> ExampleStory
  {
    var inputs = facts.context ?? Context()
    inputs["sökande"] = ["namn": .string(applicant), "e_post": .string(email)]
    inputs["rubrik"] = .string(title)
    return ExampleStory(
      "delegationsbeslut", on: day, .context(inputs), paper: "Ansökan om tillfälligt serveringstillstånd\n\n\(title)\n")
  }
}
