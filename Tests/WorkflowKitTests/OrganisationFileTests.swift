import SourceDiagnostics
import Testing
import WorkflowKit

@Suite("The organisation's file")
struct OrganisationFileTests {
  static let sound = """
    tenant: exempelkommun
    name: Exempelkommun
    configure: [handläggare]
    roles:
      - {id: handläggare, title: Handläggare}
      - {id: ordförande, title: Ordförande}
    boards:
      - id: socialnämnden
        name: Socialnämnden
        code: SOCN
        number_format: "{kod}/{år}:{nr}"
        chair_decides_urgent: true
        committees: [{id: utskottet, name: Utskottet}]
        chief: ordförande
        chair: ordförande
        rights:
          annul: [ordförande, handläggare]
          correct: [handläggare]
          reassign: [handläggare]
          suspend: [handläggare]
          extend: [handläggare]
          skip: [handläggare]
          settle: [handläggare]
          erase: []
          message: [handläggare]
          read_secret: [ordförande]
          distribute_post: [ordförande]
          take_over: [ordförande]
          delegate_order: [ordförande]
        meetings:
          - {date: 2018-03-21, cutoff: 2018-03-05, notice: 2018-03-14, place: Solrosen}
          - {date: 2018-02-21, cutoff: 2018-02-05, notice: 2018-02-14, place: Solrosen}
    accounts:
      - {id: hl1, title: Handläggare 1, email: hl1@kommun.example, roles: [{board: socialnämnden, role: handläggare}]}
      - {id: hl2, title: Handläggare 2, roles: []}
    absences:
      - {account: hl1, from: 2018-04-03, through: 2018-04-13, substitute: hl2}
    """

  private func problems(_ text: String) -> String {
    rendered(OrganisationFile.read(SourceFile(name: "organisation.yaml", text: text)).1)
  }

  @Test("a right one is read")
  func reads() throws {
    let (organisation, diagnostics) = OrganisationFile.read(SourceFile(name: "organisation.yaml", text: Self.sound))
    #expect(diagnostics.isEmpty, "\(rendered(diagnostics))")
    let read = try #require(organisation)
    #expect(read.tenant == "exempelkommun")
    #expect(read.roles["ordförande"]?.title == "Ordförande")
    #expect(read.board("socialnämnden")?.chairDecidesUrgent == true)
    #expect(read.board("socialnämnden")?.committees == [MeetingBody(id: "utskottet", name: "Utskottet", meetings: [])])
    #expect(read.board("socialnämnden")?.chief == "ordförande")
    #expect(read.board("socialnämnden")?.rights[.annul] == ["ordförande", "handläggare"])
    #expect(read.board("socialnämnden")?.rights[.erase] == [])
    #expect(try read.board("socialnämnden")?.meetings.map(\.date) == [day("2018-02-21"), day("2018-03-21")])
    #expect(read.accounts["hl1"]?.email == "hl1@kommun.example")
    #expect(read.accounts["hl2"]?.email == nil)
    #expect(read.configure == ["handläggare"])
    #expect(read.absences.map(\.substitute) == ["hl2"])
  }

  @Test("an utskott stands once, and the förvaltningschef is a role")
  func committees() {
    let text = Self.sound.replacing(
      "[{id: utskottet, name: Utskottet}]", with: "[{id: utskottet, name: Utskottet}, {id: utskottet, name: Ett till}]"
    ).replacing("chief: ordförande", with: "chief: chefen")
    #expect(
      lines(OrganisationFile.read(SourceFile(name: "organisation.yaml", text: text)).1) == """
        13:57: utskottet "utskottet" står två gånger | ta bort den ena eller byt id på den
        14:12: rollen "chefen" finns inte | det som finns är handläggare, ordförande
        """)
  }

  @Test("agreements and what is passed on are read, and their days, roles and accounts checked")
  func standing() throws {
    let board = """
          chief: ordförande
          contracts:
            - {municipality: Grannkommun, from: 2021-01-01, through: 2022-12-31, roles: [handläggare]}
          subdelegations:
            - {role: ordförande, account: hl2, item: "13.11", from: 2021-02-01}
      """
    let text = Self.sound.replacing("    chief: ordförande", with: board)
      .replacing("{id: hl2, title: Handläggare 2,", with: "{id: hl2, title: Handläggare 2, employer: Grannkommun,")
    let read = try #require(OrganisationFile.read(SourceFile(name: "organisation.yaml", text: text)).0)
    #expect(read.accounts["hl2"]?.employer == "Grannkommun")
    #expect(
      read.board("socialnämnden")?.contracts == [
        StaffContract(
          municipality: "Grannkommun", from: try day("2021-01-01"), through: try day("2022-12-31"),
          roles: ["handläggare"])
      ])
    #expect(
      read.board("socialnämnden")?.subdelegations == [
        Subdelegation(from: "ordförande", to: "hl2", item: "13.11", first: try day("2021-02-01"), last: nil)
      ])
    let wrong = text.replacing("through: 2022-12-31, roles: [handläggare]", with: "through: 2020-12-31, roles: [chef]")
      .replacing("role: ordförande, account: hl2", with: "role: handläggare, account: hl2")
    #expect(
      lines(OrganisationFile.read(SourceFile(name: "organisation.yaml", text: wrong)).1) == """
        16:64: avtalet slutar 2020-12-31 men börjar 2021-01-01 | byt plats på from och through, eller rätta det ena
        16:84: rollen "chef" finns inte | det som finns är handläggare, ordförande
        18:16: rollen "handläggare" får inte ge sin beslutanderätt vidare | bara förvaltningschefen får det (KL 7:6): ordförande
        """)
  }

  @Test("only a ledamot decides for the ordförande, and only an employee is given a right by the förvaltningschef")
  func elected() throws {
    func read(_ keys: String, elected: Bool) -> (Organisation?, [Diagnostic]) {
      let text = Self.sound.replacing("    chief: ordförande", with: "    chief: ordförande\n    \(keys)")
        .replacing("{id: hl2, title: Handläggare 2,", with: "{id: hl2, title: Handläggare 2, elected: \(elected),")
      return OrganisationFile.read(SourceFile(name: "organisation.yaml", text: text))
    }
    let standIn = "chair_stand_ins: [hl2]"
    #expect(read(standIn, elected: true).0?.board("socialnämnden")?.chairStandIns == ["hl2"])
    #expect(read(standIn, elected: false).1.map(\.code) == ["organisation.chair-stand-in"])
    let passedOn = "subdelegations: [{role: ordförande, account: hl2, item: '13.11', from: 2021-02-01}]"
    #expect(read(passedOn, elected: false).1.map(\.code) == [])
    #expect(read(passedOn, elected: true).1.map(\.code) == ["organisation.subdelegation"])
  }

  @Test("every reference, day and form is checked, all at once")
  func everything() {
    #expect(
      problems(
        """
        tenant: Exempel kommun
        name: Exempel
        roles:
          - {id: handläggare, title: Handläggare}
          - {id: handläggare, title: Handläggare}
        boards:
          - id: socialnämnden
            name: Socialnämnden
            code: S
            number_format: "{kod}-{nr}"
            rights: &alla
              {annul: [], correct: [], reassign: [], suspend: [], extend: [], skip: [], settle: [], erase: [], message: [], read_secret: [], distribute_post: [], take_over: [], delegate_order: []}
            meetings:
              - {date: 2018-02-21, cutoff: 2018-02-25, notice: 2018-02-22, place: Solrosen}
              - {date: 2018-02-21, cutoff: 2018-02-05, notice: 2018-02-14, place: Solrosen}
              - {date: 2018-02-30, cutoff: 2018-02-05, notice: 2018-02-14}
          - {id: skolnämnden, name: Skolnämnden, code: S, number_format: "{år}:{nr}", rights: *alla, meetings: []}
          - {id: byggnämnden, name: Byggnämnden, code: B, number_format: "{år}:{nr}", rights: *alla, meetings: []}
        accounts:
          - {id: hl1, title: Handläggare 1, roles: [{board: socialnämden, role: handläggare}, {board: x, role: chef}]}
          - {id: hl1, titel: Handläggare 1, roles: []}
        absences:
          - {account: hl3, from: 2018-04-03, through: 2018-04-13, substitute: vikarie}
          - {account: hl1, from: 2018-04-13, through: 2018-04-03, substitute: hl1}
        configure: [handläggare]
        """) == """
          organisation.yaml:1:9: fel: "Exempel kommun" duger inte som kommunens kortnamn
             1 | tenant: Exempel kommun
               |         ^^^^^^^^^^^^^^
            använd bara a–z, 0–9 och bindestreck, till exempel exempelkommun
          organisation.yaml:5:10: fel: rollen "handläggare" står två gånger
             5 |   - {id: handläggare, title: Handläggare}
               |          ^^^^^^^^^^^
            ta bort den ena eller byt id på den
          organisation.yaml:4:10: jfr: första gången
             4 |   - {id: handläggare, title: Handläggare}
               |          ^^^^^^^^^^^
          organisation.yaml:10:20: fel: ärendenumrets form måste innehålla {år} och {nr}
            10 |     number_format: "{kod}-{nr}"
               |                    ^^^^^^^^^^^^
            till exempel "{kod}/{år}:{nr}"
          organisation.yaml:14:36: fel: manusstopp 2018-02-25 ligger efter sammanträdet 2018-02-21
            14 |       - {date: 2018-02-21, cutoff: 2018-02-25, notice: 2018-02-22, place: Solrosen}
               |                                    ^^^^^^^^^^
            rätta cutoff eller date
          organisation.yaml:14:56: fel: kallelsen 2018-02-22 ligger efter sammanträdet 2018-02-21
            14 |       - {date: 2018-02-21, cutoff: 2018-02-25, notice: 2018-02-22, place: Solrosen}
               |                                                        ^^^^^^^^^^
            rätta notice eller date
          organisation.yaml:15:16: fel: sammanträdet 2018-02-21 står två gånger
            15 |       - {date: 2018-02-21, cutoff: 2018-02-05, notice: 2018-02-14, place: Solrosen}
               |                ^^^^^^^^^^
            ta bort det ena eller rätta dagen
          organisation.yaml:14:16: jfr: första gången
            14 |       - {date: 2018-02-21, cutoff: 2018-02-25, notice: 2018-02-22, place: Solrosen}
               |                ^^^^^^^^^^
          organisation.yaml:16:9: fel: sammanträdet saknar nyckeln "place"
            16 |       - {date: 2018-02-30, cutoff: 2018-02-05, notice: 2018-02-14}
               |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            lägg till "place: …"
          organisation.yaml:16:16: fel: datumet 2018-02-30 finns inte: februari 2018 har 28 dagar
            16 |       - {date: 2018-02-30, cutoff: 2018-02-05, notice: 2018-02-14}
               |                ^^^^^^^^^^
            välj en dag från 1 till 28
          organisation.yaml:18:48: fel: ärenden i Byggnämnden och Skolnämnden skulle få samma nummer, till exempel 2018:1
            18 |   - {id: byggnämnden, name: Byggnämnden, code: B, number_format: "{år}:{nr}", rights: *alla, meetings: []}
               |                                                ^
            ge nämnderna olika code, och ha med {kod} i number_format
          organisation.yaml:17:48: jfr: den andra nämnden
            17 |   - {id: skolnämnden, name: Skolnämnden, code: S, number_format: "{år}:{nr}", rights: *alla, meetings: []}
               |                                                ^
          organisation.yaml:20:53: fel: nämnden "socialnämden" finns inte
            20 |   - {id: hl1, title: Handläggare 1, roles: [{board: socialnämden, role: handläggare}, {board: x, role: chef}]}
               |                                                     ^^^^^^^^^^^^
            menade du "socialnämnden"?
          organisation.yaml:20:95: fel: nämnden "x" finns inte
            20 |   - {id: hl1, title: Handläggare 1, roles: [{board: socialnämden, role: handläggare}, {board: x, role: chef}]}
               |                                                                                               ^
            det som finns är byggnämnden, skolnämnden, socialnämnden
          organisation.yaml:20:104: fel: rollen "chef" finns inte
            20 |   - {id: hl1, title: Handläggare 1, roles: [{board: socialnämden, role: handläggare}, {board: x, role: chef}]}
               |                                                                                                        ^^^^
            det som finns är handläggare
          organisation.yaml:21:10: fel: kontot "hl1" står två gånger
            21 |   - {id: hl1, titel: Handläggare 1, roles: []}
               |          ^^^
            ta bort den ena eller byt id på den
          organisation.yaml:20:10: jfr: första gången
            20 |   - {id: hl1, title: Handläggare 1, roles: [{board: socialnämden, role: handläggare}, {board: x, role: chef}]}
               |          ^^^
          organisation.yaml:21:15: fel: okänd nyckel "titel" i kontot
            21 |   - {id: hl1, titel: Handläggare 1, roles: []}
               |               ^^^^^
            skriv title
          organisation.yaml:23:15: fel: kontot "hl3" finns inte
            23 |   - {account: hl3, from: 2018-04-03, through: 2018-04-13, substitute: vikarie}
               |               ^^^
            menade du "hl1"?
          organisation.yaml:23:71: fel: kontot "vikarie" finns inte
            23 |   - {account: hl3, from: 2018-04-03, through: 2018-04-13, substitute: vikarie}
               |                                                                       ^^^^^^^
            det som finns är hl1
          organisation.yaml:24:47: fel: frånvaron slutar 2018-04-03 men börjar 2018-04-13
            24 |   - {account: hl1, from: 2018-04-13, through: 2018-04-03, substitute: hl1}
               |                                               ^^^^^^^^^^
            byt plats på from och through, eller rätta det ena
          organisation.yaml:24:71: fel: kontot "hl1" kan inte ersätta sig självt
            24 |   - {account: hl1, from: 2018-04-13, through: 2018-04-03, substitute: hl1}
               |                                                                       ^^^
            ange ett annat konto, eller ta bort substitute om ingen ersätter
          """)
  }

  @Test("a file without its parts")
  func empty() {
    #expect(
      problems("name: Exempel\nrollers: []") == """
        organisation.yaml:1:1: fel: organisationen saknar nyckeln "tenant"
           1 | name: Exempel
             | ^^^^^^^^^^^^^
          lägg till "tenant: …"
        organisation.yaml:1:1: fel: organisationen saknar nyckeln "boards"
           1 | name: Exempel
             | ^^^^^^^^^^^^^
          lägg till "boards: …"
        organisation.yaml:1:1: fel: organisationen saknar nyckeln "accounts"
           1 | name: Exempel
             | ^^^^^^^^^^^^^
          lägg till "accounts: …"
        organisation.yaml:1:1: fel: filen säger inte vem som får lägga in ändringar av den: configure saknas
           1 | name: Exempel
             | ^^^^^^^^^^^^^
          lägg till configure: [roll]
          räkna upp rollernas id
        organisation.yaml:2:1: fel: okänd nyckel "rollers" i organisationen
           2 | rollers: []
             | ^^^^^^^
          menade du "roles"?
          möjliga nycklar: tenant, name, roles, boards, accounts, absences, configure
        """)
  }

  @Test("a file that is no mapping, or no YAML")
  func noFile() {
    #expect(
      problems("- a") == """
        organisation.yaml:1:1: fel: organisationen ska skrivas som nycklar med värden, men här står en lista
           1 | - a
             | ^^^
          skriv "nyckel: värde" på var sin rad
        """)
    #expect(OrganisationFile.read(SourceFile(name: "organisation.yaml", text: "a: [")).0 == nil)
  }

  @Test("a key without a value is told with what it wants, but not in what is laid in already")
  func emptyKeys() {
    let text = Self.sound.replacing("chief: ordförande", with: "chief:")
    let file = SourceFile(name: "organisation.yaml", text: text)
    #expect(
      rendered(OrganisationFile.read(file).1) == """
        organisation.yaml:14:5: fel: chief står utan värde
          14 |     chief:
             |     ^^^^^
          skriv namnet (roll i filen) efter chief, eller ta bort chief om det inte används
        """)
    #expect(rendered(OrganisationFile.read(file, isLaidIn: true).1) == "")
  }
}
