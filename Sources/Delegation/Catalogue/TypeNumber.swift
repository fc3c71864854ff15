/// A decision type by its place in a catalogue: what lookups use instead of its key.
public struct TypeNumber: Sendable, Hashable {
  let index: Int

  init(_ index: Int) { self.index = index }
}
