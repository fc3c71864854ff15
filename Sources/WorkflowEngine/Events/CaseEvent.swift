package import CaseStore
package import CivilTime
package import FEEL

/// An event of a case, ready to be folded.
package struct CaseEvent: Sendable {
  package let type: EventType
  package let time: Instant
  package let actor: String
  package let structural: Value
  package let personal: Value

  package init(_ type: EventType, time: Instant, actor: String, structural: Value, personal: Value) {
    self.type = type
    self.time = time
    self.actor = actor
    self.structural = structural
    self.personal = personal
  }

  /// Reads a stored event, brought up to the form of today.
  ///
  /// - Throws: `StoreError.corrupt` for a type this program does not know.
  package init(_ opened: OpenedEvent) throws {
    guard let type = EventType(rawValue: opened.type) else {
      throw StoreError.corrupt("händelse \(opened.sequence) har den okända typen \(opened.type)")
    }
    self.init(
      type, time: opened.time, actor: opened.actor, structural: opened.structural, personal: opened.personal)
  }
}
