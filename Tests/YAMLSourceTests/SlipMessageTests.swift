import Testing

@Suite("Dashes, quotation marks and columns that slip are told where they are")
struct SlipMessageTests {
  @Test("is told in exactly these words", arguments: cases)
  func message(_ wrong: WrongText) throws {
    let found = problems(wrong.text)
    #expect(found == wrong.message)
  }

  static let cases = [
    WrongText(
      "rows between brackets without their dashes",
      """
      steps:
        - id: a
          next:
            {when: x, to: b}
            {to: c}
      """,
      message: """
        TODO
        """),
    WrongText(
      "rows between brackets without their dashes, with commas",
      """
      notify:
        {a: 1},
        {a: 2}
      """,
      message: """
        TODO
        """),
    WrongText(
      "single quotation marks inside single ones, between brackets",
      """
      with: {utfall: '= if a then 'ja, tack' else "nej"', to: b}
      """,
      message: """
        TODO
        """),
    WrongText(
      "single quotation marks inside single ones",
      """
      when: 'krets = 'slutet''
      """,
      message: """
        TODO
        """),
    WrongText(
      "double quotation marks inside double ones",
      """
      when: "krets = "slutet""
      """,
      message: """
        TODO
        """),
    WrongText(
      "a number of an item between brackets",
      """
      with: {utfall: = hör[1].svar, ort: = a}
      """,
      message: """
        TODO
        """),
    WrongText(
      "a comma that is missing after a text",
      """
      next:
        - {when: 'a = "ja"' to: b}
      """,
      message: """
        TODO
        """),
    WrongText(
      "two keys on one row without brackets",
      """
      next:
        - when: 'a = "ja"', to: b
      """,
      message: """
        TODO
        """),
    WrongText(
      "a key of an item that stands where its list does, the first item between brackets",
      """
      steps:
        - {id: a, uses: p}
        - id: b
          uses: p
        next: [{to: c}]
      """,
      message: """
        TODO
        """),
    WrongText(
      "a name of several that stands too far out",
      """
      höra:
        parallel:
          polis:
            - id: a
        miljö:
            - id: b
          brand:
            - id: c
      """,
      message: """
        TODO
        """),
    WrongText(
      "a dash before the first of several names",
      """
      parallel:
        - polis:
          - id: a
        miljö:
          - id: b
      """,
      message: """
        TODO
        """),
    WrongText(
      "a key without its colon, with lines of its own below it",
      """
      parallel:
        polis:
          - id: a
        miljö
          - id: b
      """,
      message: """
        TODO
        """),
    WrongText(
      "a first key that stands too far out",
      """
      klocka:
         title: A
          until: b
          warn: c
      """,
      message: """
        TODO
        """),
    WrongText(
      "a comma in an expression between brackets",
      """
      next:
        - {when: a in ("ja", "nej"), to: b}
      """,
      message: """
        TODO
        """),
    WrongText(
      "keys of a value without brackets round them",
      """
      slag: {type: choice, options: kort: Kort, lång: Lång}
      """,
      message: """
        TODO
        """),
    WrongText(
      "several keys as a value",
      """
      with: enhet: a, svarstid: b
      """,
      message: """
        TODO
        """),
    WrongText(
      "a list without its key",
      """
      steps:
        - id: a
          for_each: {each: b}
            - id: c
      """,
      message: """
        TODO
        """),
  ]
}
