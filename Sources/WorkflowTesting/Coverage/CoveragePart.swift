/// A part of a process and how many times scenarios have taken it.
public struct CoveragePart: Sendable {
  /// What it is and is called, in Swedish: `steget bedöm`.
  public let name: String
  /// The line of the process's file where it stands, from 1.
  public let line: Int
  /// How many times it has been taken.
  public let times: Int
  /// The ways and interrupts of a step.
  public let inner: [CoveragePart]

  init(_ name: String, line: Int, times: Int, inner: [CoveragePart] = []) {
    self.name = name
    self.line = line
    self.times = times
    self.inner = inner
  }

  /// It and what is in it.
  public var all: [CoveragePart] { [self] + inner.flatMap(\.all) }

  /// What of it has not been taken; a step that never began says it all for what is in it.
  var untaken: [String] { times == 0 ? [name] : inner.flatMap(\.untaken) }
}
