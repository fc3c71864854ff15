import Foundation

/// The folders that have to be watched for some paths, and what in them counts.
struct WatchedFolders {
  /// What in a folder counts.
  enum Names: Equatable {
    case all
    case some(Set<String>)

    /// What counts for the one or the other.
    func union(_ other: Names) -> Names {
      if case .some(let names) = self, case .some(let others) = other { return .some(names.union(others)) }
      return .all
    }

    /// Whether a name counts.
    func contains(_ name: String) -> Bool {
      switch self {
      case .all: true
      case .some(let names): names.contains(name)
      }
    }
  }

  /// What counts in each folder, by path.
  private(set) var names: [String: Names] = [:]

  /// A folder counts with all that is in it and under it, a file by its name; what is not there yet, too.
  init(_ paths: some Sequence<String>) {
    for path in paths {
      let (folder, name) = Self.split(path)
      names[folder] = (names[folder] ?? .some([])).union(.some([name]))
      if FileReading.isFolder(path) == true { addTree(folder == "." ? name : FileReading.join(folder, name)) }
    }
  }

  private mutating func addTree(_ folder: String) {
    names[folder] = .all
    for name in (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? [] {
      let path = FileReading.join(folder, name)
      if FileReading.isFolder(path) == true { names[path] = .all }
    }
  }

  /// The folder that a path stands in, and its name there.
  private static func split(_ path: String) -> (folder: String, name: String) {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    return (slash == path.startIndex ? "/" : String(path[..<slash]), String(path[path.index(after: slash)...]))
  }
}
