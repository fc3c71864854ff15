import CaseStore

extension DocumentRow {
  /// Leaves nothing personal of a document in the list (gallring): only its number, day and kind.
  mutating func erase() {
    title = "Gallrad"
    (counterpart, publicTitle) = ("", "")
    hash = ""
    size = 0
  }
}
