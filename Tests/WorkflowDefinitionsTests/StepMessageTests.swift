import Testing

@Suite("What is wrong with steps")
struct StepMessageTests {
  @Test("is told in exactly these words", arguments: cases)
  func message(_ wrong: WrongProcess) throws {
    let found = try problems(wrong.text)
    #expect(found == wrong.message)
  }

  static let cases = [
    WrongProcess(
      "no steps at all",
      """
      workflow: prov
      title: Prov
      """,
      message: """
        prov.yaml:1:11: fel: processen har inga steg
           1 | workflow: prov
             |           ^^^^
          lägg till steps: med minst ett steg
        """),
    WrongProcess(
      "an empty list of steps",
      """
      workflow: prov
      title: Prov
      steps: []
      """,
      message: """
        prov.yaml:1:11: fel: processen har inga steg
           1 | workflow: prov
             |           ^^^^
          lägg till steps: med minst ett steg
        """),
    WrongProcess(
      "two steps with one name, a step and an exit with one name",
      """
      workflow: prov
      title: Prov
      steps:
        - {id: hämta, uses: prov.hamta}
        - {id: skicka, uses: prov.skicka}
        - {id: hämta, uses: prov.hamta}
      exits:
        - {id: skicka}
      interrupts:
        - {message: återkallad, to: skicka}
      """,
      message: """
        prov.yaml:6:10: fel: två steg heter "hämta" (rad 4 och 6)
           6 |   - {id: hämta, uses: prov.hamta}
             |          ^^^^^
          ge det ena steget ett annat namn
        prov.yaml:4:10: jfr: första gången
           4 |   - {id: hämta, uses: prov.hamta}
             |          ^^^^^
        prov.yaml:8:10: fel: två steg heter "skicka" (rad 5 och 8)
           8 |   - {id: skicka}
             |          ^^^^^^
          ge det ena steget ett annat namn
        prov.yaml:5:10: jfr: första gången
           5 |   - {id: skicka, uses: prov.skicka}
             |          ^^^^^^
        """),
    WrongProcess(
      "a step for people without a role",
      """
      workflow: prov
      title: Prov
      steps:
        - {id: fråga, uses: prov.fraga, with: {fråga: Hur?}}
      """,
      message: """
        prov.yaml:4:10: fel: steget "fråga" ger uppgifter åt människor men säger inte åt vem
           4 |   - {id: fråga, uses: prov.fraga, with: {fråga: Hur?}}
             |          ^^^^^
          lägg till role: med en av organisationens roller, till exempel role: handläggare
        """),
    WrongProcess(
      "values that are missing, unknown or of the wrong type",
      """
      workflow: prov
      title: Prov
      steps:
        - id: a
          uses: prov.fraga
          role: chef
          with: {frga: Hur?, antal: många, dag: 1 mars, val: kanske, lista: en, part: {nam: x}}
        - id: b
          uses: prov.fraga
          role: chef
          with: {fråga: , färg: röd, antal: 1 000, part: {namn: = a.svar, e_pst: x}, dag: {a: = a.dag}}
        - {id: c, uses: prov.hamta, with: {fråga: Hur?}}
        - {id: d, call: del, with: {dg: = a.dag}}
      """,
      message: """
        prov.yaml:7:12: fel: "frga" finns inte i with för prov.fraga
           7 |     with: {frga: Hur?, antal: många, dag: 1 mars, val: kanske, lista: en, part: {nam: x}}
             |            ^^^^
          menade du "fråga"?
        prov.yaml:7:31: fel: "antal" ska vara ett heltal, men här står "många"
           7 |     with: {frga: Hur?, antal: många, dag: 1 mars, val: kanske, lista: en, part: {nam: x}}
             |                               ^^^^^
          skriv bara siffror, till exempel 12
        prov.yaml:7:43: fel: "dag": "1 mars" är inget datum
           7 |     with: {frga: Hur?, antal: många, dag: 1 mars, val: kanske, lista: en, part: {nam: x}}
             |                                           ^^^^^^
          skriv datum som ÅÅÅÅ-MM-DD, till exempel 2018-03-09
        prov.yaml:7:56: fel: "val": "kanske" är inget av valen
           7 |     with: {frga: Hur?, antal: många, dag: 1 mars, val: kanske, lista: en, part: {nam: x}}
             |                                                        ^^^^^^
          välj ja, nej
        prov.yaml:7:71: fel: "lista" ska vara en lista av text, men här står text
           7 |     with: {frga: Hur?, antal: många, dag: 1 mars, val: kanske, lista: en, part: {nam: x}}
             |                                                                       ^^
          skriv "- " före varje värde, eller sätt värdena inom [ ]
        prov.yaml:7:81: fel: fältet "namn" saknas i "part"
           7 |     with: {frga: Hur?, antal: många, dag: 1 mars, val: kanske, lista: en, part: {nam: x}}
             |                                                                                 ^^^^^^^^
          lägg till raden namn: … (Namn, text)
        prov.yaml:7:82: fel: fältet "nam" finns inte i "part"
           7 |     with: {frga: Hur?, antal: många, dag: 1 mars, val: kanske, lista: en, part: {nam: x}}
             |                                                                                  ^^^
          menade du "namn"?
        prov.yaml:11:12: fel: "fråga" står utan värde, så här anges ingenting
          11 |     with: {fråga: , färg: röd, antal: 1 000, part: {namn: = a.svar, e_pst: x}, dag: {a: = a.dag}}
             |            ^^^^^
          skriv fråga: … (text); texter som finns här: a.svar, ärende.beteckning, ärende.dnr, ärende.nämnd, ärende.offentlig_titel, ärende.titel
        prov.yaml:11:21: fel: "färg" finns inte i with för prov.fraga
          11 |     with: {fråga: , färg: röd, antal: 1 000, part: {namn: = a.svar, e_pst: x}, dag: {a: = a.dag}}
             |                     ^^^^
          här kan stå fråga, dag, antal, val, lista, part, beslut
        prov.yaml:11:39: fel: "antal" ska vara ett heltal, men här står "1 000"
          11 |     with: {fråga: , färg: röd, antal: 1 000, part: {namn: = a.svar, e_pst: x}, dag: {a: = a.dag}}
             |                                       ^^^^^
          skriv 1000, utan mellanslag
        prov.yaml:11:69: fel: "e_pst" finns inte i "part"
          11 |     with: {fråga: , färg: röd, antal: 1 000, part: {namn: = a.svar, e_pst: x}, dag: {a: = a.dag}}
             |                                                                     ^^^^^
          menade du "e_post"?
        prov.yaml:11:85: fel: "dag" ska vara ett datum (ÅÅÅÅ-MM-DD), men här står nycklar med värden
          11 |     with: {fråga: , färg: röd, antal: 1 000, part: {namn: = a.svar, e_pst: x}, dag: {a: = a.dag}}
             |                                                                                     ^^^^^^^^^^^^
          skriv värdet självt, utan [ ] och { } omkring; är det en text som börjar så ska den stå inom citattecken
        prov.yaml:12:38: fel: "fråga" finns inte i with för prov.hamta
          12 |   - {id: c, uses: prov.hamta, with: {fråga: Hur?}}
             |                                      ^^^^^
          ta bort raden: här finns inget att ange
        prov.yaml:13:31: fel: "dg" finns inte i with för del
          13 |   - {id: d, call: del, with: {dg: = a.dag}}
             |                               ^^
          menade du "dag"?
        """),
    WrongProcess(
      "a step that does nothing or two things",
      """
      workflow: prov
      title: Prov
      steps:
        - {id: a}
        - {id: b, uses: prov.hamta, call: del}
      """,
      message: """
        prov.yaml:4:10: fel: steget säger inte vad det gör
           4 |   - {id: a}
             |          ^
          lägg till uses (ett steg ur en modul), call (en annan process), parallel eller for_each; alla steg visas av ordning steps list
        prov.yaml:5:10: fel: steget kan bara göra en sak
           5 |   - {id: b, uses: prov.hamta, call: del}
             |          ^
          behåll ett av uses, call, parallel och for_each
        """),
    WrongProcess(
      "keys in steps of another kind",
      """
      workflow: prov
      title: Prov
      steps:
        - {id: a, uses: prov.hamta, join: all, steps: []}
        - id: b
          for_each: {each: post, in: = a.poster, key: = post.namn}
          with: {x: 1}
          join: any
          steps:
            - {id: c, uses: prov.hamta}
      """,
      message: """
        prov.yaml:4:37: fel: join kan inte stå i ett sådant steg
           4 |   - {id: a, uses: prov.hamta, join: all, steps: []}
             |                                     ^^^
          join hör till parallel
        prov.yaml:4:49: fel: steps kan inte stå i ett sådant steg
           4 |   - {id: a, uses: prov.hamta, join: all, steps: []}
             |                                                 ^^
          steps hör till for_each
        prov.yaml:7:11: fel: with kan inte stå i ett sådant steg
           7 |     with: {x: 1}
             |           ^^^^^^
          with hör till uses och call
        prov.yaml:8:11: fel: join kan inte stå i ett sådant steg
           8 |     join: any
             |           ^^^
          skriv join inom for_each: {each: …, in: …, key: …, join: …}
        """),
    WrongProcess(
      "a missing key and an unknown one",
      """
      workflow: prov
      titel: Prov
      steps:
        - {uses: prov.hamta, rol: chef}
      """,
      message: """
        prov.yaml:2:1: fel: okänd nyckel "titel" i processen
           2 | titel: Prov
             | ^^^^^
          skriv title
        prov.yaml:4:5: fel: steget saknar nyckeln "id"
           4 |   - {uses: prov.hamta, rol: chef}
             |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          lägg till "id: …"
        prov.yaml:4:24: fel: okänd nyckel "rol" i steget
           4 |   - {uses: prov.hamta, rol: chef}
             |                        ^^^
          menade du "role"?
          möjliga nycklar: id, title, role, deadline, guidance, uses, call, parallel, for_each, with, steps, join, next, hinder, distinct_from, interrupts
        """),
    WrongProcess(
      "lists and texts in each other's place",
      """
      workflow: prov
      title: Prov
      steps:
        - id: a
          uses: [prov.hamta]
          role: {a: b}
          next: b
        - id: b
          uses: prov.hamta
          hinder: nej
      handlers:
        - {message: [x], notify: chef}
      exits: slut
      clocks: [a]
      """,
      message: """
        prov.yaml:5:11: fel: uses tar bara ett namn, men här står en lista
           5 |     uses: [prov.hamta]
             |           ^^^^^^^^^^^^
          skriv uses: prov.hamta
        prov.yaml:6:11: fel: här ska stå text, men här står nycklar med värden
           6 |     role: {a: b}
             |           ^^^^^^
          text eller ett uttryck som börjar så ska stå inom enkla citattecken
        prov.yaml:7:11: fel: en väg under next skrivs med to, men här står bara "b"
           7 |     next: b
             |           ^
          skriv next: [{to: b}]
        prov.yaml:10:13: fel: hinder ska vara en lista, men här står text
          10 |     hinder: nej
             |             ^^^
          skriv [{when: …, text: nej}]
        prov.yaml:12:15: fel: här ska stå text, men här står en lista
          12 |   - {message: [x], notify: chef}
             |               ^^^
          text eller ett uttryck som börjar så ska stå inom enkla citattecken
        prov.yaml:12:28: fel: notify ska vara en lista, men här står text
          12 |   - {message: [x], notify: chef}
             |                            ^^^^
          skriv [chef]
        prov.yaml:13:8: fel: exits ska vara en lista, men här står text
          13 | exits: slut
             |        ^^^^
          skriv "- " före varje post, eller sätt posterna inom [ ]
        prov.yaml:14:9: fel: clocks ska vara namn med värden, men här står en lista
          14 | clocks: [a]
             |         ^^^
          skriv "namn: värde" på var sin rad
        """),
  ]
}
