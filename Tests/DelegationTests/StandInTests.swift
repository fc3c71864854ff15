import CivilTime
import Delegation
import Testing

@Suite("Deciding for somebody else under an item")
struct StandInTests {
  private static let items = """
    - {nr: "1", ärende: A, delegat: EC, ersättare: HL, beslutstyper: [prov.avgift]}
    - {nr: "2", ärende: B, delegat: FC, beslutstyper: [prov.inhibition]}
    - {nr: "3", ärende: C, delegat: EC, beslutstyper: [prov.spel]}
    """

  private let rules: AuthorityRules
  private let history: DelegationHistory

  init() throws {
    let catalogue = try SmallHouse.catalogue()
    history = try DelegationHistory(
      [SmallHouse.order(Self.items)], catalogue: catalogue, terms: SmallHouse.terms)
    let away = try day("2020-03-02")...day("2020-03-06")
    let passed = ["2", "3"].map { item in
      (item, item == "2" ? "chef" : "enhetschef")
    }
    rules = try AuthorityRules(
      history: history,
      staff: Staff(
        members: [
          Staff.Member(account: "ec1", title: "Enhetschef 1", roles: ["enhetschef"]),
          Staff.Member(account: "hl1", title: "Handläggare 1", roles: ["handläggare"]),
          Staff.Member(account: "fc1", title: "Förvaltningschef 1", roles: ["chef"]),
        ], absences: [Staff.Absence(account: "ec1", days: away, substitute: nil)],
        subdelegations: passed.map { item, role in
          try Staff.Subdelegation(from: role, to: "hl1", item: item, first: day("2020-02-01"), last: day("2020-02-29"))
        }), terms: SmallHouse.terms)
  }

  private func decide(_ type: String, on date: String) throws -> String {
    let matter = try SmallHouse.catalogue().matter(type)
    do {
      let authority = try rules.authorise(AuthorityQuestion(matter, by: .account("hl1"), on: try day(date)))
      return authority.explanation.last ?? ""
    } catch let refusal as AuthorityRefusal {
      return "\(refusal.code.rawValue): \(refusal.message)"
    }
  }

  @Test("the item's ersättare decides when every ordinary delegate is away")
  func substitute() throws {
    #expect(
      try decide("prov.avgift", on: "2020-03-06")
        == "Handläggare 1 är ersättare enligt punkt 1, och ingen ordinarie delegat kan besluta 2020-03-06.")
    #expect(
      try decide("prov.avgift", on: "2020-03-07")
        == "authority.not-delegate: Handläggare 1 kan inte besluta i det här ärendet.")
  }

  @Test(
    "the item's ersättare stands in for the delegate who is away, on those days only, though another one is at work")
  func oneAway() throws {
    let staff = try Staff(
      members: [
        Staff.Member(account: "ec1", title: "Enhetschef 1", roles: ["enhetschef"]),
        Staff.Member(account: "ec2", title: "Enhetschef 2", roles: ["enhetschef"]),
        Staff.Member(account: "hl1", title: "Handläggare 1", roles: ["handläggare"]),
        Staff.Member(account: "hl2", title: "Handläggare 2", roles: ["handläggare"]),
      ],
      absences: [
        Staff.Absence(account: "ec1", days: day("2020-03-02")...day("2020-03-06"), substitute: "hl1")
      ])
    let rules = AuthorityRules(history: history, staff: staff, terms: SmallHouse.terms)
    func authorise(_ type: String, _ account: String, _ date: String) throws -> Authority {
      try rules.authorise(
        AuthorityQuestion(try SmallHouse.catalogue().matter(type), by: .account(account), on: try day(date)))
    }
    let authority = try authorise("prov.avgift", "hl1", "2020-03-06")
    #expect(authority.standsInFor == "ec1")
    #expect(
      authority.explanation.last
        == "Handläggare 1 ersätter Enhetschef 1, som är borta 2020-03-02–2020-03-06, och är ersättare enligt punkt 1.")
    func code(_ type: String, _ account: String, _ date: String) throws -> AuthorityRefusal.Code? {
      try #require(throws: AuthorityRefusal.self) { try authorise(type, account, date) }.code
    }
    #expect(try code("prov.avgift", "hl1", "2020-03-07") == .substituteDays)
    #expect(try code("prov.avgift", "hl2", "2020-03-06") == .notDelegate)
    #expect(try code("prov.spel", "hl1", "2020-03-06") == .substituteRole)
  }

  @Test("an absence whose substitute the order gives nothing is told with the items that then have nobody")
  func emptyStandIns() throws {
    let members = [
      Staff.Member(account: "ec1", title: "Enhetschef 1", roles: ["enhetschef"]),
      Staff.Member(account: "ec2", title: "Enhetschef 2", roles: ["enhetschef"]),
      Staff.Member(account: "hl1", title: "Handläggare 1", roles: ["handläggare"]),
    ]
    let days = try day("2020-03-02")...day("2020-03-06")
    func told(_ substitute: String?, on date: String = "2020-03-06") throws -> [String] {
      let staff = Staff(
        members: members, absences: [Staff.Absence(account: "ec1", days: days, substitute: substitute)])
      return EmptyStandIn.all(in: staff, history: history, terms: SmallHouse.terms, from: try day(date)).map(\.text)
    }
    #expect(
      try told("hl1") == [
        "Handläggare 1 ersätter Enhetschef 1 2020-03-02–2020-03-06 men får inte besluta enligt punkt 3"
      ])
    #expect(try told("ec2") == [])
    #expect(try told(nil) == [])
    #expect(try told("hl1", on: "2020-03-07") == [])
  }

  @Test("the item's ersättare decides when nobody holds the role, or the only one who does is jävig")
  func vacant() throws {
    let hl = Staff.Member(account: "hl1", title: "Handläggare 1", roles: ["handläggare"])
    let ec = Staff.Member(account: "ec1", title: "Enhetschef 1", roles: ["enhetschef"])
    var question = AuthorityQuestion(
      try SmallHouse.catalogue().matter("prov.avgift"), by: .account("hl1"), on: try day("2020-03-09"))
    func authorise(_ members: Staff.Member...) throws -> Authority {
      try AuthorityRules(history: history, staff: Staff(members: members), terms: SmallHouse.terms).authorise(question)
    }
    #expect(try authorise(hl).isStandIn)
    #expect(throws: AuthorityRefusal.self) { try authorise(hl, ec) }
    question.disqualified = [AuthorityQuestion.Hindrance(account: "ec1", ground: "är part")]
    #expect(try authorise(hl, ec).isStandIn)
  }

  @Test("nobody decides while away, neither as delegate nor for another")
  func away() throws {
    let days = try day("2020-03-02")...day("2020-03-06")
    let staff = Staff(
      members: [
        Staff.Member(account: "ec1", title: "Enhetschef 1", roles: ["enhetschef"]),
        Staff.Member(account: "hl1", title: "Handläggare 1", roles: ["handläggare"]),
      ],
      absences: [
        Staff.Absence(account: "ec1", days: days, substitute: "hl1"),
        Staff.Absence(account: "hl1", days: days, substitute: nil),
      ])
    let rules = AuthorityRules(history: history, staff: staff, terms: SmallHouse.terms)
    let matter = try SmallHouse.catalogue().matter("prov.avgift")
    for account in ["ec1", "hl1"] {
      let refusal = try #require(throws: AuthorityRefusal.self) {
        try rules.authorise(AuthorityQuestion(matter, by: .account(account), on: try day("2020-03-06")))
      }
      #expect(refusal.code == .absent)
      #expect(refusal.message.hasSuffix("är frånvarande 2020-03-02–2020-03-06 och beslutar inte då."))
    }
  }

  @Test("a förvaltningschef passes an item on, one step and for the days said")
  func passedOn() throws {
    #expect(
      try decide("prov.inhibition", on: "2020-02-29")
        == "Förvaltningschef har gett Handläggare 1 rätt att besluta enligt punkt 2 (KL 7:6).")
    #expect(
      try decide("prov.inhibition", on: "2020-03-01")
        == "authority.subdelegation: Handläggare 1 har inte fått beslutanderätt för 2020-03-01.")
  }

  @Test("what is passed on ends when the item comes to cover other decisions, and not when only its words change")
  func endsWithTheItem() throws {
    func rules(_ later: String) throws -> AuthorityRules {
      let header = SmallHouse.standardHeader.replacing("2019-12-10", with: "2020-02-10").replacing(
        "2020-01-01", with: "2020-02-15")
      let history = try DelegationHistory(
        [SmallHouse.order(Self.items), SmallHouse.order(later, header: header)], catalogue: try SmallHouse.catalogue(),
        terms: SmallHouse.terms)
      let staff = try Staff(
        members: [Staff.Member(account: "hl1", title: "Handläggare 1", roles: ["handläggare"])],
        subdelegations: ["2", "9"].map {
          try Staff.Subdelegation(from: "chef", to: "hl1", item: $0, first: day("2020-02-01"), last: nil)
        })
      return AuthorityRules(history: history, staff: staff, terms: SmallHouse.terms)
    }
    func mayDecide(_ type: String, _ rules: AuthorityRules, on date: String) throws -> Bool {
      let question = AuthorityQuestion(
        try SmallHouse.catalogue().matter(type), by: .account("hl1"), on: try day(date))
      do { return try rules.authorise(question).passedOnBy == "chef" } catch { return false }
    }
    let changed = try rules("- {nr: \"2\", ärende: B, delegat: FC, beslutstyper: [prov.avgift]}")
    #expect(try mayDecide("prov.inhibition", changed, on: "2020-02-14"))
    #expect(try !mayDecide("prov.avgift", changed, on: "2020-02-15"))
    let worded = try rules("- {nr: \"2\", ärende: Med andra ord, delegat: FC, beslutstyper: [prov.inhibition]}")
    #expect(try mayDecide("prov.inhibition", worded, on: "2020-02-15"))
    let added = try rules("- {nr: \"9\", ärende: Ny, delegat: FC, beslutstyper: [prov.avgift]}")
    #expect(try !mayDecide("prov.avgift", added, on: "2020-02-15"))
  }

  @Test("nobody else passes anything on")
  func notPassedOn() throws {
    #expect(
      try decide("prov.spel", on: "2020-02-10")
        == "authority.subdelegation: Enhetschef får inte ge sin beslutanderätt vidare till Handläggare 1.")
  }
}
