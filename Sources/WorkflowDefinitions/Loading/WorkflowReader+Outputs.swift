import FEEL
import WorkflowKit
import YAMLSource

extension WorkflowReader {
  /// The names that steps introduce, with their types, before the steps themselves are read.
  func stepOutputs(of nodes: [YAMLNode]) -> [(name: String, type: FEELType, source: ScopeLayout.Source)] {
    nodes.compactMap { node in
      node["id"]?.scalar.map { ($0.text, outputType(of: node), .step(depth: 0)) }
    }
  }

  private func outputType(of node: YAMLNode) -> FEELType {
    if let uses = node["uses"]?.scalar?.text {
      return environment.registry.descriptor(uses)?.output.feel ?? .any
    }
    if let call = node["call"]?.scalar?.text { return environment.signatures[call]?.outputType ?? .any }
    if let forEach = node["for_each"] {
      var fields: [String: FEELType] = [:]
      if let each = forEach["each"]?.scalar?.text { fields[each] = .any }
      for (name, type, _) in stepOutputs(of: node["steps"]?.sequence ?? []) { fields[name] = type }
      return .list(.context(fields, open: false))
    }
    return .context([:], open: false)
  }
}
