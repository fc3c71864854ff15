/// Why the engine could not take a command, in Swedish; a no with a reason is a `Refusal` instead.
public enum EngineError: Error, Sendable, Equatable, CustomStringConvertible {
  /// There is no such case.
  case unknownCase(String)
  /// There is no such process.
  case unknownWorkflow(String, hint: String?)
  /// The store has no organisation.
  case noOrganisation
  /// The stored definition cannot be carried on.
  case definition(dnr: String, reason: String)

  /// Why, and what to do where there is something, in Swedish.
  public var description: String {
    switch self {
    case .unknownCase(let id): "Ärendet \(id) finns inte."
    case .unknownWorkflow(let id, let hint):
      "Processen \"\(id)\" finns inte." + (hint.map { " \($0)" } ?? "")
    case .noOrganisation: "Datamappen har ingen organisation. Kör ordning init först."
    case .definition(let dnr, let reason): "Ärendet \(dnr) kan inte fortsätta: \(reason)"
    }
  }
}
