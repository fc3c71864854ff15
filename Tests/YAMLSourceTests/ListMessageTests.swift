import Testing

@Suite("Lists and texts that a word processor or a slip has broken")
struct ListMessageTests {
  @Test("is told in exactly these words", arguments: cases)
  func message(_ wrong: WrongText) throws {
    let found = problems(wrong.text)
    #expect(found == wrong.message)
  }

  static let cases = [
    WrongText(
      "a step without its dash, whose keys then stand twice",
      """
      a:
        - id: x
          uses: p
          id: y
          uses: q
        - id: z
      """,
      message: """
        test.yaml:4:5: fel: nyckeln "id" står två gånger i samma grupp
           4 |     id: y
             |     ^^
          ska en ny post börja här, skriv - id: y, med strecket i kolumn 3; annars ta bort den ena
        test.yaml:2:5: jfr: nyckeln står första gången här
           2 |   - id: x
             |     ^^
        """),
    WrongText(
      "the same without a column of its own for the list",
      """
      a:
      - id: x
        uses: p
        id: y
      b: 1
      """,
      message: """
        test.yaml:4:3: fel: nyckeln "id" står två gånger i samma grupp
           4 |   id: y
             |   ^^
          ska en ny post börja här, skriv - id: y, med strecket i kolumn 1; annars ta bort den ena
        test.yaml:2:3: jfr: nyckeln står första gången här
           2 | - id: x
             |   ^^
        """),
    WrongText(
      "a line without its dash, in the column of the list",
      """
      a:
        - id: x
          uses: p
        id: y
          uses: q
      """,
      message: """
        test.yaml:4:3: fel: i en lista ska raden börja med "- "
           4 |   id: y
             |   ^^^^^
          skriv - id: y, och låt raderna under som hör dit börja i kolumn 5
        test.yaml:2:3: jfr: det som raden ska höra ihop med börjar här
           2 |   - id: x
             |   ^^^^^^^
        """),
    WrongText(
      "a key that stands where the dash of a list item would",
      """
      a:
        - id: x
          uses: p
        uses: q
      """,
      message: """
        test.yaml:4:3: fel: i en lista ska raden börja med "- "
           4 |   uses: q
             |   ^^^^^^^
          dra in raden uses: till kolumn 5, som uses på rad 3
        test.yaml:2:3: jfr: det som raden ska höra ihop med börjar här
           2 |   - id: x
             |   ^^^^^^^
        """),
    WrongText(
      "the first item without its dash",
      """
      a:
        id: x
        uses: p
        - id: y
          uses: q
      """,
      message: """
        test.yaml:4:3: fel: en listpunkt kan inte stå bland nycklar
           4 |   - id: y
             |   ^^^^^^^
          skriv - id: x på rad 2, och låt raderna under den börja i kolumn 5
        test.yaml:2:3: jfr: det som raden ska höra ihop med börjar här
           2 |   id: x
             |   ^^^^^
        """),
    WrongText(
      "an item in brackets without its dash",
      """
      a:
        - {to: x}
          {to: y}
      """,
      message: """
        test.yaml:3:5: fel: indraget stämmer inte med raderna ovanför
           3 |     {to: y}
             |     ^^^^^^^
          skriv - {to: y}, med strecket i kolumn 3
        test.yaml:2:3: jfr: det som raden ska höra ihop med börjar här
           2 |   - {to: x}
             |   ^^^^^^^^^
        """),
    WrongText(
      "a dash without its space",
      """
      a:
        - {to: x}
        -{to: y}
      """,
      message: """
        test.yaml:3:3: fel: efter strecket i en lista ska det stå ett mellanslag
           3 |   -{to: y}
             |   ^
          skriv - {to: y}
        """),
    WrongText(
      "dashes of a word processor",
      """
      a:
        - id: x
        – id: y
        — id: z
      b: 1
      """,
      message: """
        test.yaml:3:3: fel: raden börjar med tankstreck (–), som inte är någon listpunkt
           3 |   – id: y
             |   ^
          skriv ett vanligt bindestreck och ett mellanslag: - id: y
        test.yaml:4:3: fel: raden börjar med långt tankstreck (—), som inte är någon listpunkt
           4 |   — id: z
             |   ^
          skriv ett vanligt bindestreck och ett mellanslag: - id: z
        """),
    WrongText(
      "a colon below texts with dots and dashes of their own, below a bar",
      """
      a:
        - text: |
            Kontrollera
            • identitet
            – ålder
          title: a: b
      """,
      message: """
        test.yaml:6:13: fel: kolon följt av mellanslag kan inte stå i ett värde utan citattecken
           6 |     title: a: b
             |             ^
          sätt enkla citattecken: 'a: b'
        """),
    WrongText(
      "the same between quotation marks",
      """
      a:
        text: "Kontrollera
          • identitet
          – ålder"
        title: a: b
      """,
      message: """
        test.yaml:5:11: fel: kolon följt av mellanslag kan inte stå i ett värde utan citattecken
           5 |   title: a: b
             |           ^
          sätt enkla citattecken: 'a: b'
        """),
    WrongText(
      "a dash of a word processor, and below it a text with the same one",
      """
      a:
        - id: x
        – id: y
      b: >-
        Kontrollera
        – ålder
      """,
      message: """
        test.yaml:3:3: fel: raden börjar med tankstreck (–), som inte är någon listpunkt
           3 |   – id: y
             |   ^
          skriv ett vanligt bindestreck och ett mellanslag: - id: y
        """),
    WrongText(
      "a dot for the dash, at the first item",
      """
      a:
        • id: x
          uses: p
      """,
      message: """
        test.yaml:2:3: fel: raden börjar med punkt (•), som inte är någon listpunkt
           2 |   • id: x
             |   ^
          skriv ett vanligt bindestreck och ett mellanslag: - id: x
        """),
    WrongText(
      "a wide colon",
      """
      a:
        id：x
        b: 1
      """,
      message: """
        test.yaml:2:3: fel: efter id står ett kolon av annat slag
           2 |   id：x
             |   ^^^^^
          skriv ett vanligt kolon och ett mellanslag: id: x
        """),
    WrongText(
      "a text with a colon in curly quotation marks",
      """
      a: ”Prövning: av ansökan”
      """,
      message: """
        test.yaml:1:13: fel: kolon följt av mellanslag kan inte stå i ett värde utan raka citattecken
           1 | a: ”Prövning: av ansökan”
             |             ^
          skriv raka citattecken: "Prövning: av ansökan"
        """),
    WrongText(
      "words in curly quotation marks",
      """
      a: [”ja”, ’nej’, «säg "ja"», ”så” sade hon]
      """,
      message: """
        test.yaml:1:5: varning: citattecknen är inte raka, så YAML läser dem som en del av texten
           1 | a: [”ja”, ’nej’, «säg "ja"», ”så” sade hon]
             |     ^^^^
          skriv "ja"
        test.yaml:1:11: varning: citattecknen är inte raka, så YAML läser dem som en del av texten
           1 | a: [”ja”, ’nej’, «säg "ja"», ”så” sade hon]
             |           ^^^^^
          skriv "nej"
        test.yaml:1:18: varning: citattecknen är inte raka, så YAML läser dem som en del av texten
           1 | a: [”ja”, ’nej’, «säg "ja"», ”så” sade hon]
             |                  ^^^^^^^^^^
          skriv 'säg "ja"'
        """),
  ]
}
