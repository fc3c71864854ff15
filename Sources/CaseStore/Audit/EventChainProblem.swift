/// Something in a store that does not hold together: where it is and what is wrong, in Swedish.
public struct EventChainProblem: Sendable, Hashable, CustomStringConvertible {
  /// The stream; nil where it is the tenant log itself.
  public let stream: StreamID?
  /// The event's number in the stream, or the link's in the log; nil where the whole of it is meant.
  public let number: Int?
  /// What is wrong.
  public let message: String

  /// A problem.
  public init(stream: StreamID?, number: Int?, message: String) {
    self.stream = stream
    self.number = number
    self.message = message
  }

  /// Where it is and what is wrong.
  public var description: String {
    switch (stream, number) {
    case (let stream?, let number?): "\(stream), händelse \(number): \(message)"
    case (let stream?, nil): "\(stream): \(message)"
    case (nil, let number?): "loggen, länk \(number): \(message)"
    case (nil, nil): "loggen: \(message)"
    }
  }
}
