/// The state of a step that waits for one task and has nothing to remember.
struct OneTask: Codable, Sendable {}
