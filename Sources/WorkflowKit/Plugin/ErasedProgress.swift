package import FEEL

/// A step's progress with its state and output as values.
package enum ErasedProgress {
  case done(Value, also: [Action])
  case waiting(Value, for: [Wait], also: [Action])
}
