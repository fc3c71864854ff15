/// One way on which a case can come to a place, as far as some names go.
struct Approach {
  /// The names and paths that have a value there.
  let known: Set<String>
  /// The steps that have not been done, and have said nothing of their work.
  let absent: Set<String>
  /// What conditions on the ways there were answered, where that is remembered.
  var answers: [WayAnswer] = []
  /// The ways that are taken to the place in the list that it stands in.
  let ways: [(step: Int, edge: FateFinder.Edge)]
}
