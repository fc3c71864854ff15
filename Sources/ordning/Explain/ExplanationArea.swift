import WorkflowKit

/// The explanations of one part of the program.
struct ExplanationArea {
  /// What the part is, in Swedish.
  let title: String
  /// The explanations, in an order that is good to read.
  let explanations: [Explanation]

  /// All that the program and its plugins have.
  static let all: [ExplanationArea] =
    [
      yaml, edits, expressions, processes, organisation, decisionTypes, fees, delegation, authority, inputs, scenarios,
      cases,
      tasks, clocks, tools, program,
    ]
    + InstalledPlugins.all.filter { !$0.explanations.isEmpty }
    .map { ExplanationArea(title: "Insticksmodulen \($0.title)", explanations: $0.explanations) }

  /// The explanation of a code.
  static func explanation(of code: String) -> Explanation? {
    all.lazy.flatMap(\.explanations).first { $0.code == code }
  }
}
