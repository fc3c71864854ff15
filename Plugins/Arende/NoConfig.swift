/// The configuration of a step that takes nothing under `with:`.
struct NoConfig: Decodable, Sendable {}
