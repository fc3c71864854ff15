/// A case as one account looks at it, all of it read at one moment.
package struct CaseLook: Sendable {
  /// The case.
  package let view: CaseView
  /// What the account may choose to do in it.
  package let choices: CaseChoices
  /// What tells this look from a later one.
  package let stamp: CaseStamp
}
