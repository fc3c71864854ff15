import Testing

@Suite("What a municipal officer wrote wrong is told so that it is mended from the message alone")
struct MendedMessageTests {
  @Test("is told in exactly these words", arguments: cases)
  func message(_ wrong: WrongProcess) throws {
    let found = try problems(wrong.text)
    #expect(found == wrong.message)
  }

  static let cases = [
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
        prov.yaml:9:45: varning: citattecknen är inte raka, så YAML läser dem som en del av texten
           9 |   - {id: h, uses: prov.hamta, next: [{when: ’val = "ja"’, to: h}, {to: z}]}
             |                                             ^^^^^^^^^^^^
          skriv 'val = "ja"'
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
          role hör till steget: flytta ut raden till samma kolumn som with
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
    WrongProcess(
      "a word that the choice does not have, and what hangs on it",
      """
      workflow: prov
      title: Prov
      inputs:
        val: {type: choice, options: [ja, inte än], required: true}
        antal: {type: integer, required: true}
        ord: {type: text, required: true}
        dag: {type: date}
      facts: {f: = val = "jo"}
      steps:
        - {id: a, uses: prov.hamta, next: [{when: val != "jo", to: b}, {when: f, to: b}, {to: c}]}
        - {id: b, uses: prov.hamta}
        - {id: c, uses: prov.hamta}
      """,
      message: """
        prov.yaml:8:20: fel: val kan inte vara "jo"
           8 | facts: {f: = val = "jo"}
             |                    ^^^^
          val kan vara ja, inte än
        prov.yaml:10:52: jfr: detsamma här
          10 |   - {id: a, uses: prov.hamta, next: [{when: val != "jo", to: b}, {when: f, to: b}, {to: c}]}
             |                                                    ^^^^
        """),
    WrongProcess(
      "a guard that cannot be read, or asks for a word that there is not, and what hangs on it",
      """
      workflow: prov
      title: Prov
      inputs:
        val: {type: choice, options: [ja, inte än], required: true}
        antal: {type: integer, required: true}
        ord: {type: text, required: true}
        dag: {type: date}
      steps:
        - {id: a, uses: prov.hamta, next: [{when: dag är ifylld, to: b}, {to: c}]}
        - {id: b, call: del, with: {dag: = dag}}
        - {id: c, uses: prov.hamta}
      """,
      message: """
        prov.yaml:9:49: fel: efter dag väntades en operator men här står är
           9 |   - {id: a, uses: prov.hamta, next: [{when: dag är ifylld, to: b}, {to: c}]}
             |                                                 ^^
          skriv dag != null: då är det ifyllt
        """),
    WrongProcess(
      "no facts at all, where one tells who decides",
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
        - {id: a, uses: prov.till, with: {organ: = h.utfall, beslut: prov.beslut, fakta: null}}
        - {id: b, uses: prov.till, with: {organ: = h.utfall, beslut: prov.beslut, fakta: = null}}
      """,
      message: """
        prov.yaml:10:77: varning: utan "antal_dagar" kan inte alla regler om vem som beslutar prövas, och där det hänger på dem beslutar nämnden
          10 |   - {id: a, uses: prov.till, with: {organ: = h.utfall, beslut: prov.beslut, fakta: null}}
             |                                                                             ^^^^^
          skriv fakta: {antal_dagar: …}
          ska nämnden besluta i de fallen, skriv antal_dagar: null
        prov.yaml:11:77: varning: utan "antal_dagar" kan inte alla regler om vem som beslutar prövas, och där det hänger på dem beslutar nämnden
          11 |   - {id: b, uses: prov.till, with: {organ: = h.utfall, beslut: prov.beslut, fakta: = null}}
             |                                                                             ^^^^^
          skriv fakta: {antal_dagar: …}
          ska nämnden besluta i de fallen, skriv antal_dagar: null
        """),
    WrongProcess(
      "a day that any way on lacks",
      """
      workflow: prov
      title: Prov
      inputs:
        val: {type: choice, options: [ja, inte än], required: true}
        antal: {type: integer, required: true}
        ord: {type: text, required: true}
        dag: {type: date}
      steps:
        - {id: a, uses: prov.hamta, next: [{when: dag = null, to: b}]}
        - {id: b, uses: prov.hamta}
      """,
      message: """
        prov.yaml:9:45: fel: den sista vägen från "a" har ett villkor, så ärendet kan bli stående
           9 |   - {id: a, uses: prov.hamta, next: [{when: dag = null, to: b}]}
             |                                             ^^^^^^^^^^
          inget villkor gäller till exempel när dag har ett värde
          lägg till en sista rad utan when: {to: …}
        """),
    WrongProcess(
      "a list with the dashes of a word processor inside a step",
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
            – {to: b}
        - {id: b, uses: prov.hamta}
      """,
      message: """
        prov.yaml:12:7: fel: next ska vara en lista, men här står nycklar med värden
          12 |       – {to: b}
             |       ^^^^^^^^^
          raden börjar med tankstreck (–): skriv ett vanligt bindestreck: - {to: b}
        """),
    WrongProcess(
      "a field of a step that is done further down",
      """
      workflow: prov
      title: Prov
      inputs:
        val: {type: choice, options: [ja, inte än], required: true}
        antal: {type: integer, required: true}
        ord: {type: text, required: true}
        dag: {type: date}
      steps:
        - {id: a, uses: prov.fraga, role: chef, with: {fråga: = b.utfall}}
        - {id: b, uses: prov.hamta}
      """,
      message: """
        prov.yaml:9:59: fel: "b" saknar alltid värde här, för ingen väg hit går genom steget
           9 |   - {id: a, uses: prov.fraga, role: chef, with: {fråga: = b.utfall}}
             |                                                           ^
          läs ett steg som görs innan, eller flytta raden till ett steg efter "b"
        prov.yaml:10:10: jfr: här görs "b"
          10 |   - {id: b, uses: prov.hamta}
             |          ^
        """),
    WrongProcess(
      "what stands where something else is wanted",
      """
      workflow: prov
      title: Prov
      inputs:
        val: {type: choice, options: [ja, inte än], required: true}
        antal: {type: integer, required: true}
        ord: {type: text, required: true}
        dag: {type: date}
      checks:
        - antal < 1
      steps:
        - {id: a, uses: Fråga, role: 'chef, handläggare', with: {fråga: Hur?}, hinder: Allt ska vara klart.}
        - {id: b, call: prov.hamta, role: chef, lagrum: [FL 20], next: [{when: antal > 1, to: c, else: d}]}
        - {id: c, uses: prov.hamta}
        - {id: d, uses: prov.hamta}
      """,
      message: """
        prov.yaml:9:5: fel: kontrollen ska skrivas som nycklar med värden, men här står text
           9 |   - antal < 1
             |     ^^^^^^^^^
          skriv {when: antal < 1, text: …}
        prov.yaml:11:19: fel: ingen insticksmodul har steget "Fråga"
          11 |   - {id: a, uses: Fråga, role: 'chef, handläggare', with: {fråga: Hur?}, hinder: Allt ska vara klart.}
             |                   ^^^^^
          menade du "prov.fraga"?
        prov.yaml:11:32: fel: här står flera roller, men en uppgift har en
          11 |   - {id: a, uses: Fråga, role: 'chef, handläggare', with: {fråga: Hur?}, hinder: Allt ska vara klart.}
             |                                ^^^^^^^^^^^^^^^^^^^
          skriv den som ska göra uppgiften: chef eller handläggare
        prov.yaml:11:82: fel: hinder ska vara en lista, men här står text
          11 |   - {id: a, uses: Fråga, role: 'chef, handläggare', with: {fråga: Hur?}, hinder: Allt ska vara klart.}
             |                                                                                  ^^^^^^^^^^^^^^^^^^^^
          skriv [{when: …, text: Allt ska vara klart.}]
        prov.yaml:12:19: fel: processen "prov.hamta" finns inte
          12 |   - {id: b, call: prov.hamta, role: chef, lagrum: [FL 20], next: [{when: antal > 1, to: c, else: d}]}
             |                   ^^^^^^^^^^
          prov.hamta är ett steg ur en modul: skriv uses: prov.hamta
        prov.yaml:12:43: fel: okänd nyckel "lagrum" i steget
          12 |   - {id: b, call: prov.hamta, role: chef, lagrum: [FL 20], next: [{when: antal > 1, to: c, else: d}]}
             |                                           ^^^^^^
          skriv guidance: {text: …, lagrum: […]}
        prov.yaml:12:92: fel: okänd nyckel "else" i raden under next
          12 |   - {id: b, call: prov.hamta, role: chef, lagrum: [FL 20], next: [{when: antal > 1, to: c, else: d}]}
             |                                                                                            ^^^^
          vägen som annars tas skrivs på en egen rad sist: - {to: …}
        """),
    WrongProcess(
      "a default that is no day",
      """
      workflow: prov
      title: Prov
      inputs:
        val: {type: choice, options: [ja, inte än], required: true}
        antal: {type: integer, required: true}
        ord: {type: text, required: true}
        dag: {type: date, default: idag}
        till: {type: date, default: 9/3 2018}
      steps:
        - {id: a, call: del, with: {dag: = till}}
      """,
      message: """
        prov.yaml:7:30: fel: default för "dag" kan inte vara dagen när ärendet öppnas
           7 |   dag: {type: date, default: idag}
             |                              ^^^^
          ta bort default, och läs ärende.öppnat där dagen behövs
        prov.yaml:8:31: fel: default för "till": "9/3 2018" är inget datum
           8 |   till: {type: date, default: 9/3 2018}
             |                               ^^^^^^^^
          skriv datum som ÅÅÅÅ-MM-DD, till exempel 2018-03-09
        """),
    WrongProcess(
      "a name with an invisible character",
      """
      workflow: prov
      title: Prov
      inputs:
        val: {type: choice, options: [ja, inte än], required: true}
        antal: {type: integer, required: true}
        ord: {type: text, required: true}
        dag: {type: date}
      steps:
        - {id: a\u{AD}, uses: prov.hamta, next: [{to: b}]}
        - {id: b–c, uses: prov.hamta}
        - {id: b\u{A0}, uses: prov.hamta}
      """,
      message: """
        prov.yaml:9:10: fel: steget kan inte heta "a\u{AD}"
           9 |   - {id: a\u{AD}, uses: prov.hamta, next: [{to: b}]}
             |          ^^
          namnet har ett tecken som inte syns: radera det och skriv a
        prov.yaml:10:10: fel: steget kan inte heta "b–c"
          10 |   - {id: b–c, uses: prov.hamta}
             |          ^^^
          använd bokstäver, siffror och _, och börja med en bokstav
        prov.yaml:11:10: fel: steget kan inte heta "b\u{A0}"
          11 |   - {id: b\u{A0}, uses: prov.hamta}
             |          ^
          namnet har ett tecken som inte syns: radera det och skriv b
        """),
  ]
}
