import Testing

@Suite("Words and figures that are written as on paper are told how to write")
struct WordSlipMessageTests {
  @Test("is told in exactly these words", arguments: cases)
  func message(_ wrong: WrongProcess) throws {
    let found = try problems(wrong.text)
    #expect(found == wrong.message)
  }

  static let cases = [
    WrongProcess(
      "a type of a decision without its quotation marks",
      """
      workflow: prov
      title: Prov
      inputs: {stor: {type: boolean, required: true}}
      facts: {typ: '= if stor then prov.beslut else "annat"'}
      steps: [{id: a, uses: prov.hamta}]
      """,
      message: """
        prov.yaml:4:30: fel: namnet "prov" finns inte
           4 | facts: {typ: '= if stor then prov.beslut else "annat"'}
             |                              ^^^^
          det är en beslutstyp: skriv "prov.beslut", inom citattecken
        """),
    WrongProcess(
      "a text with a point in it without its quotation marks",
      """
      workflow: prov
      title: Prov
      inputs: {stor: {type: boolean, required: true}}
      facts: {typ: '= if stor then tobak.stor else "annat"'}
      steps: [{id: a, uses: prov.hamta}]
      """,
      message: """
        prov.yaml:4:30: fel: namnet "tobak" finns inte
           4 | facts: {typ: '= if stor then tobak.stor else "annat"'}
             |                              ^^^^^
          namn som går att läsa här: stor, typ, a
          är det en text ska den stå inom citattecken: "tobak.stor"
        """),
    WrongProcess(
      "a text of several words without its quotation marks",
      """
      workflow: prov
      title: Prov
      inputs: {stor: {type: boolean, required: true}}
      steps: [{id: a, uses: prov.fraga, role: chef, with: {fråga: = if stor then Stort lov else Litet lov}}]
      """,
      message: """
        prov.yaml:4:82: fel: efter Stort väntades else men här står lov
           4 | steps: [{id: a, uses: prov.fraga, role: chef, with: {fråga: = if stor then Stort lov else Litet lov}}]
             |                                                                                  ^^^
          är det en text ska den stå inom citattecken: "Stort lov"
        """),
    WrongProcess(
      "per cent of a whole number and of another",
      """
      workflow: prov
      title: Prov
      inputs: {andel: {type: integer, required: true}, del: {type: number, required: true}}
      facts:
        liten: andel <= 10 %
        mycket: del > 7.5%
      steps: [{id: a, uses: prov.hamta}]
      """,
      message: """
        prov.yaml:5:22: fel: % finns inte i uttryck
           5 |   liten: andel <= 10 %
             |                      ^
          skriv bara talet: andel <= 10
        prov.yaml:6:20: fel: % finns inte i uttryck
           6 |   mycket: del > 7.5%
             |                    ^
          skriv bara talet: 7.5 om det räknas i procent, 0.075 om det räknas som andel av 1
        """),
    WrongProcess(
      "a day as it is said, in an expression",
      """
      workflow: prov
      title: Prov
      inputs: {dag: {type: date, required: true}}
      facts:
        tidig: dag < 1/6 2026
        sen: dag > 24 december 2026
      steps: [{id: a, uses: prov.hamta}]
      """,
      message: """
        prov.yaml:5:20: fel: efter 6 väntades en operator men här står 2026
           5 |   tidig: dag < 1/6 2026
             |                    ^^^^
          skriv date("2026-06-01")
        prov.yaml:6:17: fel: efter 24 väntades en operator men här står december
           6 |   sen: dag > 24 december 2026
             |                 ^^^^^^^^
          skriv date("2026-12-24")
        """),
    WrongProcess(
      "a year of five figures",
      """
      workflow: prov
      title: Prov
      inputs: {dag: {type: date, required: true}}
      facts: {tidig: dag < 20260-01-01}
      steps: [{id: a, uses: prov.hamta}]
      """,
      message: """
        prov.yaml:4:16: fel: datum kan inte jämföras med tal
           4 | facts: {tidig: dag < 20260-01-01}
             |                ^^^^^^^^^^^^^^^^^
          20260-01-01 är ingen dag: ett år har fyra siffror; skriv date("2026-03-09")
        """),
    WrongProcess(
      "numbers from the start that are too large",
      """
      workflow: prov
      title: Prov
      inputs: {antal: {type: integer, default: 99999999999999999999}}
      steps: [{id: a, uses: prov.hamta}]
      """,
      message: """
        prov.yaml:3:42: fel: default för "antal" ska vara ett heltal, men här står "99999999999999999999"
           3 | inputs: {antal: {type: integer, default: 99999999999999999999}}
             |                                          ^^^^^^^^^^^^^^^^^^^^
          talet är för stort: ett heltal har högst 18 siffror
        """),
    WrongProcess(
      "a list that is not among the inputs",
      """
      workflow: prov
      title: Prov
      steps:
        - id: besök
          for_each: {in: = orter, each: ort, key: = ort}
          steps: [{id: a, uses: prov.hamta}]
      """,
      message: """
        prov.yaml:5:22: fel: namnet "orter" finns inte
           5 |     for_each: {in: = orter, each: ort, key: = ort}
             |                      ^^^^^
          lägg till orter under inputs, eller räkna ut det under facts
        """),
    WrongProcess(
      "options under another key",
      """
      workflow: prov
      title: Prov
      inputs: {val: {type: choice, values: [ja, nej], required: true}}
      steps: [{id: a, uses: prov.hamta}]
      """,
      message: """
        prov.yaml:3:30: fel: okänd nyckel "values" i fältet "val"
           3 | inputs: {val: {type: choice, values: [ja, nej], required: true}}
             |                              ^^^^^^
          skriv options
        """),
    WrongProcess(
      "options with titles in a list",
      """
      workflow: prov
      title: Prov
      inputs: {val: {type: choice, options: [ja: Ja tack, nej: Nej tack], required: true}}
      steps: [{id: a, uses: prov.hamta}]
      """,
      message: """
        prov.yaml:3:39: fel: val med titlar är namn med texter, ingen lista
           3 | inputs: {val: {type: choice, options: [ja: Ja tack, nej: Nej tack], required: true}}
             |                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          skriv {ja: Ja tack, nej: Nej tack}
        """),
    WrongProcess(
      "names without the brackets of a list",
      """
      workflow: prov
      title: Prov
      inputs: {dag: {type: date, required: true}}
      clocks: {svarstid: {title: Svarstid, until: = dag}}
      steps: [{id: a, uses: prov.hamta}, {id: b, uses: prov.hamta}]
      handlers:
        - {clock: svarstid, notify: chef, registrator}
        - {clock: svarstid, while: a, b, notify: [chef]}
      """,
      message: """
        prov.yaml:7:31: fel: notify ska vara en lista, men här står text
           7 |   - {clock: svarstid, notify: chef, registrator}
             |                               ^^^^
          skriv [chef, registrator]
        prov.yaml:8:30: fel: while ska vara en lista, men här står text
           8 |   - {clock: svarstid, while: a, b, notify: [chef]}
             |                              ^
          skriv [a, b]
        """),
    WrongProcess(
      "a clock that runs for so many days",
      """
      workflow: prov
      title: Prov
      inputs: {dag: {type: date, required: true}}
      clocks: {svarstid: {title: Svarstid, from: = dag, days: 30}}
      steps: [{id: a, uses: prov.hamta}]
      """,
      message: """
        prov.yaml:4:38: fel: okänd nyckel "from" i klockan "svarstid"
           4 | clocks: {svarstid: {title: Svarstid, from: = dag, days: 30}}
             |                                      ^^^^
          skriv starts
        prov.yaml:4:51: fel: okänd nyckel "days" i klockan "svarstid"
           4 | clocks: {svarstid: {title: Svarstid, from: = dag, days: 30}}
             |                                                   ^^^^
          skriv lasts
        prov.yaml:4:57: fel: "30" är ingen tidslängd
           4 | clocks: {svarstid: {title: Svarstid, from: = dag, days: 30}}
             |                                                         ^^
          skriv P30D
        """),
    WrongProcess(
      "null with a capital letter",
      """
      workflow: prov
      title: Prov
      steps:
        - {id: a, uses: prov.valj, next: [{when: a.dag != Null, to: a}, {to: b}]}
        - {id: b, uses: prov.hamta}
      """,
      message: """
        prov.yaml:4:53: fel: namnet "Null" finns inte
           4 |   - {id: a, uses: prov.valj, next: [{when: a.dag != Null, to: a}, {to: b}]}
             |                                                     ^^^^
          skriv null med små bokstäver
        """),
    WrongProcess(
      "values after in with or between them",
      """
      workflow: prov
      title: Prov
      inputs: {val: {type: choice, options: [ja, nej, kanske], required: true}}
      facts: {klart: 'val in ("ja" or "nej")'}
      steps: [{id: a, uses: prov.hamta}]
      """,
      message: """
        prov.yaml:4:25: fel: mellan värdena efter in står komma, inte or
           4 | facts: {klart: 'val in ("ja" or "nej")'}
             |                         ^^^^^^^^^^^^^
          skriv val in ("ja", "nej")
        """),
    WrongProcess(
      "a value before its condition",
      """
      workflow: prov
      title: Prov
      inputs: {stor: {type: boolean, required: true}}
      facts: {pris: '100 if stor else 50'}
      steps: [{id: a, uses: prov.hamta}]
      """,
      message: """
        prov.yaml:4:20: fel: efter 100 väntades en operator men här står if
           4 | facts: {pris: '100 if stor else 50'}
             |                    ^^
          skriv villkoret först: if villkor then värde else annat värde
        """),
    WrongProcess(
      "a length in words that a difference is compared with",
      """
      workflow: prov
      title: Prov
      inputs: {från: {type: date, required: true}, till: {type: date, required: true}}
      facts: {kort: till - från < 14 dagar}
      steps: [{id: a, uses: prov.hamta}]
      """,
      message: """
        prov.yaml:4:32: fel: efter 14 väntades en operator men här står dagar
           4 | facts: {kort: till - från < 14 dagar}
             |                                ^^^^^
          skriv till - från < duration("P14D")
        """),
    WrongProcess(
      "a decimal comma between brackets",
      """
      workflow: prov
      title: Prov
      inputs: {andel: {type: number, default: 0,5}}
      steps: [{id: a, uses: prov.hamta}]
      """,
      message: """
        prov.yaml:3:43: fel: okänd nyckel "5" i fältet "andel"
           3 | inputs: {andel: {type: number, default: 0,5}}
             |                                           ^
          skriv decimaler med punkt: default: 0.5
        """),
    WrongProcess(
      "a loop in words between brackets",
      """
      workflow: prov
      title: Prov
      inputs: {orter: {type: list, of: text, required: true}}
      steps:
        - id: besök
          for_each: {ort in orter}
          steps: [{id: a, uses: prov.fraga, role: chef, with: {fråga: = ort}}]
      """,
      message: """
        prov.yaml:6:15: fel: for_each ska skrivas som nycklar med värden, men här står text
           6 |     for_each: {ort in orter}
             |               ^^^^^^^^^^^^^^
          skriv for_each: {each: ort, in: = orter, key: = ort}
        """),
    WrongProcess(
      "a type by what is counted",
      """
      workflow: prov
      title: Prov
      inputs: {avgift: {type: kronor, required: true}}
      steps: [{id: a, uses: prov.hamta}]
      """,
      message: """
        prov.yaml:3:25: fel: typen "kronor" finns inte
           3 | inputs: {avgift: {type: kronor, required: true}}
             |                         ^^^^^^
          menade du "number"?
        """),
  ]
}
