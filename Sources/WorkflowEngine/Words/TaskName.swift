package import CaseStore

/// The short names of a case's tasks: `SOCN/2018:1/bedöm`, with `#2` where the step has several.
package enum TaskName {
  /// The step's id in the id of a task.
  package static func step(ofTask id: String) -> String {
    guard let task = TaskID(id) else { return "" }
    return step(ofInstance: task.instance)
  }

  /// The step's id in the id of a step instance.
  package static func step(ofInstance instance: String) -> String {
    // A branch stands in brackets within the id and may hold any text.
    let last = instance.split(separator: "/").last.map(String.init) ?? instance
    return String(last.prefix { $0 != "#" })
  }

  /// The short name of every task, by id; the tasks may belong to several cases.
  package static func names(of tasks: [WorkItemRow]) -> [String: String] {
    var names: [String: String] = [:]
    let groups = Dictionary(grouping: tasks) { "\($0.dnr)/\(step(ofTask: $0.id))" }
    for (name, group) in groups {
      for (index, task) in group.sorted(by: { $0.id < $1.id }).enumerated() {
        names[task.id] = group.count == 1 ? name : "\(name)#\(index + 1)"
      }
    }
    return names
  }
}
