import CivilTime
import SourceDiagnostics
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

  @Test("holders come in order")
  func holders() throws {
    #expect(try organisation().holders(of: "handläggare", in: "socialnämnden").map(\.id) == ["chef1", "hl1"])
  }

  @Test("an account reads by itself, its nämnder, and while it stands in also by the absent account's")
  func readerKeys() throws {
    let organisation = try organisation()
    let own = ["account:hl2", "unit:skolnämnden"]
    #expect(try organisation.readerKeys(of: "hl2", on: day("2018-04-02")) == own)
    #expect(
      try organisation.readerKeys(of: "hl2", on: day("2018-04-03")) == own + ["account:hl1", "unit:socialnämnden"])
    #expect(try organisation.readerKeys(of: "hl2", on: day("2018-04-14")) == own)
    #expect(try organisation.readerKeys(of: "ingen", on: day("2018-04-03")) == ["account:ingen"])
  }

  @Test("the nämnd says which roles read all its secret cases")
  func readsSecret() throws {
    let text = OrganisationFileTests.sound
    let key = "secret:socialnämnden"
    for (role, reads) in [("ordförande", false), ("handläggare", true)] {
      let file = text.replacing("read_secret: [ordförande]", with: "read_secret: [\(role)]")
      let organisation = try #require(OrganisationFile.read(SourceFile(name: "organisation.yaml", text: file)).0)
      #expect(try organisation.readerKeys(of: "hl1", on: day("2018-03-01")).contains(key) == reads)
      #expect(try organisation.readerKeys(of: "hl2", on: day("2018-03-01")).contains(key) == false)
      #expect(try organisation.readerKeys(of: "hl2", on: day("2018-04-03")).contains(key) == reads)
    }
  }

  @Test("what is given to an account is its own while it exists and holds the role that day")
  func isStill() throws {
    let organisation = try organisation()
    func isStill(_ account: String, _ role: String, _ date: String) throws -> Bool {
      try organisation.isStill(account, inRole: role, of: "socialnämnden", on: day(date))
    }
    #expect(try isStill("hl1", "handläggare", "2018-04-10"))
    #expect(try isStill("hl2", "handläggare", "2018-04-10"))
    #expect(try !isStill("hl2", "handläggare", "2018-04-14"))
    #expect(try !isStill("hl1", "enhetschef", "2018-04-10"))
    #expect(try isStill("hl1", "", "2018-04-10"))
    #expect(try !isStill("ingen", "", "2018-04-10"))
  }
}
