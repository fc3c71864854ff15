import WorkflowKit

/// Two small steps that each ask one person one thing.
struct BenchPlugin: WorkflowPlugin {
  let id = "matning"
  let title = "Mätning"
  let steps: [any Step.Type] = [WriteStep.self, ReviewStep.self]
}
