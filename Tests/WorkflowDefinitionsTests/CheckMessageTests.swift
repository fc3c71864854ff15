import CivilTime
import FEEL
import Testing
import WorkflowDefinitions

@Suite("Checks of inputs")
struct CheckMessageTests {
  @Test("What is wrong with one is told in exactly these words", arguments: cases)
  func message(_ wrong: WrongProcess) throws {
    let found = try problems(wrong.text)
    #expect(found == wrong.message)
  }

  static let head = """
    workflow: prov
    title: Prov
    inputs:
      dag: {type: date, required: true}
      slut: {type: date}
    facts:
      idag: = dag

    """
  static let steps = """

    clocks:
      tid: {title: Tid, until: = dag}
    steps:
      - {id: hämta, uses: prov.hamta}
    """

  static let cases = [
    WrongProcess(
      "keys that are missing, unknown or of the wrong form",
      head + """
        checks:
          - {text: Dagen är fel.}
          - {when: dag < today()}
          - {when: dag < today(), txt: Fel., text: Fel., lagrum: {FL: 9}}
          - Dagen är fel.
          - [dag < today()]
        """ + steps,
      message: """
        prov.yaml:9:5: fel: kontrollen saknar nyckeln "when"
           9 |   - {text: Dagen är fel.}
             |     ^^^^^^^^^^^^^^^^^^^^^
          lägg till "when: …"
        prov.yaml:10:5: fel: kontrollen saknar nyckeln "text"
          10 |   - {when: dag < today()}
             |     ^^^^^^^^^^^^^^^^^^^^^
          lägg till "text: …"
        prov.yaml:11:27: fel: okänd nyckel "txt" i kontrollen
          11 |   - {when: dag < today(), txt: Fel., text: Fel., lagrum: {FL: 9}}
             |                           ^^^
          menade du "text"?
          möjliga nycklar: when, text, field, hint, lagrum
        prov.yaml:11:58: fel: här ska stå en lista, men här står nycklar med värden
          11 |   - {when: dag < today(), txt: Fel., text: Fel., lagrum: {FL: 9}}
             |                                                          ^^^^^^^
          skriv "- " före varje värde, eller sätt värdena inom [ ]
        prov.yaml:12:5: fel: kontrollen ska skrivas som nycklar med värden, men här står text
          12 |   - Dagen är fel.
             |     ^^^^^^^^^^^^^
          skriv {when: …, text: Dagen är fel.}, där when är villkoret då värdet nekas
        prov.yaml:13:5: fel: kontrollen ska skrivas som nycklar med värden, men här står en lista
          13 |   - [dag < today()]
             |     ^^^^^^^^^^^^^^^
          skriv "nyckel: värde" på var sin rad
        """),
    WrongProcess(
      "checks that are no list", head + "checks: {dag: Dagen är fel.}" + steps,
      message: """
        prov.yaml:8:9: fel: checks ska vara en lista, men här står nycklar med värden
           8 | checks: {dag: Dagen är fel.}
             |         ^^^^^^^^^^^^^^^^^^^^
          skriv "- " före varje post, eller sätt posterna inom [ ]
        """),
    WrongProcess(
      "a field that is none",
      head + """
        checks:
          - {when: dag < today(), text: Fel., field: dagg}
          - {when: dag < today(), text: Fel., field: belopp}
        """ + steps,
      message: """
        prov.yaml:9:46: fel: fältet "dagg" finns inte under inputs
           9 |   - {when: dag < today(), text: Fel., field: dagg}
             |                                              ^^^^
          menade du "dag"?
        prov.yaml:10:46: fel: fältet "belopp" finns inte under inputs
          10 |   - {when: dag < today(), text: Fel., field: belopp}
             |                                              ^^^^^^
          fälten är dag, slut
        """),
    WrongProcess(
      "a condition that is wrong, no condition, or may be neither",
      head + """
        checks:
          - {when: dagg < today(), text: Fel.}
          - {when: dag, text: Fel.}
          - {when: '= dag < "2018-01-01"', text: Fel.}
          - {when: slut < dag, text: Fel.}
          - {when: =dag < slut, text: Fel.}
        """ + steps,
      message: """
        prov.yaml:9:12: fel: namnet "dagg" finns inte
           9 |   - {when: dagg < today(), text: Fel.}
             |            ^^^^
          menade du "dag"?
        prov.yaml:10:12: fel: här väntades ett villkor men "dag" är datum
          10 |   - {when: dag, text: Fel.}
             |            ^^^
          skriv en jämförelse, till exempel dag = …
        prov.yaml:11:15: fel: datum kan inte jämföras med text
          11 |   - {when: '= dag < "2018-01-01"', text: Fel.}
             |               ^^^^^^^^^^^^^^^^^^
          skriv date("2018-01-01")
        prov.yaml:13:12: fel: ett uttryck börjar med likhetstecken och mellanslag
          13 |   - {when: =dag < slut, text: Fel.}
             |            ^^^^^^^^^^^
          skriv "= " först; är det en text ska den stå inom citattecken
        """),
    WrongProcess(
      "a condition that reads what there is not yet, or nothing",
      head + """
        checks:
          - {when: 'hämta.utfall = "nej" and clocks.tid.last_day = dag', text: Fel.}
          - {when: ärende.öppnat < dag, text: Fel.}
          - {when: idag < today(), text: Fel.}
          - {when: senaste_beslut() = null, text: Fel.}
          - {when: true, text: Fel.}
          - {when: 'today() > date("2018-01-01")', text: Fel.}
        """ + steps,
      message: """
        prov.yaml:9:12: fel: kontrollen läser "clocks" och "hämta", men en kontroll ser bara fälten under inputs
           9 |   - {when: 'hämta.utfall = "nej" and clocks.tid.last_day = dag', text: Fel.}
             |            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          skriv villkoret med fälten; ärendet finns inte än när de prövas
        prov.yaml:10:12: fel: kontrollen läser "ärende", men en kontroll ser bara fälten under inputs
          10 |   - {when: ärende.öppnat < dag, text: Fel.}
             |            ^^^^^^^^^^^^^^^^^^^
          skriv villkoret med fälten; ärendet finns inte än när de prövas
        prov.yaml:11:12: fel: kontrollen läser "idag", men en kontroll ser bara fälten under inputs
          11 |   - {when: idag < today(), text: Fel.}
             |            ^^^^^^^^^^^^^^
          skriv villkoret med fälten; ärendet finns inte än när de prövas
        prov.yaml:12:12: fel: funktionen "senaste_beslut" finns inte
          12 |   - {when: senaste_beslut() = null, text: Fel.}
             |            ^^^^^^^^^^^^^^
          vanliga funktioner: count, sum, min, max, date, duration, string, contains, today; alla står under Uttryck
        prov.yaml:13:12: fel: kontrollen läser inget fält, så den säger samma sak vad som än fylls i
          13 |   - {when: true, text: Fel.}
             |            ^^^^
          skriv villkoret med ett av fälten under inputs
        prov.yaml:14:12: fel: kontrollen läser inget fält, så den säger samma sak vad som än fylls i
          14 |   - {when: 'today() > date("2018-01-01")', text: Fel.}
             |            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          skriv villkoret med ett av fälten under inputs
        """),
  ]

  @Test("A sound one is kept with its field, hint and provisions, one or several")
  func keeps() throws {
    let workflow = try sound(
      Self.head + """
        checks:
          - {when: slut != null and slut < dag, field: slut, text: Slut före början., hint: Byt dagarna., lagrum: FL 9 §}
          - {when: 'dag > today()', text: Inte än., lagrum: [FL 9 §, FL 20 §]}
        """ + Self.steps)
    #expect(workflow.checks.map(\.field) == ["slut", nil])
    #expect(workflow.checks.map(\.hint) == ["Byt dagarna.", nil])
    #expect(workflow.checks.map(\.lagrum) == [["FL 9 §"], ["FL 9 §", "FL 20 §"]])
    #expect(workflow.checks.map(\.reads) == [["dag", "slut"], ["dag"]])
  }
}
