import FEEL
import WorkflowKit
import YAMLSource

extension WorkflowReader {
  /// The names that steps introduce, with their types, before the steps themselves are read.
  ///
  /// - Parameter path: The path of their list.
  func stepOutputs(of nodes: [YAMLNode], path: String) -> [(name: String, type: FEELType, source: ScopeLayout.Source)] {
    nodes.compactMap { node in
      node["id"]?.scalar.map { ($0.text, outputType(of: node, path: path + $0.text), .step(depth: 0)) }
    }
  }

  /// - Parameter path: The step's path.
  private func outputType(of node: YAMLNode, path: String) -> FEELType {
    if let uses = node["uses"]?.scalar?.text {
      return environment.registry.descriptor(uses)?.output.feel ?? .any
    }
    if let call = node["call"]?.scalar?.text { return environment.signatures[call]?.outputType ?? .any }
    if let forEach = node["for_each"] {
      var fields: [String: FEELType] = [:]
      if let each = forEach["each"]?.scalar?.text { fields[each] = .any }
      let list = path + "/"
      for (name, type, _) in stepOutputs(of: node["steps"]?.sequence ?? [], path: list) {
        let isSure = assignment?.atEnd(of: list)?.contains(name) ?? true
        fields[name] = isSure ? type : ScopeLayout.lacking(type)
      }
      return .list(.context(fields, open: false))
    }
    return .context([:], open: false)
  }
}
