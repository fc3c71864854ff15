import CivilTime

extension Builtins {
  /// DMN 1.5, 10.3.4.1; what makes a date, a time or a duration stands in `Builtins+TimeConversions.swift`.
  static let conversions: [Builtin] =
    [
      Builtin(
        "number",
        [
          .init("from", .string), .nullable("grouping separator", .string), .nullable("decimal separator", .string),
        ], .number
      ) { call in number(&call) }.giving(.ofWritten),
      Builtin("string", [.needed("from")], .string) { call in
        if call[0].isNull { return call.fail("det finns inget värde att göra text av") }
        guard call.spend(size(of: call[0], atMost: call.room)) else { return .null }
        return .string(Literal.plain(call[0]))
      },
      Builtin(
        "range",
        [
          reading(
            .init("from", .string), "intervall",
            read: { text, zones, mode in
              RangeText.range(text, zones: zones, mode: mode).map { .success(.range($0)) }
                ?? .failure(
                  TimeFault(
                    "\"\(text)\" är inget intervall", hint: "skriv till exempel [18..21) eller [@\"2018-03-09\"..)"))
            })
        ]
      ) { _ in .range(.any) }.giving(.ofWritten),
    ] + timeConversions

  private static func number(_ call: inout Builtin.Call) -> Value {
    let (group, point) = (call[1].text, call[2].text)
    if let group, ![" ", ",", "."].contains(group) {
      return call.fail("tusentalen kan inte skiljas med \"\(group)\"", hint: "välj blanksteg, komma eller punkt")
    }
    if let point, ![",", "."].contains(point) {
      return call.fail("decimalerna kan inte skiljas med \"\(point)\"", hint: "välj komma eller punkt")
    }
    guard group == nil || group != point else {
      return call.fail("tusentalen och decimalerna kan inte skiljas med samma tecken")
    }
    let text = call.text(0)
    var plain = text.utf8.filter { byte in group.map { !$0.utf8.elementsEqual(CollectionOfOne(byte)) } ?? true }
    if point == "," {
      // A full stop would otherwise pass for the decimal sign that it is not.
      guard !plain.contains(UInt8(ascii: ".")) else { return call.fail("\"\(text)\" är inget tal") }
      plain = plain.map { $0 == UInt8(ascii: ",") ? UInt8(ascii: ".") : $0 }
    }
    guard let number = Number(String(decoding: plain, as: UTF8.self)) else {
      return call.fail("\"\(text)\" är inget tal")
    }
    return .number(number)
  }

  /// About how much work it is to go through a value and everything in it, counted no further than to a limit.
  private static func size(of value: Value, atMost limit: Int) -> Int {
    guard limit > 0 else { return 1 }
    switch value {
    case .string(let text): return 1 + text.utf8.count / 16
    case .list(let items):
      return items.reduce(1) { size, item in size + (size < limit ? Self.size(of: item, atMost: limit - size) : 0) }
    case .context(let context):
      return context.reduce(1) { size, entry in
        size + (size < limit ? Self.size(of: entry.value, atMost: limit - size) : 0)
      }
    default: return 1
    }
  }
}
