extension Builtins {
  /// DMN 1.5, 10.3.4.10.
  static let contexts: [Builtin] = [
    Builtin("get value", [.init("m", openContext), .init("key", .string)], .any) { call in
      let name = call.text(1)
      guard let value = call[0].context?[name] else { return call.fail("posten har inget fält \"\(name)\"") }
      return value
    }.giving(.perhaps),
    Builtin("get entries", [.init("m", openContext)], .list(entryType)) { call in
      .list(
        (call[0].context ?? Context()).map { entry in
          .context(Context([("key", .string(entry.name)), ("value", entry.value)]))
        })
    },
    Builtin("context", [.init("entries", .list(.any)).admitting(.list(entryType))], openContext) { call in made(&call)
    },
    Builtin(
      "context put",
      [
        .init(parameters: [.init("context", openContext), .init("key", anyOf: keys), .init("value", .any)], body: put),
        .init(
          parameters: [.init("context", openContext), .init("keys", anyOf: keys), .init("value", .any)], body: put),
      ]
    ) { _ in openContext },
    Builtin("context merge", [.init("contexts", .list(.any)).admitting(.list(openContext))], openContext) { call in
      var merged = Context()
      for item in call.list(0) {
        guard let context = item.context else { return call.fail(call.wrongItem("poster", item)) }
        call.spend(context.count)
        for (name, value) in context { merged[name] = value }
      }
      return .context(merged)
    },
  ]

  private static let openContext = FEELType.context([:], open: true)
  private static let keys: [FEELType] = [.string, .list(.string)]
  private static let entryType = FEELType.context(["key": .string, "value": .any], open: false)

  /// The context of `{key, value}` items; no key may come twice.
  private static func made(_ call: inout Builtin.Call) -> Value {
    var context = Context()
    for item in call.list(0) {
      guard let entry = item.context, let key = entry["key"]?.text, let value = entry["value"] else {
        return call.fail("varje post i listan ska ha key och value", hint: "skriv till exempel {key: \"a\", value: 1}")
      }
      guard context.insertNew(key, value) else { return call.fail("nyckeln \"\(key)\" kommer två gånger") }
    }
    call.spend(context.count)
    return .context(context)
  }

  @Sendable private static func put(_ call: inout Builtin.Call) -> Value {
    guard let context = call[0].context else { return .null }
    let keys = call[1].list ?? [call[1]]
    guard !keys.isEmpty else { return call.fail("listan med nycklar är tom") }
    var names: [String] = []
    for key in keys {
      guard let name = key.text else { return call.fail("en nyckel ska vara text men är \(key.kind)") }
      names.append(name)
    }
    call.spend(context.count)
    guard let result = put(call[2], names[...], in: context) else {
      return call.fail("\(names.dropLast().joined(separator: ".")) leder inte till en post")
    }
    return .context(result)
  }

  private static func put(_ value: Value, _ names: ArraySlice<String>, in context: Context) -> Context? {
    guard let name = names.first else { return context }
    var changed = context
    if names.count == 1 {
      changed[name] = value
    } else {
      guard let inner = context[name]?.context, let put = put(value, names.dropFirst(), in: inner) else { return nil }
      changed[name] = .context(put)
    }
    return changed
  }
}
