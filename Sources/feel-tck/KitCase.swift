import FEEL

/// A case of a test file: inputs, and what is expected of named elements of a model.
struct KitCase {
  /// What is expected of one element.
  struct Expectation {
    var name: String
    var value: Value
  }

  var id: String
  /// The decision service or business knowledge model that is called; nil where decisions are asked for.
  var invocable: String?
  var inputs: [(name: String, namespace: String?, value: Value)]
  var expectations: [Expectation]
}
