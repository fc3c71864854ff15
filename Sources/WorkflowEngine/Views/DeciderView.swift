package import WorkflowKit

/// Who may decide a matter that a case leads to, told before anyone works towards the decision.
package struct DeciderView: Sendable, Hashable {
  /// The decision type, such as `remiss.yttrande`.
  package let type: String
  /// The steps in which it is decided.
  package var steps: Set<String>
  /// What is decided.
  package let title: String
  /// The provisions it rests on.
  package let lagrum: [String]
  /// Who, and why; nil where it cannot be looked up.
  package let answer: AuthorityAnswer?
  /// Why it cannot be looked up; nil where it can.
  package let problem: String?
}
