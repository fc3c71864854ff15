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
}
