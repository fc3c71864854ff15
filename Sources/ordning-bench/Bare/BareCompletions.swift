import CaseStore

/// Writes what completed tasks write, with nothing but SQLite: the baseline of the figures on commands.
final class BareCompletions {
  /// A case that is written to.
  struct Case {
    let id: String
    let dnr: BareValue
    var sequence: Int64
    var commands = 0
    var taskID: String
  }

  private let database: BareDatabase
  private let templates: [BareCommand]
  private let snapshot: BareValue
  private var link: Int64
  private(set) var cases: [Case]

  private let begin, commit, event, stream, log, row, removeTask, task, putSnapshot: BareStatement
  private let tenant = BareValue.text(BenchProcess.tenant.id)

  /// - Parameters:
  ///   - templates: The two kinds of command, in the order they alternate.
  ///   - snapshot: The bytes of a snapshot.
  ///   - ids: The cases that are written to.
  init(_ database: BareDatabase, templates: [BareCommand], snapshot: BareValue, ids: [String]) throws {
    self.database = database
    self.templates = templates
    self.snapshot = snapshot
    guard case .integer(let last)? = try database.rows("SELECT max(number) FROM tenant_log").first?.first else {
      throw BenchFault("mätprocessens ärenden saknas")
    }
    link = last
    cases = try ids.map { id in
      let row = try database.rows(
        """
        SELECT c.dnr, c.sequence, w.id FROM case_row c JOIN work_item w ON w.tenant = c.tenant AND w.case_id = c.id
        WHERE c.tenant = '\(BenchProcess.tenant.id)' AND c.id = '\(id)'
        """
      ).first
      guard let row, case .integer(let sequence) = row[1], case .text(let task) = row[2] else {
        throw BenchFault("ärendet \(id) saknas")
      }
      return Case(id: id, dnr: row[0], sequence: sequence, taskID: task)
    }
    begin = try database.prepare("BEGIN IMMEDIATE")
    commit = try database.prepare("COMMIT")
    event = try database.prepare("INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
    stream = try database.prepare("UPDATE stream SET sequence = ?, hash = ? WHERE tenant = ? AND name = ?")
    log = try database.prepare("INSERT INTO tenant_log VALUES (?, ?, ?, ?, ?, ?)")
    row = try database.prepare("UPDATE case_row SET position = ?, sequence = ? WHERE tenant = ? AND id = ?")
    removeTask = try database.prepare("DELETE FROM work_item WHERE tenant = ? AND id = ?")
    task = try database.prepare("INSERT INTO work_item VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    putSnapshot = try database.prepare(
      """
      INSERT INTO snapshot VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET sequence = excluded.sequence, hash = excluded.hash, bytes = excluded.bytes
      """)
  }

  /// Commits one command on each of the cases, together.
  func commit(on indices: Range<Int>) throws {
    try begin.run()
    for index in indices { try write(&cases[index]) }
    try commit.run()
  }

  private func write(_ own: inout Case) throws {
    let template = templates[own.commands % templates.count]
    let streamName = BareValue.text("case/" + own.id)
    let before = own.sequence
    for part in template.events {
      own.sequence += 1
      try event.run(
        tenant, streamName, .integer(own.sequence), part.type, part.bytes, part.hash, part.salt, part.personal)
    }
    let sequence = BareValue.integer(own.sequence)
    try stream.run(sequence, template.hash, tenant, streamName)
    link += 1
    try log.run(tenant, .integer(link), streamName, sequence, template.hash, template.hash)
    if own.sequence / 64 > before / 64 {
      try putSnapshot.run(tenant, streamName, sequence, template.hash, .integer(1), snapshot)
    }
    try row.run(template.position, sequence, tenant, .text(own.id))
    try removeTask.run(tenant, .text(own.taskID))
    own.commands += 1
    own.taskID = "\(own.id)~\(template.task.step)#\(own.commands / 2 + 1)~\(template.task.key)"
    try task.run(
      tenant, .text(own.taskID), .text(own.id), own.dnr, template.taskTitle, "socialnämnden", "handläggare", .null,
      .integer(Int64(Int32.max)), .integer(1_517_472_000_000 + Int64(own.commands) * 1000),
      .integer(Int64(Int32.max)))
  }
}
