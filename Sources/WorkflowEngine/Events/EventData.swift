import CaseStore
import CivilTime
import FEEL

/// Reads the structural part of an event; what is missing is corruption.
struct EventData {
  let event: CaseEvent

  init(_ event: CaseEvent) { self.event = event }

  subscript(name: String) -> Value { event.structural[name] }

  func text(_ name: String) throws -> String {
    guard let text = self[name].text else { throw missing(name) }
    return text
  }

  func integer(_ name: String) throws -> Int {
    guard let number = self[name].integer else { throw missing(name) }
    return number
  }

  func date(_ name: String) throws -> CivilDate {
    guard let date = self[name].date else { throw missing(name) }
    return date
  }

  func missing(_ name: String) -> StoreError {
    .corrupt("händelsen \(event.type.rawValue) saknar \(name)")
  }
}
