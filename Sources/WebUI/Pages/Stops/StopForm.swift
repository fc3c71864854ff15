import CaseStore
import CivilTime
import WorkflowDefinitions
import WorkflowEngine
import WorkflowKit

/// A stop with its form, as it stands on a page of many (the template `stopp`), and what becomes of the form.
struct StopForm {
  /// That one has been settled.
  static let done = "Stoppet är löst, och ärendet går vidare."

  let site: Site
  let visitor: Visitor
  /// The page's own address for the form.
  let path: String
  /// A form that was refused, to be shown again.
  var typed = FormBody()

  /// What stands still, since when and why; of a case that the visitor may not read only that it does.
  ///
  /// - Parameter number: Its place on the page, for the ids of its fields.
  func view(_ incident: IncidentRow, _ number: Int, in tx: any StoreReader) throws -> View {
    let row = try tx.caseRow(incident.caseID)
    let mayRead = row.map(visitor.mayRead) ?? false
    let effect = try incident.effect.flatMap { try tx.effect($0) }
    let ways = StopWays(isUncertain: effect?.state == .oviss, unit: row?.unit ?? "", visitor: visitor)
    let all = mayRead ? ways.all : []
    return [
      "stop_path": path, "incident_id": incident.id, "dnr": incident.dnr, "may_read": mayRead,
      "case_path": "/arenden/\(incident.caseID)", "case_title": (mayRead ? row?.title : row?.publicTitle) ?? "",
      // What stands still, and the message, may tell what went wrong with whom.
      "line": mayRead ? what(incident, effect, row) : "", "message": mayRead ? PageWords.plain(incident.message) : "",
      "opened": Words.time(incident.opened), "reason_id": "skal-\(number)", "reason_title": ways.reasonTitle,
      "reason_help": ways.reasonHelp, "reason": typed.text("_stopp") == incident.id ? typed.text("skal") : "",
      "ways": all.filter { $0.sign == nil }.map { way -> View in
        ["how": way.how.rawValue, "way": "\(way.title) i \(incident.dnr)", "is_quiet": way.how == .skip]
      }, "has_ways": all.contains { $0.sign == nil },
      "closed_ways": all.compactMap { way in way.sign.map { "\(way.title): \($0)" } },
    ]
  }

  private func what(_ incident: IncidentRow, _ effect: EffectRow?, _ row: CaseRow?) -> String {
    if let effect {
      let line = DispatchView(effect, registry: site.engine.registry)
      return line.receiver.isEmpty ? line.kind : "\(line.kind) till \(line.receiver)"
    }
    // The step by the name that it has in the process now.
    let step = TaskName.step(ofInstance: incident.instance)
    let node = row.flatMap { site.engine.library.workflows[$0.workflow]?.steps.nodes.first { $0.id == step } }
    return node?.title ?? step
  }

  /// The form of a stop as it was left behind: what stands still, and in which case.
  ///
  /// - Throws: `PageFault.missing` where there is no such stop; `Refusal` where the visitor may not read its case.
  func known(_ form: FormBody) async throws -> KnownForm {
    let reader = visitor.reader
    let title = try await site.engine.store.read { tx -> String in
      guard let incident = try tx.incident(form.text("_stopp")) else { throw PageFault.missing }
      let row = try CaseLookup.find(incident.caseID, in: tx, as: reader)
      return "Lös stoppet i \(incident.dnr) \(row.title): "
        + what(incident, try incident.effect.flatMap { try tx.effect($0) }, row)
    }
    return KnownForm(title: title, fields: [Field("skal", .longText, title: "Varför")], canBeShown: false)
  }

  /// Settles a stop as a form says.
  ///
  /// - Returns: Why it could not be done; nil where it was.
  /// - Throws: `PageFault.missing` where there is no such stop; `Refusal` where the visitor may not read its case.
  func settle(_ form: FormBody) async throws -> Refusal? {
    let (id, reader) = (form.text("_stopp"), visitor.reader)
    guard let how = IncidentResolution(rawValue: form.text("_gor")), how != .cancel else { throw PageFault.notAForm }
    do {
      let row = try await site.engine.store.read { tx -> IncidentRow in
        guard let row = try tx.incident(id) else { throw PageFault.missing }
        _ = try CaseLookup.find(row.caseID, in: tx, as: reader)
        return row
      }
      _ = try await site.engine.perform(
        .settleIncident(row.id, how, reason: form.text("skal")), on: row.caseID, by: visitor.account.id,
        at: visitor.now)
      return nil
    } catch let refusal as Refusal where refusal.code != "case.not-reader" { return refusal }
  }
}
