/// The names and functions that an expression may use, known when it is compiled.
///
/// A name's place in `names` is its slot: the number by which its value is asked for at evaluation.
public struct ScopeShape: Sendable {
  /// The names with their types, in the order of their slots.
  public let names: [(name: String, type: FEELType)]
  /// The functions of the program, in the order of their numbers.
  public let functions: [HostFunction]
  private let slots: [String: Int]
  private let functionNumbers: [String: Int]
  /// Every name of several words, also those of fields.
  let spacedNames: [String]

  /// A scope of those names and functions; of two with the same name the later holds.
  public init(names: [(name: String, type: FEELType)] = [], functions: [HostFunction] = []) {
    self.names = names
    self.functions = functions
    slots = Dictionary(names.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { $1 })
    functionNumbers = Dictionary(functions.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { $1 })
    var spaced: Set<String> = []
    for (name, type) in names {
      if name.contains(" ") { spaced.insert(name) }
      type.collectSpacedNames(into: &spaced)
    }
    for function in functions { function.result.collectSpacedNames(into: &spaced) }
    spacedNames = spaced.sorted()
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
  /// Adds the names of fields that have several words.
  fileprivate func collectSpacedNames(into names: inout Set<String>) {
    switch self {
    case .list(let inner), .range(let inner), .optional(let inner): inner.collectSpacedNames(into: &names)
    case .context(let fields, _):
      for (name, type) in fields {
        if name.contains(" ") { names.insert(name) }
        type.collectSpacedNames(into: &names)
      }
    default: break
    }
  }
}
