extension MendedMessageTests {
  /// Faults from which others would seem to follow, and what stands in the wrong place.
  static let hanging = [
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
          lägg till en sista rad utan when: {to: …}, eller ta bort det sista villkoret om den vägen ska tas i alla andra fall
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
          skriv {when: antal < 1, text: …}, där when är villkoret då värdet nekas
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
          skriv to, på en egen rad sist: - {to: …}
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
          ett namn har bara bokstäver, siffror och _: skriv b_c
        prov.yaml:11:10: fel: steget kan inte heta "b\u{A0}"
          11 |   - {id: b\u{A0}, uses: prov.hamta}
             |          ^
          namnet har ett tecken som inte syns: radera det och skriv b
        """),
  ]
}
