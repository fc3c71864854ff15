import SourceDiagnostics
import Testing

@Suite("Advice that knows what an expression is for")
struct AdviceMessageTests {
  @Test("is told in exactly these words", arguments: cases)
  func message(_ wrong: WrongProcess) throws {
    let found = try problems(wrong.text)
    #expect(found == wrong.message)
  }

  @Test("a step's value that is made text is needed, though the step may not have been done")
  func madeText() throws {
    let text = """
      workflow: prov
      title: Prov
      inputs: {val: {type: text, required: true}}
      steps:
        - {id: start, uses: prov.hamta, next: [{when: val = "kort", to: sist}, {to: fråga}]}
        - {id: fråga, uses: prov.fraga, role: chef, with: {fråga: Hur?}}
        - {id: sist, uses: prov.fraga, role: chef, with: {fråga: = string(fråga.antal)}}
      """
    #expect(try load(text).diagnostics.map(\.code) == ["workflow.maybe-unset"])
  }

  static let cases = [
    WrongProcess(
      "a value of the wrong type, where there are others of the right one",
      """
      workflow: prov
      title: Prov
      inputs:
        titel: {type: text, required: true}
        sänd: {type: date}
        mottagen: {type: date, required: true}
        part: {type: text, required: true}
      facts:
        sista: = mottagen + duration("P14D")
      steps:
        - {id: först, uses: prov.fraga, role: chef, with: {fråga: Hur?}}
        - id: sedan
          uses: prov.fraga
          role: chef
          deadline: = först.antal
          with:
            fråga: = mottagen
            dag: = titel
            part: = part
        - {id: del, call: del, with: {dag: = titel + "x"}}
        - {id: val, uses: prov.hamta, next: [{when: titel, to: val}, {to: klar}]}
      exits: [{id: klar}]
      """,
      message: """
        prov.yaml:15:17: fel: deadline ska vara ett datum, men först.antal är ett tal
          15 |     deadline: = först.antal
             |                 ^^^^^^^^^^^
          datum som finns här: först.dag, sänd, mottagen, sista, ärende.öppnat
        prov.yaml:17:16: fel: "fråga" ska vara text, men mottagen är ett datum
          17 |       fråga: = mottagen
             |                ^^^^^^^^
          texter som finns här: titel, part, först.svar, ärende.beteckning, ärende.dnr, ärende.nämnd, ärende.offentlig_titel, ärende.titel
        prov.yaml:18:14: fel: "dag" ska vara ett datum, men titel är text
          18 |       dag: = titel
             |              ^^^^^
          datum som finns här: sänd, mottagen, sista, först.dag, ärende.öppnat
        prov.yaml:19:15: fel: "part" ska vara en grupp uppgifter, men part är text
          19 |       part: = part
             |               ^^^^
          här finns inget att läsa som är en grupp uppgifter: lägg till det under inputs eller räkna ut det under facts
        prov.yaml:20:40: fel: "dag" ska vara ett datum, men uttrycket ger text
          20 |   - {id: del, call: del, with: {dag: = titel + "x"}}
             |                                        ^^^^^^^^^^^
          datum som finns här: mottagen, sista, ärende.öppnat
        prov.yaml:21:47: fel: här väntades ett villkor men "titel" är text
          21 |   - {id: val, uses: prov.hamta, next: [{when: titel, to: val}, {to: klar}]}
             |                                               ^^^^^
          skriv en jämförelse, till exempel titel = …
        """),
    WrongProcess(
      "an unknown field, where only a field of the right type can be meant",
      """
      workflow: prov
      title: Prov
      inputs:
        mottagen: {type: date, required: true}
      steps:
        - {id: först, uses: prov.fraga, role: chef, with: {fråga: Hur?}}
        - {id: hämta, uses: prov.hamta}
        - id: sist
          uses: prov.fraga
          role: chef
          with:
            fråga: = först.antl
            antal: = först.antl
            dag: = hämta.poser
        - id: val
          uses: prov.hamta
          next: [{when: först.sva = "ja", to: klar}, {when: hämta.utfal, to: val}, {to: klar}]
      exits: [{id: klar}]
      """,
      message: """
        prov.yaml:12:22: fel: fältet "antl" finns inte i "först"
          12 |       fråga: = först.antl
             |                      ^^^^
          fält som är text: svar
        prov.yaml:13:22: fel: fältet "antl" finns inte i "först"
          13 |       antal: = först.antl
             |                      ^^^^
          menade du "antal"?
        prov.yaml:14:20: fel: fältet "poser" finns inte i "hämta"
          14 |       dag: = hämta.poser
             |                    ^^^^^
          inget av fälten är ett datum: där finns poster (lista), utfall (text); datum som finns här: mottagen, först.dag, ärende.öppnat
        prov.yaml:17:25: fel: fältet "sva" finns inte i "först"
          17 |     next: [{when: först.sva = "ja", to: klar}, {when: hämta.utfal, to: val}, {to: klar}]
             |                         ^^^
          menade du "svar"?
        prov.yaml:17:61: fel: fältet "utfal" finns inte i "hämta"
          17 |     next: [{when: först.sva = "ja", to: klar}, {when: hämta.utfal, to: val}, {to: klar}]
             |                                                             ^^^^^
          menade du "utfall"?
        """),
    WrongProcess(
      "a value that may be missing, in a text and in a condition",
      """
      workflow: prov
      title: Prov
      inputs:
        dnr: {type: text}
        antal: {type: integer}
      facts:
        många: = antal > 3
        ämne: '= "Svar på #" + dnr'
      steps:
        - {id: sist, uses: prov.fraga, role: chef, with: {fråga: = upper case(dnr)}}
      """,
      message: """
        prov.yaml:7:12: varning: "antal" kan sakna värde här
           7 |   många: = antal > 3
             |            ^^^^^
          lägg till required: true i fältet antal, eller skriv antal != null and … framför
        prov.yaml:5:3: jfr: fältet antal får lämnas tomt
           5 |   antal: {type: integer}
             |   ^^^^^
        prov.yaml:10:73: fel: "fråga" måste ha ett värde, men dnr kan saknas
          10 |   - {id: sist, uses: prov.fraga, role: chef, with: {fråga: = upper case(dnr)}}
             |                                                                         ^^^
          lägg till required: true i fältet dnr, eller skriv if dnr != null then upper case(dnr) else …
        prov.yaml:4:3: jfr: fältet dnr får lämnas tomt
           4 |   dnr: {type: text}
             |   ^^^
        prov.yaml:8:26: jfr: också här behöver det ha ett värde
           8 |   ämne: '= "Svar på #" + dnr'
             |                          ^^^
        """),
    WrongProcess(
      "values that a step is not given",
      """
      workflow: prov
      title: Prov
      inputs:
        fråga: {type: text, required: true}
        dag: {type: text, required: true}
      steps:
        - {id: a, uses: prov.fraga, role: chef}
        - {id: b, uses: prov.fraga, role: chef, with: {antal: 1}}
        - id: c
          uses: prov.fraga
          role: chef
          with:
            antal: 1
        - id: d
          call: del
          with:
        - {id: e, call: del, with: {}}
      """,
      message: """
        prov.yaml:7:19: fel: prov.fraga behöver "fråga" (Frågan) under with
           7 |   - {id: a, uses: prov.fraga, role: chef}
             |                   ^^^^^^^^^^
          lägg till with: {fråga: = fråga}
        prov.yaml:8:43: fel: prov.fraga behöver "fråga" (Frågan) under with
           8 |   - {id: b, uses: prov.fraga, role: chef, with: {antal: 1}}
             |                                           ^^^^
          skriv inom klammern: fråga: = fråga
        prov.yaml:12:5: fel: prov.fraga behöver "fråga" (Frågan) under with
          12 |     with:
             |     ^^^^
          lägg till raden fråga: = fråga
        prov.yaml:16:5: fel: del behöver "dag" (Dagen) under with
          16 |     with:
             |     ^^^^
          lägg till raden dag: … (datum (ÅÅÅÅ-MM-DD))
        prov.yaml:17:24: fel: del behöver "dag" (Dagen) under with
          17 |   - {id: e, call: del, with: {}}
             |                        ^^^^
          skriv inom klammern: dag: … (datum (ÅÅÅÅ-MM-DD))
        """),
  ]
}
