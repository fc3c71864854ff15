import CaseStore
import Foundation
import WorkflowEngine
import WorkflowKit

/// Finds an incident by what a person writes: its case's number, number and order (`SOCN/2018:1#2`), or its whole id.
enum IncidentLookup {
  /// The short name of an incident.
  static func name(of row: IncidentRow) -> String {
    guard let mark = row.id.range(of: "~i", options: .backwards) else { return row.id }
    return "\(row.dnr)#\(row.id[mark.upperBound...])"
  }

  /// The open incident that is meant.
  ///
  /// - Throws: `Refusal` where there is none or more than one.
  static func find(_ name: String, in reader: any StoreReader) throws -> IncidentRow {
    if let row = try reader.incident(name) { return row }
    let parts = name.split(separator: "#", maxSplits: 1).map(String.init)
    let row = try CaseLookup.find(parts.first ?? name, in: reader)
    if parts.count == 2 {
      if let incident = try reader.incident("\(row.id)~i\(parts[1])") { return incident }
      throw Refusal(
        "Stoppet \(name) finns inte.", code: "incident.unknown",
        hint: "Se ordning incident list --case \(row.dnr) --all.")
    }
    let open = try reader.incidents(case: row.id, openOnly: true)
    if open.count == 1, let incident = open.first { return incident }
    guard !open.isEmpty else {
      throw Refusal("\(row.dnr) har inget öppet stopp.", code: "incident.none")
    }
    throw Refusal(
      "\(row.dnr) har flera öppna stopp.", code: "incident.ambiguous",
      hint: "Ange ett av \(open.map(Self.name).joined(separator: ", ")).")
  }
}
