package import CivilTime

/// Something that is to be done with post that waits.
package enum PostCommand: Sendable, Hashable {
  /// Give it to somebody to see to; the reason may be empty.
  case distribute(to: PostItem.Holder, reason: String)
  /// Hand it over to another nämnd of the municipality.
  case move(to: String, reason: String)
  /// Say that it has been sent on to the authority that it belongs to.
  case passOn(to: String, day: CivilDate, reason: String)
  /// Say that nothing more is to be done with it, and why it needs no case.
  case settle(reason: String)
}
