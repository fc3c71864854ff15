/// The line that the values of a name lie on, and whether the name can also be without a value.
struct Line: Sendable, Hashable {
  var domain: Domain
  var hasNull: Bool
}
