/// The ids in a BPMN file, where several processes may have parts of the same name.
struct BPMNIDs {
  private let processes: [String: String]

  /// The ids in a file of those processes.
  init(of workflows: [String]) {
    var names = DiagramNames()
    var processes: [String: String] = [:]
    for workflow in workflows where processes[workflow] == nil { processes[workflow] = names.id("p", workflow) }
    self.processes = processes
  }

  /// The id of a process; nil where it is not in the file.
  func process(_ workflow: String) -> String? { processes[workflow] }

  /// The id of a part or way of a process.
  func part(_ part: String, of workflow: String) -> String { "\(processes[workflow] ?? "p").\(part)" }
}
