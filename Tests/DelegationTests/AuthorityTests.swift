import CivilTime
import Delegation
import FEEL
import SourceDiagnostics
import Testing

@Suite("Authorising a decision")
struct AuthorityTests {
  private let house: Herrljunga
  private let staff: Staff
  private let history: DelegationHistory
  private let terms: OrderTerms

  init() throws {
    house = try Herrljunga.get()
    terms = OrderTerms(
      board: house.terms.board, boardName: house.terms.boardName, committees: house.terms.committees,
      roles: house.terms.roles, chiefRoles: house.terms.chiefRoles, urgentRole: "ordförande", chairStandIns: ["led1"])
    history = try DelegationHistory(
      [house.confirmedBefore, house.adopted(from: "2021-10-01"), house.proposed], catalogue: house.catalogue,
      terms: terms)
    staff = try Staff(
      members: [
        Staff.Member(account: "hl1", title: "Handläggare 1", roles: ["handläggare"]),
        Staff.Member(account: "hl2", title: "Handläggare 2", roles: []),
        Staff.Member(account: "hl3", title: "Handläggare 3", roles: ["handläggare"], employer: "Grannkommun"),
        Staff.Member(account: "fc1", title: "Förvaltningschef 1", roles: ["förvaltningschef"]),
        Staff.Member(account: "ordf1", title: "Ordförande 1", roles: ["ordförande"]),
        Staff.Member(account: "led1", title: "Ledamot 1", roles: []),
      ],
      absences: [
        Staff.Absence(account: "ordf1", days: day("2021-11-01")...day("2021-11-05"), substitute: "hl1"),
        Staff.Absence(account: "hl1", days: day("2021-10-04")...day("2021-10-08"), substitute: "hl2"),
      ],
      contracts: [
        Staff.Contract(
          municipality: "Grannkommun", from: day("2021-10-15"), through: nil, roles: ["handläggare"])
      ])
  }

  func question(
    _ type: String, _ facts: Value = [:], by account: String, on date: String, isWeighty: Bool = false,
    isUrgent: Bool = false
  ) throws -> AuthorityQuestion {
    let matter = try house.catalogue.matter(type, facts: context(facts), isWeighty: isWeighty, isUrgent: isUrgent)
    return AuthorityQuestion(matter, by: .account(account), on: try day(date))
  }

  func permit(_ days: Int, by account: String, on date: String) throws -> AuthorityQuestion {
    try question(
      "alkohol.tillfälligt.allmänheten", ["antal_dagar": .number(Number(days))], by: account, on: date)
  }

  func rules(_ staff: Staff? = nil) -> AuthorityRules {
    AuthorityRules(history: history, staff: staff ?? self.staff, terms: terms)
  }

  func refusal(_ question: AuthorityQuestion, _ staff: Staff? = nil) -> String {
    do {
      let authority = try rules(staff).authorise(question)
      return "tillåtet: \(authority)"
    } catch {
      let lagrum = error.lagrum.isEmpty ? "" : " " + error.lagrum.joined(separator: ", ")
      return "\(error.code.rawValue): \(error.message) \(error.hint)\(lagrum)"
    }
  }

  @Test("the same permit is refused to the handläggare before the revision and is theirs after it")
  func sameMatterTwoRevisions() throws {
    #expect(
      refusal(try permit(5, by: "hl1", on: "2021-09-30")) == """
        authority.needs-meeting: Socialnämndens myndighetsutskott beslutar i ärendet, och det vid sammanträde. Lämna \
        ärendet till Socialnämndens myndighetsutskott, som beslutar vid sammanträde. KL 6:37
        """)
    let authority = try rules().authorise(permit(5, by: "hl1", on: "2021-10-01"))
    #expect(authority.decider == "hl1")
    #expect(authority.level == .delegate)
    #expect(authority.role == "handläggare")
    #expect(authority.item == "12.8")
    #expect(authority.revision == history.revisions[1].order.hash)
    #expect(authority.explanation.last == "Handläggare 1 har rollen Handläggare.")
  }

  @Test("a jävig person is refused, with the ground")
  func disqualified() throws {
    var question = try permit(2, by: "hl1", on: "2021-10-01")
    question.disqualified = [AuthorityQuestion.Hindrance(account: "hl1", ground: "närstående är sökande")]
    #expect(
      refusal(question) == """
        authority.disqualified: Handläggare 1 är jävig i ärendet: närstående är sökande. Lämna ärendet till en annan \
        delegat eller till Socialnämnden. KL 6:28, KL 6:30, KL 7:4
        """)
  }

  @Test("a question of jäv that nobody has tried stops the decision, and says so")
  func disputed() throws {
    var question = try permit(2, by: "hl1", on: "2021-10-01")
    question.disqualified = [
      AuthorityQuestion.Hindrance(account: "hl1", ground: "närstående är sökande", isQuestion: true)
    ]
    #expect(
      refusal(question) == """
        authority.disputed: Frågan om Handläggare 1 är jävig i ärendet är inte prövad: närstående är sökande. Låt en \
        annan delegat besluta, lämna ärendet till Socialnämnden, eller låt nämnden pröva frågan, som den ska göra \
        snarast. KL 6:28, KL 6:30, KL 7:4
        """)
  }

  @Test("a local rule of four eyes is kept")
  func excluded() throws {
    var question = try permit(2, by: "hl1", on: "2021-10-01")
    question.excluded = [AuthorityQuestion.Hindrance(account: "hl1", ground: "den som har utrett beslutar inte")]
    #expect(
      refusal(question) == """
        authority.excluded: Handläggare 1 får inte besluta i ärendet: den som har utrett beslutar inte. Lämna ärendet \
        till Socialnämnden, eller be den som får omfördela uppgifter att låta någon annan besluta.
        """)
  }

  @Test("who stands in for somebody away decides nothing that the order has not given")
  func substitute() throws {
    #expect(
      refusal(try permit(2, by: "hl2", on: "2021-10-08")) == """
        authority.substitute-role: Handläggare 2 ersätter Handläggare 1 2021-10-04–2021-10-08, men har inte rollen \
        Handläggare och är inte ersättare enligt punkt 12.8. Lämna ärendet till någon med rollen Handläggare. Vem som \
        får besluta i en annans ställe säger delegationsordningen under ersättare. KL 6:37, KL 7:5
        """)
    #expect(
      refusal(try permit(2, by: "hl2", on: "2021-10-09")) == """
        authority.substitute-days: Handläggare 2 ersätter Handläggare 1 2021-10-04–2021-10-08, inte 2021-10-09. Lämna \
        ärendet till någon med rollen Handläggare. KL 7:5
        """)
  }

  @Test("another municipality's employee decides only under an agreement")
  func neighbour() throws {
    #expect(
      refusal(try permit(2, by: "hl3", on: "2021-10-14")) == """
        authority.no-contract: Handläggare 3 är anställd av Grannkommun, och inget avtal om samverkan omfattar rollen \
        2021-10-14. Låt en egen anställd besluta, eller lägg in avtalet om det finns. KL 9:37
        """)
    let authority = try rules().authorise(permit(2, by: "hl3", on: "2021-10-15"))
    #expect(authority.explanation.last == "Handläggare 3 är anställd av Grannkommun (KL 9:37).")
  }

  @Test("who is no delegate is refused, and told who is")
  func notDelegate() throws {
    #expect(
      refusal(try permit(2, by: "fc1", on: "2021-10-01")) == """
        authority.not-delegate: Förvaltningschef 1 kan inte besluta i det här ärendet. Lämna ärendet till någon med \
        rollen Handläggare. KL 6:37, KL 7:5
        """)
    #expect(refusal(try permit(2, by: "nn", on: "2021-10-01")).hasPrefix("authority.unknown-account: "))
  }

  @Test("a matter of greater weight is refused to the delegate")
  func weighty() throws {
    #expect(
      refusal(try question("alkohol.erinran", by: "hl1", on: "2021-10-01", isWeighty: true)) == """
        authority.not-delegate: Handläggare 1 kan inte besluta i det här ärendet. Lämna ärendet till Socialnämnden. \
        KL 6:37, KL 7:5
        """)
  }

  @Test("nobody in a nämnd decides where the nämnd is the municipality's party")
  func party() throws {
    for decider: AuthorityQuestion.Decider in [.account("hl1"), .committee("myndighetsutskottet"), .board] {
      var question = try question("alkohol.stadigvarande.allmänheten", by: "hl1", on: "2021-10-01")
      question.decider = decider
      question.isBoardParty = true
      #expect(
        refusal(question) == """
          authority.board-is-party: Socialnämnden är kommunens part i ärendet och får därför inte besluta i det. Lämna \
          ärendet till den nämnd som kan pröva det. KL 6:7
          """)
    }
  }

  @Test("an utskott decides what is its own, and nothing else")
  func committee() throws {
    var question = try question("alkohol.varning", by: "", on: "2021-10-01")
    question.decider = .committee("myndighetsutskottet")
    #expect(try rules().authorise(question).level == .committee)
    question = try self.question("alkohol.erinran", by: "", on: "2021-10-01")
    question.decider = .committee("myndighetsutskottet")
    #expect(
      refusal(question) == """
        authority.not-delegate: Socialnämndens myndighetsutskott kan inte besluta i det här ärendet. Lämna ärendet till \
        någon med rollen Handläggare. KL 6:37
        """)
  }

  @Test("an utskott that meets in time decides an urgent matter itself, unless its item says otherwise")
  func urgentCommittee() throws {
    var question = try question("alkohol.varning", by: "", on: "2021-09-20", isUrgent: true)
    question.decider = .committee("myndighetsutskottet")
    #expect(try rules().authorise(question).item == "12.17")
    question.matter = try house.catalogue.matter("tobak.föreläggande", isUrgent: true)
    #expect(refusal(question).hasPrefix("authority.not-delegate: Socialnämndens myndighetsutskott kan inte besluta"))
  }

  @Test("the nämnd takes over what it has delegated")
  func takenOver() throws {
    var question = try question("alkohol.erinran", by: "", on: "2021-10-01")
    question.decider = .board
    let authority = try rules().authorise(question)
    #expect(authority.level == .board)
    #expect(authority.item == nil)
    #expect(
      authority.explanation.suffix(2) == [
        "Socialnämnden har tagit över ärendet (KL 6:37).", "Socialnämnden beslutade vid sammanträdet 2021-10-01.",
      ])
  }

  func urgent(_ account: String, on date: String) throws -> AuthorityQuestion {
    var question = try question("alkohol.varning", by: account, on: date, isUrgent: true)
    question.urgency = AuthorityQuestion.Urgency(reason: "Servering till barn", whyNoMeeting: "Nästa är om tre veckor")
    return question
  }

  @Test("on a day when the nämnd or the utskott meets, it must be said why the matter cannot wait for that")
  func meetsToday() throws {
    let before = try urgent("ordf1", on: "2021-10-01")
    var question = before
    question.nextMeetings = try ["socialnämnden": day("2021-10-20"), "myndighetsutskottet": day("2021-10-13")]
    let authority = try rules().authorise(question)
    #expect(authority.nextMeeting == (try day("2021-10-13")))
    #expect(
      authority.explanation.last == "Nästa sammanträde: Socialnämndens myndighetsutskott 2021-10-13.")
    #expect(try rules().authorise(before).nextMeeting == nil)
    for body in ["socialnämnden", "myndighetsutskottet"] {
      question.nextMeetings[body] = question.day
      #expect(refusal(question).hasPrefix("authority.meets-today: Socialnämnden"), "\(body)")
      question.nextMeetings[body] = try day("2021-10-20")
    }
    question.nextMeetings["socialnämnden"] = question.day
    #expect(
      refusal(question) == """
        authority.meets-today: Socialnämnden sammanträder samma dag, 2021-10-01. Det framgår inte varför ärendet inte \
        kan vänta till dess. Ta upp ärendet vid sammanträdet, eller ange varför det inte kan vänta till dess. KL 6:39
        """)
    question.urgency = AuthorityQuestion.Urgency(
      reason: "Servering till barn", whyNoMeeting: "Det börjar i kväll", despiteMeeting: "Serveringen pågår nu.")
    #expect(
      try rules().authorise(question).explanation.last
        == "Varför det inte kunde vänta till sammanträdet samma dag: Serveringen pågår nu.")
  }

  @Test("for the ordförande only the named ledamot decides, and only when the ordförande cannot")
  func chairStandIn() throws {
    #expect(refusal(try urgent("hl1", on: "2021-11-02")).hasPrefix("authority.not-delegate: Handläggare 1 kan inte"))
    #expect(refusal(try urgent("ordf1", on: "2021-11-02")).hasPrefix("authority.absent: Ordförande 1 är frånvarande"))
    #expect(refusal(try urgent("led1", on: "2021-10-29")).hasPrefix("authority.not-delegate: Ledamot 1 kan inte"))
    let authority = try rules().authorise(urgent("led1", on: "2021-11-02"))
    #expect(authority.level == .chair)
    #expect(authority.isStandIn)
    #expect(authority.isUrgent)
    var disqualified = try urgent("led1", on: "2021-10-29")
    disqualified.disqualified = [AuthorityQuestion.Hindrance(account: "ordf1", ground: "är part")]
    #expect(try rules().authorise(disqualified).decider == "led1")
  }

  @Test("another municipality's employee does not decide urgent matters either without an agreement")
  func neighbourInTheChair() throws {
    let staff = Staff(members: [
      Staff.Member(account: "ordf2", title: "Ordförande 2", roles: ["ordförande"], employer: "Grannkommun")
    ])
    #expect(refusal(try urgent("ordf2", on: "2021-10-29"), staff).hasPrefix("authority.no-contract: "))
  }

  @Test("an urgent decision needs its reasons, and is marked for the next meeting")
  func urgent() throws {
    var question = try question("alkohol.varning", by: "ordf1", on: "2021-10-01", isUrgent: true)
    #expect(
      refusal(question) == """
        authority.no-urgency: Ett brådskande beslut kräver att skälet anges, och varför nämnden inte hann sammanträda. \
        Ange båda, eller lämna ärendet till Socialnämnden. KL 6:39
        """)
    question.urgency = AuthorityQuestion.Urgency(reason: "Servering till barn i kväll", whyNoMeeting: " ")
    #expect(refusal(question).hasPrefix("authority.no-urgency"))
    question.urgency = AuthorityQuestion.Urgency(
      reason: "Servering till barn i kväll", whyNoMeeting: "Nästa sammanträde är om tre veckor")
    let authority = try rules().authorise(question)
    #expect(authority.isUrgent)
    #expect(authority.level == .chair)
    #expect(
      authority.explanation.suffix(2) == [
        "Skäl till brådskan: Servering till barn i kväll",
        "Varför nämnden inte hann: Nästa sammanträde är om tre veckor",
      ])
  }
}
