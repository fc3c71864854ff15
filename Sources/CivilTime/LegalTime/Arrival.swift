/// How a document reached the authority; decides which day it counts as received (FL 22 §).
public enum Arrival: Sendable, Hashable, CaseIterable {
  /// It reached the authority or an official that day: handed over, or sent electronically.
  case direct
  /// It, or the avi of a paid item with it, came by post.
  case post
  /// It came by post, but it is unlikely that it was set aside at the post office the working day before.
  case postNotThereBefore
  /// It lay in the letterbox when that was emptied for the first time that day.
  case letterboxFirstEmptied
}
