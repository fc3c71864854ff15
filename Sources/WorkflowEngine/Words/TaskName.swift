package import CaseStore

/// The short names of a case's tasks: `SOCN/2018:1/bedöm`, and `SOCN/2018:1/expediering#postat-3` for a task that may have
/// others of its step beside it.
///
/// What stands after `#` is a part of the task's own id and never its place in a list: a name that has been shown means the
/// same task until it is done, whatever becomes of the others.
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
    // A longer name where a shorter one would mean several tasks; at last the id.
    let forms: [(WorkItemRow) -> String] = [
      { "\($0.dnr)/\(name(ofTask: $0.id))" }, { "\($0.dnr)/\(name(ofTask: $0.id, withKey: true))" }, \.id,
    ]
    var names: [String: String] = [:]
    var left = tasks
    for form in forms {
      let groups = Dictionary(grouping: left, by: form)
      for (name, group) in groups where group.count == 1 { names[group[0].id] = name }
      left.removeAll { names[$0.id] != nil }
    }
    return names
  }

  /// The tasks that a name within their case means, such as `bedöm` or `expediering#postat-3`. The step's id alone means
  /// all its tasks, unless one of them has that name.
  package static func matches<Task>(_ name: String, among tasks: [Task], id: (Task) -> String) -> [Task] {
    let named = tasks.filter { task in
      [false, true].contains { self.name(ofTask: id(task), withKey: $0) == name }
    }
    return named.isEmpty ? tasks.filter { step(ofTask: id($0)) == name } : named
  }

  /// A task's name within its case: the step, and after `#` its run, its branches, and its wait's key where that is
  /// numbered or asked for.
  private static func name(ofTask id: String, withKey: Bool = false) -> String {
    guard let task = TaskID(id) else { return id }
    var marks: [String] = []
    for part in task.instance.split(separator: "/").dropLast() {
      if part.first == "#" { marks.append(part.dropFirst().prefix { $0 != ">" && $0 != "[" }.description) }
      for branch in part.split(separator: "[").dropFirst() {
        marks.append(String(branch.prefix { $0 != "]" }))
      }
    }
    if withKey || task.key.last?.isNumber == true { marks.append(task.key) }
    return step(ofInstance: task.instance) + (marks.isEmpty ? "" : "#" + marks.joined(separator: "-"))
  }
}
