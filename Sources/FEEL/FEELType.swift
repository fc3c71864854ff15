/// The type of an expression, as far as it is known before evaluation.
///
/// Every FEEL value may be null in the standard; `optional` marks the names that the workflow checker must see guarded.
public indirect enum FEELType: Sendable, Hashable {
  /// Nothing is known.
  case any
  case null
  case boolean
  case number
  case string
  case date
  case time
  case dateAndTime
  case daysDuration
  case monthsDuration
  /// A length of time of whichever kind.
  case period
  case list(FEELType)
  /// Named entries; an `open` context may have others too.
  case context([String: FEELType], open: Bool)
  case range(FEELType)
  /// A function with the types of its parameters, where they are known, and of what it gives.
  case function([FEELType]?, FEELType)
  /// The type, or null: a name that is not set on every path.
  case optional(FEELType)
}
