import FEEL
public import WorkflowKit

/// What a process file is read against: the installed plugins, the organisation's roles, the other processes.
public struct WorkflowEnvironment: Sendable {
  /// The installed plugins.
  public let registry: PluginRegistry
  /// The roles that may be named; nil where the organisation is not known, so that they are not checked.
  public let roles: Set<String>?
  /// The boards that may be named, with their utskott; nil where the organisation is not known, so that they are not
  /// checked.
  public let boards: Set<String>?
  /// Who has each role, by the role and the nämnd; empty where the organisation is not known.
  public let holders: [String: [String: Set<String>]]
  /// The decision types that may be named, with what is known of each: those of the catalogue, and those that plugins bring.
  public let decisionTypes: [String: KnownDecision]
  /// The keys of the fees that may be asked for; nil where the fees are not known, so that they are not checked.
  public let fees: Set<String>?
  /// The other processes, to be called.
  public var signatures: [String: WorkflowSignature]
  /// Whether any plugin says of its steps that they decide.
  let tellsDecisions: Bool
  /// The steps that close a case.
  let closingSteps: [String]
  /// Whether the files are those of a running case: they were judged when they were new, and what is asked of new ones
  /// since then must not stop it.
  var isStored = false
  /// The names of the files that cannot be read at all, without folder and ending; it is not known what they hold.
  var unread: Set<String> = []

  /// An environment.
  ///
  /// - Parameters:
  ///   - holders: The accounts that have each role, by the role and the nämnd.
  ///   - decisionTypes: Those of the catalogue, where there is one, with what is known of each.
  ///   - fees: The keys of the fees; nil for not checking them.
  public init(
    registry: PluginRegistry, roles: Set<String>? = nil, boards: Set<String>? = nil,
    holders: [String: [String: Set<String>]] = [:], decisionTypes: [String: KnownDecision] = [:],
    fees: Set<String>? = nil,
    signatures: [String: WorkflowSignature] = [:]
  ) {
    self.registry = registry
    self.roles = roles
    self.boards = boards
    self.holders = holders
    self.decisionTypes = registry.decisionTypes.mapValues { KnownDecision(title: $0.title, appeal: $0.appeal) }
      .merging(decisionTypes) { $1 }
    self.fees = fees
    self.signatures = signatures
    closingSteps = registry.stepIDs.filter { registry.descriptor($0)?.closes == true }.sorted()
    tellsDecisions = registry.stepIDs.contains { registry.descriptor($0)?.decides != nil }
  }

  /// The functions that every expression of a process may call. In the files of a running case any field of a decision
  /// may be read: they were judged when they were new.
  var functions: [HostFunction] { isStored ? Self.storedFunctions : Self.newFunctions }

  private static let newFunctions = functions(decision: LatestDecision.fields.feel)
  private static let storedFunctions = functions(decision: .any)

  private static func functions(decision type: FEELType) -> [HostFunction] {
    [
      HostFunction(
        decision, result: .optional(type),
        documentation: "Det senaste beslutet i ärendet; fälten är "
          + LatestDecision.fields.map(\.name).joined(separator: ", ") + "."),
      HostFunction(
        fee, [HostFunction.Parameter("nyckel", .string)], result: .number,
        documentation: "Avgiften i kronor enligt taxan med den nyckeln (taxor.yaml), den dag ärendet har kommit till."),
    ]
  }

  /// The function that gives the latest decision; it gives nothing before there is one.
  static let decision = "senaste_beslut"

  /// The function that gives a fee.
  public static let fee = "taxa"
}
