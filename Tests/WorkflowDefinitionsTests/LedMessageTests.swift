import Testing

@Suite("Ways, and what stands inside a step, are told with what leads where")
struct LedMessageTests {
  @Test("is told in exactly these words", arguments: cases)
  func message(_ wrong: WrongProcess) throws {
    let found = try problems(wrong.text)
    #expect(found == wrong.message)
  }

  static let cases = [
    WrongProcess(
      "a way out of a branch to the step after it",
      """
      workflow: prov
      title: Prov
      steps:
        - id: höra
          parallel:
            miljö:
              - {id: svar, uses: prov.valj, next: [{when: svar.klart, to: utred}, {to: läs}]}
              - {id: läs, uses: prov.hamta}
            bygg: [{id: ring, uses: prov.hamta}]
        - {id: utred, uses: prov.hamta}
      """,
      message: """
        prov.yaml:7:69: fel: steget "utred" finns, men inte i den här listan av steg
           7 |         - {id: svar, uses: prov.valj, next: [{when: svar.klart, to: utred}, {to: läs}]}
             |                                                                     ^^^^^
          en gren är klar efter sitt sista steg, och efter "höra" går det av sig självt vidare till "utred": skriv {to: läs}, som är sist här, eller lägg till ett sista steg
        """),
    WrongProcess(
      "a way from the last step of a branch past the step after it",
      """
      workflow: prov
      title: Prov
      steps:
        - id: höra
          parallel:
            miljö: [{id: svar, uses: prov.hamta, next: [{to: slut}]}]
            bygg: [{id: ring, uses: prov.hamta}]
        - {id: utred, uses: prov.hamta}
        - {id: slut, uses: prov.hamta}
      """,
      message: """
        prov.yaml:6:56: fel: steget "slut" finns, men inte i den här listan av steg
           6 |       miljö: [{id: svar, uses: prov.hamta, next: [{to: slut}]}]
             |                                                        ^^^^
          en gren är klar efter sitt sista steg, och efter "höra" går det dit dess egen next leder: ta bort raden
        """),
    WrongProcess(
      "a way out of the steps for each item",
      """
      workflow: prov
      title: Prov
      inputs: {orter: {type: list, of: text, required: true}}
      steps:
        - id: besök
          for_each: {in: = orter, each: ort, key: = ort}
          steps:
            - {id: svar, uses: prov.valj, next: [{to: slut}]}
            - {id: ring, uses: prov.hamta}
        - {id: slut, uses: prov.hamta}
      """,
      message: """
        prov.yaml:8:49: fel: steget "slut" finns, men inte i den här listan av steg
           8 |       - {id: svar, uses: prov.valj, next: [{to: slut}]}
             |                                                 ^^^^
          ett varv är klart efter sitt sista steg, och efter "besök" går det av sig självt vidare till "slut": skriv {to: ring}, som är sist här, eller lägg till ett sista steg
        """),
    WrongProcess(
      "a way from a branch into another",
      """
      workflow: prov
      title: Prov
      steps:
        - id: höra
          parallel:
            miljö: [{id: svar, uses: prov.hamta, next: [{to: ring}]}, {id: läs, uses: prov.hamta}]
            bygg: [{id: ring, uses: prov.hamta}]
      """,
      message: """
        prov.yaml:6:56: fel: steget "ring" finns, men inte i den här listan av steg
           6 |       miljö: [{id: svar, uses: prov.hamta, next: [{to: ring}]}, {id: läs, uses: prov.hamta}]
             |                                                        ^^^^
          stegen i en gren, eller för varje post, leder bara till varandra
        """),
    WrongProcess(
      "ways out of a handler and of optional",
      """
      workflow: prov
      title: Prov
      inputs: {dag: {type: date, required: true}}
      clocks: {svarstid: {title: Svarstid, until: = dag}}
      steps: [{id: slut, uses: prov.hamta}]
      optional: [{id: extra, uses: prov.hamta, next: [{to: slut}]}]
      handlers:
        - clock: svarstid
          steps: [{id: ring, uses: prov.hamta, next: [{to: slut}]}]
      """,
      message: """
        prov.yaml:6:54: fel: steget "slut" finns, men inte i den här listan av steg
           6 | optional: [{id: extra, uses: prov.hamta, next: [{to: slut}]}]
             |                                                      ^^^^
          ett steg under optional görs vid sidan av processens steg och leder inte in bland dem: ta bort next
        prov.yaml:9:54: fel: steget "slut" finns, men inte i den här listan av steg
           9 |     steps: [{id: ring, uses: prov.hamta, next: [{to: slut}]}]
             |                                                      ^^^^
          en hanterares steg görs vid sidan av processens: ska ärendet gå till "slut", skriv ett avbrott under interrupts, med to: slut
        """),
    WrongProcess(
      "a step inside a loop that is read with the name of the loop",
      """
      workflow: prov
      title: Prov
      inputs: {orter: {type: list, of: text, required: true}}
      steps:
        - id: besök
          for_each: {in: = orter, each: ort, key: = ort}
          steps:
            - {id: svar, uses: prov.valj, next: [{when: besök.svar.klart, to: ring}, {to: slut}]}
            - {id: ring, uses: prov.hamta}
            - {id: slut, uses: prov.fraga, role: chef, with: {fråga: = besök.svar.val}}
      """,
      message: """
        prov.yaml:8:51: fel: "besök" är inte klart här, för uttrycket står inne i det
           8 |       - {id: svar, uses: prov.valj, next: [{when: besök.svar.klart, to: ring}, {to: slut}]}
             |                                                   ^^^^^^^^^^^^^^^^
          skriv svar.klart i stället för besök.svar.klart: härinne läses stegen med sina egna namn
        prov.yaml:10:66: fel: "besök" är inte klart här, för uttrycket står inne i det
          10 |       - {id: slut, uses: prov.fraga, role: chef, with: {fråga: = besök.svar.val}}
             |                                                                  ^^^^^^^^^^^^^^
          skriv svar.val i stället för besök.svar.val: härinne läses stegen med sina egna namn
        """),
    WrongProcess(
      "a step inside a branch that is read with the names of both",
      """
      workflow: prov
      title: Prov
      steps:
        - id: höra
          parallel:
            miljö:
              - {id: svar, uses: prov.valj}
              - {id: läs, uses: prov.fraga, role: chef, with: {fråga: = höra.miljö.svar.val}}
            bygg:
              - {id: ring, uses: prov.fraga, role: chef, with: {fråga: = höra.miljö.svar.val}}
      """,
      message: """
        prov.yaml:8:67: fel: "höra" är inte klart här, för uttrycket står inne i det
           8 |         - {id: läs, uses: prov.fraga, role: chef, with: {fråga: = höra.miljö.svar.val}}
             |                                                                   ^^^^
          skriv svar.val i stället för höra.miljö.svar.val: härinne läses stegen med sina egna namn
        prov.yaml:10:68: fel: "höra" är inte klart här, för uttrycket står inne i det
          10 |         - {id: ring, uses: prov.fraga, role: chef, with: {fråga: = höra.miljö.svar.val}}
             |                                                                    ^^^^
          en gren ser inte vad de andra ger: läs höra.miljö.svar.val i ett steg efter "höra"
        """),
    WrongProcess(
      "what happens to a clock as the condition of a handler",
      """
      workflow: prov
      title: Prov
      inputs: {dag: {type: date, required: true}}
      clocks: {svarstid: {title: Svarstid, until: = dag, warn: [P7D]}}
      steps: [{id: slut, uses: prov.hamta}]
      handlers:
        - {clock: svarstid, when: warned, notify: [chef]}
        - {clock: svarstid, when: 'clocks.svarstid.state = "started"', notify: [chef]}
        - {clock: svarstid, when: varnad, notify: [chef]}
      interrupts:
        - {clock: svarstid, when: = expired, to: klar}
      exits: [{id: klar}]
      """,
      message: """
        prov.yaml:7:29: fel: when ska vara ett villkor, men warned är vad som sker med klockan
           7 |   - {clock: svarstid, when: warned, notify: [chef]}
             |                             ^^^^^^
          skriv state: warned i stället för when
        prov.yaml:8:29: fel: when ska vara ett villkor, men started är vad som sker med klockan
           8 |   - {clock: svarstid, when: 'clocks.svarstid.state = "started"', notify: [chef]}
             |                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          skriv state: started i stället för when
        prov.yaml:9:29: fel: when ska vara ett villkor, men varnad är vad som sker med klockan
           9 |   - {clock: svarstid, when: varnad, notify: [chef]}
             |                             ^^^^^^
          skriv state: warned i stället för when
        prov.yaml:11:29: fel: when ska vara ett villkor, men expired är vad som sker med klockan
          11 |   - {clock: svarstid, when: = expired, to: klar}
             |                             ^^^^^^^^^
          skriv state: expired i stället för when
        """),
    WrongProcess(
      "what happens to a clock in Swedish",
      """
      workflow: prov
      title: Prov
      inputs: {dag: {type: date, required: true}}
      clocks: {svarstid: {title: Svarstid, until: = dag, warn: [P7D]}}
      steps: [{id: slut, uses: prov.hamta}]
      handlers:
        - {clock: svarstid, state: varnad, notify: [chef]}
      """,
      message: """
        prov.yaml:7:30: fel: state ska vara started, warned eller expired, men är "varnad"
           7 |   - {clock: svarstid, state: varnad, notify: [chef]}
             |                              ^^^^^^
          menade du "warned"?
        """),
    WrongProcess(
      "a last way with a condition, where the step after it has a way",
      """
      workflow: prov
      title: Prov
      steps:
        - id: a
          uses: prov.valj
          next:
            - {when: 'a.val = "nu"', to: c}
            - {when: 'a.val = "sen"', to: b}
        - {id: b, uses: prov.hamta}
        - {id: c, uses: prov.hamta}
      """,
      message: """
        prov.yaml:8:16: fel: den sista vägen från "a" har ett villkor, så ärendet kan bli stående
           8 |       - {when: 'a.val = "sen"', to: b}
             |                ^^^^^^^^^^^^^^^
          inget villkor gäller när a.val är "aldrig"
          lägg till en sista rad utan when: {to: …}, eller ta bort det sista villkoret om den vägen ska tas i alla andra fall
        """),
    WrongProcess(
      "a join in Swedish",
      """
      workflow: prov
      title: Prov
      steps:
        - id: höra
          parallel:
            miljö: [{id: svar, uses: prov.hamta}]
            bygg: [{id: svar, uses: prov.hamta}]
          join: båda
      """,
      message: """
        prov.yaml:8:11: fel: join ska vara all, any eller ett antal (högst 2), men är "båda"
           8 |     join: båda
             |           ^^^^
          skriv all
        """),
    WrongProcess(
      "a group of values as a condition",
      """
      workflow: prov
      title: Prov
      steps:
        - {id: a, uses: prov.valj, next: [{when: a, to: b}, {to: b}]}
        - {id: b, uses: prov.hamta}
      """,
      message: """
        prov.yaml:4:44: fel: här väntades ett villkor men "a" är ett steg
           4 |   - {id: a, uses: prov.valj, next: [{when: a, to: b}, {to: b}]}
             |                                            ^
          här är det alltid gjort: ta bort villkoret, eller fråga efter det som det gav, till exempel a.klart
        """),
    WrongProcess(
      "an exit that is not there, where there are none",
      """
      workflow: prov
      title: Prov
      steps:
        - {id: a, uses: prov.valj, next: [{when: a.klart, to: avslutat}, {to: b}]}
        - {id: b, uses: prov.hamta}
      """,
      message: """
        prov.yaml:4:57: fel: steget "avslutat" finns inte
           4 |   - {id: a, uses: prov.valj, next: [{when: a.klart, to: avslutat}, {to: b}]}
             |                                                         ^^^^^^^^
          här kan stå a, b; en utgång läggs till under exits: - {id: …}
        """),
    WrongProcess(
      "clocks that lack a key",
      """
      workflow: prov
      title: Prov
      inputs: {dag: {type: date, required: true}}
      clocks:
        a: {title: A, until: = dag, starts: = dag, lasts: P7D}
        b: {title: B, lasts: P7D}
      steps: [{id: a, uses: prov.hamta}]
      """,
      message: """
        prov.yaml:5:6: fel: klockan "a" ska ha antingen until, eller starts och lasts
           5 |   a: {title: A, until: = dag, starts: = dag, lasts: P7D}
             |      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          ta bort until, eller starts och lasts
        prov.yaml:6:6: fel: klockan "b" ska ha antingen until, eller starts och lasts
           6 |   b: {title: B, lasts: P7D}
             |      ^^^^^^^^^^^^^^^^^^^^^^
          lägg till starts: = dagen då tiden börjar
        """),
  ]
}
