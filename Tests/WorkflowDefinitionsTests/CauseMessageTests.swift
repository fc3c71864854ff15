import Testing

@Suite("Only the cause is told, not what follows from it")
struct CauseMessageTests {
  @Test("is told in exactly these words", arguments: cases)
  func message(_ wrong: WrongProcess) throws {
    let found = try problems(wrong.text)
    #expect(found == wrong.message)
  }

  static let cases = [
    WrongProcess(
      "a way that asks for a word which there is not, before a step that may lack a value",
      """
      workflow: prov
      title: Prov
      inputs: {slag: {type: choice, options: [kort, lång], required: true}}
      steps:
        - {id: a, uses: prov.hamta, next: [{when: 'slag = "kor"', to: b}, {to: c}]}
        - {id: b, uses: prov.hamta}
        - {id: c, uses: prov.fraga, role: chef, with: {fråga: '= if slag = "kort" then b.utfall else "-"'}}
      """,
      message: """
        TODO
        """),
    WrongProcess(
      "a way with a Swedish word, before a step that may lack a value",
      """
      workflow: prov
      title: Prov
      inputs: {stor: {type: boolean, required: true}, bråd: {type: boolean, required: true}}
      steps:
        - {id: a, uses: prov.hamta, next: [{when: stor och bråd, to: b}, {to: c}]}
        - {id: b, uses: prov.hamta}
        - {id: c, uses: prov.fraga, role: chef, with: {fråga: '= if stor and bråd then b.utfall else "-"'}}
      """,
      message: """
        TODO
        """),
    WrongProcess(
      "a check with a Swedish word, and a field that it would have filled in",
      """
      workflow: prov
      title: Prov
      inputs: {stor: {type: boolean, required: true}, namn: {type: text}}
      checks: [{when: stor och namn = null, field: namn, text: Namnet saknas.}]
      steps:
        - {id: a, uses: prov.fraga, role: chef, with: {fråga: '= if stor then namn else "-"'}}
      """,
      message: """
        TODO
        """),
    WrongProcess(
      "two steps with one name, and the name that is missing alone",
      """
      workflow: prov
      title: Prov
      steps:
        - {id: a, uses: prov.hamta, next: [{to: c}]}
        - {id: b, uses: prov.hamta, next: [{to: d}]}
        - {id: b, uses: prov.hamta}
        - {id: d, uses: prov.fraga, role: chef, with: {fråga: '= if c != null then "c" else "b"'}}
      """,
      message: """
        TODO
        """),
    WrongProcess(
      "two doubtful steps, each at its own place",
      """
      workflow: prov
      title: Prov
      inputs: {stor: {type: boolean, required: true}}
      steps:
        - {id: a, uses: prov.valj, next: [{when: a.klart, to: b}, {when: 'a.val = "nu"', to: c}, {to: d}]}
        - {id: b, uses: prov.hamta, next: [{to: d}]}
        - {id: c, uses: prov.hamta}
        - {id: d, uses: prov.fraga, role: chef, with: {fråga: '= if stor then b.utfall else c.utfall'}}
      """,
      message: """
        TODO
        """),
  ]
}
