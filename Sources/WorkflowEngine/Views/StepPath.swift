/// The path of a step in its process, found from the id of one of its instances.
enum StepPath {
  /// `remisser#1[polis]/remiss#2` → `remisser/remiss`.
  static func path(ofInstance instance: String) -> String {
    let process = instance.split(separator: ">", omittingEmptySubsequences: false).last.map(String.init) ?? instance
    var path = ""
    var depth = 0
    var skipping = false
    for character in process {
      switch character {
      case "[":
        depth += 1
        skipping = true
      case "]": depth -= 1
      case "#": skipping = true
      case "/":
        if depth == 0 {
          skipping = false
          if !path.hasSuffix("/") { path.append("/") }
        }
      default: if !skipping && depth == 0 { path.append(character) }
      }
    }
    return path.hasPrefix("/") ? String(path.dropFirst()) : path
  }
}
