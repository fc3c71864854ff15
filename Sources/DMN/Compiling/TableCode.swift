import FEEL
import SourceDiagnostics

/// A compiled decision table.
struct TableCode: Sendable {
  struct Input: Sendable {
    var value: Logic
    var allowed: Tests?
  }

  struct Output: Sendable {
    var name: String
    var type: DeclaredType
    var allowed: Tests?
    /// The allowed values as a list, the most important first, where the hit policy needs it.
    var ranking: Logic?
    var defaultValue: Logic?
  }

  struct Rule: Sendable {
    /// The conditions; nil where everything passes.
    var conditions: [Tests?]
    var values: [Logic]
  }

  /// Unary tests; `expression` is nil where they cannot be read.
  struct Tests: Sendable {
    var expression: Expression?
    var source: SourceText
    var problems: [Diagnostic]
  }

  var policy: HitPolicy
  var inputs: [Input]
  var outputs: [Output]
  var rules: [Rule]
  var place: SourcePlace?
}
