import CaseStore
import CivilTime
import FEEL
import WorkflowEngine
import WorkflowKit

/// Finds a task by what a person writes: its case's number, number and step, or its whole id.
struct TaskLookup {
  let reader: any StoreReader
  let organisation: Organisation
  let today: CivilDate

  /// The task that is meant; with the case's number alone, the one open task that the actor may do.
  ///
  /// - Parameter actor: Nil where nobody in particular acts; then the case must have one open task.
  /// - Throws: `Refusal` where there is none or more than one.
  func find(_ name: String, for actor: String?) throws -> WorkItemRow {
    if name.contains("~") {
      if let task = try reader.workItem(name) { return task }
      let dnr = try TaskID(name).flatMap { try reader.caseRow($0.caseID) }?.dnr
      throw gone(dnr ?? name)
    }
    let (row, step) = try split(name)
    let tasks = try reader.workItems(WorkItemFilter(caseID: row.id), reader: .system)
    let names = TaskName.names(of: tasks)
    if let step {
      let matches = TaskName.matches(step, among: tasks, id: \.id)
      if matches.count == 1, let task = matches.first { return task }
      if matches.isEmpty { throw try unknown(step, in: row, tasks: tasks, names: names) }
      throw ambiguous("Steget \"\(step)\" har flera uppgifter i \(row.dnr).", matches, names)
    }
    return try only(tasks, of: row, for: actor, names: names)
  }

  /// The case and the step in a name; the number itself may hold slashes.
  func split(_ name: String) throws -> (row: CaseRow, step: String?) {
    if let row = try reader.caseRow(dnr: name) ?? reader.caseRow(name) { return (row, nil) }
    var end = name.endIndex
    while let slash = name[..<end].lastIndex(of: "/") {
      let dnr = String(name[..<slash])
      if let row = try reader.caseRow(dnr: dnr) ?? reader.caseRow(dnr) {
        return (row, String(name[name.index(after: slash)...]))
      }
      end = slash
    }
    throw EngineError.unknownCase(name)
  }

  private func only(
    _ tasks: [WorkItemRow], of row: CaseRow, for actor: String?, names: [String: String]
  ) throws -> WorkItemRow {
    guard !tasks.isEmpty else {
      throw Refusal(
        "\(row.dnr) har ingen uppgift att göra just nu.", code: "task.none",
        hint: row.status == .open
          ? try stop(in: row) ?? "Se vad ärendet väntar på med ordning case show \(row.dnr)."
          : "Ärendet är \(Words.status(row.status)).")
    }
    let mine = actor.map { actor in tasks.filter { organisation.mayDo($0, actor, on: today) } } ?? tasks
    if mine.count == 1, let task = mine.first { return task }
    if mine.isEmpty, tasks.count == 1, let task = tasks.first { return task }
    if mine.isEmpty { throw ambiguous("Ingen av uppgifterna i \(row.dnr) är din.", tasks, names) }
    throw ambiguous("\(row.dnr) har flera uppgifter.", mine, names)
  }

  private func gone(_ dnr: String) -> Refusal {
    Refusal(
      "Uppgiften finns inte längre i \(dnr): någon har gjort den, eller så har ärendet gått vidare.", code: "task.gone",
      hint: "Se vad som nu står på tur med ordning task list --case \(dnr).")
  }

  private func unknown(
    _ step: String, in row: CaseRow, tasks: [WorkItemRow], names: [String: String]
  ) throws -> Refusal {
    let known = tasks.compactMap { names[$0.id] }.sorted().joined(separator: ", ")
    return Refusal(
      "\(row.dnr) har ingen uppgift i steget \"\(step)\" just nu.", code: "task.gone",
      hint: known.isEmpty
        ? ["Ärendet har inga uppgifter just nu.", try stop(in: row)].compactMap { $0 }.joined(separator: " ")
        : "Uppgifterna är \(known).")
  }

  /// Where to look where the case stands still on something that a person has to settle.
  private func stop(in row: CaseRow) throws -> String? {
    guard try !reader.incidents(case: row.id, openOnly: true).isEmpty else { return nil }
    return "Ett stopp står öppet: se ordning incident list --case \(row.dnr)."
  }

  private func ambiguous(_ message: String, _ tasks: [WorkItemRow], _ names: [String: String]) -> Refusal {
    let known = tasks.map { "\(names[$0.id] ?? $0.id) (\($0.title))" }.sorted().joined(separator: ", ")
    return Refusal(message, code: "task.ambiguous", hint: "Ange en av \(known).")
  }
}
