extension Builtins {
  /// DMN 1.5, 10.3.4.3; those with regular expressions stand in `Builtins+Patterns.swift`.
  static let strings: [Builtin] = [
    Builtin(
      "substring", [.init("string", .string), .init("start position", .number), .optional("length", .number)], .string
    ) { call in substring(&call) },
    Builtin("string length", [.init("string", .string)], .number) { call in
      .number(Number(call.text(0).unicodeScalars.count))
    },
    Builtin("upper case", [.init("string", .string)], .string) { call in .string(call.text(0).uppercased()) },
    Builtin("lower case", [.init("string", .string)], .string) { call in .string(call.text(0).lowercased()) },
    Builtin("substring before", [.init("string", .string), .init("match", .string)], .string) { call in
      let text = Array(call.text(0).utf8)
      call.spend(text.count / 16)
      return .string(place(of: Array(call.text(1).utf8), in: text).map { decoded(text[..<$0.lowerBound]) } ?? "")
    },
    Builtin("substring after", [.init("string", .string), .init("match", .string)], .string) { call in
      let text = Array(call.text(0).utf8)
      call.spend(text.count / 16)
      return .string(place(of: Array(call.text(1).utf8), in: text).map { decoded(text[$0.upperBound...]) } ?? "")
    },
    Builtin("contains", [.init("string", .string), .init("match", .string)], .boolean) { call in
      let text = Array(call.text(0).utf8)
      call.spend(text.count / 16)
      return .boolean(place(of: Array(call.text(1).utf8), in: text) != nil)
    },
    Builtin("starts with", [.init("string", .string), .init("match", .string)], .boolean) { call in
      .boolean(call.text(0).utf8.starts(with: call.text(1).utf8))
    },
    Builtin("ends with", [.init("string", .string), .init("match", .string)], .boolean) { call in
      .boolean(call.text(0).utf8.reversed().starts(with: call.text(1).utf8.reversed()))
    },
    Builtin("string join", [.init("list", .list(.string)), .nullable("delimiter", .string)], .string) { call in
      joined(&call)
    },
  ]

  /// Counts in code points, from 1, or from -1 at the end.
  private static func substring(_ call: inout Builtin.Call) -> Value {
    let scalars = Array(call.text(0).unicodeScalars)
    guard let first = position(call[1], in: scalars.count) else {
      return call.fail("texten har \(scalars.count) tecken, så den har ingen sådan plats")
    }
    guard let length = length(call[2], upTo: scalars.count - first) else {
      return call.fail(
        "längden ska vara från 1 till \(scalars.count - first)", hint: "utelämna längden för att få allt som är kvar")
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[first..<(first + length)])
    return .string(String(view))
  }

  /// The place that a position counted from 1, or from -1 at the end, stands for; nil outside.
  ///
  /// Decimals are cut off, as other implementations of the standard do.
  static func position(_ value: Value, in count: Int) -> Int? {
    guard let position = value.number?.truncated, position != 0, position.magnitude <= UInt(count) else { return nil }
    return position > 0 ? position - 1 : count + position
  }

  /// The length that is asked for, all of it where none is; nil where there is not so much, which the standard does not
  /// take for all there is (DMN 1.5, notes to tables 74 and 75).
  static func length(_ value: Value, upTo most: Int) -> Int? {
    guard let number = value.number else { return most }
    return number.truncated.flatMap { (1...most).contains($0) ? $0 : nil }
  }

  private static func joined(_ call: inout Builtin.Call) -> Value {
    var texts: [String] = []
    for item in call.list(0) where !item.isNull {
      guard let text = item.text else { return call.fail(Builtin.Call.wrongItem("texter", item)) }
      texts.append(text)
    }
    call.spend(texts.count)
    return .string(texts.joined(separator: call.text(1)))
  }

  // MARK: - Bytes

  /// Where the match first stands, in bytes: whole UTF-8 texts lie in each other only at the ends of code points.
  private static func place(of match: [UInt8], in text: [UInt8]) -> Range<Int>? {
    guard let first = match.first else { return 0..<0 }
    guard text.count >= match.count else { return nil }
    for start in 0...(text.count - match.count)
    where text[start] == first && text[start..<(start + match.count)].elementsEqual(match) {
      return start..<(start + match.count)
    }
    return nil
  }

  static func decoded(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
}

extension Number {
  /// The whole number left when the decimals are cut off, where it fits in an `Int`.
  var truncated: Int? { rounded(.down)?.integer }
}
