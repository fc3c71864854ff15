/// What conditions are taken to say whenever they are asked, since nothing changes what they hang on.
struct HeldConditions {
  /// What the condition of a way says, by the place of the way.
  var outcomes: [Range<Int>: Bool] = [:]
  /// The paths of the steps to which coming counts as a way out: once one of them has been done, conditions may say
  /// something else.
  var steps: Set<String> = []
  /// Those among them whose ways on are not followed, since conditions then do say something else.
  var last: Set<String> = []
  /// The paths of the steps whose ways the outcomes are those of.
  var sites: Set<String> = []

  /// Whether anything of it has to do with the steps of a list, or with those inside them.
  func touches(_ list: FlowList) -> Bool {
    [sites, steps, last].contains { paths in paths.contains { $0.utf8.starts(with: list.path.utf8) } }
  }
}
