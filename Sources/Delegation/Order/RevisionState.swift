/// How far a revision has come. That it has been replaced is not written in it: nothing in force is edited.
public enum RevisionState: String, Sendable, Hashable, CaseIterable {
  /// Being written.
  case draft = "utkast"
  /// Laid before the nämnd.
  case proposal = "förslag"
  /// Decided by the nämnd.
  case adopted = "antagen"
}
