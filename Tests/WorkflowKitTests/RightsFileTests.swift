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
      accounts: [{id: r1, title: R, roles: [{board: socialnämnden, role: registrator}]}]
      configure: [registrator]
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
        [roll], settle: [roll], erase: [roll], message: [roll], read_secret: [roll], distribute_post: [roll], take_over: [roll],\
         delegate_order: [roll]}
          räkna upp rollernas id; en tom lista betyder att ingen får
        """)
  }

  @Test("each right must stand there, with roles that exist, and nothing else")
  func wrong() {
    #expect(
      problems(
        rights:
          "{anul: [registrator], correct: [registator], reassign: [], suspend: [], extend: [], skip: chef, settle: [], message: [], read_secret: [], distribute_post: [], take_over: [], delegate_order: []}"
      )
        == """
        organisation.yaml:10:13: fel: rights säger inte vem som får gallra ett ärende: erase saknas
          10 |     rights: {anul: [registrator], correct: [registator], reassign: [], suspend: [], extend: [], skip: chef, settle: [], message: [], read_secret: [], distribute…
             |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          lägg till erase: [roll]
          räkna upp rollernas id; en tom lista betyder att ingen får
        organisation.yaml:10:14: fel: okänd nyckel "anul" i rights
          10 |     rights: {anul: [registrator], correct: [registator], reassign: [], suspend: [], extend: [], skip: chef, settle: [], message: [], read_secret: [], distribute…
             |              ^^^^
          menade du "annul"?
          möjliga nycklar: annul, correct, reassign, suspend, extend, skip, settle, erase, message, read_secret, distribute_post, take_over, delegate_order
        organisation.yaml:10:45: fel: rollen "registator" finns inte
          10 |     rights: {anul: [registrator], correct: [registator], reassign: [], suspend: [], extend: [], skip: chef, settle: [], message: [], read_secret: [], distribute…
             |                                             ^^^^^^^^^^
          menade du "registrator"?
        organisation.yaml:10:103: fel: här ska stå en lista, men här står "chef"
          10 | … [registator], reassign: [], suspend: [], extend: [], skip: chef, settle: [], message: [], read_secret: [], distribute_post: [], take_over: [], delegate_order: …
             |                                                              ^^^^
          skriv [chef]
        """)
  }

  @Test("in a file that is laid in a right of a later version may be missing: nobody has it, and that is told")
  func laterRight() throws {
    let text = OrganisationFileTests.sound
    let before = try #require(text.firstMatch(of: /,? *delegate_order: \[[^\]]*\]/))
    let file = SourceFile(name: "organisation.yaml", text: text.replacing(before.output, with: ""))
    #expect(OrganisationFile.read(file).0 == nil)
    let (read, findings) = OrganisationFile.read(file, isLaidIn: true)
    let board = try #require(read?.boards.first)
    #expect(board.rights[.delegateOrder] == nil)
    #expect(board.rights[.annul] != nil)
    #expect(findings.map(\.code) == ["organisation.no-right"])
    #expect(findings.first?.severity == .warning)
    #expect(
      findings.first?.message
        == "rights säger inte vem som får skriva i delegationsordningen: delegate_order saknas, så ingen får det")
  }

  @Test("somebody must be able to take changes into use")
  func configure() {
    func problems(_ configure: String) -> String {
      rendered(
        OrganisationFile.read(
          SourceFile(
            name: "organisation.yaml",
            text: OrganisationFileTests.sound.replacing("configure: [handläggare]", with: configure))
        ).1)
    }
    #expect(
      problems("# ingen") == """
        organisation.yaml:1:1: fel: filen säger inte vem som får lägga in ändringar av den: configure saknas
           1 | tenant: exempelkommun
             | ^^^^^^^^^^^^^^^^^^^^^
          lägg till configure: [roll]
          räkna upp rollernas id
        """)
    for roles in ["[]", "[ordförande]"] {
      let carets = String(repeating: "^", count: roles.count)
      #expect(
        problems("configure: \(roles)") == """
          organisation.yaml:3:12: fel: inget konto har en roll som får lägga in ändringar av filen
             3 | configure: \(roles)
               |            \(carets)
            ge ett konto rollen, eller skriv en roll som någon har
          """)
    }
    #expect(problems("configure: [handläggar]").contains("menade du \"handläggare\"?"))
  }
}
