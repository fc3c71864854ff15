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
    routes.get("/administration") { _, context in
      let visitor = try context.requireVisitor()
      do { _ = try visitor.organisation.roleToConfigure(for: visitor.account.id, on: visitor.today) } catch {
        let roles = visitor.organisation.configure.map { visitor.organisation.title(ofRole: $0).lowercased() }
        throw PageFault.forbidden("Administrationen är till för \(roles.joined(separator: " och ")).")
      }
      return try await page(visitor, site)
    }
  }

  private func page(_ visitor: Visitor, _ site: Site) async throws -> Response {
    let most = mostReadings
    let (incidents, logins, readings, types) = try await site.engine.store.read { [engine = site.engine] tx in
      (
        try tx.incidents(case: nil, openOnly: true).map { ($0, try tx.caseRow($0.caseID)) }, try tx.logins(),
        try tx.readings(case: nil, limit: most).map { ($0, try tx.caseRow($0.caseID)) },
        try engine.delegation(tx)?.configuration.decisionTypes ?? [:]
      )
    }
    let processes = processes(visitor, site, types)
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

  /// The processes that new cases may run, judged anew by the organisation as it is.
  private func processes(_ visitor: Visitor, _ site: Site, _ types: [String: KnownDecision]) -> [View] {
    let workflows = site.engine.library.workflows.values.sortedInSwedish(by: \.title)
    let findings = WorkflowLibrary.load(
      workflows.map(\.file), registry: site.engine.registry, roles: Set(visitor.organisation.roles.keys),
      boards: visitor.organisation.bodies, decisionTypes: types
    ).diagnostics
    return workflows.map { workflow in
      let own = findings.filter { $0.place?.file.name == workflow.file.name }
      let errors = own.filter { $0.severity == .error }.count
      return [
        "process_title": workflow.title, "process": workflow.id, "file": workflow.file.name,
        "valid_from": workflow.validFrom?.swedish ?? "", "has_valid_from": workflow.validFrom != nil,
        "state": errors > 0
          ? "\(errors) fel: nya ärenden bör inte öppnas"
          : own.isEmpty ? "Inga fel" : "Inga fel, \(own.count) att se över",
        "outline": DiagramOutline(of: workflow, registry: site.engine.registry, current: [], case: nil).text,
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
    let organisation = visitor.organisation
    let changed = Dictionary(logins.map { ($0.account, $0.changed) }, uniquingKeysWith: { $1 })
    return organisation.accounts.values.sortedInSwedish(by: \.title).map { account in
      let absence = organisation.absence(of: account.id, on: visitor.today)
      return [
        "account_id": account.id, "account_title": account.title,
        "roles": account.holdings.map {
          "\(organisation.title(ofRole: $0.role)), \(organisation.title(ofBody: $0.board))"
        },
        "absence": absence.map { absence in
          "Borta till \(absence.through.swedish)"
            + (absence.substitute.map { ", ersätts av \(organisation.title(ofAccount: $0))" } ?? "")
        } ?? "", "has_absence": absence != nil,
        "password": changed[account.id].map { "satt \(Words.time($0))" } ?? "inget: kontot kan inte logga in",
        "has_password": changed[account.id] != nil,
      ]
    }
  }
}
