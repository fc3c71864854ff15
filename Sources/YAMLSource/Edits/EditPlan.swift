/// What an edit should come to, and the ways to write it, the best first.
struct EditPlan {
  /// What is edited, for places in messages.
  let node: YAMLNode
  let expected: ExpectedTree
  let ways: [[Splice]]
}
