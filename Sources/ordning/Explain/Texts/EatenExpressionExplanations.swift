import WorkflowKit

extension ExplanationArea {
  /// Expressions that YAML has read as something else.
  static let eatenExpressions: [Explanation] = [
    Explanation(
      "feel.no-space", "Mellanslag saknas efter likhetstecknet",
      "Ett värde börjar med = men utan mellanslag efter.",
      why: "Likhetstecken och mellanslag börjar ett uttryck. Utan mellanslag kan det vara en text.",
      mend: "Skriv \"= \" först. Är det en text: sätt den inom citattecken.",
      .process(
        wrong: """
          facts:
            dubbelt: =2 * 2
          """,
        right: """
          facts:
            dubbelt: = 2 * 2
          """)),
    Explanation(
      "feel.not-text", "Ett uttryck väntades",
      "Här ska stå ett uttryck, men värdet är en lista eller en grupp av nycklar.",
      why: "Ett uttryck skrivs på en rad, som text.",
      mend: "Skriv uttrycket. Börjar det med [ eller { ska det stå inom enkla citattecken.",
      .process(
        wrong: """
          facts:
            dagar:
              - 2018-03-09
          """,
        right: """
          facts:
            dagar: '= ["2018-03-09"]'
          """)),
    Explanation(
      "feel.yaml-block", "YAML läser > och | som början på en text",
      "Uttrycket börjar med > eller |, och det som läses är därför något annat eller ingenting.",
      why: "I YAML öppnar de tecknen en text på raderna under.",
      mend: "Sätt enkla citattecken om uttrycket.",
      .process(
        wrong: """
          inputs:
            antal: {type: integer, title: Antal, required: true}
          facts:
            många: >
              
          """,
        right: """
          inputs:
            antal: {type: integer, title: Antal, required: true}
          facts:
            många: '= antal > 3'
          """)),
    Explanation(
      "feel.yaml-brackets", "YAML läser en lista eller en grupp",
      "Uttrycket börjar med [ eller {, och YAML läser det som en lista eller en grupp av nycklar.",
      why: "YAML läser filen först, och uttrycket får bara se det som blir kvar.",
      mend: "Sätt enkla citattecken om hela uttrycket.",
      .process(
        wrong: """
          steps:
            - id: granska
              uses: remiss.granska
              role: enhetschef
              next:
                - {when: [granska.utfall = "åter"], to: granska}
                - {to: klar}
          exits: [{id: klar}]
          """,
        right: """
          steps:
            - id: granska
              uses: remiss.granska
              role: enhetschef
              next:
                - {when: granska.utfall = "åter", to: granska}
                - {to: klar}
          exits: [{id: klar}]
          """)),
    Explanation(
      "feel.yaml-comma", "YAML läser ett komma som värdets slut",
      "Uttrycket har ett komma och står inom { } eller [ ], där komma skiljer värden åt.",
      why: "YAML läser filen först, och uttrycket tar därför slut vid kommat.",
      mend: "Sätt enkla citattecken om hela uttrycket.",
      .process(
        wrong: """
          inputs:
            titel: {type: text, title: Titel, required: true}
          steps:
            - {id: granska, uses: remiss.granska, role: enhetschef, title: Granska, next: [{when: substring(titel, to: klar}, {to: klar}]}
          exits: [{id: klar}]
          """,
        right: """
          inputs:
            titel: {type: text, title: Titel, required: true}
          steps:
            - {id: granska, uses: remiss.granska, role: enhetschef, title: Granska, next: [{when: 'substring(titel, 1, 1) = "A"', to: klar}, {to: klar}]}
          exits: [{id: klar}]
          """)),
    Explanation(
      "feel.yaml-comment", "YAML läser resten av raden som en kommentar",
      "Uttrycket har ett mellanslag följt av #, och allt efter det försvinner.",
      why: "I YAML börjar en kommentar så.",
      mend: "Sätt enkla citattecken om hela uttrycket.",
      .process(
        wrong: """
          facts:
            märke: = "nr #1"
          """,
        right: """
          facts:
            märke: '= "nr #1"'
          """)),
    Explanation(
      "feel.yaml-quotes", "YAML tar bort citattecknen",
      """
      Hela värdet står inom citattecken, och YAML tar bort dem. Kvar blir ett namn i stället för en text.
      """,
      why: "Citattecknen hör till YAML när de står ytterst.",
      mend: "Sätt enkla citattecken utanför de dubbla.",
      .process(
        wrong: """
          inputs:
            krets: {type: text, title: Krets, required: true}
          facts:
            namn: "alla"
          """,
        right: """
          inputs:
            krets: {type: text, title: Krets, required: true}
          facts:
            namn: '= "alla"'
          """)),
  ]
}
