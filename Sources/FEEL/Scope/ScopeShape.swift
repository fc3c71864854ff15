/// The names and functions that an expression may use, known when it is compiled.
///
/// A name's place in `names` is its slot: the number by which its value is asked for at evaluation.
///
/// Immutable; a class because a shape is large and many expressions are compiled in the same one.
public final class ScopeShape: Sendable {
  private let content: Content
  /// The types of names that are looser here than in `content`; few, so that they are looked through.
  private let looser: [(slot: Int, type: FEELType)]
  /// The names and paths that are known to have a value whatever their types say, as `KnownConditions` tells of them.
  let present: Set<String>
  /// The names that are known to have no value, where one way to a place is looked at by itself; nil otherwise. Branches
  /// of `if` that are not taken there do not count.
  let absent: Set<String>?

  /// The names with their types, in the order of their slots.
  public var names: [(name: String, type: FEELType)] {
    looser.reversed().reduce(into: content.names) { $0[$1.slot].type = $1.type }
  }
  /// The functions of the program, in the order of their numbers.
  public var functions: [HostFunction] { content.functions }
  /// The slot of a value whose entries are names too, as those of the item are within a filter; nil where there is none.
  public var item: Int? { content.item }
  /// What is known about time zones.
  public var zones: any ZoneRules { content.zones }
  /// The types that can be named after `instance of`.
  public var types: [String: FEELType] { content.types }
  /// What the names that stand for conditions show to be there.
  var conditions: KnownConditions { content.conditions }
  /// The names of several words or signs.
  var knownNames: KnownNames { content.knownNames }
  /// Those of fields.
  var knownFields: KnownNames { content.knownFields }
  /// Those of the program's functions.
  var knownFunctions: KnownNames { content.knownFunctions }

  /// A scope of those names and functions; of two with the same name the later holds.
  public init(
    names: [(name: String, type: FEELType)] = [], functions: [HostFunction] = [], item: Int? = nil,
    types: [String: FEELType] = [:], conditions: KnownConditions = KnownConditions(),
    zones: any ZoneRules = SystemZones()
  ) {
    var fields = Selection.knownNames
    for (_, type) in names { type.collectNames(into: &fields) }
    for function in functions { function.result.collectNames(into: &fields) }
    for type in types.values { type.collectNames(into: &fields) }
    content = Content(
      names: names, slots: Dictionary(names.enumerated().map { (NameKey($1.name), $0) }, uniquingKeysWith: { $1 }),
      functions: functions,
      functionNumbers: Dictionary(functions.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { $1 }), item: item,
      zones: zones, types: types, conditions: conditions, knownNames: KnownNames(names.map(\.name) + types.keys),
      knownFields: fields, knownFunctions: KnownNames(functions.map(\.name)))
    looser = []
    present = []
    absent = nil
  }

  /// The same scope with another type of the name in a slot.
  public func replacing(_ type: FEELType, ofSlot slot: Int) -> ScopeShape { replacing([(slot, type)]) }

  /// The same scope with other types of the names in some slots.
  public func replacing(_ types: [(slot: Int, type: FEELType)]) -> ScopeShape {
    var (names, fields) = (names, content.knownFields)
    for (slot, type) in types {
      names[slot].type = type
      type.collectNames(into: &fields)
    }
    return ScopeShape(content.with(names, content.slots, content.knownNames, fields), present, absent: absent)
  }

  /// The same scope where some types say of a value, or of its fields, that it may be missing, and nothing else is other.
  public func loosening(_ types: [(slot: Int, type: FEELType)]) -> ScopeShape {
    ScopeShape(content, present, types + looser, absent: absent)
  }

  /// The same scope with more names; one that it has already gets the new type.
  public func adding(_ more: [(name: String, type: FEELType)]) -> ScopeShape {
    var (names, slots) = (names, content.slots)
    var (known, fields) = (content.knownNames, content.knownFields)
    for (name, type) in more {
      type.collectNames(into: &fields)
      if let slot = slots[NameKey(name)] {
        names[slot].type = type
        continue
      }
      slots[NameKey(name)] = names.count
      names.append((name, type))
      known.insert(name)
    }
    return ScopeShape(content.with(names, slots, known, fields), present, absent: absent)
  }

  /// The same scope without the program's functions.
  public func withoutFunctions() -> ScopeShape {
    ScopeShape(content.withoutFunctions(), present, looser, absent: absent)
  }

  /// The same scope where those names and paths are known to have a value.
  ///
  /// - Parameter absent: The names that are known to have none, where one way to a place is looked at by itself.
  public func knowing(present: Set<String>, absent: Set<String>? = nil) -> ScopeShape {
    ScopeShape(content, present, looser, absent: absent)
  }

  private init(
    _ content: Content, _ present: Set<String>, _ looser: [(slot: Int, type: FEELType)] = [], absent: Set<String>?
  ) {
    self.content = content
    self.present = present
    self.looser = looser
    self.absent = absent
  }

  /// Whether a path is known to have a value whatever its type says.
  public func isPresent(_ path: [String]) -> Bool { isPresent(KnownConditions.key(path)) }

  /// The same of the path at a key.
  func isPresent(_ key: String) -> Bool {
    present.contains(key) || content.conditions.isPresent(key, where: present.contains)
  }

  /// The scope of nothing but the language's own functions.
  public static let empty = ScopeShape()

  /// The slot of a name.
  public func slot(of name: String) -> Int? { content.slots[NameKey(name)] }

  /// The type of the name in a slot; `any` outside the slots.
  public func type(ofSlot slot: Int) -> FEELType {
    for known in looser where known.slot == slot { return known.type }
    return content.names.indices.contains(slot) ? content.names[slot].type : .any
  }

  /// The number of a function of the program.
  public func function(named name: String) -> Int? { content.functionNumbers[name] }
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
