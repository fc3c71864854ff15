package import FEEL

/// A case as one account looks at it, all of it read at one moment.
package struct CaseLook: Sendable {
  /// The case.
  package let view: CaseView
  /// What the account may choose to do in it.
  package let choices: CaseChoices
  /// What the account has written in its tasks without sending it, by task.
  package let drafts: [String: Value]
  /// The number of the store's latest event: what cases hold is the same as long as it is.
  package let event: Int
}
