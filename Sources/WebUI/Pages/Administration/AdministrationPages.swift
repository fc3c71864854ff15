import CaseStore
import CivilTime
import Hummingbird
import SourceDiagnostics
import WorkflowDefinitions
import WorkflowEngine
import WorkflowKit

/// *Administration*: the processes, what stands still, the accounts, and who has read secret cases.
struct AdministrationPages: PageGroup {
  let path: String? = "/administration"

  /// So many readings stand on the page.
  private let mostReadings = 200

  func add(to routes: RouterGroup<WebContext>, of site: Site) {
    routes.get("/administration") { _, context in try await page(administrator(context), site) }
    routes.get("/administration/konton/:account") { _, context in
      try await AccountPage(site: site, visitor: administrator(context)).show(context.parameters.require("account"))
    }
    routes.post("/administration/konton/:account") { _, context in
      try await AccountPage(site: site, visitor: administrator(context))
        .setPassword(context.parameters.require("account"))
    }
    routes.get("/administration/beslutstyper") { _, context in
      try await DecisionTypesPage(site: site, visitor: administrator(context)).show()
    }
    routes.get("/administration/processer/:process") { _, context in
      try await ProcessPage(site: site, visitor: administrator(context))
        .show(context.parameters.require("process"), context.logger)
    }
  }

  /// - Throws: `PageFault.forbidden` where the visitor may not change the configuration.
  private func administrator(_ context: WebContext) throws -> Visitor {
    let visitor = try context.requireVisitor()
    do { _ = try visitor.organisation.roleToConfigure(for: visitor.account.id, on: visitor.today) } catch {
      let roles = visitor.organisation.configure.map { visitor.organisation.title(ofRole: $0).lowercased() }
      throw PageFault.forbidden("Administrationen är till för \(roles.joined(separator: " och ")).")
    }
    return visitor
  }

  private func page(_ visitor: Visitor, _ site: Site) async throws -> Response {
    let most = mostReadings
    let (incidents, logins, readings) = try await site.engine.store.read { tx in
      (
        try tx.incidents(case: nil, openOnly: true).map { ($0, try tx.caseRow($0.caseID)) }, try tx.logins(),
        try tx.readings(case: nil, limit: most).map { ($0, try tx.caseRow($0.caseID)) }
      )
    }
    let processes = processes(site, try await ProcessFindings(site: site, visitor: visitor).all())
    return site.page(
      "administration", title: "Administration",
      [
        "processes": processes, "incidents": incidents.map { incidentView($0.0, $0.1, visitor) },
        "has_incidents": !incidents.isEmpty, "accounts": accounts(visitor, logins),
        "readings": readings.map { reading, row -> View in
          [
            "time": Words.time(reading.time), "reader": visitor.organisation.title(ofAccount: reading.account),
            "dnr": row?.dnr ?? reading.caseID, "public_title": row?.publicTitle ?? "", "what": reading.what,
          ]
        }, "has_readings": !readings.isEmpty, "most_readings": most,
      ], for: visitor, at: "/administration")
  }

  /// The processes that new cases may run, with what is to be said of each.
  private func processes(_ site: Site, _ findings: [Diagnostic]) -> [View] {
    site.engine.library.workflows.values.sortedInSwedish(by: \.title).map { workflow in
      let own = findings.filter { $0.place?.file.name == workflow.file.name }
      let errors = own.filter { $0.severity == .error }.count
      return [
        "process_title": workflow.title, "process": workflow.id, "file": workflow.file.name,
        "valid_from": workflow.validFrom?.swedish ?? "", "has_valid_from": workflow.validFrom != nil,
        "state": errors > 0
          ? "\(errors) fel: nya ärenden bör inte öppnas"
          : own.isEmpty ? "Inga fel" : "Inga fel, \(own.count) att se över",
        "process_path": "/administration/processer/\(workflow.id.inQuery)",
        "is_wrong": errors > 0, "findings": own.map { RevisionFault.sentence($0) }, "has_findings": !own.isEmpty,
      ]
    }
  }

  private func incidentView(_ incident: IncidentRow, _ row: CaseRow?, _ visitor: Visitor) -> View {
    let mayRead = row.map(visitor.mayRead) ?? false
    return [
      "dnr": incident.dnr, "case_path": "/arenden/\(incident.caseID)", "may_read": mayRead,
      "opened": Words.time(incident.opened), "step": TaskName.step(ofInstance: incident.instance),
      // The message may tell what went wrong with whom.
      "message": mayRead ? incident.message : row?.publicTitle ?? "",
    ]
  }

  private func accounts(_ visitor: Visitor, _ logins: [LoginRow]) -> [View] {
    let logins = Dictionary(logins.map { ($0.account, $0) }, uniquingKeysWith: { $1 })
    let words = AccountWords(organisation: visitor.organisation, today: visitor.today)
    return visitor.organisation.accounts.values.sortedInSwedish(by: \.title).map { account in
      var view = words.view(account)
      view["password"] = PasswordState.words(of: logins[account.id], visitor)
      return view
    }
  }
}
