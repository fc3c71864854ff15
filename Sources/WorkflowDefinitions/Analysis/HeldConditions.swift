/// What conditions are taken to say whenever they are asked, since nothing changes what they hang on.
struct HeldConditions {
  /// What the condition of a way says, by the place of the way.
  var outcomes: [Range<Int>: Bool] = [:]
  /// The paths of the steps to which coming counts as a way out: once one of them has been done, conditions may say
  /// something else.
  var steps: Set<String> = []
  /// Those among them whose ways on are not followed, since conditions then do say something else.
  var last: Set<String> = []
}
