import FEEL

/// How a case went.
struct KitResult {
  /// The outcome.
  enum Outcome: String {
    case passed, failed, skipped
  }

  /// The folder and name of the test file.
  var file: String
  /// The id of the case.
  var id: String
  var outcome: Outcome
  /// What was asked for, where that went wrong.
  var decision = ""
  var expected = ""
  var actual = ""
  /// Why it went wrong or was skipped.
  var reason = ""

  var isFailed: Bool { outcome == .failed }

  /// What is told about it; nothing where it passed.
  var line: String? {
    switch outcome {
    case .passed: nil
    case .skipped: "SKIP \(file) \(id): \(reason)"
    case .failed: "FAIL \(file) \(id) \(decision): expected \(expected) got \(actual) (\(reason))"
    }
  }
}
