extension Builtins {
  static let strings: [Builtin] = [
    Builtin("contains", [.init("string", .string), .init("match", .string)], .boolean) { call in
      let (text, match) = (Array((call[0].text ?? "").utf8), Array((call[1].text ?? "").utf8))
      call.cost = text.count / 16
      return .boolean(text.isEmpty ? match.isEmpty : text.contains(match))
    },
    Builtin("starts with", [.init("string", .string), .init("match", .string)], .boolean) { call in
      .boolean((call[0].text ?? "").utf8.starts(with: (call[1].text ?? "").utf8))
    },
    Builtin("ends with", [.init("string", .string), .init("match", .string)], .boolean) { call in
      .boolean((call[0].text ?? "").utf8.reversed().starts(with: (call[1].text ?? "").utf8.reversed()))
    },
    Builtin("upper case", [.init("string", .string)], .string) { call in .string((call[0].text ?? "").uppercased()) },
    Builtin("lower case", [.init("string", .string)], .string) { call in .string((call[0].text ?? "").lowercased()) },
    Builtin("string length", [.init("string", .string)], .number) { call in
      .number(Number((call[0].text ?? "").unicodeScalars.count))
    },
    Builtin(
      "substring", [.init("string", .string), .init("start position", .number), .optional("length", .number)], .string
    ) { call in substring(&call) },
  ]

  /// Counts in code points, from 1, or from -1 at the end.
  private static func substring(_ call: inout Builtin.Call) -> Value {
    let scalars = Array((call[0].text ?? "").unicodeScalars)
    guard let start = call[1].integer, start != 0, start.magnitude <= UInt(scalars.count) else {
      return call.fail("texten har \(scalars.count) tecken, så den har ingen sådan plats")
    }
    let first = start > 0 ? start - 1 : scalars.count + start
    var length = scalars.count - first
    if !call[2].isNull {
      guard let wanted = call[2].integer, wanted >= 0 else { return call.fail("längden ska vara ett helt tal från 0") }
      length = min(length, wanted)
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[first..<(first + length)])
    return .string(String(view))
  }
}
