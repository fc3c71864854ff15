/// A way from one part of a picture to another in the same group.
package struct DiagramFlow: Sendable {
  /// Its id, unique in the picture.
  package let id: String
  /// The node or group that it leaves.
  package let source: String
  /// The node or group that it leads to.
  package let target: String
  /// What stands beside it; empty where nothing does.
  package let label: String
  /// When it is taken, in FEEL; nil where nothing is asked.
  package let condition: String?
  /// Whether it is taken where no other way from the same decision is.
  package let isDefault: Bool
  /// Whether it leads upwards, to what comes earlier in the file.
  package let isBack: Bool
}
