import CaseStore
import CivilTime
import HTTPTypes
import Hummingbird
import NIOCore
import SourceDiagnostics
import WorkflowDefinitions
import WorkflowEngine
import WorkflowKit

/// *Administration*: the processes, what stands still, the accounts, and who has read secret cases.
struct AdministrationPages: PageGroup {
  let path: String? = "/administration"

  /// So many readings stand on the page, and so many acts with accounts.
  private let mostReadings = 200

  func known(_ form: LeftForm, for visitor: Visitor, of site: Site) async throws -> KnownForm? {
    guard form.place == ["administration", "stopp"] else { return nil }
    return try await StopForm(site: site, visitor: visitor, path: "").known(form.body)
  }

  func add(to routes: RouterGroup<WebContext>, of site: Site) {
    routes.get("/administration") { _, context in try await page(administrator(context), site) }
    // A form that was refused stands at its own address.
    routes.get("/administration/stopp") { _, _ in redirect(to: "/administration#stopp") }
    routes.post("/administration/stopp") { _, context in try await settle(administrator(context), site) }
    routes.get("/administration/konton/:account") { _, context in
      try await AccountPage(site: site, visitor: administrator(context)).show(context.parameters.require("account"))
    }
    routes.post("/administration/konton/:account") { _, context in
      try await AccountPage(site: site, visitor: administrator(context))
        .setPassword(context.parameters.require("account"))
    }
    routes.get("/administration/organisation") { _, context in
      _ = try administrator(context)
      return try await organisationFile(site)
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

  /// The organisation as the YAML file that it is, with what has been added beside it, to be kept with the other files.
  ///
  /// - Throws: `PageFault.missing` where none is laid in.
  private func organisationFile(_ site: Site) async throws -> Response {
    guard let (_, bytes) = try await site.engine.store.read({ try $0.config("organisation") }) else {
      throw PageFault.missing
    }
    return Response(
      status: .ok,
      headers: [
        .contentType: "application/yaml; charset=utf-8", .cacheControl: "no-store",
        .contentDisposition: DocumentPage.disposition(isShown: false, name: "organisation.yaml"),
      ], body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }

  /// Tries again, or goes on without, what stands still.
  private func settle(_ visitor: Visitor, _ site: Site) async throws -> Response {
    let form = FormBody.current
    guard let refusal = try await StopForm(site: site, visitor: visitor, path: "").settle(form) else {
      site.notices.put(StopForm.done, for: visitor)
      return redirect(to: "/administration#stopp")
    }
    return try await page(visitor, site, refused: (form, refusal))
  }

  private func page(
    _ visitor: Visitor, _ site: Site, refused: (form: FormBody, refusal: Refusal)? = nil
  ) async throws -> Response {
    let most = mostReadings
    let stops = StopForm(
      site: site, visitor: visitor, path: "/administration/stopp", typed: refused?.form ?? FormBody())
    let stranded = try await site.engine.strandedCases()
    let (incidents, logins, acts, readings, meetings) = try await site.engine.store.read { tx in
      (
        try tx.incidents(case: nil, openOnly: true).enumerated().map { try stops.view($1, $0 + 1, in: tx) },
        try tx.logins(), try AccountLog.latest(most, in: tx),
        try tx.readings(case: nil, limit: most).map { ($0, try tx.caseRow($0.caseID)) },
        try MeetingCalendar.changes(in: tx)
      )
    }
    let failures = await site.gate.failures(at: visitor.now)
    let processes = processes(site, try await ProcessFindings(site: site, visitor: visitor).all())
    return site.page(
      "administration", title: "Administration",
      [
        "processes": processes, "incidents": incidents, "has_incidents": !incidents.isEmpty,
        "stranded": stranded.map {
          "\(Words.count($0.count, "pågående ärende", "pågående ärenden")) kan inte fortsätta: \($0.reason)"
        },
        "has_stranded": !stranded.isEmpty, "refusal": refused?.refusal.sentence ?? "", "is_refused": refused != nil,
        "accounts": accounts(visitor, logins),
        "acts": acts.map { entry -> View in
          [
            "act_time": Words.time(entry.time), "act_words": entry.act.words,
            "act_actor": entry.actor == "system"
              ? "kommandoraden" : visitor.organisation.title(ofAccount: entry.actor),
            "act_account": visitor.organisation.title(ofAccount: entry.account),
          ]
        }, "has_acts": !acts.isEmpty,
        "failures": failures.prefix(most).map { failure -> View in
          [
            "failed_account": visitor.organisation.accounts[failure.account]?.title ?? "Konto som inte finns",
            "failed_count": "\(failure.count)", "failed_time": Words.time(failure.last),
          ]
        }, "has_failures": !failures.isEmpty,
        "meetings": meetings.prefix(most).map { change -> View in
          [
            "meeting_time": Words.time(change.time), "meeting_day": change.day.swedish,
            "meeting_actor": visitor.organisation.title(ofAccount: change.actor),
            "meeting_body": visitor.organisation.title(ofBody: change.body),
            "meeting_act": change.isRemoval ? "togs bort" : "lades till",
          ]
        }, "has_meetings": !meetings.isEmpty,
        "readings": readings.map { reading, row -> View in
          [
            "time": Words.time(reading.time), "reader": visitor.organisation.title(ofAccount: reading.account),
            "dnr": row?.dnr ?? Self.post(reading.caseID), "public_title": row?.publicTitle ?? "", "what": reading.what,
          ]
        }, "has_readings": !readings.isEmpty, "most_readings": most,
      ], for: visitor, at: "/administration", status: refused?.refusal.status ?? .ok)
  }

  /// What stands for post in the log of readings: its id begins with the day it was taken in.
  private static func post(_ id: String) -> String {
    CivilDate(String(id.prefix(10))).map { "Post som togs in \($0.swedish)" } ?? id
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
