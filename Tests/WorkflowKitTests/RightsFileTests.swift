import SourceDiagnostics
import Testing
import WorkflowKit

@Suite("Who may mend, as the organisation's file says")
struct RightsFileTests {
  private func problems(rights: String?) -> String {
    let text = """
      tenant: exempel
      name: Exempel
      roles: [{id: registrator, title: Registrator}]
      boards:
        - id: socialnämnden
          name: Socialnämnden
          code: S
          number_format: "{kod} {år}:{nr}"
          meetings: []
      \(rights.map { "    rights: \($0)" } ?? "")
      accounts: []
      """
    return rendered(OrganisationFile.read(SourceFile(name: "organisation.yaml", text: text)).1)
  }

  @Test("a nämnd that does not say who may is refused, and told what to write")
  func missing() {
    #expect(
      problems(rights: nil) == """
        organisation.yaml:5:5: fel: nämnden säger inte vem som får rätta till det som har gått snett: rights saknas
           5 |   - id: socialnämnden
             |     ^^^^^^^^^^^^^^^^^
          lägg till rights: {annul: [roll], correct: [roll], reassign: [roll], suspend: [roll], extend: [roll], skip: \
        [roll], settle: [roll], erase: [roll]}
          räkna upp rollernas id; en tom lista betyder att ingen får
        """)
  }

  @Test("each right must stand there, with roles that exist, and nothing else")
  func wrong() {
    #expect(
      problems(
        rights:
          "{anul: [registrator], correct: [registator], reassign: [], suspend: [], extend: [], skip: chef, settle: []}")
          == """
          organisation.yaml:10:13: fel: rights säger inte vem som får makulera ett ärende: annul saknas
            10 |     rights: {anul: [registrator], correct: [registator], reassign: [], suspend: [], extend: [], skip: chef, settle: []}
               |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            lägg till annul: [roll]
            räkna upp rollernas id; en tom lista betyder att ingen får
          organisation.yaml:10:13: fel: rights säger inte vem som får gallra ett ärende: erase saknas
            10 |     rights: {anul: [registrator], correct: [registator], reassign: [], suspend: [], extend: [], skip: chef, settle: []}
               |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            lägg till erase: [roll]
            räkna upp rollernas id; en tom lista betyder att ingen får
          organisation.yaml:10:14: fel: okänd nyckel "anul" i rights
            10 |     rights: {anul: [registrator], correct: [registator], reassign: [], suspend: [], extend: [], skip: chef, settle: []}
               |              ^^^^
            menade du "annul"?
            möjliga nycklar: annul, correct, reassign, suspend, extend, skip, settle, erase
          organisation.yaml:10:45: fel: rollen "registator" finns inte
            10 |     rights: {anul: [registrator], correct: [registator], reassign: [], suspend: [], extend: [], skip: chef, settle: []}
               |                                             ^^^^^^^^^^
            menade du "registrator"?
          organisation.yaml:10:103: fel: här ska stå en lista, men här står "chef"
            10 |     rights: {anul: [registrator], correct: [registator], reassign: [], suspend: [], extend: [], skip: chef, settle: []}
               |                                                                                                       ^^^^
            skriv "- " före varje värde, eller sätt värdena inom [ ]
          """)
  }
}
