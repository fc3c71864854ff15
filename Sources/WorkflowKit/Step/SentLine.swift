public import CivilTime

/// Something that has gone out to a receiver: not what waits to go, is stopped, or only lies in the case.
public struct SentLine: Sendable, Hashable {
  /// To whom it went.
  public let receiver: String
  /// Where it went, as the effect that sent it has it; nil where that is not known.
  public let address: String?
  /// How it went, in words, such as `e-post`.
  public let way: String
  /// The day it went.
  public let day: CivilDate
  /// Whether the receiver has protected personal data (OSL 21:3).
  public let isProtected: Bool

  /// A line.
  public init(receiver: String, address: String?, way: String, day: CivilDate, isProtected: Bool) {
    self.receiver = receiver
    self.address = address
    self.way = way
    self.day = day
    self.isProtected = isProtected
  }
}
