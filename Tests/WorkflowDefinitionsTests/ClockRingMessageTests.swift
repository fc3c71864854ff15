import Testing

@Suite("Clocks that build on themselves, loops without a wait, and last ways")
struct ClockRingMessageTests {
  @Test("is told in exactly these words", arguments: cases)
  func message(_ wrong: WrongProcess) throws {
    let found = try problems(wrong.text)
    #expect(found == wrong.message)
  }

  static let cases = [
    WrongProcess(
      "a clock that reads itself, and two that read each other through a fact",
      """
      workflow: prov
      title: Prov
      inputs: {dag: {type: date, required: true}}
      facts: {dagen: = clocks.c.last_day}
      clocks:
        a: {title: A, until: '= if clocks.a.last_day = null then dag else null'}
        b: {title: B, until: = dagen}
        c: {title: C, until: = clocks.b.last_day}
      steps: [{id: x, uses: prov.hamta}]
      """,
      message: """
        prov.yaml:6:24: fel: klockan "a" bygger på sig själv
           6 |   a: {title: A, until: '= if clocks.a.last_day = null then dag else null'}
             |                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          räkna ut dagen av något annat än klockan själv, till exempel ett fält under inputs
        prov.yaml:7:24: fel: klockan "b" bygger på "c", som bygger på "b"
           7 |   b: {title: B, until: = dagen}
             |                        ^^^^^^^
          räkna ut dagen av något annat än klockan själv, till exempel ett fält under inputs
        """),
    WrongProcess(
      "a loop in which nothing waits",
      """
      workflow: prov
      title: Prov
      inputs: {val: {type: choice, options: [ja, nej], required: true}}
      steps:
        - {id: p, uses: prov.rakna, next: [{when: p.antal > 3, to: p}, {to: q}]}
        - {id: q, uses: prov.rakna}
        - {id: r, uses: prov.rakna, next: [{when: r.antal > 3, to: q}, {to: slut}]}
      exits: [{id: slut}]
      """,
      message: """
        prov.yaml:5:10: varning: "p" leder till sig självt, och inget där väntar på något
           5 |   - {id: p, uses: prov.rakna, next: [{when: p.antal > 3, to: p}, {to: q}]}
             |          ^
          låt något i slingan vänta på en människa, ett meddelande eller en dag, eller led ut ur slingan
        prov.yaml:6:10: varning: "q" → "r" → "q" går runt, och inget där väntar på något
           6 |   - {id: q, uses: prov.rakna}
             |          ^
          låt något i slingan vänta på en människa, ett meddelande eller en dag, eller led ut ur slingan
        """),
    WrongProcess(
      "a step behind a last way that is never taken",
      """
      workflow: prov
      title: Prov
      inputs: {val: {type: choice, options: [ja, nej], required: true}}
      steps:
        - {id: a, uses: prov.hamta, next: [{when: 'val = "ja"', to: b}, {when: 'val = "nej"', to: b}, {to: c}]}
        - {id: b, uses: prov.hamta, next: [{to: slut}]}
        - {id: c, uses: prov.hamta, next: [{to: slut}]}
      exits: [{id: slut}]
      """,
      message: """
        prov.yaml:5:97: varning: steget "c" nås aldrig: dit leder bara den sista vägen från "a", och villkoren ovanför den tar alla fall
           5 |   - {id: a, uses: prov.hamta, next: [{when: 'val = "ja"', to: b}, {when: 'val = "nej"', to: b}, {to: c}]}
             |                                                                                                 ^^^^^^^
          ändra villkoren, låt ett annat steg leda till "c", eller ta bort vägen och steget
        """),
  ]
}
