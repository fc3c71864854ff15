/// What one completed task of the measured process writes, as rows taken from a store where the engine did it.
struct BareCommand: Sendable {
  struct Event: Sendable {
    let type: BareValue
    let bytes: BareValue
    let hash: BareValue
    let salt: BareValue
    let personal: BareValue
  }

  let events: [Event]
  let hash: BareValue
  let position: BareValue
  let taskTitle: BareValue
  /// The instance's id and the wait's key without the number between them.
  let task: (step: String, key: String)

  /// The latest command of the only case of a database.
  init(latestIn database: BareDatabase) throws {
    let rows = try database.rows(
      """
      SELECT e.type, e.bytes, e.hash, e.salt, e.personal FROM event e
      JOIN (SELECT sequence FROM tenant_log ORDER BY number DESC LIMIT 1 OFFSET 1) l ON e.sequence > l.sequence
      WHERE e.stream LIKE 'case/%' ORDER BY e.sequence
      """)
    events = rows.map { Event(type: $0[0], bytes: $0[1], hash: $0[2], salt: $0[3], personal: $0[4]) }
    guard let work = try database.rows("SELECT c.position, w.title, w.id, c.id FROM work_item w, case_row c").first,
      let head = try database.rows("SELECT hash FROM stream WHERE name LIKE 'case/%'").first?.first,
      case .text(let id) = work[2]
    else { throw BenchFault("mätprocessens ärende saknas") }
    let parts = id.split(separator: "~")
    guard parts.count == 3, let step = parts[1].split(separator: "#").first else {
      throw BenchFault("uppgiften \(id) har oväntad form")
    }
    hash = head
    position = work[0]
    taskTitle = work[1]
    task = (String(step), String(parts[2]))
  }
}
