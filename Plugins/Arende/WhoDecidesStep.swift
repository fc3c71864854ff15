import FEEL
import WorkflowKit

/// Looks up who may decide, so that the answer is known before anyone works towards a decision.
enum WhoDecidesStep: Step {
  struct Config: Decodable, Sendable {
    let beslutstyp: String
    let fakta: Value?
    let andrar: Int?
    let hur: DecisionChange.Kind?

    private enum CodingKeys: String, CodingKey {
      case beslutstyp
      case fakta
      case andrar = "ändrar"
      case hur
    }
  }

  struct Output: Codable, Sendable {
    let niva: String
    let organ: String?
    let roll: String?
    let punkt: String?
    let forklaring: [String]

    private enum CodingKeys: String, CodingKey {
      case niva = "nivå"
      case organ
      case roll
      case punkt
      case forklaring = "förklaring"
    }
  }

  static let descriptor = StepDescriptor(
    id: "arende.vem_beslutar",
    title: "Slå upp vem som beslutar",
    summary: """
      Frågar delegationsordningen vem som får fatta beslutet den här dagen, med skäl. Steget beslutar ingenting och \
      väntar inte. Finns ingen punkt som passar beslutar nämnden.
      """,
    lagrum: ["KL 6:37", "KL 6:38", "KL 7:5", "FL 36–39"],
    config: [
      Field("beslutstyp", .text, title: "Beslutstyp", names: .decisionType),
      Field(
        "fakta", .any, title: "Det som avgör vem som beslutar", required: false,
        help: "En post med de fakta som beslutstypen tar."),
      Field("ändrar", .integer, title: "Numret på det beslut som ska rättas eller ändras", required: false),
      Field(
        "hur", .choice(DecisionChange.Kind.choices),
        title: "Hur det tidigare beslutet ändras", required: false, standard: "ändring"),
    ],
    output: [
      Field(
        "nivå", .choice([Choice("delegat"), Choice("utskott"), Choice("ordförande"), Choice("nämnd")]), title: "Nivå"),
      Field("organ", .text, title: "Organ", required: false),
      Field("roll", .text, title: "Roll", required: false),
      Field("punkt", .text, title: "Punkt i delegationsordningen", required: false),
      Field("förklaring", .list(.text), title: "Förklaring"),
    ],
    asks: DecisionFields(type: "beslutstyp", facts: "fakta"),
    examples: [
      StepExample(
        title: "Ett yttrande till fullmäktige beslutas av nämnden",
        yaml: """
          - id: vem_beslutar
            uses: arende.vem_beslutar
            with:
              beslutstyp: remiss.yttrande
              fakta: {till_fullmäktige: true, rör_mål_eller_inriktning: false, medborgarförslag: false}
          """,
        output: ["nivå": "nämnd"])
    ])

  static func begin(_ config: Config, in context: StepContext) throws -> Progress<Never, Output> {
    let answer = try context.authority(
      for: config.beslutstyp, facts: config.fakta ?? [:],
      changing: config.andrar.map { DecisionChange(of: $0, config.hur ?? .change) })
    return .done(
      Output(
        niva: answer.level.rawValue, organ: answer.organ, roll: answer.role, punkt: answer.item,
        forklaring: answer.explanation))
  }
}
