import Testing

@Suite("Interrupts and handlers that can never fire")
struct NeverFiresMessageTests {
  @Test("are told of in exactly these words", arguments: cases)
  func message(_ wrong: WrongProcess) throws {
    let found = try problems(wrong.text)
    #expect(found == wrong.message)
  }

  static let cases = [
    WrongProcess(
      "with no steps to hold in, beside a sending that is under way elsewhere, or on a clock without a day",
      """
      workflow: prov
      title: Prov
      clocks: {tid: {title: Tid, starts: = null, lasts: P3D}}
      steps:
        - {id: a, uses: prov.hamta, interrupts: [{effect: skicka, to: skicka}]}
        - {id: skicka, uses: prov.skicka}
      interrupts:
        - {effect: skicka, to: a, while: [a]}
        - {message: återkallad, to: a, while: []}
      handlers:
        - {clock: tid, state: started, notify: [chef]}
      """,
      message: """
        prov.yaml:5:53: fel: det här utlöses aldrig, för ett utskick i "skicka" misslyckas bara medan "skicka" pågår
           5 |   - {id: a, uses: prov.hamta, interrupts: [{effect: skicka, to: skicka}]}
             |                                                     ^^^^^^
          flytta avbrottet till "skicka", eller ta bort raden
        prov.yaml:8:36: fel: det här utlöses aldrig, för ett utskick i "skicka" misslyckas bara medan "skicka" pågår
           8 |   - {effect: skicka, to: a, while: [a]}
             |                                    ^^^
          lägg till skicka under while, eller ta bort while
        prov.yaml:9:41: fel: det här utlöses aldrig, för while är tom
           9 |   - {message: återkallad, to: a, while: []}
             |                                         ^^
          skriv stegen då det gäller, eller ta bort while om det alltid gäller
        prov.yaml:11:13: fel: det här utlöses aldrig, för klockan "tid" får aldrig någon dag
          11 |   - {clock: tid, state: started, notify: [chef]}
             |             ^^^
          skriv hur klockans dag räknas ut, eller ta bort raden
        prov.yaml:3:36: jfr: här är dagen alltid tom
           3 | clocks: {tid: {title: Tid, starts: = null, lasts: P3D}}
             |                                    ^^^^^^
        """),
    WrongProcess(
      "because another one is always taken first",
      """
      workflow: prov
      title: Prov
      clocks: {tid: {title: Tid, until: = date("2030-01-01")}}
      steps:
        - {id: a, uses: prov.hamta, interrupts: [{message: återkallad, to: b}, {message: återkallad, to: slut}]}
        - {id: b, uses: prov.hamta, interrupts: [{clock: tid, to: slut}]}
      interrupts:
        - {message: återkallad, to: slut, while: [a]}
        - {clock: tid, to: slut}
        - {clock: tid, state: expired, to: a, while: [b]}
      handlers:
        - {clock: tid, notify: [chef], while: [a]}
      exits: [{id: slut}]
      """,
      message: """
        prov.yaml:5:74: fel: det här utlöses aldrig, för ett annat avbrott tas före av samma sak
           5 |   - {id: a, uses: prov.hamta, interrupts: [{message: återkallad, to: b}, {message: återkallad, to: slut}]}
             |                                                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          ta bort ett av dem, eller ge det som tas före ett villkor med when
        prov.yaml:5:44: jfr: det som tas före
           5 |   - {id: a, uses: prov.hamta, interrupts: [{message: återkallad, to: b}, {message: återkallad, to: slut}]}
             |                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        prov.yaml:8:5: fel: det här utlöses aldrig, för ett annat avbrott tas före av samma sak
           8 |   - {message: återkallad, to: slut, while: [a]}
             |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          ta bort ett av dem, eller ge det som tas före ett villkor med when
        prov.yaml:5:44: jfr: det som tas före
           5 |   - {id: a, uses: prov.hamta, interrupts: [{message: återkallad, to: b}, {message: återkallad, to: slut}]}
             |                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        prov.yaml:10:5: fel: det här utlöses aldrig, för ett annat avbrott tas före av samma sak
          10 |   - {clock: tid, state: expired, to: a, while: [b]}
             |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          ta bort ett av dem, eller ge det som tas före ett villkor med when
        prov.yaml:9:5: jfr: det som tas före
           9 |   - {clock: tid, to: slut}
             |     ^^^^^^^^^^^^^^^^^^^^^^
        prov.yaml:12:5: fel: det här utlöses aldrig, för ett annat avbrott tas före av samma sak
          12 |   - {clock: tid, notify: [chef], while: [a]}
             |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          ta bort ett av dem, eller ge det som tas före ett villkor med when
        prov.yaml:9:5: jfr: det som tas före
           9 |   - {clock: tid, to: slut}
             |     ^^^^^^^^^^^^^^^^^^^^^^
        """),
    WrongProcess(
      "because of what is never so during the steps where they hold",
      """
      workflow: prov
      title: Prov
      inputs: {x: {type: date, required: true}}
      clocks: {sen: {title: Sen, until: '= if b != null then x else null'}, tid: {title: Tid, until: = x}}
      steps:
        - {id: r, uses: prov.hamta}
        - {id: p, uses: prov.rakna, interrupts: [{message: återkallad, to: b}]}
        - {id: a, uses: prov.hamta}
        - {id: b, uses: prov.hamta}
      interrupts:
        - {clock: sen, while: [r, a], to: slut}
        - {message: återkallad, when: b.utfall = "x", while: [a], to: slut}
      handlers:
        - {clock: tid, state: started, when: a != null, notify: [chef]}
        - {clock: tid, state: started, while: [b], notify: [chef]}
      optional:
        - {id: o, uses: prov.hamta, when: slut != null}
      exits: [{id: slut, uses: prov.hamta}]
      """,
      message: """
        prov.yaml:7:44: fel: det här utlöses aldrig, för "p" görs på en gång och väntar inte på något
           7 |   - {id: p, uses: prov.rakna, interrupts: [{message: återkallad, to: b}]}
             |                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          låt det gälla under ett steg som väntar, eller ta bort raden
        prov.yaml:11:5: fel: det här utlöses aldrig, för klockan "sen" får ingen dag förrän "b" är gjort, och det är det aldrig medan "r" eller "a" pågår
          11 |   - {clock: sen, while: [r, a], to: slut}
             |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          låt det gälla under ett steg efter "b", eller ta bort raden
        prov.yaml:9:10: jfr: här görs "b"
           9 |   - {id: b, uses: prov.hamta}
             |          ^
        prov.yaml:12:5: fel: det här utlöses aldrig, för villkoret gäller först när "b" är gjort, och det är det aldrig medan "a" pågår
          12 |   - {message: återkallad, when: b.utfall = "x", while: [a], to: slut}
             |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          låt det gälla under ett steg efter "b", eller ta bort raden
        prov.yaml:9:10: jfr: här görs "b"
           9 |   - {id: b, uses: prov.hamta}
             |          ^
        prov.yaml:14:5: fel: det här utlöses aldrig, för klockan "tid" börjar gå när ärendet öppnas, och då är "a" inte gjort
          14 |   - {clock: tid, state: started, when: a != null, notify: [chef]}
             |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          ta bort when, eller välj state: warned eller expired
        prov.yaml:8:10: jfr: här görs "a"
           8 |   - {id: a, uses: prov.hamta}
             |          ^
        prov.yaml:15:5: fel: det här utlöses aldrig, för klockan "tid" börjar gå när ärendet öppnas, och då pågår "r"
          15 |   - {clock: tid, state: started, while: [b], notify: [chef]}
             |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          lägg till r under while, eller ta bort while
        prov.yaml:17:37: fel: "o" går aldrig att starta, för när utgången "slut" är gjord är processen slut
          17 |   - {id: o, uses: prov.hamta, when: slut != null}
             |                                     ^^^^^^^^^^^^
          läs ett steg i stället för utgången, eller ta bort raden
        """),
  ]

  @Test("and those that can are left alone")
  func silent() throws {
    _ = try sound(
      """
      workflow: prov
      title: Prov
      clocks: {tid: {title: Tid, until: = date("2030-01-01"), warn: [P3D]}}
      steps:
        - {id: a, uses: prov.hamta, interrupts: [{message: återkallad, when: a.utfall = "x", to: b}, {message: återkallad, to: slut}]}
        - id: bägge
          interrupts: [{effect: bägge, to: slut}]
          parallel:
            ena: [{id: sänd, uses: prov.skicka, interrupts: [{effect: bägge, to: slut}]}]
            andra: [{id: c, uses: prov.hamta}]
        - {id: b, uses: prov.skicka, interrupts: [{effect: b, to: slut}, {clock: tid, to: slut}]}
      interrupts:
        - {message: återkallad, to: slut, while: [b]}
        - {clock: tid, to: slut}
        - {clock: tid, state: warned, to: slut, while: [a]}
      handlers:
        - {clock: tid, notify: [chef]}
        - {effect: b, notify: [chef], while: [a, b]}
      exits: [{id: slut}]
      """)
  }
}
