import Delegation
import FEEL
import SourceDiagnostics
import Testing

/// Items whose condition reads the fact `beslutat_av`: whose decisions their delegate changes, or revokes.
@Suite("Changing what somebody else decided")
struct DecidedByTests {
  private static let boards = "villkor: 'beslutat_av = \"nämnden\"', "

  private let catalogue: DecisionCatalogue

  init() throws {
    let types = ["prov.ändring", "prov.återkallelse"].map { name in
      """
        - nyckel: \(name)
          titel: \(name)
          slag: beslut
          överklagas: {hur: laglighetsprövning}
          fakta:
            - {namn: beslutat_av, titel: Vem som beslutade, typ: val, värden: [delegat, utskott, ordförande, nämnden]}
      """
    }
    catalogue = try require(
      DecisionCatalogueFile.read(
        SourceFile(
          name: "beslutstyper.yaml", text: ([SmallHouse.catalogueText] + types).joined(separator: "\n"))))
  }

  /// HL changes what the nämnd decided; FC revokes, what the nämnd decided too where that is said.
  private func rules(revoking condition: String = "") throws -> AuthorityRules {
    let items = """
      - {nr: "1", ärende: A, delegat: HL, \(Self.boards)beslutstyper: [prov.ändring]}
      - {nr: "2", ärende: B, delegat: FC, \(condition)beslutstyper: [prov.återkallelse]}
      """
    let order = try require(
      DelegationOrderFile.read(SourceFile(name: "ordning.yaml", text: SmallHouse.text(items)), catalogue: catalogue))
    return AuthorityRules(
      history: try DelegationHistory([order], catalogue: catalogue, terms: SmallHouse.terms),
      staff: Staff(members: [
        Staff.Member(account: "hl1", title: "Handläggare 1", roles: ["handläggare"]),
        Staff.Member(account: "fc1", title: "Förvaltningschef 1", roles: ["chef"]),
      ]),
      terms: SmallHouse.terms)
  }

  private func change(decidedBy level: String, by account: String) throws -> AuthorityQuestion {
    let matter = try catalogue.matter("prov.ändring", facts: context(["beslutat_av": .string(level)]))
    var question = AuthorityQuestion(matter, by: .account(account), on: try day("2020-03-01"))
    question.earlier = AuthorityQuestion.Earlier(level: .board)
    return question
  }

  @Test("an item that reads who decided may let a delegate change what the nämnd has decided")
  func itemSaysSo() throws {
    #expect(try rules().authorise(try change(decidedBy: "nämnden", by: "hl1")).item == "1")
    #expect(throws: AuthorityRefusal.self) {
      try rules().authorise(try change(decidedBy: "utskott", by: "hl1"))
    }
  }

  @Test("what the nämnd decided is revoked by a delegate only where the revocation's own item says so")
  func revokesTheBoards() throws {
    func revocation(by account: String) throws -> AuthorityQuestion {
      var question = try change(decidedBy: "nämnden", by: account)
      question.earlier = AuthorityQuestion.Earlier(
        level: .board,
        revocation: try catalogue.matter("prov.återkallelse", facts: context(["beslutat_av": "nämnden"])))
      return question
    }
    let refusal = #expect(throws: AuthorityRefusal.self) { try rules().authorise(try revocation(by: "fc1")) }
    #expect(refusal?.code == .higherDecision)
    #expect(try rules(revoking: Self.boards).authorise(try revocation(by: "fc1")).item == "2")
    // To the detriment it is not for whoever changes alone, whatever their item says.
    #expect(throws: AuthorityRefusal.self) {
      try rules(revoking: Self.boards).authorise(try revocation(by: "hl1"))
    }
  }
}
