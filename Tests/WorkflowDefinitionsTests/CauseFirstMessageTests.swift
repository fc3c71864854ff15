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
        TODO keys in capital letters
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
        TODO the steps begun anew
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
        TODO handlers without their heading
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
        TODO interrupts under the heading of the steps that people start
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
        TODO a step that has got a longer name in one place
        """),
    MendedSlip(
      "a field that is gone and still checked",
      """
      workflow: prov
      title: Prov
      inputs: {slag: {type: text, required: true}‹¦, år: {type: integer, required: true}›}
      checks: [{when: år < 1900, field: år, text: För länge sedan.}]
      facts: {jämnt: '= modulo(år, 25) = 0'}
      steps: [{id: a, uses: prov.valj, next: [{when: jämnt, to: a}, {to: b}]}, {id: b, uses: prov.hamta}]
      """,
      message: """
        TODO a field that is gone and still checked
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
        TODO a list of steps that one step is to do
        """),
    MendedSlip(
      "a choice of several",
      """
      workflow: prov
      title: Prov
      inputs: {bilagor: ‹{type: choice, options: [a, b], multiple: true}¦{type: list, of: choice, options: [a, b]}›}
      facts: {saknas: = bilagor = null or count(bilagor) < 2}
      steps: [{id: a, uses: prov.valj, next: [{when: saknas, to: a}, {to: b}]}, {id: b, uses: prov.hamta}]
      """,
      message: """
        TODO a choice of several
        """),
  ]
}
