import CaseStore
import Delegation
import SourceDiagnostics
import WorkflowEngine
import WorkflowKit

/// What the files of an installation change in the delegation that is in force.
struct DelegationChange: Sendable {
  /// The changes in words.
  let lines: [String]
  /// Who stands in for a delegate but may not decide, in words.
  let emptyStandIns: [String]
  /// What is to be laid in; nil where nothing is.
  let change: (files: DelegationDocuments, configuration: DelegationConfiguration)?

  /// Compares.
  ///
  /// - Throws: `DiagnosticError` where a file is wrong, `Refusal` where one would change what the nämnd has adopted.
  init(from session: Session, to installation: Installation, _ organisation: Organisation) async throws {
    let before = try await session.store.read { try DelegationStore.files($0) }
    guard let after = try installation.delegation() else {
      if before != nil {
        throw Refusal(
          "\(installation.config) har inga beslutstyper och inga delegationsordningar, men sådana är inlagda.",
          code: "config.no-delegation", hint: "Lägg tillbaka beslutstyper.yaml och delegationsordningar.")
      }
      (lines, emptyStandIns, change) = ([], [], nil)
      return
    }
    let configuration = try DelegationCheck.configuration(after, in: organisation, on: session.today)
    var lines: [String] = []
    if before?.catalogue.bytes != after.catalogue.bytes {
      lines.append("\(before == nil ? "+" : "~") beslutstyperna")
    }
    let old = Dictionary(
      (before?.orders ?? []).map { ($0.name, $0.file.bytes) }, uniquingKeysWith: { first, _ in first })
    let new = Dictionary(after.orders.map { ($0.name, $0.file.bytes) }, uniquingKeysWith: { first, _ in first })
    for name in Set(old.keys).union(new.keys).sorted() where old[name] != new[name] {
      let mark = old[name] == nil ? "+" : new[name] == nil ? "-" : "~"
      lines.append("\(mark) delegationsordningen \(name)")
    }
    if let before { try Self.requireKept(before, new) }
    self.lines = lines
    emptyStandIns = try configuration.emptyStandIns(in: organisation, on: session.today).map {
      "! \($0.text): delegationsordningen anger ingen ersättare"
    }
    change = lines.isEmpty ? nil : (after, configuration)
  }

  /// Nothing that has been adopted is ever edited or taken away: decisions point to it.
  private static func requireKept(_ before: DelegationDocuments, _ new: [String: [UInt8]]) throws {
    for (name, order) in try DelegationConfiguration(before).orders
    where order.state == .adopted && new[name] != order.file.bytes {
      throw Refusal(
        "\(name) är antagen av nämnden och kan inte \(new[name] == nil ? "tas bort" : "ändras").",
        code: "config.adopted-order",
        hint: "Lägg tillbaka filen som den var, och gör ändringen i en ny revision.", lagrum: ["KL 6:37"])
    }
  }
}
