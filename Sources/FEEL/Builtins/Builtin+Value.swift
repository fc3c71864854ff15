extension Builtin {
  /// The function as a value, for passing it on and for calls with arguments in order.
  var value: FunctionValue {
    FunctionValue(name: name, [.init("argument", .any)], isVariadic: true) { [signatures, name] _, values, evaluation in
      let parameters = signatures.map(\.parameters)
      guard let number = Builtin.signature(of: parameters, taking: values.count) else {
        evaluation.note("feel.argument-count", "\(name) kan inte ha \(values.count) argument")
        return .null
      }
      return Builtin.call(name, parameters[number], values, &evaluation, 0..<0, signatures[number].run)
    }
  }
}
