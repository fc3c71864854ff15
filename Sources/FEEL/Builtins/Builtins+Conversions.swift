import CivilTime

extension Builtins {
  /// DMN 1.5, 10.3.4.1; what makes a date, a time or a duration stands in `Builtins+TimeConversions.swift`.
  static let conversions: [Builtin] =
    [
      Builtin("number", [number]) { _ in .number }.giving(.ofWritten),
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

  /// Reading a number; one that stands written is read when the expression is compiled, so that one that can never be
  /// read is told then.
  private static let number: Builtin.Signature = {
    var signature = Builtin.Signature(
      parameters: [
        .init("from", .string), .nullable("grouping separator", .string), .nullable("decimal separator", .string),
      ]
    ) { call in
      switch number(call.text(0), group: call[1].text, point: call[2].text) {
      case .success(let number): return .number(number)
      case .failure(let refusal): return call.fail(refusal.message, hint: refusal.hint)
      }
    }
    signature.prepare = { known throws(Builtin.Refusal) in
      let written = known.values.compactMap(\.self)
      guard written.count == known.values.count, let text = written[0].text else { return nil }
      let separators = (written + [.null, .null])[1...2].map(\.text)
      let number = try number(text, group: separators[0], point: separators[1]).get()
      return { _ in .number(number) }
    }
    return signature
  }()

  private static func number(_ text: String, group: String?, point: String?) -> Result<Number, Builtin.Refusal> {
    if let group, ![" ", ",", "."].contains(group) {
      return .failure(
        Builtin.Refusal(
          argument: 0, message: "tusentalen kan inte skiljas med \"\(group)\"",
          hint: "välj blanksteg, komma eller punkt"))
    }
    if let point, ![",", "."].contains(point) {
      return .failure(
        Builtin.Refusal(
          argument: 0, message: "decimalerna kan inte skiljas med \"\(point)\"", hint: "välj komma eller punkt"))
    }
    guard group == nil || group != point else {
      return .failure(
        Builtin.Refusal(argument: 0, message: "tusentalen och decimalerna kan inte skiljas med samma tecken"))
    }
    var plain = text.utf8.filter { byte in group.map { !$0.utf8.elementsEqual(CollectionOfOne(byte)) } ?? true }
    if point == "," {
      // A full stop would otherwise pass for the decimal sign that it is not.
      guard !plain.contains(UInt8(ascii: ".")) else {
        return .failure(Builtin.Refusal(argument: 0, message: "\"\(text)\" är inget tal"))
      }
      plain = plain.map { $0 == UInt8(ascii: ",") ? UInt8(ascii: ".") : $0 }
    }
    if let number = Number(String(decoding: plain, as: UTF8.self)) { return .success(number) }
    let hasComma = point == nil && Number(text.replacing(",", with: ".")) != nil
    return .failure(
      Builtin.Refusal(
        argument: 0, message: "\"\(text)\" är inget tal",
        hint: hasComma ? "skriv decimaler med punkt, eller ge \",\" sist" : nil))
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
