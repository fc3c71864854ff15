import Testing

@Suite("Keys and options whose values are left out are told with what they want")
struct EmptyKeyMessageTests {
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
      "a comma that ends the title of an option",
      """
      workflow: prov
      title: Prov
      inputs:
        skäl: {type: choice, options: {"1": ‹Redan ianspråktaget, t.ex. tomt, gata¦'Redan ianspråktaget, t.ex. tomt, gata'›, "2": Väg}}
      steps: [{id: a, uses: prov.hamta}]
      """,
      message: """
        TODO a comma that ends the title of an option
        """),
    MendedSlip(
      "an option without its title",
      """
      workflow: prov
      title: Prov
      inputs:
        slag: {type: choice, options: {a: Ja, b: ‹¦Nej›}}
      steps: [{id: a, uses: prov.hamta}]
      """,
      message: """
        TODO an option without its title
        """),
    MendedSlip(
      "options between the wrong brackets",
      """
      workflow: prov
      title: Prov
      inputs:
        slag: {type: choice, options: ‹{ja, nej}¦[ja, nej]›}
      steps: [{id: a, uses: prov.hamta}]
      """,
      message: """
        TODO options between the wrong brackets
        """),
    MendedSlip(
      "ways that are all commented out",
      """
      workflow: prov
      title: Prov
      steps:
        - id: a
          uses: prov.valj
      ‹    next:
      #      - {when: a.klart, to: a}
      #      - {to: b}
      ¦›  - {id: b, uses: prov.hamta}
      """,
      message: """
        TODO ways that are all commented out
        """),
    MendedSlip(
      "keys of the process, a field, a step and a clock",
      """
      workflow: prov
      title: Prov
      ‹valid_from:
      ¦›inputs:
        dag: {type: date, required: ‹¦true›, title: ‹¦Dagen›}
      ‹checks:
      facts:
      ¦›clocks:
        k:
          title: K
          until: = dag
      ‹    warn:
          suspend:
      ¦›steps:
        - id: a
          uses: prov.fraga
          role: chef
      ‹    title:
          distinct_from:
          hinder:
          interrupts:
      ¦›    with: {fråga: Vad?}
      ‹handlers:
      outputs:
      ¦›
      """,
      message: """
        TODO keys of the process, a field, a step and a clock
        """),
  ]
}
