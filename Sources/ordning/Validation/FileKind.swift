import SourceDiagnostics
import YAMLSource

/// The kinds of file that `ordning validate` knows, told by their top-level keys.
enum FileKind: CaseIterable {
  case scenario
  case workflow
  case organisation
  case contacts
  case settings
  case decisionTypes
  case delegationOrder
  case fees

  /// The keys that tell the kind.
  var marks: [String] {
    switch self {
    case .scenario: ["scenario"]
    case .workflow: ["workflow"]
    case .organisation: ["tenant", "boards", "accounts"]
    case .contacts: ["kontakter"]
    case .settings: ["epost", "brev"]
    case .decisionTypes: ["beslutstyper"]
    case .delegationOrder: ["delegationsordning"]
    case .fees: ["taxor"]
    }
  }

  /// The kind of a file; nil where no key tells.
  ///
  /// A scenario also names its process, so that kind is tried first.
  static func of(_ root: YAMLNode) -> FileKind? {
    allCases.first { kind in kind.marks.contains { root[$0] != nil } }
  }

  /// The words that a process is begun with by mistake.
  private static let processWords: Set<String> = ["process", "processen", "processer", "arbetsflöde", "flöde"]

  /// Where the kind of a file without a mark was probably meant to be told, and how to do so; nil where nothing tells.
  static func meant(_ root: YAMLNode) -> (place: SourcePlace, hint: String)? {
    let marks = allCases.flatMap(\.marks)
    for entry in root.mapping ?? [] {
      let isProcess = processWords.contains(entry.name.lowercased())
      guard let mark = isProcess ? "workflow" : Suggestion.closest(to: entry.name, in: marks) else { continue }
      return (entry.key.place, "menade du \"\(mark): …\"?")
    }
    let steps = root.mapping?.first { ["steps", "steg"].contains($0.name) }
    return steps.map { ($0.key.place, "det ser ut som en process: lägg till workflow: och processens namn överst") }
  }
}
