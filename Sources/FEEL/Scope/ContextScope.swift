public import CivilTime

/// Values out of a context, for simple uses: what is not in it is null, and no function of a program can be called.
public struct ContextScope: ScopeValues, Sendable {
  private let values: [Value]
  /// The day that `today()` gives.
  public let today: CivilDate
  /// The moment that `now()` gives.
  public let now: Instant

  /// The values that `context` has for the names of `shape`.
  public init(_ context: Context, shape: ScopeShape, today: CivilDate, now: Instant) {
    values = shape.names.map { context[$0.name] ?? .null }
    self.today = today
    self.now = now
  }

  /// The names of a context with the types of their values; use it to evaluate an expression with given data.
  public static func shape(of context: Context) -> ScopeShape {
    ScopeShape(names: context.map { (name: $0.name, type: FEELType(of: $0.value)) })
  }

  /// The value that the context has for the name in the slot.
  public func value(at slot: Int) -> Value { values.indices.contains(slot) ? values[slot] : .null }

  /// Always null: there is no program around the context.
  public func call(_ function: Int, _ arguments: [Value]) -> Value { .null }
}

extension FEELType {
  /// The type that a value shows; of a null nothing is known.
  public init(of value: Value) {
    self =
      switch value {
      case .null: .any
      case .boolean: .boolean
      case .number: .number
      case .string: .string
      case .date: .date
      case .time: .time
      case .dateAndTime: .dateAndTime
      case .daysDuration: .daysDuration
      case .monthsDuration: .monthsDuration
      case .calendarPeriod: .period
      case .list(let items): .list(FEELType(ofItems: items))
      case .context(let context):
        .context(
          Dictionary(context.map { ($0.name, FEELType(of: $0.value)) }, uniquingKeysWith: { $1 }), open: false)
      case .range(let range): .range(FEELType(of: range.lower.isNull ? range.upper : range.lower))
      case .function(let function): function.type
      }
  }

  private init(ofItems items: [Value]) {
    guard let first = items.first else {
      self = .any
      return
    }
    self = items.dropFirst().reduce(FEELType(of: first)) { $0.joined(with: FEELType(of: $1)) }
  }
}
