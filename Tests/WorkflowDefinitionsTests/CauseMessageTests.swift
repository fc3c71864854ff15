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
        prov.yaml:5:53: fel: slag kan inte vara "kor"
           5 |   - {id: a, uses: prov.hamta, next: [{when: 'slag = "kor"', to: b}, {to: c}]}
             |                                                     ^^^^^
          menade du "kort"?
          slag kan vara kort, lång
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
        prov.yaml:5:50: fel: efter stor väntades en operator men här står och
           5 |   - {id: a, uses: prov.hamta, next: [{when: stor och bråd, to: b}, {to: c}]}
             |                                                  ^^^
          skriv and för och
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
        prov.yaml:4:22: fel: efter stor väntades en operator men här står och
           4 | checks: [{when: stor och namn = null, field: namn, text: Namnet saknas.}]
             |                      ^^^
          skriv and för och
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
        prov.yaml:6:10: fel: två steg heter "b" (rad 5 och 6)
           6 |   - {id: b, uses: prov.hamta}
             |          ^
          "c" nämns på rad 4 och 7 men finns inte: ska ett av stegen heta "c"?
        prov.yaml:5:10: jfr: första gången
           5 |   - {id: b, uses: prov.hamta, next: [{to: d}]}
             |          ^
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
        prov.yaml:8:73: fel: "b" kan sakna värde här, för steget är inte säkert gjort
           8 |   - {id: d, uses: prov.fraga, role: chef, with: {fråga: '= if stor then b.utfall else c.utfall'}}
             |                                                                         ^
          låt alla vägar hit gå genom "b", eller skriv if b != null then … else …
        prov.yaml:6:10: jfr: här görs "b"
           6 |   - {id: b, uses: prov.hamta, next: [{to: d}]}
             |          ^
        jfr: så kan det gå: efter "a" tas den sista vägen (rad 5); ärendet kommer till "d" utan att "b" har gjorts
        prov.yaml:8:87: fel: "c" kan sakna värde här, för steget är inte säkert gjort
           8 |   - {id: d, uses: prov.fraga, role: chef, with: {fråga: '= if stor then b.utfall else c.utfall'}}
             |                                                                                       ^
          låt alla vägar hit gå genom "c", eller skriv if c != null then … else …
        prov.yaml:7:10: jfr: här görs "c"
           7 |   - {id: c, uses: prov.hamta}
             |          ^
        jfr: så kan det gå: efter "a" tas den sista vägen (rad 5); ärendet kommer till "d" utan att "c" har gjorts
        """),
  ]
}
