import SourceDiagnostics
import Testing

@Suite("A name that may have no value")
struct UnsetMessageTests {
  @Test("is told in exactly these words", arguments: cases)
  func message(_ wrong: WrongProcess) throws {
    let found = try problems(wrong.text)
    #expect(found == wrong.message)
  }

  static let cases = [
    WrongProcess(
      "on a way that passes the step by",
      """
      workflow: prov
      title: Prov
      inputs: {val: {type: text, required: true}}
      steps:
        - id: start
          uses: prov.hamta
          title: Starta
          next: [{when: val = "kort", to: beslut}, {to: fråga}]
        - {id: fråga, uses: prov.fraga, role: chef, title: Fråga, with: {fråga: Hur?}}
        - id: beslut
          uses: prov.fraga
          role: chef
          title: Besluta
          with: {fråga: = fråga.svar}
          next: [{when: fråga.antal > 3, to: start}, {to: sist}]
        - {id: sist, uses: prov.hamta}
      """,
      message: """
        prov.yaml:14:21: fel: "fråga" kan sakna värde här, för steget är inte säkert gjort
          14 |     with: {fråga: = fråga.svar}
             |                     ^^^^^
          låt alla vägar hit gå genom "fråga", eller skriv if fråga != null then … else …
        prov.yaml:9:10: jfr: här görs "fråga"
           9 |   - {id: fråga, uses: prov.fraga, role: chef, title: Fråga, with: {fråga: Hur?}}
             |          ^^^^^
        jfr: så kan det gå: efter "start" väljs "kort" (rad 8); ärendet kommer till "beslut" utan att "fråga" har gjorts
        prov.yaml:15:19: fel: "fråga" kan sakna värde här, för steget är inte säkert gjort
          15 |     next: [{when: fråga.antal > 3, to: start}, {to: sist}]
             |                   ^^^^^
          låt alla vägar hit gå genom "fråga", eller skriv fråga != null and … framför
        prov.yaml:9:10: jfr: här görs "fråga"
           9 |   - {id: fråga, uses: prov.fraga, role: chef, title: Fråga, with: {fråga: Hur?}}
             |          ^^^^^
        jfr: så kan det gå: efter "start" väljs "kort" (rad 8); ärendet kommer till "beslut" utan att "fråga" har gjorts
        """),
    WrongProcess(
      "in a fact, an input of a call, a loop's list, its own step",
      """
      workflow: prov
      title: Prov
      inputs: {val: {type: text, required: true}}
      facts:
        dubbelt: = fråga.antal * 2
      steps:
        - id: start
          uses: prov.hamta
          title: Starta
          next: [{when: val = "kort", to: anrop}, {to: fråga}]
        - {id: fråga, uses: prov.fraga, role: chef, title: Fråga, with: {fråga: = fråga.svar}}
        - {id: hämta, uses: prov.hamta, title: Hämta}
        - {id: anrop, call: del, with: {dag: '= date("2018-01-01") + duration("P" + string(dubbelt) + "D")'}}
        - id: alla
          for_each: {each: post, in: = hämta.poster, key: = post.namn}
          steps:
            - {id: a, uses: prov.fraga, role: chef, with: {fråga: 'x', antal: '= fråga.antal + post.antal'}}
      """,
      message: """
        prov.yaml:11:77: fel: "fråga" kan sakna värde här, för steget är inte säkert gjort
          11 |   - {id: fråga, uses: prov.fraga, role: chef, title: Fråga, with: {fråga: = fråga.svar}}
             |                                                                             ^^^^^
          låt alla vägar hit gå genom "fråga", eller skriv if fråga != null then … else …
        prov.yaml:11:10: jfr: här görs "fråga"
          11 |   - {id: fråga, uses: prov.fraga, role: chef, title: Fråga, with: {fråga: = fråga.svar}}
             |          ^^^^^
        jfr: så kan det gå: första gången ärendet kommer till "fråga" har det inte gjorts
        prov.yaml:13:86: fel: "dubbelt" kan sakna värde här, för det räknas ut av "fråga", som inte säkert är gjort
          13 |   - {id: anrop, call: del, with: {dag: '= date("2018-01-01") + duration("P" + string(dubbelt) + "D")'}}
             |                                                                                      ^^^^^^^
          låt alla vägar hit gå genom "fråga", eller skriv if dubbelt != null then … else …
        prov.yaml:11:10: jfr: här görs "fråga"
          11 |   - {id: fråga, uses: prov.fraga, role: chef, title: Fråga, with: {fråga: = fråga.svar}}
             |          ^^^^^
        jfr: så kan det gå: efter "start" väljs "kort" (rad 10); ärendet kommer till "anrop" utan att "fråga" har gjorts
        prov.yaml:15:34: fel: "hämta" kan sakna värde här, för steget är inte säkert gjort
          15 |     for_each: {each: post, in: = hämta.poster, key: = post.namn}
             |                                  ^^^^^
          låt alla vägar hit gå genom "hämta", eller skriv if hämta != null then … else …
        prov.yaml:12:10: jfr: här görs "hämta"
          12 |   - {id: hämta, uses: prov.hamta, title: Hämta}
             |          ^^^^^
        jfr: så kan det gå: efter "start" väljs "kort" (rad 10); ärendet kommer till "alla" utan att "hämta" har gjorts
        prov.yaml:17:76: fel: "fråga" kan sakna värde här, för steget är inte säkert gjort
          17 |       - {id: a, uses: prov.fraga, role: chef, with: {fråga: 'x', antal: '= fråga.antal + post.antal'}}
             |                                                                            ^^^^^
          låt alla vägar hit gå genom "fråga", eller skriv if fråga != null then … else …
        prov.yaml:11:10: jfr: här görs "fråga"
          11 |   - {id: fråga, uses: prov.fraga, role: chef, title: Fråga, with: {fråga: = fråga.svar}}
             |          ^^^^^
        jfr: så kan det gå: efter "start" väljs "kort" (rad 10); ärendet kommer till "alla" utan att "fråga" har gjorts
        """),
    WrongProcess(
      "when an exit, a handler, a clock or an optional step reads it",
      """
      workflow: prov
      title: Prov
      clocks:
        tid: {title: Tid, until: '= date(2018, 1, fråga.antal)'}
      steps:
        - {id: start, uses: prov.hamta, title: Starta}
        - {id: fråga, uses: prov.fraga, role: chef, title: Fråga, with: {fråga: Hur?}}
        - {id: mer, uses: prov.hamta}
      optional:
        - {id: extra, uses: prov.fraga, role: chef, with: {fråga: = fråga.svar}}
      interrupts:
        - {message: återkallad, to: slut}
      handlers:
        - {clock: tid, when: fråga.antal > 3, notify: [chef]}
      exits:
        - {id: slut, uses: prov.fraga, role: chef, title: Avsluta, with: {fråga: = fråga.svar}}
      """,
      message: """
        prov.yaml:4:45: fel: "fråga" kan sakna värde här, för steget är inte säkert gjort
           4 |   tid: {title: Tid, until: '= date(2018, 1, fråga.antal)'}
             |                                             ^^^^^
          låt alla vägar hit gå genom "fråga", eller skriv if fråga != null then … else …
        prov.yaml:7:10: jfr: här görs "fråga"
           7 |   - {id: fråga, uses: prov.fraga, role: chef, title: Fråga, with: {fråga: Hur?}}
             |          ^^^^^
        prov.yaml:10:63: fel: "fråga" kan sakna värde här, för steget är inte säkert gjort
          10 |   - {id: extra, uses: prov.fraga, role: chef, with: {fråga: = fråga.svar}}
             |                                                               ^^^^^
          låt alla vägar hit gå genom "fråga", eller skriv if fråga != null then … else …
        prov.yaml:7:10: jfr: här görs "fråga"
           7 |   - {id: fråga, uses: prov.fraga, role: chef, title: Fråga, with: {fråga: Hur?}}
             |          ^^^^^
        prov.yaml:14:24: fel: "fråga" kan sakna värde här, för steget är inte säkert gjort
          14 |   - {clock: tid, when: fråga.antal > 3, notify: [chef]}
             |                        ^^^^^
          låt alla vägar hit gå genom "fråga", eller skriv fråga != null and … framför
        prov.yaml:7:10: jfr: här görs "fråga"
           7 |   - {id: fråga, uses: prov.fraga, role: chef, title: Fråga, with: {fråga: Hur?}}
             |          ^^^^^
        prov.yaml:16:78: fel: "fråga" kan sakna värde här, för steget är inte säkert gjort
          16 |   - {id: slut, uses: prov.fraga, role: chef, title: Avsluta, with: {fråga: = fråga.svar}}
             |                                                                              ^^^^^
          låt alla vägar hit gå genom "fråga", eller skriv if fråga != null then … else …
        prov.yaml:7:10: jfr: här görs "fråga"
           7 |   - {id: fråga, uses: prov.fraga, role: chef, title: Fråga, with: {fråga: Hur?}}
             |          ^^^^^
        jfr: så kan det gå: under "start" kommer meddelandet "Ärendet är återkallat" (rad 12); ärendet kommer till "slut" utan att "fråga" har gjorts
        """),
    WrongProcess(
      "told only with the choices that lead past the step",
      """
      workflow: prov
      title: Prov
      inputs: {val: {type: text, required: true}}
      steps:
        - {id: a, uses: prov.hamta, next: [{when: a.utfall = "om", to: a}, {to: b}]}
        - id: b
          uses: prov.hamta
          next:
            - {when: val = "fråga", to: fråga}
            - {to: c}
        - {id: fråga, uses: prov.fraga, role: chef, with: {fråga: Hur?}}
        - {id: c, uses: prov.fraga, role: chef, with: {fråga: = fråga.svar}}
      """,
      message: """
        prov.yaml:12:59: fel: "fråga" kan sakna värde här, för steget är inte säkert gjort
          12 |   - {id: c, uses: prov.fraga, role: chef, with: {fråga: = fråga.svar}}
             |                                                           ^^^^^
          låt alla vägar hit gå genom "fråga", eller skriv if fråga != null then … else …
        prov.yaml:11:10: jfr: här görs "fråga"
          11 |   - {id: fråga, uses: prov.fraga, role: chef, with: {fråga: Hur?}}
             |          ^^^^^
        jfr: så kan det gå: efter "b" tas den sista vägen (rad 10); ärendet kommer till "c" utan att "fråga" har gjorts
        """),
    WrongProcess(
      "of a step that only some items' steps do",
      """
      workflow: prov
      title: Prov
      steps:
        - {id: hämta, uses: prov.hamta}
        - id: alla
          for_each: {each: post, in: = hämta.poster, key: = post.namn}
          steps:
            - {id: a, uses: prov.hamta, next: [{when: post.antal > 3, to: b}, {to: c}]}
            - {id: b, uses: prov.fraga, role: chef, with: {fråga: Hur?}}
            - {id: c, uses: prov.hamta}
        - id: sist
          uses: prov.hamta
          next: [{when: 'count(alla[b.antal > 3]) > 0', to: hämta}, {to: slut}]
      exits: [{id: slut}]
      """,
      message: """
        prov.yaml:13:31: varning: "b" kan sakna värde här
          13 |     next: [{when: 'count(alla[b.antal > 3]) > 0', to: hämta}, {to: slut}]
             |                               ^
          skriv b != null and … framför
        """),
  ]

  @Test(
    "is no matter where it is guarded, compared, or may be left out",
    arguments: [
      "{id: sist, uses: prov.fraga, role: chef, with: {fråga: 'x', antal: = fråga.antal, dag: = fråga.dag}}",
      "{id: sist, uses: prov.hamta, next: [{when: fråga != null and fråga.antal > 3, to: start}, {to: slut}]}",
      "{id: sist, uses: prov.hamta, next: [{when: fråga.antal != null and fråga.antal > 3, to: start}, {to: slut}]}",
      "{id: sist, uses: prov.hamta, next: [{when: fråga.svar = \"ja\", to: start}, {to: slut}]}",
      "{id: sist, uses: prov.fraga, role: chef, with: {fråga: '= if fråga = null then \"?\" else fråga.svar'}}",
      "{id: sist, uses: prov.fraga, role: chef, with: {fråga: = säkert}}",
      "{id: sist, uses: prov.hamta, interrupts: [{message: återkallad, when: fråga.dag = null, to: slut}]}",
    ])
  func silent(_ step: String) throws {
    _ = try sound(
      """
      workflow: prov
      title: Prov
      inputs: {val: {type: text, required: true}}
      facts:
        säkert: = if fråga.svar != null then fråga.svar else "?"
      clocks:
        tid: {title: Tid, until: = fråga.dag}
      steps:
        - {id: start, uses: prov.hamta, next: [{when: val = "kort", to: sist}, {when: val = "slut", to: slut}, {to: fråga}]}
        - {id: fråga, uses: prov.fraga, role: chef, with: {fråga: Hur?}}
        - \(step)
      exits: [{id: slut}]
      """)
  }

  @Test("is sure behind a condition that only a later step can fulfil, and where every way goes through it")
  func sure() throws {
    _ = try sound(
      """
      workflow: prov
      title: Prov
      facts:
        dubbelt: = fråga.antal * 2
      steps:
        - {id: fråga, uses: prov.fraga, role: chef, with: {fråga: Hur?}}
        - {id: hämta, uses: prov.hamta, next: [{when: dubbelt > 3, to: fråga}, {to: sist}]}
        - {id: sist, uses: prov.fraga, role: chef, with: {fråga: = fråga.svar}}
      optional:
        - {id: extra, uses: prov.fraga, role: chef, when: hämta.utfall = "ja", with: {fråga: = fråga.svar}}
      interrupts:
        - {message: återkallad, when: fråga.antal > 3, to: slut, while: [hämta, sist]}
      exits:
        - {id: slut, uses: prov.fraga, role: chef, with: {fråga: = fråga.svar}}
      """)
  }

  @Test("is told of where it is handed on as a whole to where it must not be left out")
  func whole() throws {
    let called = SourceFile(
      name: "tar.yaml",
      text: """
        workflow: tar
        title: Tar
        inputs: {allt: {type: any, required: true}}
        steps: [{id: b, uses: prov.hamta}]
        """)
    let process = """
      workflow: prov
      title: Prov
      steps:
        - {id: hämta, uses: prov.hamta, next: [{when: hämta.utfall = "x", to: anrop}, {to: fråga}]}
        - {id: fråga, uses: prov.fraga, role: chef, with: {fråga: Hur?}}
        - {id: anrop, call: tar, with: {allt: = fråga}}
      """
    #expect(try load(process, others: [called]).diagnostics.map(\.code) == ["workflow.maybe-unset"])
    let sure = process.replacing("= fråga}", with: "= hämta}")
    #expect(try load(sure, others: [called]).diagnostics.isEmpty)
  }
}
