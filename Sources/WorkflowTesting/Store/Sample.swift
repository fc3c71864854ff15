import CaseStore
import CivilTime
import FEEL

/// Rows and events for the conformance checks.
enum Sample {
  /// An error of a command's own.
  struct Refused: Error, Equatable {
    var number = 0
  }

  static let keys = ["unit:socialnamnden"]

  static func instant(_ minute: Int) throws -> Instant {
    try Instant.parse("2018-03-09T08:00:00Z").adding(seconds: Int64(minute) * 60)
  }

  static func day(_ number: Int) throws -> CivilDate { try CivilDate.parse("2018-03-01").adding(days: number) }

  static func event(_ type: String, _ structural: Value, personal: Value = .null) throws -> NewEvent {
    NewEvent(
      type: type, version: 1, time: try instant(0), actor: "account:registrator", structural: structural,
      personal: personal)
  }

  static func caseRow(
    _ id: String, opened: Int = 0, workflow: String = "remissvar", unit: String = "socialnamnden",
    status: CaseRow.Status = .open, pin: String = "pin-1", readers: [String] = keys,
    officers: [String] = []
  ) throws -> CaseRow {
    CaseRow(
      id: id, dnr: "SOCN/2018:\(id)", workflow: workflow, pin: pin, unit: unit, title: "Remiss om å, ä och ö",
      publicTitle: "Remiss", secret: false, party: "Länsstyrelsen", status: status, opened: try day(opened),
      closed: status == .open ? nil : try day(opened + 1), position: "Skriv yttrande", sequence: 3, readers: readers,
      officers: officers)
  }

  static func task(
    _ id: String, case caseID: String, due: Int? = nil, soonest: Int? = nil, created: Int = 0,
    role: String = "handlaggare", assignee: String? = nil, unit: String = "socialnamnden"
  ) throws -> WorkItemRow {
    WorkItemRow(
      id: id, caseID: caseID, dnr: "SOCN/2018:\(caseID)", title: "Skriv yttrande", unit: unit, role: role,
      assignee: assignee, due: try due.map(day), soonest: try (soonest ?? due).map(day),
      created: try instant(created))
  }

  static func effect(
    _ id: String, case caseID: String = "1", state: EffectRow.State = .queued, next: Int = 0
  ) throws -> EffectRow {
    EffectRow(
      id: id, caseID: caseID, instance: "skicka", key: "brev", kind: "mail",
      payload: ["till": "registrator@namnd.example"],
      state: state, attempts: 0, nextAttempt: try instant(next))
  }

  static func document(_ number: Int, hash: String, case caseID: String = "1") throws -> DocumentRow {
    DocumentRow(
      caseID: caseID, number: number, title: "Yttrande", direction: .drawnUp, day: try day(1), counterpart: "",
      secrecy: "OSL 26:1", mediaType: "text/html", hash: hash, size: 12)
  }
}
