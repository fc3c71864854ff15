import Testing

@Suite("Where a process gets stuck, and what nothing leads to")
struct StuckMessageTests {
  @Test("is told in exactly these words", arguments: cases)
  func message(_ wrong: WrongProcess) throws { #expect(try problems(wrong.text) == wrong.message) }

  static let cases = [
    WrongProcess(
      "a branch that goes round for ever after a choice",
      """
      workflow: prov
      title: Prov
      inputs: {val: {type: text, required: true}}
      steps:
        - {id: start, uses: prov.hamta, title: Starta}
        - id: bägge
          title: Yttranden
          parallel:
            polis:
              - id: bedöm
                uses: prov.hamta
                title: Bedöm
                next: [{when: val = "avstå", to: vila}, {to: svar}]
              - {id: vila, uses: prov.hamta, title: Vila, next: [{to: vila}]}
              - {id: svar, uses: prov.hamta}
            miljö:
              - {id: yttrande, uses: prov.hamta}
          join: all
      """,
      message: """
        prov.yaml:14:16: fel: från steget "vila" finns ingen väg till slutet av grenen "polis", så "bägge" väntar för alltid
          14 |         - {id: vila, uses: prov.hamta, title: Vila, next: [{to: vila}]}
             |                ^^^^
          lägg till en väg ut ur slingan under next
        prov.yaml:6:9: jfr: här väntas grenen "polis" in
           6 |   - id: bägge
             |         ^^^^^
        jfr: så kan det gå: i grenen "polis"; efter "bedöm" väljs "avstå" (rad 13); "vila" görs om och om igen; "bägge" väntar då för alltid på grenen "polis"
        """),
    WrongProcess(
      "a loop that a clock leads into, told with days",
      """
      workflow: prov
      title: Prov
      clocks:
        svarstid: {title: Svarstid, starts: = date("2026-03-02"), lasts: P1M, roll: lagstadgad tid, warn: [P7D]}
        möte: {title: Mötet, until: = date("2026-05-04"), warn: [P3D]}
      steps:
        - id: start
          uses: prov.hamta
          title: Starta
          next: [{when: start.utfall = "vidare", to: vänta}, {to: klar}]
        - {id: vänta, uses: prov.hamta, title: Vänta, next: [{to: klar}], interrupts: [{clock: svarstid, to: påminn}]}
        - {id: klar, uses: prov.hamta, title: Klar, interrupts: [{clock: möte, state: warned, to: ring}], next: [{to: slut}]}
        - {id: påminn, uses: prov.hamta, title: Påminn, next: [{to: åter}]}
        - {id: åter, uses: prov.hamta, title: Påminn igen, next: [{to: påminn}]}
        - {id: ring, uses: prov.hamta, title: Ring, interrupts: [{clock: möte, state: started, to: ring}], next: [{to: ring}]}
      exits:
        - {id: slut}
      """,
      message: """
        prov.yaml:13:10: fel: från steget "påminn" finns ingen väg till slutet
          13 |   - {id: påminn, uses: prov.hamta, title: Påminn, next: [{to: åter}]}
             |          ^^^^^^
          lägg till en väg ut ur slingan under next
        jfr: så kan det gå: 2 mars 2026: ärendet öppnas; 3 mars: efter "start" väljs "vidare" (rad 10); 3 april: under "vänta" går klockan "Svarstid" ut (sista dagen är 2 april, rad 11); det går runt utan slut: "påminn" → "åter" → "påminn"
        prov.yaml:15:10: fel: från steget "ring" finns ingen väg till slutet
          15 |   - {id: ring, uses: prov.hamta, title: Ring, interrupts: [{clock: möte, state: started, to: ring}], next: [{to: ring}]}
             |          ^^^^
          lägg till en väg ut ur slingan under next
        jfr: så kan det gå: 2 mars 2026: ärendet öppnas; 3 mars: efter "start" tas den sista vägen (rad 10); 13 mars: under "klar" varnar klockan "Mötet" (sista dagen är 16 mars, rad 12); "ring" görs om och om igen
        """),
    WrongProcess(
      "a step after branches that are never done, and one that is left for every item",
      """
      workflow: prov
      title: Prov
      steps:
        - id: bägge
          title: Yttranden
          parallel:
            polis:
              - {id: a, uses: prov.hamta, next: [{to: slut}]}
            miljö:
              - {id: b, uses: prov.hamta}
        - {id: hämta, uses: prov.hamta}
        - id: alla
          for_each: {each: post, in: = hämta.poster, key: = post.namn, join: 2}
          steps:
            - {id: c, uses: prov.hamta, interrupts: [{message: återkallad, to: slut}], next: [{to: slut}]}
        - {id: sist, uses: prov.hamta}
      interrupts:
        - {message: återkallad, to: hämta}
      exits:
        - {id: slut}
      """,
      message: """
        prov.yaml:16:10: fel: steget "sist" nås aldrig, för "alla" blir aldrig klart
          16 |   - {id: sist, uses: prov.hamta}
             |          ^^^^
          låt stegen för varje post komma till sitt slut i stället för till en utgång, eller ta bort steget
        prov.yaml:12:9: jfr: varje post slutar i en utgång
          12 |   - id: alla
             |         ^^^^
        """),
    WrongProcess(
      "a step after branches of which too few come to their end",
      """
      workflow: prov
      title: Prov
      steps:
        - id: bägge
          title: Yttranden
          parallel:
            polis: [{id: a, uses: prov.hamta, next: [{to: slut}]}]
            miljö: [{id: b, uses: prov.hamta}]
            bygg: [{id: c, uses: prov.hamta, next: [{to: slut}]}]
          join: 2
        - {id: hämta, uses: prov.hamta}
      exits: [{id: slut}]
      """,
      message: """
        prov.yaml:11:10: fel: steget "hämta" nås aldrig, för "bägge" blir aldrig klart
          11 |   - {id: hämta, uses: prov.hamta}
             |          ^^^^^
          låt minst 2 av grenarna komma till sitt slut i stället för till en utgång, eller ta bort steget
        prov.yaml:4:9: jfr: här väntas 2 av 3 grenar in, men grenarna "polis" och "bygg" når aldrig sitt slut
           4 |   - id: bägge
             |         ^^^^^
        """),
    WrongProcess(
      "an item's steps that never end, and an exit that leads to itself",
      """
      workflow: prov
      title: Prov
      steps:
        - {id: hämta, uses: prov.hamta, title: Hämta}
        - id: alla
          title: Alla poster
          for_each: {each: post, in: = hämta.poster, key: = post.namn, join: any}
          steps:
            - {id: c, uses: prov.hamta, title: Fråga, next: [{when: post.namn = "x", to: d}, {to: slut}]}
            - {id: d, uses: prov.hamta, title: Vänta, next: [{to: d}]}
        - {id: klar, uses: prov.hamta, next: [{when: hämta.utfall = "x", to: omväg}, {to: slut}]}
      optional:
        - {id: anteckna, uses: prov.hamta, next: [{to: anteckna}]}
      exits:
        - id: slut
        - id: omväg
          parallel:
            ena:
              - {id: e, uses: prov.hamta, next: [{to: omväg}]}
            andra:
              - {id: f, uses: prov.hamta}
      """,
      message: """
        prov.yaml:10:14: fel: från steget "d" finns ingen väg till slutet för en post, så "alla" väntar för alltid
          10 |       - {id: d, uses: prov.hamta, title: Vänta, next: [{to: d}]}
             |              ^
          lägg till en väg ut ur slingan under next
        prov.yaml:5:9: jfr: här väntas varje post in
           5 |   - id: alla
             |         ^^^^
        jfr: så kan det gå: för en post i "alla"; efter "c" väljs "x" (rad 9); "d" görs om och om igen; "alla" väntar då för alltid på den posten
        prov.yaml:13:10: fel: från steget "anteckna" finns ingen väg till slutet
          13 |   - {id: anteckna, uses: prov.hamta, next: [{to: anteckna}]}
             |          ^^^^^^^^
          lägg till en väg ut ur slingan under next
        jfr: så kan det gå: "anteckna" görs om och om igen
        prov.yaml:16:9: fel: från utgången "omväg" finns ingen väg till slutet
          16 |   - id: omväg
             |         ^^^^^
          låt den komma till sitt slut, utan att leda tillbaka
        jfr: så kan det gå: "omväg" görs om och om igen
        """),
    WrongProcess(
      "an end that only a failure leads to",
      """
      workflow: prov
      title: Prov
      steps:
        - id: skicka
          uses: prov.skicka
          title: Skicka
          next: [{to: skicka}]
          interrupts: [{effect: skicka, to: slut}]
      exits:
        - {id: slut}
      """,
      message: """
        prov.yaml:4:9: fel: från steget "skicka" finns ingen väg till slutet
           4 |   - id: skicka
             |         ^^^^^^
          lägg till en väg ut ur slingan under next; ett utskick som misslyckas räknas inte som en väg ut
        jfr: så kan det gå: "skicka" görs om och om igen
        """),
  ]

  @Test(
    "is not what it looks like where something else leads on",
    arguments: [
      // A branch that never ends, where the other suffices.
      """
      steps:
        - id: bägge
          parallel:
            vakt: [{id: a, uses: prov.hamta, next: [{to: a}]}]
            arbete: [{id: b, uses: prov.hamta}]
          join: any
      """,
      // A loop that a message ends.
      """
      steps:
        - {id: a, uses: prov.hamta, next: [{to: a}]}
        - {id: b, uses: prov.hamta}
      interrupts:
        - {message: återkallad, to: b, while: [a]}
      """,
      // A branch that only ever leaves for an exit, and takes the endless one with it.
      """
      steps:
        - id: bägge
          parallel:
            vakt: [{id: a, uses: prov.hamta, next: [{to: a}]}]
            arbete: [{id: b, uses: prov.hamta, next: [{to: slut}]}]
      exits: [{id: slut}]
      """,
      // An exit that only a handler leads to.
      """
      steps: [{id: a, uses: prov.hamta}]
      handlers:
        - {message: återkallad, steps: [{id: b, uses: prov.hamta, next: [{to: slut}]}]}
      exits: [{id: slut}]
      """,
    ])
  func silent(_ rest: String) throws { _ = try sound("workflow: prov\ntitle: Prov\n" + rest) }
}
