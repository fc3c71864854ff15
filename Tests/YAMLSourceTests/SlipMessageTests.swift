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
        test.yaml:4:7: fel: raderna under next börjar inte med "- "
           4 |       {when: x, to: b}
             |       ^^^^^^^^^^^^^^^^
          skriv "- " först på varje rad: - {when: x, to: b} på rad 4, - {to: c} på rad 5
        """),
    WrongText(
      "rows between brackets without their dashes, with commas",
      """
      notify:
        {a: 1},
        {a: 2}
      """,
      message: """
        test.yaml:2:9: fel: text efter den avslutande parentesen
           2 |   {a: 1},
             |         ^
          ta bort kommat; är det en rad i en lista, skriv "- " först på raden
        """),
    WrongText(
      "single quotation marks inside single ones, between brackets",
      """
      with: {utfall: '= if a then 'ja, tack' else "nej"', to: b}
      """,
      message: """
        test.yaml:1:30: fel: texten slutar vid citattecknet, fast den går vidare
           1 | with: {utfall: '= if a then 'ja, tack' else "nej"', to: b}
             |                              ^
          sätt enkla citattecken om hela värdet: '= if a then "ja, tack" else "nej"'
        """),
    WrongText(
      "single quotation marks inside single ones",
      """
      when: 'krets = 'slutet''
      """,
      message: """
        test.yaml:1:17: fel: texten slutar vid citattecknet, fast den går vidare
           1 | when: 'krets = 'slutet''
             |                 ^
          sätt enkla citattecken om hela värdet: 'krets = "slutet"'
        """),
    WrongText(
      "double quotation marks inside double ones",
      """
      when: "krets = "slutet""
      """,
      message: """
        test.yaml:1:17: fel: texten slutar vid citattecknet, fast den går vidare
           1 | when: "krets = "slutet""
             |                 ^
          sätt enkla citattecken om hela värdet: 'krets = "slutet"'
        """),
    WrongText(
      "a number of an item between brackets",
      """
      with: {utfall: = hör[1].svar, ort: = a}
      """,
      message: """
        test.yaml:1:21: fel: inom { } och [ ] läser YAML [ och { i ett värde som sina egna tecken
           1 | with: {utfall: = hör[1].svar, ort: = a}
             |                     ^
          sätt enkla citattecken om hela värdet: '= hör[1].svar'
        """),
    WrongText(
      "a comma that is missing after a text",
      """
      next:
        - {when: 'a = "ja"' to: b}
      """,
      message: """
        test.yaml:2:23: fel: här väntades "," eller "}"
           2 |   - {when: 'a = "ja"' to: b}
             |                       ^
          sätt ett komma före to
        """),
    WrongText(
      "two keys on one row without brackets",
      """
      next:
        - when: 'a = "ja"', to: b
      """,
      message: """
        test.yaml:2:21: fel: to står på samma rad som en annan nyckel
           2 |   - when: 'a = "ja"', to: b
             |                     ^^^^^^^
          skriv to på en egen rad, eller - {when: 'a = "ja"', to: b}
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
        test.yaml:5:3: fel: i en lista ska raden börja med "- "
           5 |   next: [{to: c}]
             |   ^^^^^^^^^^^^^^^
          dra in raden next: till kolumn 5, som uses på rad 4
        test.yaml:2:3: jfr: det som raden ska höra ihop med börjar här
           2 |   - {id: a, uses: p}
             |   ^^^^^^^^^^^^^^^^^^
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
        test.yaml:7:5: fel: indraget stämmer inte med raderna ovanför
           7 |     brand:
             |     ^^^^^^
          låt raden börja i kolumn 3, som nyckeln på rad 5; är det miljö som står fel, dra in rad 5 till kolumn 5
        test.yaml:2:3: jfr: det som raden ska höra ihop med börjar här
           2 |   parallel:
             |   ^^^^^^^^^
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
        test.yaml:4:3: fel: i en lista ska raden börja med "- "
           4 |   miljö:
             |   ^^^^^^
          ta bort "- " på rad 2, så att raden börjar i kolumn 3; är det en lista, skriv "- " före varje post
        test.yaml:2:3: jfr: det som raden ska höra ihop med börjar här
           2 |   - polis:
             |   ^^^^^^^^
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
        test.yaml:4:3: fel: här väntades en nyckel, följd av kolon och mellanslag
           4 |   miljö
             |   ^^^^^
          skriv miljö: om raderna under hör till den
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
        test.yaml:3:5: fel: nyckeln "until" är indragen under något som redan har ett värde
           3 |     until: b
             |     ^^^^^
          låt raden börja i kolumn 4, som title på rad 2; är det title som står fel, dra in rad 2 till kolumn 5
        """),
    WrongText(
      "a comma in an expression between brackets",
      """
      next:
        - {when: a in ("ja", "nej"), to: b}
      """,
      message: """
        test.yaml:2:29: fel: inom { } och [ ] läser YAML ett komma som slutet på värdet
           2 |   - {when: a in ("ja", "nej"), to: b}
             |                             ^
          sätt enkla citattecken om hela värdet: 'a in ("ja", "nej")'
        """),
    WrongText(
      "keys of a value without brackets round them",
      """
      slag: {type: choice, options: kort: Kort, lång: Lång}
      """,
      message: """
        test.yaml:1:35: fel: här väntades "," eller "}"
           1 | slag: {type: choice, options: kort: Kort, lång: Lång}
             |                                   ^
          har options egna nycklar, sätt { } omkring dem: options: {kort: …}
        """),
    WrongText(
      "several keys as a value",
      """
      with: enhet: a, svarstid: b
      """,
      message: """
        test.yaml:1:12: fel: kolon följt av mellanslag kan inte stå i ett värde utan citattecken
           1 | with: enhet: a, svarstid: b
             |            ^
          sätt { } omkring nycklarna: {enhet: a, svarstid: b}
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
        test.yaml:4:7: fel: indraget stämmer inte med raderna ovanför
           4 |       - id: c
             |       ^^^^^^^
          låt raden börja i kolumn 3, som listpunkten på rad 2; börjar en egen lista här, skriv dess nyckel på en rad ovanför, i kolumn 5: steps: eller next:
        test.yaml:2:5: jfr: det som raden ska höra ihop med börjar här
           2 |   - id: a
             |     ^^^^^
        """),
  ]
}
