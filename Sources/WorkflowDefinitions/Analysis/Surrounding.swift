/// A step round a list that is judged.
struct Surrounding {
  let finder: FateFinder
  let position: Int
  /// The name of the branch that the list is; nil where it is that of every item.
  let branch: String?

  var step: FlowStep { finder.list.steps[position] }
  /// How a case comes to the step, from the start of its own list.
  var story: Story { finder.story(to: position) }
}
