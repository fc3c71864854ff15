import CaseStore
import FEEL
import WorkflowKit

/// What a command has collected to be written.
struct ExecutionOutbox: Sendable {
  var isOpening = false
  var events: [CaseEvent] = []
  var effects: [EffectRow] = []
  var documents: [(row: DocumentRow, content: [UInt8]?)] = []
  var registers: [(name: String, key: String, value: Value)] = []
  var incidents: [IncidentRow] = []
  var numbers: [String: Int] = [:]
  var texts: [(part: String, text: String?)] = []
  /// Document numbers given out but not yet used.
  var reservedDocuments = 0
}
