import CivilTime
import SourceDiagnostics
import YAMLSource

/// What must hold at a point of a scenario.
struct ScenarioExpectation: Sendable {
  var steps: [String]?
  var tasks: [ExpectedTask]?
  var clocks: [(id: String, due: String)] = []
  var status: String?
  var exit: String?
  var sent: [YAMLNode] = []
  var sentCount: Int?
  var events: [String] = []
  var notified: [String] = []
  var incidents: Int?
  var holds: [String] = []
  var documents: [String] = []
  var decisions: [String]?
  var report: ExpectedReport?
  let place: SourcePlace
}
