/// What conditions are taken to say whenever they are asked, since nothing changes what they hang on.
struct HeldConditions {
  /// What the condition of a way says, by the place of the way.
  var outcomes: [Range<Int>: Bool] = [:]
  /// The paths of the steps whose results that hangs on: where one of them is done again, it may say something else.
  var steps: Set<String> = []
}
