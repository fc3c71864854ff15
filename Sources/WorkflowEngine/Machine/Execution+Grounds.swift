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

  /// Those who have corrected something by which it became another who may decide: they do not decide on it afterwards.
  func correctors(
    of node: StepNode, instance: String, changing earlier: EarlierDecision?
  ) throws -> [AuthorityCase.Hindrance] {
    let own = try correctors(of: node, in: state.instances[instance]?.scope ?? "")
    guard let earlier, let origin = try origin(of: earlier) else { return own }
    return try own + correctors(of: origin.node, in: origin.scope)
  }

  /// Those who have raised a question of jäv against somebody else that nobody has tried: they do not decide in the
  /// place of whom they have kept from it.
  func askers() -> [AuthorityCase.Hindrance] {
    state.disqualified.sorted { $0.key < $1.key }.filter(\.value.isQuestion).flatMap { account, said in
      let title = environment.organisation.title(ofAccount: account)
      return ([said.by] + said.others).map {
        AuthorityCase.Hindrance(
          account: $0, ground: "har själv anmält att \(title) är jävig, och det är inte prövat")
      }
    }
  }

  private func correctors(of node: StepNode, in scope: String) throws -> [AuthorityCase.Hindrance] {
    let frame = try self.scope(scope).frame
    let corrections = (state.frames[frame]?.corrections ?? [:]).sorted { $0.key < $1.key }
    guard !corrections.isEmpty else { return [] }
    let inputs = try workflow(of: self.scope(scope)).inputs
    let saved = state
    defer { state = saved }
    func grounds(where values: [(String, Value)]) throws -> Grounds {
      var then = saved.frames[frame]?.inputs.context ?? Context()
      for (field, value) in values { then[field] = value }
      state.frames[frame]?.inputs = .context(then)
      return try self.grounds(of: node, in: scope)
    }
    // Every correction counts by itself: somebody else's, afterwards, does not undo that one has moved what it rests on.
    var hindrances: [AuthorityCase.Hindrance] = []
    for (field, all) in corrections {
      let title = inputs.first { $0.name == field }?.title ?? field
      for correction in all {
        let before = try grounds(where: [(field, correction.before)])
        guard try grounds(where: [(field, correction.after)]) != before else { continue }
        hindrances.append(
          AuthorityCase.Hindrance(
            account: correction.account, ground: "har själv rättat uppgiften \"\(title)\", som avgör vem som beslutar"))
      }
    }
    // What somebody has corrected in several steps counts together too.
    let now = try grounds(where: [])
    for account in Set(corrections.flatMap { $0.value.map(\.account) }).sorted()
    where !hindrances.contains(where: { $0.account == account }) {
      let undone = corrections.compactMap { field, all in
        all.first { $0.account == account }.map { (field, $0.before) }
      }
      guard undone.count > 1, try grounds(where: undone) != now else { continue }
      let titles = undone.map { field, _ in "\"\(inputs.first { $0.name == field }?.title ?? field)\"" }
      hindrances.append(
        AuthorityCase.Hindrance(
          account: account,
          ground: "har själv rättat uppgifterna \(titles.inSwedish()), som tillsammans avgör vem som beslutar"))
    }
    return hindrances
  }

  /// What may hinder or entitle somebody to decide, as the case is now.
  private struct Grounds: Equatable {
    /// Whether the nämnd is the municipality's party, by the step or by the case.
    let parties: [Value]
    /// Who may decide; nil where it cannot be looked up.
    var answer: AuthorityAnswer?
    /// What is asked about, where it cannot be looked up.
    var question: [Value] = []
  }

  private func grounds(of node: StepNode, in scope: String) throws -> Grounds {
    let isParty = Value.boolean(try isBoardParty())
    guard let fields = decisionFields(of: node) else {
      return Grounds(parties: [isParty])
    }
    let party = try fields.party.map { try evaluate($0, of: node, in: scope) } ?? .null
    let (type, facts) = (
      try evaluate(fields.type, of: node, in: scope), try evaluate(fields.facts, of: node, in: scope)
    )
    var grounds = Grounds(parties: [isParty, party])
    do {
      grounds.answer = try answer(type.text ?? "", facts: facts)
      // In what words it is explained may hang on values that decide nothing.
      grounds.answer?.explanation = []
    } catch is Refusal {
      grounds.question = [type, facts]
    }
    return grounds
  }

  func decisionFields(of node: StepNode) -> DecisionFields? {
    guard case .step(let uses, _) = node.kind else { return nil }
    return environment.registry.descriptor(uses)?.decides
  }

  /// A field of a step's configuration, as the case is now.
  func evaluate(_ field: String, of node: StepNode, in scope: String) throws -> Value {
    guard case .step(_, let with) = node.kind, let template = with.first(where: { $0.name == field })?.template else {
      return .null
    }
    return try reckoned { template.evaluate(in: values(scope, node.layout)) }
  }
}
