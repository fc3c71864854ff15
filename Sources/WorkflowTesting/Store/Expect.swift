/// The comparisons of a conformance check: each throws a `ConformanceFailure` that says what was looked at.
enum Expect {
  static func that(_ condition: Bool, _ what: @autoclosure () -> String) throws {
    if !condition { throw ConformanceFailure(what()) }
  }

  static func equal<Value: Equatable>(_ found: Value, _ expected: Value, _ what: @autoclosure () -> String) throws {
    if found != expected { throw ConformanceFailure("\(what()): expected \(expected), found \(found)") }
  }

  static func equal<Value: Equatable>(_ found: Value?, _ expected: Value, _ what: @autoclosure () -> String) throws {
    guard let found else { throw ConformanceFailure("\(what()): expected \(expected), found nothing") }
    try equal(found, expected, what())
  }

  static func present<Value>(_ found: Value?, _ what: @autoclosure () -> String) throws -> Value {
    guard let found else { throw ConformanceFailure("\(what()): expected something, found nil") }
    return found
  }

  static func failure<Failure: Error & Equatable>(
    _ expected: Failure, _ what: @autoclosure () -> String, of body: () async throws -> Void
  ) async throws {
    do {
      try await body()
    } catch let error as Failure where error == expected {
      return
    } catch {
      throw ConformanceFailure("\(what()): expected the error \(expected), found \(error)")
    }
    throw ConformanceFailure("\(what()): expected the error \(expected), but nothing was thrown")
  }
}
