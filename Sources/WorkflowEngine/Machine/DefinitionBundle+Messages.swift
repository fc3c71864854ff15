import WorkflowDefinitions
import WorkflowKit

extension DefinitionBundle {
  /// Whether a message may do something now: not where all that takes it is to leave steps where the case is not.
  ///
  /// - Parameter underWay: The paths of the steps that are under way, by process.
  func mayTake(_ type: String, where underWay: [String: Set<String>], in registry: PluginRegistry) -> Bool {
    library.workflows.contains { id, workflow in
      workflow.handlers.contains { $0.trigger == .message(type) }
        || workflow.lists.values.contains { list in
          list.nodes.contains { $0.interrupts.contains { $0.trigger == .message(type) } }
        }
        || workflow.uses.contains { registry.descriptor($0)?.messages.contains(type) == true }
        || workflow.interrupts.contains { interrupt in
          guard interrupt.trigger == .message(type) else { return false }
          guard let steps = interrupt.whileIn else { return true }
          return workflow.steps.nodes.contains { steps.contains($0.id) && underWay[id]?.contains($0.path) == true }
        }
    }
  }

  /// Whether anything in the processes can ever take a message of that type.
  func mayAwait(_ type: String, in registry: PluginRegistry) -> Bool {
    library.workflows.values.contains { workflow in
      workflow.interrupts.contains { $0.trigger == .message(type) }
        || workflow.handlers.contains { $0.trigger == .message(type) }
        || workflow.lists.values.contains { list in
          list.nodes.contains { $0.interrupts.contains { $0.trigger == .message(type) } }
        }
        || workflow.uses.contains { registry.descriptor($0)?.messages.contains(type) == true }
    }
  }
}
