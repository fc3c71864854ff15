import WorkflowDefinitions
import WorkflowKit

extension DefinitionBundle {
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
