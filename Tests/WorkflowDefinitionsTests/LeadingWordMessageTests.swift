import Testing

@Suite("Types, states, rows and signs in words are told with how they are written")
struct LeadingWordMessageTests {
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
      "a list whose type is put in words",
      """
      workflow: prov
      title: Prov
      inputs: {parter: {type: ‹list of party¦list, of: party›}}
      steps: [{id: a, uses: prov.hamta}]
      """,
      message: """
        prov.yaml:3:25: fel: typen "list of party" finns inte
           3 | inputs: {parter: {type: list of party}}
             |                         ^^^^^^^^^^^^^
          skriv type: list, of: party
        """),
    MendedSlip(
      "two states of one trigger",
      """
      workflow: prov
      title: Prov
      inputs: {dag: {type: date, required: true}}
      clocks: {k: {title: K, until: = dag, warn: [P7D]}}
      steps: [{id: a, uses: prov.hamta}]
      handlers: [{clock: k, state: ‹[warned, expired]¦warned›, notify: [chef]}]
      """,
      message: """
        prov.yaml:6:30: fel: state tar bara ett namn, men här står en lista
           6 | handlers: [{clock: k, state: [warned, expired], notify: [chef]}]
             |                              ^^^^^^^^^^^^^^^^^
          skriv en rad för varje läge
        """),
    MendedSlip(
      "the keys of a loop beside it",
      """
      workflow: prov
      title: Prov
      inputs: {namn: {type: list, of: text, required: true}}
      steps:
        - id: höra
          for_each: {each: n, in: = namn‹}
          key: = n¦, key: = n}›
          steps: [{id: x, uses: prov.hamta}]
      """,
      message: """
        prov.yaml:6:15: fel: for_each behöver key
           6 |     for_each: {each: n, in: = namn}
             |               ^^^^^^^^^^^^^^^^^^^^^
          lägg till key: = det som skiljer posterna åt, till exempel key: = n
        prov.yaml:7:5: fel: okänd nyckel "key" i steget
           7 |     key: = n
             |     ^^^
          det hör till slingan: for_each: {each: …, in: = …, key: = …}
        """),
    MendedSlip(
      "a way on the row of its condition",
      """
      workflow: prov
      title: Prov
      steps:
        - id: a
          uses: prov.valj
          next:
            - when: a.val = "nu"‹ ¦
              ›to: b
            - to: a
        - {id: b, uses: prov.hamta}
      """,
      message: """
        prov.yaml:7:30: fel: to står på samma rad som en annan nyckel
           7 |       - when: a.val = "nu" to: b
             |                              ^
          skriv to på en egen rad, eller - {when: 'a.val = "nu"', to: b}
        """),
    MendedSlip(
      "the last of a list by its name",
      """
      workflow: prov
      title: Prov
      inputs: {parter: {type: list, of: party, required: true}}
      facts: {sist: '= if parter[-1] != null then parter‹.sista¦[-1]›.namn else ""'}
      steps: [{id: a, uses: prov.hamta}]
      """,
      message: """
        prov.yaml:4:52: fel: "parter" är en lista och har inget fält "sista"
           4 | facts: {sist: '= if parter[-1] != null then parter.sista.namn else ""'}
             |                                                    ^^^^^
          skriv parter[-1] för den sista posten
        """),
    MendedSlip(
      "what is filled in compared with true",
      """
      workflow: prov
      title: Prov
      steps:
        - {id: v, uses: prov.valj, next: [{when: v.dag ‹= true¦!= null›, to: b}, {to: v}]}
        - {id: b, uses: prov.hamta}
      """,
      message: """
        prov.yaml:4:44: fel: datum kan inte jämföras med sant/falskt
           4 |   - {id: v, uses: prov.valj, next: [{when: v.dag = true, to: b}, {to: v}]}
             |                                            ^^^^^^^^^^^^
          skriv v.dag != null: då är det ifyllt
        """),
    MendedSlip(
      "words for signs of comparison",
      """
      workflow: prov
      title: Prov
      inputs: {antal: {type: integer, required: true}}
      facts:
        tre: antal ‹is¦=› 3
        annat: antal ‹inte¦!=› 4
      steps: [{id: a, uses: prov.hamta}]
      """,
      message: """
        prov.yaml:5:14: fel: efter antal väntades en operator men här står is
           5 |   tre: antal is 3
             |              ^^
          skriv antal = 3
        prov.yaml:6:16: fel: efter antal väntades en operator men här står inte
           6 |   annat: antal inte 4
             |                ^^^^
          skriv antal != 4
        """),
  ]
}
