import FEEL
import WorkflowKit

/// Writes a note in the case.
enum NoteStep: Step {
  typealias Config = NoConfig
  typealias State = OneTask

  struct Output: Codable, Sendable {
    let text: String
  }

  static let descriptor = StepDescriptor(
    id: "arende.anteckna",
    title: "Gör en anteckning",
    summary: """
      En person skriver ner något som hör till ärendet, till exempel ett telefonsamtal. Det som kommit fram på annat \
      sätt än genom en handling och har betydelse för ett beslut ska antecknas snarast.
      """,
    lagrum: ["FL 27"],
    output: [Field("text", .longText, title: "Anteckning")],
    forms: [
      Form(
        "anteckning", title: "Gör en anteckning", button: "Spara anteckningen", done: "Anteckningen är sparad",
        fields: [Field("text", .longText, title: "Anteckning")])
    ],
    examples: [
      StepExample(
        title: "Ett telefonsamtal antecknas",
        yaml: """
          - id: anteckning
            uses: arende.anteckna
            role: handläggare
          """,
        answers: [("anteckning", ["text": "Remittenten ringde och bad om svar även på papper."])],
        output: ["text": "Remittenten ringde och bad om svar även på papper."])
    ])

  static func begin(_ config: NoConfig, in context: StepContext) throws -> Progress<OneTask, Output> {
    .waiting(OneTask(), for: [.task("anteckning", TaskRequest(form: "anteckning"))])
  }

  static func resume(
    _ state: OneTask, _ config: NoConfig, on signal: Signal, in context: StepContext
  ) throws -> Progress<OneTask, Output> {
    let answer: Output = try signal.decode()
    if answer.text.isBlank {
      throw Refusal(
        "Anteckningen är tom.", code: "arende.empty-note", hint: "Skriv det som ska antecknas.",
        fields: ["text": "måste fyllas i"])
    }
    return .done(answer, also: [.note(answer.text)])
  }
}
