/// What can become of a list, and of those inside its steps that can be come to.
struct JudgedList {
  let finder: FateFinder
  /// Each list inside, with the step that it stands in.
  let inner: [(outer: Surrounding, list: JudgedList)]

  init(_ finder: FateFinder) {
    self.finder = finder
    inner = finder.list.steps.indices.filter(finder.fate.reached.contains).flatMap { position in
      finder.list.steps[position].branches.map { branch in
        (
          Surrounding(finder: finder, position: position, branch: branch.id),
          JudgedList(FateFinder(branch.list, world: finder.world, outer: finder.outer(at: position)))
        )
      }
    }
  }

  /// What can become of each, by its path.
  var finders: [String: FateFinder] {
    inner.reduce(into: [finder.list.path: finder]) { $0.merge($1.list.finders) { known, _ in known } }
  }
}
