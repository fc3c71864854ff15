import Testing

@Suite("What a municipal officer wrote wrong is told so that it is mended from the message alone")
struct MendedMessageTests {
  @Test("is told in exactly these words", arguments: cases)
  func message(_ wrong: WrongProcess) throws {
    let found = try problems(wrong.text)
    #expect(found == wrong.message)
  }

  static let cases = written + hanging

  /// What is written as elsewhere.
  private static let written = [
    WrongProcess(
      "an option without quotation marks",
      """
      workflow: prov
      title: Prov
      inputs:
        val: {type: choice, options: [ja, inte än], required: true}
        antal: {type: integer, required: true}
        ord: {type: text, required: true}
        dag: {type: date}
      steps:
        - {id: a, uses: prov.hamta, next: [{when: val = ja, to: b}, {when: val = inte än, to: c}, {to: c}]}
        - {id: b, uses: prov.hamta}
        - {id: c, uses: prov.hamta, next: [{when: 'val in ("ja", inte än)', to: b}, {to: d}]}
        - {id: d, uses: prov.hamta}
      """,
      message: """
        prov.yaml:9:51: fel: ja är en text, och står utan citattecken
           9 |   - {id: a, uses: prov.hamta, next: [{when: val = ja, to: b}, {when: val = inte än, to: c}, {to: c}]}
             |                                                   ^^
          skriv "ja"
        prov.yaml:9:76: fel: inte än är en text, och står utan citattecken
           9 |   - {id: a, uses: prov.hamta, next: [{when: val = ja, to: b}, {when: val = inte än, to: c}, {to: c}]}
             |                                                                            ^^^^^^^
          skriv "inte än"
        prov.yaml:11:60: fel: inte än är en text, och står utan citattecken
          11 |   - {id: c, uses: prov.hamta, next: [{when: 'val in ("ja", inte än)', to: b}, {to: d}]}
             |                                                            ^^^^^^^
          skriv "inte än"
        """),
    WrongProcess(
      "a sentence after the equals sign",
      """
      workflow: prov
      title: Prov
      inputs:
        val: {type: choice, options: [ja, inte än], required: true}
        antal: {type: integer, required: true}
        ord: {type: text, required: true}
        dag: {type: date}
      case:
        title: = Ärendet är klart
        party: = Svar till {ord}
      steps:
        - {id: h, uses: prov.hamta}
      """,
      message: """
        prov.yaml:9:12: fel: efter = ska stå ett uttryck, men det här är en text
           9 |   title: = Ärendet är klart
             |            ^^^^^^^^^^^^^^^^
          skriv = "Ärendet är klart"
        prov.yaml:10:12: fel: efter = ska stå ett uttryck, men det här är en text
          10 |   party: = Svar till {ord}
             |            ^^^^^^^^^^^^^^^
          skriv = "Svar till " + ord
        """),
    WrongProcess(
      "names between brackets in texts",
      """
      workflow: prov
      title: Prov
      inputs:
        val: {type: choice, options: [ja, inte än], required: true}
        antal: {type: integer, required: true}
        ord: {type: text, required: true}
        dag: {type: date}
      case: {title: '= "Om {ord}, " + ord', party: Om «ord», plan_code: 'Om [ord]'}
      steps:
        - {id: h, uses: prov.fraga, role: chef, with: {fråga: Hur?}, guidance: {text: 'Ring {ord}.'}}
      """,
      message: """
        prov.yaml:8:18: varning: inne i en text läses inga namn
           8 | case: {title: '= "Om {ord}, " + ord', party: Om «ord», plan_code: 'Om [ord]'}
             |                  ^^^^^^^^^^^^
          menade du "Om " + ord + ", "?
        prov.yaml:8:46: fel: här ska stå ett uttryck, men det här är en text: inget i den läses
           8 | case: {title: '= "Om {ord}, " + ord', party: Om «ord», plan_code: 'Om [ord]'}
             |                                              ^^^^^^^^
          skriv '= "Om " + ord'
        prov.yaml:8:67: fel: här ska stå ett uttryck, men det här är en text: inget i den läses
           8 | case: {title: '= "Om {ord}, " + ord', party: Om «ord», plan_code: 'Om [ord]'}
             |                                                                   ^^^^^^^^^^
          skriv '= "Om " + ord'
        prov.yaml:10:81: varning: det här är en fast text: {ord} visas som det står
          10 |   - {id: h, uses: prov.fraga, role: chef, with: {fråga: Hur?}, guidance: {text: 'Ring {ord}.'}}
             |                                                                                 ^^^^^^^^^^^^^
          ta bort {ord}: texten är lika i alla ärenden
        """),
    WrongProcess(
      "curly quotation marks round an expression",
      """
      workflow: prov
      title: Prov
      inputs:
        val: {type: choice, options: [ja, inte än], required: true}
        antal: {type: integer, required: true}
        ord: {type: text, required: true}
        dag: {type: date}
      steps:
        - {id: h, uses: prov.hamta, next: [{when: ’val = "ja"’, to: h}, {to: z}]}
        - {id: z, uses: prov.hamta}
      """,
      message: """
        prov.yaml:9:45: fel: uttrycket står inom citattecken som inte är raka
           9 |   - {id: h, uses: prov.hamta, next: [{when: ’val = "ja"’, to: h}, {to: z}]}
             |                                             ^^^^^^^^^^^^
          skriv 'val = "ja"'
        """),
    WrongProcess(
      "values of a step beside with",
      """
      workflow: prov
      title: Prov
      inputs:
        val: {type: choice, options: [ja, inte än], required: true}
        antal: {type: integer, required: true}
        ord: {type: text, required: true}
        dag: {type: date}
      steps:
        - id: a
          uses: prov.fraga
          role: chef
          fråga: Hur?
        - id: b
          uses: prov.fraga
          role: chef
          with: {fråga: Hur?}
          antal: = antal
          dag: = dag
        - id: c
          call: del
          with:
          dag: = dag
      """,
      message: """
        prov.yaml:12:5: fel: okänd nyckel "fråga" i steget
          12 |     fråga: Hur?
             |     ^^^^^
          fråga hör till with: skriv with: {fråga: Hur?}
        prov.yaml:17:5: fel: okänd nyckel "antal" i steget
          17 |     antal: = antal
             |     ^^^^^
          antal och dag hör till with: flytta in antal: = antal, dag: = dag inom klammern efter with
        prov.yaml:18:5: fel: okänd nyckel "dag" i steget
          18 |     dag: = dag
             |     ^^^
          antal och dag hör till with: flytta in antal: = antal, dag: = dag inom klammern efter with
        prov.yaml:22:5: fel: okänd nyckel "dag" i steget
          22 |     dag: = dag
             |     ^^^
          dag hör till with: dra in raden under with:
        """),
    WrongProcess(
      "keys of a step under with",
      """
      workflow: prov
      title: Prov
      inputs:
        val: {type: choice, options: [ja, inte än], required: true}
        antal: {type: integer, required: true}
        ord: {type: text, required: true}
        dag: {type: date}
      steps:
        - id: a
          uses: prov.fraga
          with:
            fråga: Hur?
            role: chef
            next: [{to: b}]
        - {id: b, uses: prov.hamta}
      """,
      message: """
        prov.yaml:13:7: fel: "role" finns inte i with för prov.fraga
          13 |       role: chef
             |       ^^^^
          role hör till steget: flytta raden till ovanför with, i samma kolumn som with
        prov.yaml:14:7: fel: "next" finns inte i with för prov.fraga
          14 |       next: [{to: b}]
             |       ^^^^
          next hör till steget: flytta ut raden till samma kolumn som with
        """),
    WrongProcess(
      "a step that only waits",
      """
      workflow: prov
      title: Prov
      inputs:
        val: {type: choice, options: [ja, inte än], required: true}
        antal: {type: integer, required: true}
        ord: {type: text, required: true}
        dag: {type: date}
      steps:
        - {id: h, uses: prov.hamta}
        - {id: v, wait: P14D}
        - delay: 14 dagar
        - {id: b, uses: prov.hamta}
      """,
      message: """
        prov.yaml:10:13: fel: okänd nyckel "wait" i steget
          10 |   - {id: v, wait: P14D}
             |             ^^^^
          så väntar man: ett steg med uses: arende.bevaka, eller en klocka under clocks och interrupts: [{clock: …, to: …}] i steget
        prov.yaml:11:5: fel: okänd nyckel "delay" i steget
          11 |   - delay: 14 dagar
             |     ^^^^^
          så väntar man: ett steg med uses: arende.bevaka, eller en klocka under clocks och interrupts: [{clock: …, to: …}] i steget
        """),
    WrongProcess(
      "one way on, written without a list",
      """
      workflow: prov
      title: Prov
      inputs:
        val: {type: choice, options: [ja, inte än], required: true}
        antal: {type: integer, required: true}
        ord: {type: text, required: true}
        dag: {type: date}
      steps:
        - id: a
          uses: prov.hamta
          next:
            when: antal > 1
            to: b
        - {id: b, uses: prov.hamta}
      """,
      message: """
        prov.yaml:12:7: fel: next ska vara en lista, men här står nycklar med värden
          12 |       when: antal > 1
             |       ^^^^^^^^^^^^^^^
          skriv - when: antal > 1, och låt raderna under börja i samma kolumn som when
        """),
  ]
}
