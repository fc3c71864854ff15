import FEEL
import SourceDiagnostics

/// A compiled function; its parameters are put in the slots from `first` on.
struct FunctionCode: Sendable {
  struct Parameter: Sendable {
    var name: String
    var type: DeclaredType
    /// What FEEL knows of the type.
    var feelType: FEELType
  }

  /// The name it is called by, empty for one without a name; where there is one, its own value lies in the slot before
  /// the parameters, so that it may call itself.
  var name: String
  var kind: FunctionDefinition.Kind
  var parameters: [Parameter]
  /// The slot of the first parameter.
  var first: Int
  /// The body; nil where the model has none.
  var body: Logic?
  var result: DeclaredType
  /// What is known of what it gives.
  var inferred: FEELType
  var place: SourcePlace?
}
