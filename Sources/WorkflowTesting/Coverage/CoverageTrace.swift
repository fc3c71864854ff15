import FEEL
import SourceDiagnostics
import WorkflowDefinitions
import WorkflowEngine

/// Follows a case through its process and those that it calls, and counts what it takes.
struct CoverageTrace {
  private let library: WorkflowLibrary
  /// The process of each frame; the case's own has the frame `""`, a called one the calling step's id and `>`.
  private var processes: [String: String]
  /// The exit by which a frame is being left.
  private var exits: [String: String] = [:]
  private(set) var coverage = Coverage()

  /// A case of a process.
  init(of workflow: String, in library: WorkflowLibrary) {
    self.library = library
    processes = ["": workflow]
  }

  mutating func follow(_ history: [HistoryEntry]) {
    for entry in history { follow(entry) }
  }

  /// Counts the checks that are among the reasons for which a case was not opened, or an input not corrected.
  mutating func follow(refusals: [String]) {
    guard let workflow = processes[""].flatMap({ library.workflows[$0] }) else { return }
    for check in workflow.checks {
      for refusal in refusals where refusal.contains(check.text) {
        coverage.take(.check(line: check.condition.place.line), of: workflow.id)
      }
    }
  }

  private mutating func follow(_ entry: HistoryEntry) {
    let instance = entry.structural["instance"].text ?? ""
    let frame = Self.frame(of: instance)
    switch entry.type {
    case "step.began":
      if let path = entry.structural["path"].text { take(.step(path: path), in: frame) }
    case "step.completed":
      guard let path = entry.structural["path"].text else { return }
      take(.way(path: path, index: entry.structural["way"].integer), in: frame)
      if path.hasPrefix(StepList.exitsPath) { exits[frame] = String(path.dropFirst(StepList.exitsPath.count)) }
      end(instance + ">")
    case "block.opened":
      if let called = entry.structural["calls"].text { processes[instance + ">"] = called }
    case "interrupt.fired":
      guard let line = entry.structural["line"].integer else { return }
      // The event does not say in which process: in those of this case that have one on that line.
      for process in Set(processes.values) { coverage.take(.interrupt(line: line), of: process) }
    case "handler.fired":
      guard let index = entry.structural["handler"].integer else { return }
      take(.handler(index: index), in: entry.structural["frame"].text ?? "")
    case "case.closed": end("")
    case "case.annulled": take(.annulled, in: "")
    default: break
    }
  }

  /// Counts how the process of a frame has ended; nothing where it is no frame.
  private mutating func end(_ frame: String) {
    guard processes[frame] != nil else { return }
    take(.end(exit: exits.removeValue(forKey: frame)), in: frame)
  }

  private mutating func take(_ part: Coverage.Part, in frame: String) {
    if let process = processes[frame] { coverage.take(part, of: process) }
  }

  /// The frame that a step runs in.
  private static func frame(of instance: String) -> String {
    instance.lastIndex(of: ">").map { String(instance[...$0]) } ?? ""
  }
}
