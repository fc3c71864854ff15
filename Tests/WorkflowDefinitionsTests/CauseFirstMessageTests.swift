import Testing

@Suite("What makes a file read as another one is told alone")
struct CauseFirstMessageTests {
  @Test("is told in exactly these words", arguments: cases)
  func message(_ slip: MendedSlip) throws {
    let found = try problems(slip.wrong)
    #expect(found == slip.message)
  }

  @Test("is silent when mended", arguments: cases)
  func mended(_ slip: MendedSlip) throws {
    #expect(try problems(slip.mended) == "")
  }

  static let cases = [
    MendedSlip(
      "keys in capital letters",
      """
      workflow: prov
      title: Prov
      steps:
        - ‹Id¦id›: a
          ‹Uses¦uses›: prov.valj
          next:
            - {‹When¦when›: 'a.val = "nu"', ‹To¦to›: b}
            - {to: a}
        - {id: b, uses: prov.hamta}
      """,
      message: """
        prov.yaml:4:5: fel: okänd nyckel "Id"
           4 |   - Id: a
             |     ^^
          nycklar skrivs med små bokstäver: id
        prov.yaml:5:5: fel: okänd nyckel "Uses"
           5 |     Uses: prov.valj
             |     ^^^^
          nycklar skrivs med små bokstäver: uses
        prov.yaml:7:10: fel: okänd nyckel "When"
           7 |       - {When: 'a.val = "nu"', To: b}
             |          ^^^^
          nycklar skrivs med små bokstäver: when
        prov.yaml:7:32: fel: okänd nyckel "To"
           7 |       - {When: 'a.val = "nu"', To: b}
             |                                ^^
          nycklar skrivs med små bokstäver: to
        """),
    MendedSlip(
      "the steps begun anew",
      """
      workflow: prov
      title: Prov
      steps:
        - {id: a, uses: prov.valj, next: [{when: a.klart, to: b}, {to: a}]}
      ‹steps:
      ¦›  - {id: b, uses: prov.hamta}
      """,
      message: """
        prov.yaml:5:1: fel: nyckeln "steps" står två gånger i samma grupp
           5 | steps:
             | ^^^^^
          ta bort raden om det som står under hör till steps på rad 3, och flytta det dit
        prov.yaml:3:1: jfr: nyckeln står första gången här
           3 | steps:
             | ^^^^^
        """),
    MendedSlip(
      "handlers without their heading",
      """
      workflow: prov
      title: Prov
      inputs: {dag: {type: date, required: true}}
      clocks: {k: {title: K, until: = dag}}
      steps: [{id: a, uses: prov.fraga, role: chef, with: {fråga: Vad?}}]
      interrupts: [{message: återkallad, to: slut}]
      exits:
        - {id: slut}
      ‹¦handlers:
      ›  - {clock: k, notify: [chef]}
        - {message: återkallad, notify: [chef], when: dag > today()}
      """,
      message: """
        prov.yaml:9:5: fel: under exits står utgångar, men här står en hanterare
           9 |   - {clock: k, notify: [chef]}
             |     ^^^^^^^^^^^^^^^^^^^^^^^^^^
          skriv rubriken handlers: på en egen rad före rad 9, i kolumn 1
        """),
    MendedSlip(
      "interrupts under the heading of the steps that people start",
      """
      workflow: prov
      title: Prov
      steps: [{id: a, uses: prov.fraga, role: chef, with: {fråga: Vad?}}]
      exits: [{id: slut}]
      ‹optional¦interrupts›:
        - {message: återkallad, to: slut}
      """,
      message: """
        prov.yaml:6:5: fel: under optional står steg, men här står ett avbrott
           6 |   - {message: återkallad, to: slut}
             |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          skriv interrupts: i stället för optional:
        """),
    MendedSlip(
      "a step that has got a longer name in one place",
      """
      workflow: prov
      title: Prov
      steps:
        - {id: a, uses: prov.valj, next: [{when: a.klart, to: b}, {to: utred}]}
        - {id: b, uses: prov.hamta, next: [{to: utred}]}
        - {id: ‹utredning¦utred›, uses: prov.fraga, role: chef, with: {fråga: Vad?}}
        - {id: c, uses: prov.fraga, role: chef, with: {fråga: = utred.svar}}
      """,
      message: """
        prov.yaml:4:66: fel: steget "utred" finns inte
           4 |   - {id: a, uses: prov.valj, next: [{when: a.klart, to: b}, {to: utred}]}
             |                                                                  ^^^^^
          menade du "utredning"?
        prov.yaml:5:43: jfr: detsamma här
           5 |   - {id: b, uses: prov.hamta, next: [{to: utred}]}
             |                                           ^^^^^
        prov.yaml:7:59: fel: namnet "utred" finns inte
           7 |   - {id: c, uses: prov.fraga, role: chef, with: {fråga: = utred.svar}}
             |                                                           ^^^^^
          menade du "utredning"?
        """),
    MendedSlip(
      "a field that is gone and still checked",
      """
      workflow: prov
      title: Prov
      inputs: {slag: {type: text, required: true}‹¦, år: {type: integer, required: true}›}
      checks: [{when: år < 1900, field: år, text: För länge sedan.}]
      facts: {jämnt: '= modulo(år, 25) = 0'}
      steps: [{id: a, uses: prov.valj, next: [{when: jämnt, to: c}, {to: b}]}, {id: b, uses: prov.hamta}, {id: c, uses: prov.hamta}]
      """,
      message: """
        prov.yaml:4:17: fel: namnet "år" finns inte
           4 | checks: [{when: år < 1900, field: år, text: För länge sedan.}]
             |                 ^^
          lägg till fältet år under inputs, eller ta bort det som läser det
        prov.yaml:5:26: jfr: detsamma här
           5 | facts: {jämnt: '= modulo(år, 25) = 0'}
             |                          ^^
        """),
    MendedSlip(
      "a list of steps that one step is to do",
      """
      workflow: prov
      title: Prov
      steps:
        - id: a
          uses: ‹[prov.fraga, prov.hamta]¦prov.fraga›
          role: chef
          guidance: {text: Fråga.}
          with: {fråga: Vad?}
      """,
      message: """
        prov.yaml:5:11: fel: uses tar bara ett namn, men här står en lista
           5 |     uses: [prov.fraga, prov.hamta]
             |           ^^^^^^^^^^^^^^^^^^^^^^^^
          ett steg gör en sak: skriv ett steg för varje, eller använd parallel om de ska göras samtidigt
        """),
    MendedSlip(
      "a choice of several",
      """
      workflow: prov
      title: Prov
      inputs: {bilagor: ‹{type: choice, options: [a, b], multiple: true}¦{type: list, of: choice, options: [a, b]}›}
      facts: {saknas: = bilagor = null or count(bilagor) < 2}
      steps: [{id: a, uses: prov.valj, next: [{when: saknas, to: c}, {to: b}]}, {id: b, uses: prov.hamta}, {id: c, uses: prov.hamta}]
      """,
      message: """
        prov.yaml:3:51: fel: okänd nyckel "multiple" i fältet "bilagor"
           3 | inputs: {bilagor: {type: choice, options: [a, b], multiple: true}}
             |                                                   ^^^^^^^^
          en lista skrivs type: list, of: med posternas typ, till exempel of: text
        """),
  ]
}
