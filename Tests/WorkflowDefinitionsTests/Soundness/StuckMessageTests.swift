import Testing

@Suite("Where a process gets stuck, and what nothing leads to")
struct StuckMessageTests {
  @Test("is told in exactly these words", arguments: cases)
  func message(_ wrong: WrongProcess) throws {
    let found = try problems(wrong.text)
    #expect(found == wrong.message)
  }

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
        prov.yaml:14:60: fel: från steget "vila" finns ingen väg till slutet av grenen "polis", så "bägge" väntar för alltid
          14 |         - {id: vila, uses: prov.hamta, title: Vila, next: [{to: vila}]}
             |                                                            ^^^^^^^^^^
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
        möte: {title: Mötet, until: = date("2026-05-04"), suspend: true, warn: [P3D]}
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
        prov.yaml:14:61: fel: från steget "påminn" finns ingen väg till slutet
          14 |   - {id: åter, uses: prov.hamta, title: Påminn igen, next: [{to: påminn}]}
             |                                                             ^^^^^^^^^^^^
          lägg till en väg ut ur slingan under next
        jfr: så kan det gå: den 2 mars 2026 öppnas ärendet; 3 mars: efter "start" väljs "vidare" (rad 10); 3 april: under "vänta" går klockan "Svarstid" ut (sista dagen är 2 april, rad 11); "påminn" → "åter" → "påminn" går runt utan slut
        prov.yaml:15:109: fel: från steget "ring" finns ingen väg till slutet
          15 |   - {id: ring, uses: prov.hamta, title: Ring, interrupts: [{clock: möte, state: started, to: ring}], next: [{to: ring}]}
             |                                                                                                             ^^^^^^^^^^
          lägg till en väg ut ur slingan under next; att en klocka börjar gå eller varnar räknas inte som en väg ut, för det händer bara en gång
        jfr: så kan det gå: den 2 mars 2026 öppnas ärendet; 3 mars: efter "start" tas den sista vägen (rad 10); 13 mars: under "klar" varnar klockan "Mötet" (sista dagen är 16 mars, rad 12); "ring" görs om och om igen
        """),
    WrongProcess(
      "a clock that has gone out leads back for ever",
      """
      workflow: prov
      title: Prov
      clocks: {k: {title: Klockan, until: = date("2026-05-04")}}
      steps:
        - {id: a, uses: prov.hamta}
        - {id: b, uses: prov.hamta, next: [{to: slut}], interrupts: [{clock: k, to: c}]}
        - {id: c, uses: prov.hamta, next: [{to: b}]}
      exits: [{id: slut}]
      """,
      message: """
        prov.yaml:7:38: fel: från steget "c" finns ingen väg till slutet
           7 |   - {id: c, uses: prov.hamta, next: [{to: b}]}
             |                                      ^^^^^^^
          låt avbrottet leda ut ur slingan; det gäller så länge klockan har gått ut
        jfr: så kan det gå: den 2 mars 2026 öppnas ärendet; 17 mars: under "b" går klockan "Klockan" ut (sista dagen är 16 mars, rad 6); "b" lämnas då genast; "c" → "b" → "c" går runt utan slut
        """),
    WrongProcess(
      "a clock of the whole process leads to a step that is not the last",
      """
      workflow: prov
      title: Prov
      clocks: {k: {title: Klockan, until: = date("2026-05-04")}}
      steps:
        - {id: a, uses: prov.hamta}
        - {id: b, uses: prov.hamta}
        - {id: c, uses: prov.hamta}
      interrupts: [{clock: k, to: b}]
      """,
      message: """
        prov.yaml:8:14: fel: från steget "b" finns ingen väg till slutet
           8 | interrupts: [{clock: k, to: b}]
             |              ^^^^^^^^^^^^^^^^^
          låt avbrottet leda ut ur slingan; det gäller så länge klockan har gått ut
          eller skriv while med de steg som avbrottet ska gälla
        jfr: så kan det gå: den 2 mars 2026 öppnas ärendet; 17 mars: klockan "Klockan" har gått ut (sista dagen var 16 mars); "c" lämnas då genast; "b" → "c" → "b" går runt utan slut
        """),
    WrongProcess(
      "two clocks that have gone out lead to each other",
      """
      workflow: prov
      title: Prov
      clocks:
        k: {title: Ena, until: = date("2026-05-04")}
        m: {title: Andra, until: = date("2026-05-05")}
        n: {title: Tredje, until: = date("2026-05-06")}
      steps:
        - {id: a, uses: prov.hamta, interrupts: [{clock: n, to: slut}, {clock: k, to: b}]}
        - {id: b, uses: prov.hamta, interrupts: [{clock: m, to: a}], next: [{to: slut}]}
      exits: [{id: slut}]
      """,
      message: """
        prov.yaml:8:10: fel: när klockorna "Ena" och "Andra" har gått ut lämnas "a" och "b" för varandra utan slut
           8 |   - {id: a, uses: prov.hamta, interrupts: [{clock: n, to: slut}, {clock: k, to: b}]}
             |          ^
          låt ett av avbrotten leda till ett annat steg eller till en utgång, eller ta bort det
        jfr: så kan det gå: den 2 mars 2026 öppnas ärendet; 17 mars: klockan "Ena" har gått ut (sista dagen var 16 mars); 18 mars: klockan "Andra" har gått ut (sista dagen var 17 mars); "a" → "b" → "a" går runt utan slut, och inget av dem görs
        """),
    WrongProcess(
      "a step that only the clock leads to by which it is left",
      """
      workflow: prov
      title: Prov
      clocks: {k: {title: Klockan, until: = date("2026-05-04")}}
      steps:
        - {id: a, uses: prov.hamta, next: [{to: slut}], interrupts: [{clock: k, to: b}]}
        - {id: b, uses: prov.hamta, next: [{to: slut}], interrupts: [{clock: k, to: slut}]}
      exits: [{id: slut}]
      """,
      message: """
        prov.yaml:6:10: fel: steget "b" görs aldrig, för klockan "k" har alltid gått ut när ärendet kommer dit
           6 |   - {id: b, uses: prov.hamta, next: [{to: slut}], interrupts: [{clock: k, to: slut}]}
             |          ^
          låt ett annat steg leda hit, eller ta bort avbrottet eller steget
        prov.yaml:6:64: jfr: därför lämnas det genast här
           6 |   - {id: b, uses: prov.hamta, next: [{to: slut}], interrupts: [{clock: k, to: slut}]}
             |                                                                ^^^^^^^^^^^^^^^^^^^^
        """),
    WrongProcess(
      "a loop that only a clock without a day leads out of",
      """
      workflow: prov
      title: Prov
      inputs: {dag: {type: date}}
      clocks: {k: {title: Klockan, until: = dag}}
      steps:
        - {id: a, uses: prov.hamta, next: [{to: a}], interrupts: [{clock: k, to: slut}]}
      exits: [{id: slut}]
      """,
      message: """
        prov.yaml:6:38: fel: från steget "a" finns ingen väg till slutet
           6 |   - {id: a, uses: prov.hamta, next: [{to: a}], interrupts: [{clock: k, to: slut}]}
             |                                      ^^^^^^^
          lägg till en väg ut ur slingan under next, eller se till att klockan alltid får en dag
        jfr: så kan det gå: klockan "Klockan" har ingen dag och går aldrig ut; "a" görs om och om igen
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
        prov.yaml:10:56: fel: från steget "d" finns ingen väg till slutet för en post, så "alla" väntar för alltid
          10 |       - {id: d, uses: prov.hamta, title: Vänta, next: [{to: d}]}
             |                                                        ^^^^^^^
          lägg till en väg ut ur slingan under next
        prov.yaml:5:9: jfr: här väntas varje post in
           5 |   - id: alla
             |         ^^^^
        jfr: så kan det gå: för en post i "alla"; efter "c" väljs "x" (rad 9); "d" görs om och om igen; "alla" väntar då för alltid på den posten
        prov.yaml:13:45: fel: från steget "anteckna" finns ingen väg till slutet
          13 |   - {id: anteckna, uses: prov.hamta, next: [{to: anteckna}]}
             |                                             ^^^^^^^^^^^^^^
          lägg till en väg ut ur slingan under next
        jfr: så kan det gå: "anteckna" görs om och om igen
        prov.yaml:16:9: fel: från utgången "omväg" finns ingen väg till slutet
          16 |   - id: omväg
             |         ^^^^^
          låt den komma till sitt slut, utan att leda tillbaka
        jfr: så kan det gå: "omväg" görs om och om igen
        """),
    WrongProcess(
      "a loop that only a message leads out of",
      """
      workflow: prov
      title: Prov
      steps:
        - {id: start, uses: prov.hamta, title: Starta, next: [{when: start.utfall = "om", to: vänta}, {to: klar}]}
        - {id: vänta, uses: prov.hamta, title: Vänta, next: [{to: åter}]}
        - {id: åter, uses: prov.hamta, title: Åter, next: [{to: vänta}]}
        - {id: klar, uses: prov.hamta, title: Klar}
      interrupts:
        - {message: återkallad, to: slut, when: start.utfall = "om", while: [vänta]}
      exits:
        - {id: slut}
      """,
      message: """
        prov.yaml:6:54: fel: från steget "vänta" finns ingen väg till slutet
           6 |   - {id: åter, uses: prov.hamta, title: Åter, next: [{to: vänta}]}
             |                                                      ^^^^^^^^^^^
          lägg till en väg ut ur slingan under next; ett avbrott av ett meddelande räknas inte som en väg ut, för det kanske aldrig kommer
        jfr: så kan det gå: den 2 mars 2026 öppnas ärendet; 3 mars: efter "start" väljs "om" (rad 4); 3 mars: meddelandet "Ärendet är återkallat" kommer aldrig; "vänta" → "åter" → "vänta" går runt utan slut
        """),
    WrongProcess(
      "a branch that only a message to the step round it leads out of",
      """
      workflow: prov
      title: Prov
      steps:
        - id: bägge
          title: Yttranden
          parallel:
            polis: [{id: a, uses: prov.hamta, title: Fråga polisen, next: [{to: a}]}]
            miljö: [{id: b, uses: prov.hamta, title: Fråga miljö}]
          interrupts: [{message: återkallad, to: slut}]
      exits:
        - {id: slut}
      """,
      message: """
        prov.yaml:7:70: fel: från steget "a" finns ingen väg till slutet av grenen "polis", så "bägge" väntar för alltid
           7 |       polis: [{id: a, uses: prov.hamta, title: Fråga polisen, next: [{to: a}]}]
             |                                                                      ^^^^^^^
          lägg till en väg ut ur slingan under next; ett avbrott av ett meddelande räknas inte som en väg ut, för det kanske aldrig kommer
        prov.yaml:4:9: jfr: här väntas grenen "polis" in
           4 |   - id: bägge
             |         ^^^^^
        jfr: så kan det gå: den 2 mars 2026 öppnas ärendet; 2 mars: i grenen "polis"; 2 mars: meddelandet "Ärendet är återkallat" kommer aldrig; "a" görs om och om igen; "bägge" väntar då för alltid på grenen "polis"
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
        prov.yaml:7:12: fel: från steget "skicka" finns ingen väg till slutet
           7 |     next: [{to: skicka}]
             |            ^^^^^^^^^^^^
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
      // A loop that a message may end, and an answer does.
      """
      steps:
        - {id: a, uses: prov.hamta, next: [{when: a.utfall = "om", to: a}, {to: b}]}
        - {id: b, uses: prov.hamta}
      interrupts:
        - {message: återkallad, to: b, while: [a]}
      """,
      // An endless branch beside one that a message may leave, where the other suffices.
      """
      steps:
        - id: bägge
          parallel:
            vakt: [{id: a, uses: prov.hamta, next: [{to: a}], interrupts: [{message: återkallad, to: slut}]}]
            arbete: [{id: b, uses: prov.hamta}]
          join: any
      exits: [{id: slut}]
      """,
      // A loop that a clock ends, also where it has gone out before.
      """
      clocks: {k: {title: Klockan, until: = date("2026-05-04")}}
      steps:
        - {id: a, uses: prov.hamta}
        - {id: b, uses: prov.hamta, next: [{to: b}], interrupts: [{clock: k, to: c}]}
        - {id: c, uses: prov.hamta}
      """,
      // A clock that has a day where it is needed, though not before.
      """
      clocks: {k: {title: Klockan, until: '= if b.utfall = "x" then ärende.öppnat else date("2026-05-04")'}}
      steps:
        - {id: a, uses: prov.hamta}
        - {id: b, uses: prov.hamta}
        - {id: c, uses: prov.hamta, next: [{to: c}], interrupts: [{clock: k, to: slut}]}
      exits: [{id: slut}]
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
