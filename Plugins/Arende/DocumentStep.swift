import CivilTime
import FEEL
import WorkflowKit

/// Writes a document of plain text into the case's list.
enum DocumentStep: Step {
  typealias Config = NoConfig
  typealias State = OneTask

  struct Output: Codable, Sendable {
    let nummer: Int
    let titel: String
  }

  private struct Answer: Decodable {
    let titel: String
    let riktning: NewDocument.Direction
    let dag: CivilDate
    let motpart: String?
    let sekretess: String?
    let offentligTitel: String?
    let text: String

    enum CodingKeys: String, CodingKey {
      case titel, riktning, dag, motpart, sekretess, text
      case offentligTitel = "offentlig_titel"
    }
  }

  static let descriptor = StepDescriptor(
    id: "arende.handling",
    title: "Lägg till en handling",
    summary: """
      En person skriver en handling som text, till exempel en tjänsteanteckning eller ett brev som kommit in per telefon. \
      Den får nästa nummer i ärendets handlingslista, med dag, motpart och sekretessmarkering.
      """,
    lagrum: ["OSL 5:1", "OSL 5:2", "OSL 5:5"],
    output: [
      Field("nummer", .document, title: "Handlingens nummer"), Field("titel", .text, title: "Vad den är"),
    ],
    forms: [
      Form(
        "handling", title: "Lägg till en handling", button: "Lägg till handlingen", done: "Handlingen är tillagd",
        fields: [
          Field("titel", .text, title: "Vad handlingen är"),
          Field(
            "riktning",
            .choice([Choice("in", "Inkommen"), Choice("ut", "Utgående"), Choice("upprättad", "Upprättad")]),
            title: "Riktning", standard: "upprättad"),
          Field("dag", .date, title: "Dagen då den kom in, gick ut eller upprättades"),
          Field("motpart", .text, title: "Från vem eller till vem", required: false),
          Field(
            "sekretess", .text, title: "Sekretessmarkering", required: false,
            help:
              "Bestämmelsen, till exempel OSL 26:1. Markeringen är en varning, inget beslut. Handlingen läses sedan "
              + "bara av dem som får läsa nämndens sekretessmarkerade ärenden, och av dem som har en roll i ärendet."),
          Field(
            "offentlig_titel", .text, title: "Offentlig titel", required: false,
            help: "Måste fyllas i när handlingen sekretessmarkeras. Den ser alla som får läsa ärendet."),
          Field("text", .longText, title: "Text"),
        ])
    ],
    examples: [
      StepExample(
        title: "En tjänsteanteckning upprättas",
        yaml: """
          - id: handling
            uses: arende.handling
            role: handläggare
          """,
        answers: [
          (
            "handling",
            [
              "titel": "Tjänsteanteckning", "dag": "2018-02-14",
              "text": "Remittenten förtydligade frågan per telefon.",
            ]
          )
        ],
        output: ["nummer": 1, "titel": "Tjänsteanteckning"])
    ])

  static func begin(_ config: NoConfig, in context: StepContext) throws -> Progress<OneTask, Output> {
    .waiting(
      OneTask(),
      for: [.task("handling", TaskRequest(form: "handling", prefill: ["dag": .date(context.today)]))])
  }

  static func resume(
    _ state: OneTask, _ config: NoConfig, on signal: Signal, in context: StepContext
  ) throws -> Progress<OneTask, Output> {
    let answer: Answer = try signal.decode()
    guard answer.dag <= context.today else {
      throw Refusal(
        "\(answer.dag.swedish) ligger i framtiden.", code: "arende.document-in-future",
        hint: "Ange dagen då handlingen kom in, gick ut eller upprättades.",
        fields: ["dag": "dagen kan inte ligga i framtiden"])
    }
    guard !answer.text.isBlank else {
      throw Refusal("Handlingen är tom.", code: "arende.empty-document", fields: ["text": "måste fyllas i"])
    }
    let mark = answer.sekretess ?? ""
    let publicTitle = answer.offentligTitel ?? ""
    guard mark.isBlank || context.caseInfo.isSecret || !publicTitle.isBlank else {
      throw Refusal(
        "Handlingen är sekretessmarkerad och har ingen offentlig titel.", code: "arende.no-public-title",
        hint: "Skriv en titel som inte röjer något: den ser alla som får läsa ärendet.",
        fields: ["offentlig_titel": "måste fyllas i: handlingen är sekretessmarkerad"], lagrum: ["OSL 5:2"])
    }
    let document = NewDocument(
      number: try context.takeDocumentNumber(), title: answer.titel, direction: answer.riktning, day: answer.dag,
      counterpart: answer.motpart ?? "", secrecy: mark.isBlank ? "" : mark,
      publicTitle: mark.isBlank ? "" : publicTitle, mediaType: "text/plain; charset=utf-8",
      content: Array(answer.text.utf8))
    return .done(Output(nummer: document.number, titel: document.openTitle), also: [.document(document)])
  }
}
