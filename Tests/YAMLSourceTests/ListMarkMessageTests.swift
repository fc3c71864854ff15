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
        test.yaml:2:3: fel: raden börjar med stjärna (*), som inte är någon listpunkt
           2 |   * when: klart
             |   ^
          skriv ett vanligt bindestreck och ett mellanslag: - when: klart
        test.yaml:4:3: fel: raden börjar med stjärna (*), som inte är någon listpunkt
           4 |   * to: a
             |   ^
          skriv ett vanligt bindestreck och ett mellanslag: - to: a
        """),
    MendedSlip(
      "a star before a text",
      """
      warn:
        ‹*¦-› P7D
      """,
      message: """
        test.yaml:2:3: fel: raden börjar med stjärna (*), som inte är någon listpunkt
           2 |   * P7D
             |   ^
          skriv ett bindestreck och ett mellanslag: - P7D
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
        test.yaml:2:3: fel: raden börjar med nummer (1.), som inte är någon listpunkt
           2 |   1. id: registrera
             |   ^^
          skriv ett vanligt bindestreck och ett mellanslag: - id: registrera
        test.yaml:4:3: fel: raden börjar med nummer (2.), som inte är någon listpunkt
           4 |   2. id: pröva
             |   ^^
          skriv ett vanligt bindestreck och ett mellanslag: - id: pröva
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
        test.yaml:3:3: fel: facts är en egen del av processen, men står inne i checks
           3 |   facts:
             |   ^^^^^^
          låt raden börja i kolumn 1, som checks på rad 1, och flytta ut raderna under den lika mycket
        """),
    MendedSlip(
      "a bracket too many",
      """
      with: {enhet: a, svarstid: b}‹}¦›
      role: handläggare
      """,
      message: """
        test.yaml:1:30: fel: här står en } för mycket
           1 | with: {enhet: a, svarstid: b}}
             |                              ^
          ta bort den sist på raden
        """),
    MendedSlip(
      "a number sign in a text between brackets",
      """
      checks:
        - {when: antal < 1, text: ‹Se punkt #4 i listan¦'Se punkt #4 i listan'›, field: antal}
      steps: []
      """,
      message: """
        test.yaml:2:38: fel: YAML läser " #" och resten av raden som en kommentar, så parentesen stängs aldrig
           2 |   - {when: antal < 1, text: Se punkt #4 i listan, field: antal}
             |                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^
          sätt enkla citattecken om hela texten: 'Se punkt #4 i listan'
        """),
    MendedSlip(
      "a number sign in a list between brackets",
      """
      options: [‹Sal #1¦'Sal #1'›, Sal 2]
      title: Sal
      """,
      message: """
        test.yaml:1:15: fel: YAML läser " #" och resten av raden som en kommentar, så parentesen stängs aldrig
           1 | options: [Sal #1, Sal 2]
             |               ^^^^^^^^^^
          sätt enkla citattecken om hela texten
        """),
    MendedSlip(
      "a comment after a bracket that is closed, with a fault below",
      """
      next: [{to: a}] # [ från här
      with: {a: b‹, c: {d¦›}
      """,
      message: """
        test.yaml:2:7: fel: parentesen "{" stängs aldrig
           2 | with: {a: b, c: {d}
             |       ^
          sätt "}" där gruppen slutar, eller citattecken om det är text
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
        test.yaml:3:1: fel: nyckeln "steps" står två gånger i samma grupp
           3 | steps:
             | ^^^^^
          ta bort raden om det som står under hör till steps på rad 1, och flytta det dit
        test.yaml:1:1: jfr: nyckeln står första gången här
           1 | steps:
             | ^^^^^
        """),
  ]
}
