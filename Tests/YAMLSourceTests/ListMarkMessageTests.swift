import Testing

@Suite("Other list marks, parts of the process and brackets too many are told with how they are written")
struct ListMarkMessageTests {
  @Test("is told in exactly these words", arguments: cases)
  func message(_ slip: MendedSlip) throws {
    let found = problems(slip.wrong)
    #expect(found == slip.message)
  }

  @Test("is silent when mended", arguments: cases)
  func mended(_ slip: MendedSlip) throws {
    #expect(problems(slip.mended) == "")
  }

  static let cases = [
    MendedSlip(
      "stars for dashes",
      """
      next:
        ‹*¦-› when: klart
          to: b
        ‹*¦-› to: a
      """,
      message: """
        TODO stars for dashes
        """),
    MendedSlip(
      "a star before a text",
      """
      warn:
        ‹*¦-› P7D
      """,
      message: """
        TODO a star before a text
        """),
    MendedSlip(
      "numbered items",
      """
      steps:
        ‹1.¦-› id: registrera
          uses: arende.registrera
        ‹2.¦-› id: pröva
          uses: remiss.granska
      """,
      message: """
        TODO numbered items
        """),
    MendedSlip(
      "a part of the process inside the one above",
      """
      checks:
        - {when: röster < 0, text: Inte under 0.}
      ‹  ¦›facts:
      ‹  ¦›  nog: = röster > 3
      """,
      message: """
        TODO a part of the process inside the one above
        """),
    MendedSlip(
      "a bracket too many",
      """
      with: {enhet: a, svarstid: b}‹}¦›
      role: handläggare
      """,
      message: """
        TODO a bracket too many
        """),
    MendedSlip(
      "a number sign in a text between brackets",
      """
      checks:
        - {when: antal < 1, text: ‹Se punkt #4 i listan¦'Se punkt #4 i listan'›, field: antal}
      steps: []
      """,
      message: """
        TODO a number sign in a text between brackets
        """),
    MendedSlip(
      "a number sign in a list between brackets",
      """
      options: [‹Sal #1¦'Sal #1'›, Sal 2]
      title: Sal
      """,
      message: """
        TODO a number sign in a list between brackets
        """),
    MendedSlip(
      "a comment after a bracket that is closed, with a fault below",
      """
      next: [{to: a}] # [ från här
      with: {a: b‹, c: {d¦›}
      """,
      message: """
        TODO a comment after a bracket that is closed, with a fault below
        """),
    MendedSlip(
      "the steps begun anew",
      """
      steps:
        - {id: a, uses: prov.hamta}
      ‹steps:
      ¦›  - {id: b, uses: prov.hamta}
      """,
      message: """
        TODO the steps begun anew
        """),
  ]
}
