import Testing

@Suite("What stands without a value")
struct UnwrittenMessageTests {
  @Test("is told in exactly these words", arguments: cases)
  func message(_ wrong: WrongProcess) throws {
    let found = try problems(wrong.text)
    #expect(found == wrong.message)
  }

  @Test("is told of nowhere else: a null that is written, and what the nämnd decides whatever it is told")
  func silent() throws {
    _ = try sound(
      Self.head + """
        steps:
          - {id: hämta, uses: prov.hamta}
          - {id: a, uses: prov.fraga, role: chef, with: {fråga: Hur?, antal: null}}
          - {id: b, uses: prov.till, with: {organ: = ärende.nämnd, beslut: prov.beslut}}
          - {id: c, uses: prov.till, with: {organ: = vem, beslut: prov.beslut, fakta: {antal_dagar: = null}}}
          - {id: d, uses: prov.till, with: {organ: = vem, beslut: prov.beslut, fakta: '= {antal_dagar: antal_dagar}'}}
        """)
  }

  private static let head = """
    workflow: prov
    title: Prov
    inputs:
      antal_dagar: {type: integer}
    facts: {vem: '= if hämta.utfall = "x" then hämta.utfall else ärende.nämnd'}

    """

  static let cases = [
    WrongProcess(
      "with an equals sign for the colon, with nothing at all",
      head + """
        steps:
          - {id: hämta, uses: prov.hamta}
          - {id: a, uses: prov.till, with: {organ: = vem, beslut: prov.beslut, fakta: {antal_dagar = antal_dagar}}}
          - {id: b, uses: prov.till, with: {organ: = vem, beslut: prov.beslut, fakta: {antal_dagar}}}
          - {id: c, uses: prov.till, with: {organ: = vem, beslut: prov.beslut, fakta: }}
          - id: d
            uses: prov.fraga
            role: chef
            with:
              fråga:
              antal:
        outputs: {dagar = antal_dagar, antal}
        """,
      message: """
        prov.yaml:8:80: fel: kolonet saknas mellan namnet och värdet
           8 |   - {id: a, uses: prov.till, with: {organ: = vem, beslut: prov.beslut, fakta: {antal_dagar = antal_dagar}}}
             |                                                                                ^^^^^^^^^^^^^^^^^^^^^^^^^
          skriv {antal_dagar: = antal_dagar}
        prov.yaml:9:80: fel: "antal_dagar" står utan värde, så här anges ingenting
           9 |   - {id: b, uses: prov.till, with: {organ: = vem, beslut: prov.beslut, fakta: {antal_dagar}}}
             |                                                                                ^^^^^^^^^^^
          skriv {antal_dagar: = antal_dagar}, eller ta bort antal_dagar
        prov.yaml:10:72: fel: "fakta" står utan värde, så här anges ingenting
          10 |   - {id: c, uses: prov.till, with: {organ: = vem, beslut: prov.beslut, fakta: }}
             |                                                                        ^^^^^
          skriv fakta: {antal_dagar: = antal_dagar}, eller ta bort fakta
        prov.yaml:15:7: fel: "fråga" står utan värde, så här anges ingenting
          15 |       fråga:
             |       ^^^^^
          skriv fråga: … (text); texter som finns här: vem, hämta.utfall, a.utfall, b.utfall, c.utfall, ärende.beteckning, ärende.dnr, ärende.nämnd …
        prov.yaml:16:7: fel: "antal" står utan värde, så här anges ingenting
          16 |       antal:
             |       ^^^^^
          skriv antal: … (heltal), eller ta bort antal; tal som finns här: antal_dagar
        prov.yaml:17:11: fel: kolonet saknas mellan namnet och värdet
          17 | outputs: {dagar = antal_dagar, antal}
             |           ^^^^^^^^^^^^^^^^^^^
          skriv dagar: = antal_dagar
        prov.yaml:17:32: fel: "antal" står utan värde, så här anges ingenting
          17 | outputs: {dagar = antal_dagar, antal}
             |                                ^^^^^
          skriv värdet efter kolonet, eller ta bort antal
        """),
    WrongProcess(
      "a fact that it hangs on who decides",
      head + """
        steps:
          - {id: hämta, uses: prov.hamta}
          - {id: a, uses: prov.till, with: {organ: = vem, beslut: prov.beslut}}
          - {id: b, uses: prov.till, with: {organ: = vem, beslut: prov.beslut, fakta: {}}}
          - {id: c, uses: prov.till, with: {organ: = vem, beslut: prov.beslut, fakta: {krets: alla}}}
        """,
      message: """
        prov.yaml:8:51: varning: utan "antal_dagar" kan inte alla regler om vem som beslutar prövas, och där det hänger på dem beslutar nämnden
           8 |   - {id: a, uses: prov.till, with: {organ: = vem, beslut: prov.beslut}}
             |                                                   ^^^^^^
          skriv fakta: {antal_dagar: = antal_dagar}
          ska nämnden besluta i de fallen, skriv antal_dagar: = null
        prov.yaml:9:72: varning: utan "antal_dagar" kan inte alla regler om vem som beslutar prövas, och där det hänger på dem beslutar nämnden
           9 |   - {id: b, uses: prov.till, with: {organ: = vem, beslut: prov.beslut, fakta: {}}}
             |                                                                        ^^^^^
          skriv fakta: {antal_dagar: = antal_dagar}
          ska nämnden besluta i de fallen, skriv antal_dagar: = null
        prov.yaml:10:72: varning: utan "antal_dagar" kan inte alla regler om vem som beslutar prövas, och där det hänger på dem beslutar nämnden
          10 |   - {id: c, uses: prov.till, with: {organ: = vem, beslut: prov.beslut, fakta: {krets: alla}}}
             |                                                                        ^^^^^
          lägg till antal_dagar: = antal_dagar under fakta
          ska nämnden besluta i de fallen, skriv antal_dagar: = null
        """),
    WrongProcess(
      "a word between quotation marks that is no text",
      """
      workflow: prov
      title: Prov
      inputs:
        namn: {type: text}
        rubrik: {type: text, required: true}
        till: {type: choice, options: [tomt, annat], required: true}
        krets: {type: choice, options: [alla, slutna]}
      facts:
        a: namn != 'null'
        b: namn = "tomt"
        c: rubrik = "null"
        d: rubrik = "Sant"
        e: till = "tomt"
        f: krets = "tomt"
        g: namn in ("null", "Anna")
      steps:
        - {id: hämta, uses: prov.hamta}
      """,
      message: """
        prov.yaml:9:14: fel: null skrivs utan citattecken
           9 |   a: namn != 'null'
             |              ^^^^^^
          skriv null, utan citattecken
        prov.yaml:10:13: varning: "tomt" jämförs som en text, inte som null
          10 |   b: namn = "tomt"
             |             ^^^^^^
          skriv namn = null: då är inget ifyllt
        prov.yaml:11:15: varning: "null" jämförs som en text, inte som null
          11 |   c: rubrik = "null"
             |               ^^^^^^
          rubrik har alltid ett värde: ta bort jämförelsen
        prov.yaml:12:15: varning: "Sant" jämförs som en text, inte som true
          12 |   d: rubrik = "Sant"
             |               ^^^^^^
          true och false är inga texter: välj en av de texter som rubrik kan vara
        prov.yaml:14:14: fel: krets kan inte vara "tomt"
          14 |   f: krets = "tomt"
             |              ^^^^^^
          skriv krets = null: då är inget ifyllt
          krets kan vara alla, slutna
        prov.yaml:15:15: varning: "null" jämförs som en text, inte som null
          15 |   g: namn in ("null", "Anna")
             |               ^^^^^^
          skriv namn = null: då är inget ifyllt
        """),
  ]
}
