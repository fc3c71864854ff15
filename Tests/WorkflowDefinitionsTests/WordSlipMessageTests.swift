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
        TODO
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
        TODO
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
        TODO
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
        TODO
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
        TODO
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
        TODO
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
        TODO
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
        TODO
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
        TODO
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
        TODO
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
        TODO
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
        TODO
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
        TODO
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
        TODO
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
        TODO
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
        TODO
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
        TODO
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
        TODO
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
        TODO
        """),
  ]
}
