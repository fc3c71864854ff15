import Testing

@Suite("FEEL that YAML has eaten")
struct EatenMessageTests {
  @Test("is told in exactly these words", arguments: cases)
  func message(_ wrong: WrongProcess) throws {
    let found = try problems(wrong.text)
    #expect(found == wrong.message)
  }

  static let cases = [
    WrongProcess(
      "the rest of the line as a comment",
      """
      workflow: prov
      title: Prov
      facts:
        a: = ["ett #1", "två"]
        b: = ["ett #1, "två"]
        c: = count([1]   # hur många
        d: = 1 + 1   # två
        e: = a + # ett
      steps:
        - {id: hämta, uses: prov.hamta}
      """,
      message: """
        prov.yaml:4:14: fel: uttrycket slutar för tidigt: YAML läser " #" och resten av raden som en kommentar
           4 |   a: = ["ett #1", "två"]
             |              ^^^^^^^^^^^
          sätt hela uttrycket inom enkla citattecken: '= ["ett #1", "två"]'
        prov.yaml:5:14: fel: uttrycket slutar för tidigt: YAML läser " #" och resten av raden som en kommentar
           5 |   b: = ["ett #1, "två"]
             |              ^^^^^^^^^^
          sätt hela uttrycket inom enkla citattecken: '= ["ett #1, "två"]'
        prov.yaml:6:17: fel: efter ] väntades ) men uttrycket tar slut
           6 |   c: = count([1]   # hur många
             |                 ^
          funktionen saknar )
        prov.yaml:8:11: fel: efter + väntades ett värde men uttrycket tar slut
           8 |   e: = a + # ett
             |           ^
        """),
    WrongProcess(
      "the rest of the line as a comment, between brackets",
      """
      workflow: prov
      title: Prov
      steps:
        - id: hämta
          uses: prov.hamta
          next: [{when: hämta.utfall = "x #1",
                  to: hämta}, {to: hämta}]
      """,
      message: """
        prov.yaml:7:13: fel: här väntades "," eller "}"
           7 |             to: hämta}, {to: hämta}]
             |             ^
          skilj värdena åt med ","; ett värde med [ ] { } , eller ": " i sig ska stå inom enkla citattecken
        """),
    WrongProcess(
      "the rest of the line as a comment, and with it the closing bracket",
      """
      workflow: prov
      title: Prov
      steps:
        - {id: hämta, uses: prov.hamta, next: [{when: hämta.utfall = "x #1", to: hämta}]}
      """,
      message: """
        prov.yaml:4:42: fel: parentesen "{" stängs aldrig
           4 |   - {id: hämta, uses: prov.hamta, next: [{when: hämta.utfall = "x #1", to: hämta}]}
             |                                          ^
          sätt "}" där gruppen slutar, eller citattecken om det är text
        """),
    WrongProcess(
      "a comma between brackets",
      """
      workflow: prov
      title: Prov
      steps:
        - {id: a, uses: prov.fraga, role: chef, with: {fråga: = string join(["a", "b"], ", ")}}
      """,
      message: """
        prov.yaml:4:71: fel: inom { } och [ ] läser YAML [ och { i ett värde som sina egna tecken
           4 |   - {id: a, uses: prov.fraga, role: chef, with: {fråga: = string join(["a", "b"], ", ")}}
             |                                                                       ^
          sätt enkla citattecken om hela värdet: '= string join(["a", "b"], ", ")'
        """),
    WrongProcess(
      "the rest of a later line as a comment",
      """
      workflow: prov
      title: Prov
      facts:
        a: = "ett" + "två
          trappor #1"
      steps:
        - {id: hämta, uses: prov.hamta}
      """,
      message: """
        prov.yaml:5:13: fel: uttrycket slutar för tidigt: YAML läser " #" och resten av raden som en kommentar
           5 |     trappor #1"
             |             ^^^
          sätt hela uttrycket inom enkla citattecken
        """),
    WrongProcess(
      "a comma within a call between brackets",
      """
      workflow: prov
      title: Prov
      steps:
        - {id: a, uses: prov.fraga, role: chef, with: {fråga: = substring(a.svar, 1)}}
      """,
      message: """
        prov.yaml:4:75: fel: uttrycket slutar för tidigt: inom { } och [ ] läser YAML ett komma som slutet på värdet
           4 |   - {id: a, uses: prov.fraga, role: chef, with: {fråga: = substring(a.svar, 1)}}
             |                                                                           ^
          sätt hela uttrycket inom enkla citattecken: '= substring(a.svar, 1)'
        prov.yaml:4:77: fel: "1)" finns inte i with för prov.fraga
           4 |   - {id: a, uses: prov.fraga, role: chef, with: {fråga: = substring(a.svar, 1)}}
             |                                                                             ^^
          här kan stå fråga, dag, antal, val, lista, part, beslut
        """),
    WrongProcess(
      "a list or keys where an expression must stand",
      """
      workflow: prov
      title: Prov
      facts:
        a: [1, 2]
        b: {x: 1}
        c:
          - 1
      steps:
        - id: hämta
          for_each: {each: post, in: [a, b], key: {a: b}}
          steps:
            - {id: b, uses: prov.hamta, with: {}}
      """,
      message: """
        prov.yaml:4:6: fel: faktumet "a" ska vara ett uttryck, men YAML läser [ ] som en lista
           4 |   a: [1, 2]
             |      ^^^^^^
          sätt hela uttrycket inom enkla citattecken: '= [1, 2]'
        prov.yaml:5:6: fel: faktumet "b" ska vara ett uttryck, men YAML läser { } som nycklar med värden
           5 |   b: {x: 1}
             |      ^^^^^^
          sätt hela uttrycket inom enkla citattecken: '= {x: 1}'
        prov.yaml:7:5: fel: faktumet "c" ska vara ett uttryck, men här står en lista
           7 |     - 1
             |     ^^^
          skriv uttrycket på samma rad, efter kolonet
        prov.yaml:10:32: fel: in ska vara ett uttryck, men YAML läser [ ] som en lista
          10 |     for_each: {each: post, in: [a, b], key: {a: b}}
             |                                ^^^^^^
          sätt hela uttrycket inom enkla citattecken: '= [a, b]'
        prov.yaml:10:45: fel: key ska vara ett uttryck, men YAML läser { } som nycklar med värden
          10 |     for_each: {each: post, in: [a, b], key: {a: b}}
             |                                             ^^^^^^
          sätt hela uttrycket inom enkla citattecken: '= {a: b}'
        prov.yaml:12:14: fel: namnet "b" är upptaget: det är redan ett faktum under facts
          12 |       - {id: b, uses: prov.hamta, with: {}}
             |              ^
          ge steget ett annat namn
        """),
    WrongProcess(
      "keys that begin an expression",
      """
      workflow: prov
      title: Prov
      steps:
        - {id: a, uses: prov.fraga, role: chef, with: {fråga: {= a.svar}}}
      """,
      message: """
        prov.yaml:4:57: fel: "fråga" ska vara ett uttryck, men YAML läser { } som nycklar med värden
           4 |   - {id: a, uses: prov.fraga, role: chef, with: {fråga: {= a.svar}}}
             |                                                         ^^^^^^^^^^
          sätt hela uttrycket inom enkla citattecken: '= a.svar'
        """),
    WrongProcess(
      "quotation marks around the whole expression",
      """
      workflow: prov
      title: Prov
      case: {title: "Svar på remiss", party: 'kommunen'}
      steps:
        - id: hämta
          uses: prov.hamta
          next:
            - {when: "bifall", to: slut}
            - {when: "hämta.utfall = bifall", to: slut}
            - {to: slut}
      exits:
        - {id: slut}
      """,
      message: """
        prov.yaml:3:15: fel: YAML tar bort citattecknen, så att uttrycket blir bara Svar på remiss
           3 | case: {title: "Svar på remiss", party: 'kommunen'}
             |               ^^^^^^^^^^^^^^^^
          skriv '"Svar på remiss"' om det ska vara en text, annars namnet på det som ska läsas
        prov.yaml:3:40: fel: YAML tar bort citattecknen, så att uttrycket blir bara kommunen
           3 | case: {title: "Svar på remiss", party: 'kommunen'}
             |                                        ^^^^^^^^^^
          skriv '"kommunen"' om det ska vara en text, annars namnet på det som ska läsas
        prov.yaml:8:17: fel: namnet "bifall" finns inte
           8 |       - {when: "bifall", to: slut}
             |                 ^^^^^^
          skriv en jämförelse, till exempel … = "bifall", eller lägg till bifall under facts
        prov.yaml:9:32: fel: namnet "bifall" finns inte
           9 |       - {when: "hämta.utfall = bifall", to: slut}
             |                                ^^^^^^
          är det en text ska den stå inom citattecken: "bifall"
        """),
    WrongProcess(
      "quotation marks round what is a misspelt expression, and a date without them",
      """
      workflow: prov
      title: Prov
      inputs:
        antal: {type: integer, required: true}
        flagga: {type: boolean, required: true}
      steps:
        - {id: a, uses: prov.hamta, next: [{when: '!flagga', to: b}, {when: 'antal är 3', to: b}, {to: b}]}
        - {id: b, uses: prov.fraga, role: chef, with: {fråga: Hur?}, deadline: '2026-03-01'}
        - {id: c, uses: prov.fraga, role: chef, with: {fråga: Hur?}, deadline: 2026-03-01}
        - {id: d, uses: prov.fraga, role: chef, with: {fråga: Hur?}, deadline: date("2026-03-01") + P14D}
      """,
      message: """
        prov.yaml:7:46: fel: ! finns inte i uttryck
           7 |   - {id: a, uses: prov.hamta, next: [{when: '!flagga', to: b}, {when: 'antal är 3', to: b}, {to: b}]}
             |                                              ^
          skriv not(…) för inte, och != för olika
        prov.yaml:7:78: fel: efter antal väntades en operator men här står är
           7 |   - {id: a, uses: prov.hamta, next: [{when: '!flagga', to: b}, {when: 'antal är 3', to: b}, {to: b}]}
             |                                                                              ^^
          skriv = för är
        prov.yaml:8:75: fel: deadline ska vara ett datum, men uttrycket ger ett tal
           8 |   - {id: b, uses: prov.fraga, role: chef, with: {fråga: Hur?}, deadline: '2026-03-01'}
             |                                                                           ^^^^^^^^^^
          skriv date("2026-03-01")
        prov.yaml:9:74: fel: deadline ska vara ett datum, men uttrycket ger ett tal
           9 |   - {id: c, uses: prov.fraga, role: chef, with: {fråga: Hur?}, deadline: 2026-03-01}
             |                                                                          ^^^^^^^^^^
          skriv date("2026-03-01")
        prov.yaml:10:95: fel: namnet "P14D" finns inte
          10 |   - {id: d, uses: prov.fraga, role: chef, with: {fråga: Hur?}, deadline: date("2026-03-01") + P14D}
             |                                                                                               ^^^^
          skriv duration("P14D")
        """),
    WrongProcess(
      "a hard space after the equals sign",
      """
      workflow: prov
      title: Prov
      facts:
        a: =\u{A0}1 + 1
      steps:
        - {id: hämta, uses: prov.hamta}
      """,
      message: """
        prov.yaml:4:7: fel: här står ett hårt mellanslag, som YAML läser som en bokstav
           4 |   a: =\u{A0}1 + 1
             |       ^
          radera tecknet och skriv ett vanligt mellanslag; det har troligen följt med när texten klistrades in
        """),
    WrongProcess(
      "an expression that begins with a quotation mark",
      """
      workflow: prov
      title: Prov
      steps:
        - id: hämta
          uses: prov.hamta
          next:
            - when: "bifall" = hämta.utfall
              to: hämta
      """,
      message: """
        prov.yaml:7:24: fel: text efter det avslutande citattecknet
           7 |       - when: "bifall" = hämta.utfall
             |                        ^^^^^^^^^^^^^^
          sätt enkla citattecken om hela värdet: '"bifall" = hämta.utfall'
        """),
    WrongProcess(
      "an expression that begins with a comparison",
      """
      workflow: prov
      title: Prov
      steps:
        - id: hämta
          uses: prov.hamta
          next:
            - when: > 5
              to: hämta
      """,
      message: """
        prov.yaml:7:15: fel: efter ">" ska texten börja på nästa rad
           7 |       - when: > 5
             |               ^^^
          ett uttryck som börjar så ska stå inom enkla citattecken: '> 5'
        """),
    WrongProcess(
      "an expression that begins with a comparison and a name",
      """
      workflow: prov
      title: Prov
      steps:
        - id: hämta
          uses: prov.hamta
          next:
            - when: > fem
              to: hämta
      """,
      message: """
        prov.yaml:7:15: fel: efter ">" ska texten börja på nästa rad
           7 |       - when: > fem
             |               ^^^^^
          ett uttryck som börjar så ska stå inom enkla citattecken: '> fem'
        """),
    WrongProcess(
      "brackets in an expression between brackets",
      """
      workflow: prov
      title: Prov
      steps:
        - {id: hämta, uses: prov.hamta, next: [{when: hämta.poster[1].antal > 2, to: hämta}]}
      """,
      message: """
        prov.yaml:4:61: fel: inom { } och [ ] läser YAML [ och { i ett värde som sina egna tecken
           4 |   - {id: hämta, uses: prov.hamta, next: [{when: hämta.poster[1].antal > 2, to: hämta}]}
             |                                                             ^
          sätt enkla citattecken om hela värdet: 'hämta.poster[1].antal > 2'
        """),
    WrongProcess(
      "an expression without a space, or with none after it",
      """
      workflow: prov
      title: Prov
      facts:
        a: =1
        b: =
      steps:
        - {id: a1, uses: prov.fraga, role: chef, with: {fråga: =a}}
        - {id: a2, uses: prov.fraga, role: chef, with: {fråga: == a}}
      """,
      message: """
        prov.yaml:4:6: fel: ett uttryck börjar med likhetstecken och mellanslag
           4 |   a: =1
             |      ^^
          skriv "= " först; är det en text ska den stå inom citattecken
        prov.yaml:5:6: fel: ett uttryck börjar med likhetstecken och mellanslag
           5 |   b: =
             |      ^
          skriv "= " först; är det en text ska den stå inom citattecken
        prov.yaml:7:58: fel: ett uttryck börjar med likhetstecken och mellanslag
           7 |   - {id: a1, uses: prov.fraga, role: chef, with: {fråga: =a}}
             |                                                          ^^
          skriv "= " först; är det en text ska den stå inom citattecken
        """),
  ]
}
