extension Builtins {
  static let contexts: [Builtin] = [
    Builtin("get value", [.init("m", .context([:], open: true)), .init("key", .string)], .any) { call in
      call[0][call[1].text ?? ""]
    },
    Builtin("get entries", [.init("m", .context([:], open: true))], .list(entryType)) { call in
      .list(
        (call[0].context ?? Context()).map { entry in
          .context(Context([("key", .string(entry.name)), ("value", entry.value)]))
        })
    },
  ]

  private static let entryType = FEELType.context(["key": .string, "value": .any], open: false)
}
