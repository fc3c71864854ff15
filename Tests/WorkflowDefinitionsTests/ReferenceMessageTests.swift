import SourceDiagnostics
import Testing
import WorkflowDefinitions
import WorkflowKit

@Suite("Names of boards, roles, decision types and choices under with")
struct ReferenceMessageTests {
  @Test("is told in exactly these words", arguments: cases)
  func message(_ wrong: WrongProcess) throws { #expect(try problems(wrong.text) == wrong.message) }

  static let cases = [
    WrongProcess(
      "a board, a role and a decision type that do not exist, as values and in expressions",
      """
      workflow: prov
      title: Prov
      inputs: {snabbt: {type: boolean, default: false}}
      facts:
        typ: '= if snabbt then "prov.beslt" else "prov.beslut"'
      steps:
        - id: a
          uses: prov.till
          with: {organ: socialnämden, roll: handlägare, beslut: prov.bslut}
        - id: b
          uses: prov.till
          with:
            organ: '= if snabbt then "socialnämnden" else "kommunstyrelsen"'
            roll: '= if snabbt then "chef" else "chf"'
            beslut: = typ
      """,
      message: """
        prov.yaml:5:26: fel: beslutstypen "prov.beslt" finns inte
           5 |   typ: '= if snabbt then "prov.beslt" else "prov.beslut"'
             |                          ^^^^^^^^^^^^
          menade du "prov.beslut"?
        prov.yaml:9:19: fel: organet "socialnämden" finns inte i organisationen
           9 |     with: {organ: socialnämden, roll: handlägare, beslut: prov.bslut}
             |                   ^^^^^^^^^^^^
          menade du "socialnämnden"?
        prov.yaml:9:39: fel: rollen "handlägare" finns inte i organisationen
           9 |     with: {organ: socialnämden, roll: handlägare, beslut: prov.bslut}
             |                                       ^^^^^^^^^^
          menade du "handläggare"?
        prov.yaml:9:59: fel: beslutstypen "prov.bslut" finns inte
           9 |     with: {organ: socialnämden, roll: handlägare, beslut: prov.bslut}
             |                                                           ^^^^^^^^^^
          menade du "prov.beslut"?
        prov.yaml:13:53: fel: organet "kommunstyrelsen" finns inte i organisationen
          13 |       organ: '= if snabbt then "socialnämnden" else "kommunstyrelsen"'
             |                                                     ^^^^^^^^^^^^^^^^^
          organen är byggnadsnämnden, socialnämnden
        prov.yaml:14:43: fel: rollen "chf" finns inte i organisationen
          14 |       roll: '= if snabbt then "chef" else "chf"'
             |                                           ^^^^^
          menade du "chef"?
        """),
    WrongProcess(
      "choices of records in lists, as values and in expressions",
      """
      workflow: prov
      title: Prov
      inputs: {snabbt: {type: boolean, default: false}, namn: {type: text, required: true}}
      facts:
        akten: '= [{namn: "Akten", roll: "akten"}]'
        alla: '= concatenate(akten, if snabbt then [] else [{namn: namn, roll: "part"}, {namn: namn, roll: "prt"}])'
      steps:
        - id: a
          uses: prov.till
          with:
            mottagare:
              - {namn: A, roll: remittnt}
              - {namn: = namn, roll: remitent}
        - {id: b, uses: prov.till, with: {mottagare: = alla}}
        - {id: c, uses: prov.till, with: {mottagare: '= alla[roll = "akt"]'}}
      """,
      message: """
        prov.yaml:5:36: fel: fältet "roll": "akten" är inget av valen
           5 |   akten: '= [{namn: "Akten", roll: "akten"}]'
             |                                    ^^^^^^^
          välj remittent, part, akt
        prov.yaml:6:102: fel: fältet "roll": "prt" är inget av valen
           6 |   alla: '= concatenate(akten, if snabbt then [] else [{namn: namn, roll: "part"}, {namn: namn, roll: "prt"}])'
             |                                                                                                      ^^^^^
          menade du "part"?
        prov.yaml:12:27: fel: fältet "roll": "remittnt" är inget av valen
          12 |         - {namn: A, roll: remittnt}
             |                           ^^^^^^^^
          menade du "remittent"?
        prov.yaml:13:32: fel: "roll": "remitent" är inget av valen
          13 |         - {namn: = namn, roll: remitent}
             |                                ^^^^^^^^
          menade du "remittent"?
        """),
  ]

  @Test("those that exist, and what is calculated, are left alone")
  func silent() throws {
    _ = try sound(
      """
      workflow: prov
      title: Prov
      inputs:
        snabbt: {type: boolean, default: false}
        namn: {type: choice, options: [socialnämnden], required: true}
        typ: {type: choice, options: [beslut], required: true}
      facts:
        roll: '= "part"'
        alla: '= [{namn: namn + "x", roll: roll}, {namn: "Vem som helst", roll: if snabbt then "akt" else roll}]'
      steps:
        - id: a
          uses: prov.till
          with: {organ: socialnämnden, roll: chef, beslut: prov.beslut, mottagare: [{namn: A, roll: akt}]}
        - id: b
          uses: prov.till
          with: {organ: = namn, roll: '= "che" + "f"', beslut: '= "prov." + typ', mottagare: = alla}
      """)
  }

  @Test("boards are not checked where the organisation is not known")
  func withoutOrganisation() throws {
    let file = SourceFile(
      name: "prov.yaml",
      text: "workflow: prov\ntitle: Prov\nsteps:\n  - {id: a, uses: prov.till, with: {organ: vilket_som_helst}}\n")
    let (library, diagnostics) = WorkflowLibrary.load([file], registry: try PluginRegistry(plugins: [ProvPlugin()]))
    #expect(diagnostics.isEmpty)
    #expect(library.workflows["prov"] != nil)
  }
}
