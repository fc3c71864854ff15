import SourceDiagnostics
import Testing

@Suite("Slips of the pen are told where they are, with what to write")
struct SlipMessageTests {
  @Test("is told in exactly these words", arguments: cases)
  func message(_ wrong: WrongProcess) throws {
    let found = try problems(wrong.text)
    #expect(found == wrong.message)
  }

  /// A step with branches, and one that reads what they gave.
  private static func branches(_ reads: String) -> String {
    """
    workflow: prov
    title: Prov
    steps:
      - id: höra
        parallel:
          miljö: [{id: svar, uses: prov.valj}]
          bygg: [{id: ring, uses: prov.hamta}]
      - {id: slut, uses: prov.fraga, role: chef, with: {fråga: '\(reads)'}}
    """
  }

  static let cases = [
    WrongProcess(
      "a branch without the step that it stands in", branches("= miljö.svar.val"),
      message: """
        prov.yaml:8:63: fel: namnet "miljö" finns inte
           8 |   - {id: slut, uses: prov.fraga, role: chef, with: {fråga: '= miljö.svar.val'}}
             |                                                               ^^^^^
          menade du höra.miljö?
        """),
    WrongProcess(
      "a field of a step inside a loop, without the step",
      """
      workflow: prov
      title: Prov
      inputs: {orter: {type: list, of: text, required: true}}
      steps:
        - id: besök
          for_each: {in: = orter, each: ort, key: = ort}
          steps: [{id: svar, uses: prov.valj}]
        - {id: slut, uses: prov.fraga, role: chef, with: {fråga: '= string(count(besök[klart]))'}}
      """,
      message: """
        prov.yaml:8:82: fel: namnet "klart" finns inte
           8 |   - {id: slut, uses: prov.fraga, role: chef, with: {fråga: '= string(count(besök[klart]))'}}
             |                                                                                  ^^^^^
          menade du svar.klart?
        """),
    WrongProcess(
      "colons without a space after them",
      """
      workflow: prov
      title: Prov
      inputs:
        dag: {type:date, required: true}
        antal: {type: integer, required:true}
      steps: [{id: a, uses: prov.hamta}]
      """,
      message: """
        prov.yaml:4:9: fel: okänd nyckel "type:date" i fältet "dag"
           4 |   dag: {type:date, required: true}
             |         ^^^^^^^^^
          skriv ett mellanslag efter kolon: type: date
        prov.yaml:5:26: fel: okänd nyckel "required:true" i fältet "antal"
           5 |   antal: {type: integer, required:true}
             |                          ^^^^^^^^^^^^^
          skriv ett mellanslag efter kolon: required: true
        """),
    WrongProcess(
      "a month that there is not",
      """
      workflow: prov
      title: Prov
      inputs: {dag: {type: date, required: true}}
      steps:
        - {id: a, uses: prov.valj, next: [{when: dag > 2026-13-01 and a.val = "nu", to: a}, {to: b}]}
        - {id: b, uses: prov.hamta}
      """,
      message: """
        prov.yaml:5:44: fel: datum kan inte jämföras med tal
           5 |   - {id: a, uses: prov.valj, next: [{when: dag > 2026-13-01 and a.val = "nu", to: a}, {to: b}]}
             |                                            ^^^^^^^^^^^^^^^^
          2026-13-01 är ingen dag: månaderna är 01 till 12; skriv date("2026-03-09")
        """),
    WrongProcess(
      "a text that is not ended on its line",
      """
      workflow: prov
      title: "Prov
      steps:
        - {id: a, uses: prov.hamta, title: "Hämta"}
      """,
      message: """
        prov.yaml:2:8: fel: texten som börjar här slutar först på rad 4
           2 | title: "Prov
             |        ^^^^^
          sätt " där texten slutar: "Prov"
        prov.yaml:4:38: jfr: här slutar den nu
           4 |   - {id: a, uses: prov.hamta, title: "Hämta"}
             |                                      ^
        """),
    WrongProcess(
      "yes or no as a type",
      """
      workflow: prov
      title: Prov
      inputs: {bråd: {type: ja/nej, required: true}}
      steps: [{id: a, uses: prov.hamta}]
      """,
      message: """
        prov.yaml:3:23: fel: typen "ja/nej" finns inte
           3 | inputs: {bråd: {type: ja/nej, required: true}}
             |                       ^^^^^^
          menade du "boolean"?
        """),
  ]

  @Test("a hint that repeats what stands there keeps its brackets")
  func brackets() throws {
    let text = """
      workflow: prov
      title: Prov
      inputs: {n: {type: integer, required: true}, dag: {type: date, required: true}}
      steps:
        - {id: a, uses: prov.fraga, role: chef, with: {fråga: Hur, antal: '= (n + 1) / 2'}}
        - {id: b, uses: prov.fraga, role: chef, with: {fråga: '= (string(n) + "a")[1]'}}
      """
    let hints = try load(text).diagnostics.compactMap(\.hint)
    #expect(hints.first == "avrunda: skriv floor((n + 1) / 2) eller round half up((n + 1) / 2, 0)")
    #expect(hints.allSatisfy { hint in hint.count { $0 == "(" } == hint.count { $0 == ")" } })
  }
}
