import WorkflowEngine

/// How many files have been checked, and where they were found: those that were named themselves, and those of folders.
struct FileTally {
  private var workflows = 0
  private var others = 0
  private var folders: [(name: String, count: Int)] = []

  /// Counts a file.
  ///
  /// - Parameter folder: The folder that was named, where the file was not named itself.
  mutating func add(_ kind: FileKind?, in folder: String?) {
    switch (folder, kind) {
    case (let folder?, _):
      guard let place = folders.firstIndex(where: { $0.name == folder }) else {
        folders.append((folder, 1))
        return
      }
      folders[place].count += 1
    case (nil, .workflow): workflows += 1
    case (nil, _): others += 1
    }
  }

  /// What has been counted: `1 process och 3 filer i config`.
  var text: String {
    var parts: [String] = []
    if workflows > 0 { parts.append(Words.count(workflows, "process", "processer")) }
    if others > 0 {
      let (one, many) = workflows > 0 ? ("annan fil", "andra filer") : ("fil", "filer")
      parts.append(Words.count(others, one, many))
    }
    parts += folders.map { "\(Words.count($0.count, "fil", "filer")) i \($0.name)" }
    guard let last = parts.popLast() else { return "0 filer" }
    return parts.isEmpty ? last : "\(parts.joined(separator: ", ")) och \(last)"
  }
}
