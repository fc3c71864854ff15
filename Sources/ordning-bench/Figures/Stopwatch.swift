/// Measures how long things take, in microseconds.
enum Stopwatch {
  private static let clock = ContinuousClock()

  /// The time that something takes.
  static func microseconds(_ body: () async throws -> Void) async rethrows -> Double {
    let start = clock.now
    try await body()
    return (clock.now - start) / .microseconds(1)
  }
}

extension [Double] {
  /// The middle one, which other work on the machine disturbs least; of two the greater.
  var median: Double { isEmpty ? 0 : sorted()[count / 2] }
}
