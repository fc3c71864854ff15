import CaseStore
import Delegation
import SourceDiagnostics
import WorkflowEngine
import WorkflowKit

/// What the files of an installation change in the delegation that is in force.
struct DelegationChange: Sendable {
  /// The changes in words.
  let lines: [String]
  /// Who stands in for a delegate but may not decide, and what has been passed on but ends, in words.
  let withoutRight: [String]
  /// What is to be laid in; nil where nothing is.
  let change: (files: DelegationDocuments, configuration: DelegationConfiguration)?
  /// The revisions that are new or say something else, by their names in the store.
  private let revised: [(name: String, order: DelegationOrder)]
  private let rule: RevisionRule

  /// Compares.
  ///
  /// - Throws: `DiagnosticError` where a file is wrong, `Refusal` where one would change what the nämnd has adopted.
  init(from session: Session, to installation: Installation, _ organisation: Organisation) async throws {
    let laid = try await session.store.read { try session.engine.delegation($0) }
    let before = laid?.documents
    rule = RevisionRule(laid, in: organisation, on: session.today)
    guard let after = try installation.delegation() else {
      if before != nil {
        throw Refusal(
          "\(installation.config) har inga beslutstyper och inga delegationsordningar, men sådana är inlagda.",
          code: "config.no-delegation", hint: "Lägg tillbaka beslutstyper.yaml och delegationsordningar.")
      }
      (lines, withoutRight, change, revised) = ([], [], nil, [])
      return
    }
    let configuration = try DelegationCheck.configuration(after, in: organisation, on: session.today)
    var lines: [String] = []
    if before?.catalogue.bytes != after.catalogue.bytes {
      lines.append("\(before == nil ? "+" : "~") beslutstyperna")
      if let laid { lines += CatalogueDiff(laid.configuration.catalogue, configuration.catalogue).lines }
    }
    let old = Dictionary(
      (before?.orders ?? []).map { ($0.name, $0.file.bytes) }, uniquingKeysWith: { first, _ in first })
    let new = Dictionary(after.orders.map { ($0.name, $0.file.bytes) }, uniquingKeysWith: { first, _ in first })
    for name in Set(old.keys).union(new.keys).sorted() where old[name] != new[name] {
      let mark = old[name] == nil ? "+" : new[name] == nil ? "-" : "~"
      lines.append("\(mark) delegationsordningen \(name)")
    }
    if let laid { try Self.requireKept(laid.configuration, new) }
    revised = configuration.orders.filter { old[$0.name] != $0.order.file.bytes }
    self.lines = lines
    let standIns = try configuration.emptyStandIns(in: organisation, on: session.today).map {
      "! \($0.text): delegationsordningen anger ingen ersättare"
    }
    let ended = try configuration.endedSubdelegations(in: organisation, on: session.today).map {
      "! \($0): den måste ges på nytt om den ska gälla"
    }
    withoutRight = standIns + ended
    change = lines.isEmpty ? nil : (after, configuration)
  }

  /// Who answers for each revision that is laid in, by its name, and what a person should know of them.
  ///
  /// - Throws: `Refusal`, `DiagnosticError` where the account may not, or a revision may not be laid in.
  func authors(_ account: String) throws -> (authors: [String: OrderAuthor], warnings: [Diagnostic]) {
    var (authors, warnings): ([String: OrderAuthor], [Diagnostic]) = ([:], [])
    for (name, order) in revised {
      let entry = try rule.check(order, named: name, by: account)
      authors[name] = entry.author
      warnings += entry.warnings
    }
    return (authors, warnings)
  }

  /// Nothing that has been adopted is ever edited or taken away: decisions point to it.
  private static func requireKept(_ before: DelegationConfiguration, _ new: [String: [UInt8]]) throws {
    for (name, order) in before.orders
    where order.state == .adopted && new[name] != order.file.bytes {
      throw Refusal(
        "\(name) är antagen av nämnden och kan inte \(new[name] == nil ? "tas bort" : "ändras").",
        code: "config.adopted-order",
        hint: "Lägg tillbaka filen som den var, och gör ändringen i en ny revision.", lagrum: ["KL 6:37"])
    }
  }
}
