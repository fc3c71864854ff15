import WorkflowKit

extension Explanation.Example {
  /// What is shown, in words that follow a dash.
  var what: String {
    switch kind {
    case .yaml: "en YAML-fil"
    case .process: "en del av en process"
    case .organisation: "en del av organisation.yaml"
    case .contacts: "kontakter.yaml"
    case .settings: "installation.yaml"
    case .decisionTypes: "en del av beslutstyper.yaml"
    case .delegationOrder: "en del av en delegationsordning"
    case .orderItems: "punkter i en delegationsordning"
    case .table(let name): name
    case .fees: "taxor.yaml"
    case .scenario: "ett scenario"
    case .expression("{}"): "ett uttryck"
    case .expression(let names): "ett uttryck, med \(names)"
    case .events: "som händelser i ett scenario"
    case .commands: "på kommandoraden"
    }
  }

  /// The language of the text, for a page.
  var language: String {
    switch kind {
    case .expression: "feel"
    case .commands: "shell"
    case .table: "text"
    default: "yaml"
    }
  }

  var shownWrong: String { Self.visible(wrong) }
  var shownRight: String { Self.visible(right) }

  /// The text with what does not show made visible.
  private static func visible(_ text: String) -> String {
    String(
      text.map { character in
        if character == "\t" { return "→" }
        if character == "\u{A0}" { return "␣" }
        return character != "\n" && (character.isNewline || character.unicodeScalars.contains { $0.value < 32 })
          ? "\u{FFFD}" : character
      })
  }
}
