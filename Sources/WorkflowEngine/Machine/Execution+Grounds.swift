import FEEL
import WorkflowDefinitions
import WorkflowKit

/// What the right to decide rests on in the case itself, whatever the step that asks has thought of.
extension Execution {
  /// Whether any step of the case's process says that the nämnd is the municipality's party (KL 6:7): it then is in every
  /// decision of the case.
  func isBoardParty() throws -> Bool {
    guard let main = state.scopes[""] else { return false }
    for node in try workflow(of: main).steps.nodes {
      guard let party = decisionFields(of: node)?.party else { continue }
      if try evaluate(party, of: node, in: "") == true { return true }
    }
    return false
  }

  /// Those who have corrected something that it rests on who may decide: they do not decide on it afterwards.
  func correctors(of node: StepNode, instance: String) throws -> [AuthorityCase.Hindrance] {
    let scope = state.instances[instance]?.scope ?? ""
    let frame = try self.scope(scope).frame
    let corrections = (state.frames[frame]?.corrections ?? [:]).sorted { $0.key < $1.key }
    guard !corrections.isEmpty else { return [] }
    let inputs = try workflow(of: self.scope(scope)).inputs
    let saved = state
    defer { state = saved }
    func grounds(where field: String, was value: Value) throws -> [Value] {
      var then = saved.frames[frame]?.inputs.context ?? Context()
      then[field] = value
      state.frames[frame]?.inputs = .context(then)
      return try self.grounds(of: node, in: scope)
    }
    // Every correction counts by itself: somebody else's, afterwards, does not undo that one has moved what it rests on.
    var hindrances: [AuthorityCase.Hindrance] = []
    for (field, all) in corrections {
      let title = inputs.first { $0.name == field }?.title ?? field
      for correction in all {
        let before = try grounds(where: field, was: correction.before)
        guard try grounds(where: field, was: correction.after) != before else { continue }
        hindrances.append(
          AuthorityCase.Hindrance(
            account: correction.account, ground: "har själv rättat uppgiften \"\(title)\", som avgör vem som beslutar"))
      }
    }
    return hindrances
  }

  /// The values of all that it rests on who may decide.
  private func grounds(of node: StepNode, in scope: String) throws -> [Value] {
    guard let fields = decisionFields(of: node) else { return [.boolean(try isBoardParty())] }
    let names = [fields.type, fields.facts] + [fields.party].compactMap(\.self)
    return try names.map { try evaluate($0, of: node, in: scope) } + [.boolean(isBoardParty())]
  }

  private func decisionFields(of node: StepNode) -> DecisionFields? {
    guard case .step(let uses, _) = node.kind else { return nil }
    return environment.registry.descriptor(uses)?.decides
  }

  /// A field of a step's configuration, as the case is now.
  private func evaluate(_ field: String, of node: StepNode, in scope: String) throws -> Value {
    guard case .step(_, let with) = node.kind, let template = with.first(where: { $0.name == field })?.template else {
      return .null
    }
    return try reckoned { template.evaluate(in: values(scope, node.layout)) }
  }
}
