extension Expression {
  /// Whether the language has a function of that name.
  package static func isFunction(_ name: String) -> Bool { Builtins.all[name] != nil }

  /// A call with named arguments, each the value of a name in the scope, as a boxed invocation has it (DMN 1.5, 10.2.2.2).
  package static func compile(
    call name: String, _ arguments: [(name: String, value: String)], in shape: ScopeShape, mode: Mode
  ) -> Compilation {
    let range = 0..<name.utf8.count
    let given = arguments.map { argument in
      Form.Argument(name: Label(argument.name, range), value: Syntax(.name(argument.value), range))
    }
    let syntax = Syntax(.call(Label(name, range), given), range)
    return compile(syntax, [], name, in: shape, mode: mode, input: nil, expecting: nil)
  }
}
