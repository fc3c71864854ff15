typealias Compute = @Sendable (inout Frame) -> Value
typealias Judge = @Sendable (inout Frame) -> Bool?

/// A compiled expression; conditions are kept apart so that they need not be wrapped as values in between.
enum Code: Sendable {
  case constant(Value)
  case value(Compute)
  case truth(Judge)

  /// Gives the value.
  var compute: Compute {
    switch self {
    case .constant(let value): { _ in value }
    case .value(let compute): compute
    case .truth(let judge): { frame in judge(&frame).map(Value.boolean) ?? .null }
    }
  }

  /// Gives the truth value; nil for everything that is not a boolean.
  var judge: Judge {
    switch self {
    case .constant(let value):
      let truth = value.boolean
      return { _ in truth }
    case .value(let compute): return { frame in compute(&frame).boolean }
    case .truth(let judge): return judge
    }
  }
}
