import WorkflowKit

extension ExplanationArea {
  /// The file of fees.
  static let feeTexts: [Explanation] = [
    Explanation(
      "fees.key", "Taxans nyckel duger inte",
      "Nyckeln har annat än små bokstäver, siffror, _ och punkt.",
      why: "Processerna frågar efter taxan med nyckeln.",
      mend: "Skriv om nyckeln, till exempel serveringstillstånd.tillfälligt.",
      example(
        wrong:
          "- {nyckel: Litet lov, titel: Litet lov, belopp: [{från: 2025-01-01, kronor: 900, beslutad: 2024-11-25}]}",
        right:
          "- {nyckel: lov.litet, titel: Litet lov, belopp: [{från: 2025-01-01, kronor: 900, beslutad: 2024-11-25}]}")
    ),
    Explanation(
      "fees.twice", "Samma taxa finns två gånger",
      "Två taxor har samma nyckel.",
      why: "Det skulle inte gå att veta vilken avgift som gäller.",
      mend: "Ge den ena en annan nyckel. Är det samma taxa med nytt belopp ska beloppen stå under en nyckel.",
      example(
        wrong: """
          - {nyckel: lov, titel: Lov, belopp: [{från: 2024-01-01, kronor: 800, beslutad: 2023-11-27}]}
          - {nyckel: lov, titel: Lov, belopp: [{från: 2025-01-01, kronor: 900, beslutad: 2024-11-25}]}
          """,
        right: """
          - nyckel: lov
            titel: Lov
            belopp:
              - {från: 2024-01-01, kronor: 800, beslutad: 2023-11-27}
              - {från: 2025-01-01, kronor: 900, beslutad: 2024-11-25}
          """)),
    Explanation(
      "fees.order", "Beloppen står inte i ordning",
      "Ett belopp gäller från samma dag som det ovanför, eller från en tidigare.",
      why: "Ordningen visar vad som har gällt när; två belopp kan inte gälla samma dag.",
      mend: "Skriv det äldsta beloppet först, och ge vart och ett sin egen första dag.",
      example(
        wrong: """
          - nyckel: lov
            titel: Lov
            belopp:
              - {från: 2025-01-01, kronor: 900, beslutad: 2024-11-25}
              - {från: 2024-01-01, kronor: 800, beslutad: 2023-11-27}
          """,
        right: """
          - nyckel: lov
            titel: Lov
            belopp:
              - {från: 2024-01-01, kronor: 800, beslutad: 2023-11-27}
              - {från: 2025-01-01, kronor: 900, beslutad: 2024-11-25}
          """)),
    Explanation(
      "fees.negative", "Avgiften är mindre än noll",
      "Ett belopp är negativt.",
      why: "En avgift kan vara noll men inte mindre.",
      mend: "Skriv 0 om det inte kostar något.",
      example(
        wrong: "- {nyckel: lov, titel: Lov, belopp: [{från: 2025-01-01, kronor: -900, beslutad: 2024-11-25}]}",
        right: "- {nyckel: lov, titel: Lov, belopp: [{från: 2025-01-01, kronor: 900, beslutad: 2024-11-25}]}")),
    Explanation(
      "fees.no-amount", "Taxan har inget belopp",
      "Listan efter belopp är tom.",
      why: "Den som frågar efter avgiften skulle aldrig få svar.",
      mend: "Lägg till ett belopp, 0 kronor om det inte kostar något, eller ta bort taxan.",
      example(
        wrong: "- {nyckel: lov, titel: Lov, belopp: []}",
        right: "- {nyckel: lov, titel: Lov, belopp: [{från: 2025-01-01, kronor: 0, beslutad: 2024-11-25}]}")),
    Explanation(
      "workflow.unknown-fee", "Taxan finns inte",
      "Ett uttryck frågar efter en taxa med en nyckel som inte finns i taxor.yaml.",
      why: "Ärendet skulle stanna där avgiften behövs.",
      mend: "Rätta nyckeln efter förslaget, eller lägg till taxan i taxor.yaml.",
      .process(
        wrong: "facts: {avgift: = taxa(\"lov.lite\")}",
        right: "facts: {avgift: = taxa(\"lov.litet\")}")),
    Explanation(
      "config.no-fees", "Taxorna saknas i konfigurationen",
      "Det finns inlagda taxor, men konfigurationens mapp har ingen taxor.yaml.",
      why: "En glömd fil ska inte kunna ta bort avgifter som ärenden frågar efter.",
      mend: "Lägg tillbaka taxor.yaml. En avgift som inte längre tas ut får ett nytt belopp på 0 kronor."),
  ]

  private static func example(wrong: String, right: String) -> Explanation.Example {
    Explanation.Example(.fees, wrong: "taxor:\n" + indented(wrong), right: "taxor:\n" + indented(right))
  }

  private static func indented(_ text: String) -> String {
    text.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n")
  }
}
