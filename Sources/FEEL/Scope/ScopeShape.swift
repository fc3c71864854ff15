/// The names and functions that an expression may use, known when it is compiled.
///
/// A name's place in `names` is its slot: the number by which its value is asked for at evaluation.
///
/// Immutable; a class because a shape is large and many expressions are compiled in the same one.
public final class ScopeShape: Sendable {
  /// The names with their types, in the order of their slots.
  public let names: [(name: String, type: FEELType)]
  /// The functions of the program, in the order of their numbers.
  public let functions: [HostFunction]
  /// The slot of a value whose entries are names too, as those of the item are within a filter; nil where there is none.
  public let item: Int?
  /// What is known about time zones.
  public let zones: any ZoneRules
  private let slots: [String: Int]
  private let functionNumbers: [String: Int]
  /// The types that can be named after `instance of`.
  public let types: [String: FEELType]
  /// What the names that stand for conditions show to be there.
  let conditions: KnownConditions
  /// The names and paths that are known to have a value whatever their types say, as `KnownConditions` tells of them.
  let present: Set<String>
  /// The names of several words or signs.
  let knownNames: KnownNames
  /// Those of fields.
  let knownFields: KnownNames
  /// Those of the program's functions.
  let knownFunctions: KnownNames

  /// A scope of those names and functions; of two with the same name the later holds.
  public init(
    names: [(name: String, type: FEELType)] = [], functions: [HostFunction] = [], item: Int? = nil,
    types: [String: FEELType] = [:], conditions: KnownConditions = KnownConditions(),
    zones: any ZoneRules = SystemZones()
  ) {
    self.names = names
    self.conditions = conditions
    present = []
    self.item = item
    self.types = types
    self.zones = zones
    self.functions = functions
    slots = Dictionary(names.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { $1 })
    functionNumbers = Dictionary(functions.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { $1 })
    var fields = Selection.knownNames
    for (_, type) in names { type.collectNames(into: &fields) }
    for function in functions { function.result.collectNames(into: &fields) }
    for type in types.values { type.collectNames(into: &fields) }
    knownFields = fields
    knownNames = KnownNames(names.map(\.name) + types.keys)
    knownFunctions = KnownNames(functions.map(\.name))
  }

  /// The same scope with another type of the name in a slot.
  public func replacing(_ type: FEELType, ofSlot slot: Int) -> ScopeShape { replacing([(slot, type)]) }

  /// The same scope with other types of the names in some slots.
  public func replacing(_ types: [(slot: Int, type: FEELType)]) -> ScopeShape {
    var change = Change(self)
    for (slot, type) in types { change.set(type, ofSlot: slot) }
    return ScopeShape(self, change)
  }

  /// The same scope with more names; one that it has already gets the new type.
  public func adding(_ more: [(name: String, type: FEELType)]) -> ScopeShape {
    var change = Change(self)
    for (name, type) in more { change.add(name, type) }
    return ScopeShape(self, change)
  }

  /// The same scope without the program's functions.
  public func withoutFunctions() -> ScopeShape {
    var change = Change(self)
    change.functions = []
    return ScopeShape(self, change)
  }

  /// The same scope where those names and paths are known to have a value.
  public func knowing(present: Set<String>) -> ScopeShape {
    var change = Change(self)
    change.present = present
    return ScopeShape(self, change)
  }

  /// Whether a path is known to have a value whatever its type says.
  public func isPresent(_ path: [String]) -> Bool {
    conditions.isPresent(path.joined(separator: KnownConditions.separator), where: present.contains)
  }

  /// What may be another in a scope that is made of another one.
  private struct Change {
    var names: [(name: String, type: FEELType)]
    var slots: [String: Int]
    var functions: [HostFunction]
    var present: Set<String>
    var knownNames: KnownNames
    var knownFields: KnownNames

    init(_ shape: ScopeShape) {
      names = shape.names
      slots = shape.slots
      functions = shape.functions
      present = shape.present
      knownNames = shape.knownNames
      knownFields = shape.knownFields
    }

    mutating func set(_ type: FEELType, ofSlot slot: Int) {
      names[slot].type = type
      type.collectNames(into: &knownFields)
    }

    mutating func add(_ name: String, _ type: FEELType) {
      if let slot = slots[name] { return set(type, ofSlot: slot) }
      slots[name] = names.count
      names.append((name, type))
      knownNames.insert(name)
      type.collectNames(into: &knownFields)
    }
  }

  private init(_ shape: ScopeShape, _ change: Change) {
    names = change.names
    slots = change.slots
    functions = change.functions
    present = change.present
    knownNames = change.knownNames
    knownFields = change.knownFields
    conditions = shape.conditions
    item = shape.item
    zones = shape.zones
    types = shape.types
    functionNumbers = change.functions.isEmpty ? [:] : shape.functionNumbers
    knownFunctions = change.functions.isEmpty ? KnownNames() : shape.knownFunctions
  }

  /// The scope of nothing but the language's own functions.
  public static let empty = ScopeShape()

  /// The slot of a name.
  public func slot(of name: String) -> Int? { slots[name] }

  /// The type of the name in a slot; `any` outside the slots.
  public func type(ofSlot slot: Int) -> FEELType { names.indices.contains(slot) ? names[slot].type : .any }

  /// The number of a function of the program.
  public func function(named name: String) -> Int? { functionNumbers[name] }
}

extension FEELType {
  /// Adds the names of fields that have several words or signs.
  fileprivate func collectNames(into names: inout KnownNames) {
    switch self {
    case .list(let inner), .range(let inner), .optional(let inner), .function(_, let inner):
      inner.collectNames(into: &names)
    case .context(let fields, _):
      for (name, type) in fields {
        names.insert(name)
        type.collectNames(into: &names)
      }
    default: break
    }
  }
}
