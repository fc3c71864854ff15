/// A name that is known only in a part of an expression.
enum Local: Sendable {
  /// The variable of a loop, an earlier entry of a context, or a parameter.
  case variable(String, FEELType)
  /// The item a filter looks at; its fields are names too.
  case item(FEELType)
}

extension Compiler {
  /// Compiles a part in which one more name is known, and gives its number in the frame.
  mutating func with<Result>(local: Local, _ body: (inout Compiler, Int) -> Result) -> Result {
    let number = locals.count
    let outer = presence
    locals.append(local)
    localCount = max(localCount, locals.count)
    presence.keep { key in
      // What is calculated may read the name.
      if key.hasPrefix(Guards.calculated) && !key.hasSuffix("()") { return false }
      let root = String(key.prefix { $0 != "\u{1F}" })
      switch local {
      case .variable(let name, _): return root != name
      case .item(let type):
        if case .context(let fields, _) = type.unwrapped { return fields[root] == nil && root != "item" }
        return root != "item"
      }
    }
    defer {
      locals.removeLast()
      presence = outer
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
