import CivilTime

/// What must stand under "Anmälan av delegationsbeslut" at a meeting.
struct ExpectedReport: Sendable {
  let meeting: CivilDate
  /// Each decision as its type, and its item, or its level where it stands on none: `tobak.varning 13.8`.
  let decisions: [String]
}
