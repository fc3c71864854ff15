import CivilTime
import Testing
import WorkflowKit

@Suite("Who holds what, and when")
struct OrganisationTests {
  private func organisation() throws -> Organisation {
    func account(_ id: String, _ holdings: [(String, String)]) -> Account {
      Account(id: id, title: id, email: nil, holdings: holdings.map { Account.Holding(board: $0.0, role: $0.1) })
    }
    return Organisation(
      tenant: "exempel", name: "Exempel", boards: [], roles: [Role(id: "handläggare", title: "Handläggare")],
      accounts: [
        account("hl2", [("skolnämnden", "handläggare")]), account("hl1", [("socialnämnden", "handläggare")]),
        account("chef1", [("socialnämnden", "enhetschef"), ("socialnämnden", "handläggare")]),
      ],
      absences: [
        Absence(account: "hl1", from: try day("2018-04-03"), through: try day("2018-04-13"), substitute: "hl2"),
        Absence(account: "chef1", from: try day("2018-05-01"), through: try day("2018-05-01"), substitute: nil),
      ])
  }

  @Test(
    "a substitute holds the role from the first day away through the last",
    arguments: [
      ("2018-04-02", false), ("2018-04-03", true), ("2018-04-10", true), ("2018-04-13", true), ("2018-04-14", false),
    ])
  func substitute(_ date: String, _ holds: Bool) throws {
    let organisation = try organisation()
    #expect(try organisation.holds("hl2", role: "handläggare", in: "socialnämnden", on: day(date)) == holds)
    #expect(try (organisation.absence(of: "hl1", on: day(date)) != nil) == holds)
  }

  @Test("the role holds in its own nämnd only, and only that role is lent")
  func boards() throws {
    let organisation = try organisation()
    let date = try day("2018-04-10")
    #expect(organisation.holds("hl1", role: "handläggare", in: "socialnämnden", on: date))
    #expect(!organisation.holds("hl1", role: "handläggare", in: "skolnämnden", on: date))
    #expect(!organisation.holds("hl2", role: "enhetschef", in: "socialnämnden", on: date))
    #expect(!organisation.holds("ingen", role: "handläggare", in: "socialnämnden", on: date))
  }

  @Test("an absence without a substitute lends the role to nobody")
  func withoutSubstitute() throws {
    let organisation = try organisation()
    let date = try day("2018-05-01")
    #expect(organisation.absence(of: "chef1", on: date)?.substitute == nil)
    #expect(!organisation.holds("hl1", role: "enhetschef", in: "socialnämnden", on: date))
  }

  @Test("holders and reader keys come in order")
  func holders() throws {
    let organisation = try organisation()
    #expect(organisation.holders(of: "handläggare", in: "socialnämnden").map(\.id) == ["chef1", "hl1"])
    #expect(
      organisation.readerKeys(of: "hl1") == [
        "account:hl1", "unit:socialnämnden", "role:socialnämnden/handläggare",
      ])
    #expect(organisation.readerKeys(of: "ingen") == ["account:ingen"])
  }
}
