import CaseStore
import CivilTime
import FEEL
import WorkflowDefinitions

extension CaseState {
  mutating func applyClock(_ type: EventType, _ data: EventData) throws {
    let frame = try data.text("frame")
    let id = try data.text("clock")
    var clock = frames[frame]?.clocks[id] ?? .idle
    switch type {
    case .clockChanged:
      clock.due = data["due"].date
      clock.warned = (data["warned"].list ?? []).compactMap(\.integer)
      if clock.phase != .suspended { clock.phase = clock.due == nil ? .idle : .running }
    case .clockWarned:
      clock.warned.append(try data.integer("warning"))
      clock.warned += (data["passed"].list ?? []).compactMap(\.integer)
    case .clockExpired: clock.phase = .expired
    case .clockSuspended:
      clock.phase = .suspended
      clock.suspendedOn = try data.date("day")
    case .clockResumed:
      clock.pausedDays += try data.integer("days")
      clock.suspendedOn = nil
      clock.phase = clock.due == nil ? .idle : .running
    case .clockExtended:
      if let period = data["by"].period { clock.extensions.append(period) }
    default: break
    }
    frames[frame]?.clocks[id] = clock
  }
}
