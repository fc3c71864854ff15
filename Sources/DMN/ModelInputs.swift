public import FEEL

/// The values that are given to a model, by the names of its input data.
public struct ModelInputs: Sendable {
  private var values: [(name: String, namespace: String?, value: Value)] = []

  /// No values.
  public init() {}

  /// The entries of a context.
  public init(_ context: Context) {
    for (name, value) in context { self.set(name, value) }
  }

  /// Gives a value; the namespace is needed only where models that are used together have the same names.
  public mutating func set(_ name: String, _ value: Value, namespace: String? = nil) {
    values.append((name.singleSpaced, namespace, value))
  }

  /// The value that was given for a name of a model.
  func value(of name: String, in namespace: String) -> Value? {
    let named = values.filter { $0.name == name }
    return (named.last { $0.namespace == namespace } ?? named.last { $0.namespace == nil })?.value
  }
}
