import WorkflowKit

extension ExplanationArea {
  /// What a process may come to in some cases.
  static let processCases: [Explanation] = [
    Explanation(
      "workflow.free-text", "Ett namn tas ur ett fält där vad som helst kan fyllas i",
      "En beslutstyp, ett organ, en roll eller ett val tas ur ett fält som är fri text.",
      why: "Den som fyller i kan skriva något som inte finns, och då stannar ärendet när steget ska börja.",
      mend: "Gör fältet till ett val med de namn som kan komma i fråga, eller skriv namnet direkt.",
      .process(
        wrong: """
          inputs: {sort: {type: text, title: Sort, required: true}}
          steps:
            - {id: vem, uses: arende.vem_beslutar, with: {beslutstyp: = sort}}
          """,
        right: """
          inputs: {sort: {type: choice, options: [remiss.yttrande], title: Sort, required: true}}
          steps:
            - {id: vem, uses: arende.vem_beslutar, with: {beslutstyp: = sort}}
          """)),
    Explanation(
      "workflow.fraction", "Ett heltal räknas ut så att det kan få decimaler",
      "Ett fält som ska vara ett heltal ges ett tal ur en division eller med decimaler.",
      why: "När talet inte går jämnt upp stannar ärendet vid steget.",
      mend: "Avrunda talet, till exempel med floor(…) eller round half up(…, 0).",
      .process(
        wrong: """
          inputs: {dag: {type: date, title: Dag, required: true}, antal: {type: integer, title: Antal, required: true}}
          checks: [{when: antal > 100, text: Högst 100.}]
          steps:
            - {id: höra, call: del, with: {dag: = dag, antal: = antal / 3}}
          """,
        right: """
          inputs: {dag: {type: date, title: Dag, required: true}, antal: {type: integer, title: Antal, required: true}}
          checks: [{when: antal > 100, text: Högst 100.}]
          steps:
            - {id: höra, call: del, with: {dag: = dag, antal: = floor(antal / 3)}}
          """)),
    Explanation(
      "workflow.may-refuse", "Den anropade processen kan neka det som ges",
      """
      Processen efter call har en kontroll under checks som kan neka det som ges under with, och ingenting i den här \
      processen prövar det.
      """,
      why: "När kontrollen nekar stannar ärendet vid anropet.",
      mend: "Skriv en sådan kontroll under checks här också, eller ett villkor under next på vägen till anropet.",
      .process(
        wrong: """
          steps:
            - {id: höra, call: del, with: {dag: = date("2018-03-09"), antal: 200}}
          """,
        right: """
          steps:
            - {id: höra, call: del, with: {dag: = date("2018-03-09"), antal: 20}}
          """)),
    Explanation(
      "workflow.fixed-return", "Vägen tillbaka tas vad steget än ger",
      """
      En väg tillbaka i en slinga frågar bara efter det som inte ändras i slingan, och under den står vägar som frågar \
      efter vad steget ger. Med ett visst värde tas de aldrig.
      """,
      why: "Det som steget ger, såsom nämndens beslut, får då ingen följd: ärendet kommer alltid tillbaka.",
      mend: "Lägg till det som steget ger i villkoret, eller flytta raden under dem som frågar efter det.",
      .process(
        wrong: """
          inputs: {val: {type: choice, options: [ja, nej], title: Val, required: true}}
          steps:
            - id: bedöm
              uses: remiss.granska
              role: enhetschef
              next: [{when: 'bedöm.utfall = "godkänn"', to: slut}, {to: granska}]
            - id: granska
              uses: remiss.granska
              role: enhetschef
              next:
                - {when: val = "ja", to: bedöm}
                - {when: 'granska.utfall = "åter"', to: granska}
                - {to: slut}
          exits: [{id: slut}]
          """,
        right: """
          inputs: {val: {type: choice, options: [ja, nej], title: Val, required: true}}
          steps:
            - id: bedöm
              uses: remiss.granska
              role: enhetschef
              next: [{when: 'bedöm.utfall = "godkänn"', to: slut}, {to: granska}]
            - id: granska
              uses: remiss.granska
              role: enhetschef
              next:
                - {when: 'val = "ja" and granska.utfall = "åter"', to: bedöm}
                - {when: 'granska.utfall = "åter"', to: granska}
                - {to: slut}
          exits: [{id: slut}]
          """)),
    Explanation(
      "workflow.fixed-round", "Vägen ut ur slingan hänger på uppgifter som står fast",
      """
      Ett villkor i en slinga säger samma sak varje varv, för det frågar efter fält under inputs, ett uppslag av vem som \
      beslutar eller något som gjordes före slingan. Med ett visst värde finns då ingen väg till slutet.
      """,
      why: "Ett ärende med det värdet går runt utan slut. Att någon rättar uppgiften går inte att räkna med.",
      mend: "Låt vägen ut fråga efter något som görs i slingan, såsom ett utfall, eller lägg till en väg ut.",
      .process(
        wrong: """
          inputs: {val: {type: choice, options: [ja, nej], title: Val, required: true}}
          steps:
            - id: granska
              uses: remiss.granska
              role: enhetschef
              next:
                - {when: val = "ja", to: slut}
                - {to: granska}
          exits: [{id: slut}]
          """,
        right: """
          inputs: {val: {type: choice, options: [ja, nej], title: Val, required: true}}
          steps:
            - id: granska
              uses: remiss.granska
              role: enhetschef
              next:
                - {when: granska.utfall = "åter", to: granska}
                - {to: slut}
          exits: [{id: slut}]
          """)),
  ]
}
