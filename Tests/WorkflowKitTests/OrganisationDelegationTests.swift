import CivilTime
import SourceDiagnostics
import Testing
import WorkflowKit

@Suite("What delegation needs of the organisation's file")
struct OrganisationDelegationTests {
  private static let sound = """
    tenant: exempelkommun
    name: Exempelkommun
    configure: [handläggare]
    roles:
      - {id: handläggare, title: Handläggare}
      - {id: ordförande, title: Ordförande}
      - {id: chef, title: Förvaltningschef}
    boards:
      - id: nämnden
        name: Nämnden
        code: N
        number_format: "{kod}/{år}:{nr}"
        chair: ordförande
        chair_decides_urgent: true
        chief: chef
        members: 11
        rights: {annul: [], correct: [], reassign: [], suspend: [], extend: [], skip: [], settle: [], erase: [], message: [], read_secret: [], distribute_post: [], take_over: [], delegate_order: []}
        meetings:
          - {date: 2026-03-25, cutoff: 2026-03-09, notice: 2026-03-18, place: Solrosen}
          - {date: 2026-04-29, cutoff: 2026-04-13, notice: 2026-04-22, place: Solrosen}
        committees:
          - id: utskottet
            name: Nämndens utskott
            members: 5
            meetings:
              - {date: 2026-03-11, cutoff: 2026-03-03, notice: 2026-03-04, place: Solrosen}
    accounts:
      - {id: hl1, title: Handläggare 1, roles: [{board: nämnden, role: handläggare}]}

    """

  private func read(_ text: String) -> (Organisation?, [Diagnostic]) {
    OrganisationFile.read(SourceFile(name: "organisation.yaml", text: text))
  }

  @Test("utskott, the ordförande and the number of ledamöter are read")
  func reads() throws {
    let (organisation, diagnostics) = read(Self.sound)
    #expect(diagnostics.isEmpty, "\(rendered(diagnostics))")
    let read = try #require(organisation)
    let board = try #require(read.board("nämnden"))
    #expect(board.chairRole == "ordförande")
    #expect(board.committees.map(\.id) == ["utskottet"])
    #expect(board.chief == "chef")
    #expect(board.members == 11)
  }

  @Test("an utskott is found as a body, and both kinds of body have meetings and paragraphs of their own")
  func bodies() throws {
    let organisation = try #require(read(Self.sound).0)
    #expect(organisation.body("nämnden")?.meetings.count == 2)
    let committee = try #require(organisation.body("utskottet"))
    #expect(committee.paragraphSeries(year: 2026) == "paragraf/utskottet/2026")
    #expect(try committee.nextMeeting(openOn: day("2026-03-03"))?.date == day("2026-03-11"))
    #expect(organisation.body("skolnämnden") == nil)
    #expect(organisation.title(ofBody: "utskottet") == "Nämndens utskott")
    #expect(organisation.title(ofBody: "skolnämnden") == "skolnämnden")
  }

  @Test(
    "a body is quorate when more than half take part (KL 6:27)",
    arguments: [
      (nil, "decision.no-present"), (0, "decision.not-quorate"), (5, "decision.not-quorate"), (6, nil), (11, nil),
      (12, "decision.too-many-present"),
    ] as [(Int?, String?)])
  func quorum(_ present: Int?, _ code: String?) throws {
    let organisation = try #require(read(Self.sound).0)
    let board = try #require(organisation.body("nämnden"))
    var refused: String?
    do { try board.requireQuorum(present: present) } catch let refusal as Refusal { refused = refusal.code }
    #expect(refused == code)
    try MeetingBody(id: "x", name: "X", meetings: []).requireQuorum(present: present)
  }

  @Test(
    "a decision is reported at the first meeting whose kallelse is not out, an urgent one at the very next",
    arguments: [
      ("2026-03-17", false, "2026-03-25"), ("2026-03-18", false, "2026-04-29"), ("2026-03-18", true, "2026-03-25"),
      ("2026-03-25", true, "2026-04-29"), ("2026-04-22", false, nil),
    ])
  func reports(_ decided: String, _ isUrgent: Bool, _ meeting: String?) throws {
    let body = try #require(read(Self.sound).0?.body("nämnden"))
    #expect(try body.reportMeeting(for: day(decided), isUrgent: isUrgent)?.date.description == meeting)
  }

  @Test("every reference and number is checked")
  func refuses() {
    let text = Self.sound.replacing("chair: ordförande\n", with: "chair: ordforande\n")
      .replacing("members: 11", with: "members: 0").replacing("id: utskottet", with: "id: nämnden")
    #expect(
      lines(read(text).1) == """
        13:12: rollen "ordforande" finns inte | menade du "ordförande"?
        16:14: antalet ledamöter kan inte vara 0 | skriv hur många ledamöter som fullmäktige har bestämt, eller ta bort members
        22:13: utskottet "nämnden" har samma id som en nämnd | byt id på utskottet
        """)
  }

  @Test("a nämnd whose ordförande decides urgent matters says which role that is")
  func needsChair() {
    #expect(
      lines(read(Self.sound.replacing("    chair: ordförande\n", with: "")).1) == """
        13:27: nämnden säger inte vilken roll som beslutar i brådskande ärenden: chair saknas | lägg till chair: med ordförandens roll, eller en annan ledamots som har fått uppdraget
        """)
  }
}
