/// A matter waits for a decision; there is nothing more to remember.
struct DecideState: Codable, Sendable {}
