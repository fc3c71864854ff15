/// A name that is known only in a part of an expression.
enum Local: Sendable {
  /// The variable of a loop, an earlier entry of a context, or a parameter.
  case variable(String, FEELType)
  /// The item a filter looks at; its fields are names too.
  case item(FEELType)

  /// Whether a name is its own.
  func gives(_ name: String) -> Bool {
    switch self {
    case .variable(let own, _): return own == name
    case .item(let type):
      if case .context(let fields, _) = type.unwrapped, fields[name] != nil { return true }
      return name == "item"
    }
  }
}

extension Compiler {
  /// Compiles a part in which one more name is known, and gives its number in the frame.
  mutating func with<Result>(local: Local, _ body: (inout Compiler, Int) -> Result) -> Result {
    let number = locals.count
    let outer = presence
    locals.append(local)
    localCount = max(localCount, locals.count)
    presence.keep { local.leaves($0) }
    let known = conditions
    conditions = known.hiding(local)
    defer {
      locals.removeLast()
      presence = outer
      conditions = known
    }
    return body(&self, number)
  }

  /// Compiles a part in which several more names are known, and gives the number of the first.
  mutating func with<Result>(locals new: ArraySlice<Local>, _ body: (inout Compiler, Int) -> Result) -> Result {
    let first = locals.count
    guard let local = new.first else { return body(&self, first) }
    return with(local: local) { compiler, _ in
      compiler.with(locals: new.dropFirst()) { compiler, _ in body(&compiler, first) }
    }
  }
}
