extension Builtins {
  /// DMN 1.5, 10.3.4.3; those with regular expressions stand in `Builtins+Patterns.swift`.
  static let strings: [Builtin] = [
    Builtin(
      "substring", [.init("string", .string), .init("start position", .number), .optional("length", .number)], .string
    ) { call in substring(&call) }.giving(.ofCharacters),
    Builtin("string length", [.init("string", .string)], .number) { call in
      .number(Number(call.text(0).unicodeScalars.count))
    },
    Builtin("upper case", [.init("string", .string)], .string) { call in .string(call.text(0).uppercased()) },
    Builtin("lower case", [.init("string", .string)], .string) { call in .string(call.text(0).lowercased()) },
    Builtin("substring before", [.init("string", .string), .init("match", .string)], .string) { call in
      found(&call) { text, place in .string(place.map { decoded(text[..<$0.lowerBound]) } ?? "") }
    },
    Builtin("substring after", [.init("string", .string), .init("match", .string)], .string) { call in
      found(&call) { text, place in .string(place.map { decoded(text[$0.upperBound...]) } ?? "") }
    },
    Builtin("contains", [.init("string", .string), .init("match", .string)], .boolean) { call in
      found(&call) { _, place in .boolean(place != nil) }
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

  static let firstPlace = "första platsen är 1, den sista -1"

  /// Counts in code points, from 1, or from -1 at the end.
  private static func substring(_ call: inout Builtin.Call) -> Value {
    let scalars = Array(call.text(0).unicodeScalars)
    guard let first = position(call[1], in: scalars.count) else {
      return call.fail(
        "texten har \(scalars.count) tecken, så den har ingen plats \(Literal.text(call[1]))", hint: firstPlace)
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
      guard let text = item.text else { return call.fail(call.wrongItem("texter", item)) }
      texts.append(text)
    }
    call.spend(texts.count)
    return .string(texts.joined(separator: call.text(1)))
  }

  // MARK: - Bytes

  /// Looks for argument 1 in argument 0, in bytes: whole UTF-8 texts lie in each other only at the ends of code points.
  private static func found(_ call: inout Builtin.Call, _ body: ([UInt8], Range<Int>?) -> Value) -> Value {
    let (text, match) = (Array(call.text(0).utf8), Array(call.text(1).utf8))
    guard call.spend((text.count + match.count) / 16) else { return .null }
    return body(text, place(of: match, in: text))
  }

  /// Where the match first stands, found by the algorithm of Knuth, Morris and Pratt: no text makes it go back.
  private static func place(of match: [UInt8], in text: [UInt8]) -> Range<Int>? {
    guard !match.isEmpty else { return 0..<0 }
    guard text.count >= match.count else { return nil }
    // How long a beginning of the match also ends at each place in it.
    var borders = [0]
    borders.reserveCapacity(match.count)
    var length = 0
    for byte in match.dropFirst() {
      while length > 0, match[length] != byte { length = borders[length - 1] }
      if match[length] == byte { length += 1 }
      borders.append(length)
    }
    length = 0
    for (place, byte) in text.enumerated() {
      while length > 0, match[length] != byte { length = borders[length - 1] }
      if match[length] == byte { length += 1 }
      if length == match.count { return (place + 1 - length)..<(place + 1) }
    }
    return nil
  }

  static func decoded(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
}

extension Number {
  /// The whole number left when the decimals are cut off, where it fits in an `Int`.
  var truncated: Int? { rounded(.down)?.integer }
}
