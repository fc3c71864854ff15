/// What takes the place of a match: text, and groups of the match as `$1`; `$0` is the whole match.
struct Replacement: Sendable {
  private enum Part: Sendable {
    case text(String)
    case group(Int)
  }

  private var parts: [Part] = []

  init(_ text: String, for pattern: Pattern) throws(PatternError) {
    guard !pattern.flags.contains(.literal) else {
      parts = [.text(text)]
      return
    }
    let scalars = Array(text.unicodeScalars)
    var (position, plain) = (0, "")
    while position < scalars.count {
      let scalar = scalars[position]
      position += 1
      switch scalar {
      case "\\":
        guard position < scalars.count, scalars[position] == "\\" || scalars[position] == "$" else {
          throw PatternError(
            "ett omvänt snedstreck i ersättningen följs av varken $ eller \\", hint: "skriv \\\\ för tecknet självt")
        }
        plain.unicodeScalars.append(scalars[position])
        position += 1
      case "$":
        guard position < scalars.count, var number = scalars[position].digit else {
          throw PatternError("$ i ersättningen följs inte av en siffra", hint: "skriv \\$ för tecknet självt")
        }
        position += 1
        while position < scalars.count, let digit = scalars[position].digit,
          number * 10 + digit <= pattern.groupCount
        {
          number = number * 10 + digit
          position += 1
        }
        parts += [.text(plain), .group(number)]
        plain = ""
      default: plain.unicodeScalars.append(scalar)
      }
    }
    parts.append(.text(plain))
  }

  /// Adds what replaces the match; a group that does not exist or took no part is empty.
  func append(_ match: PatternMatch, of source: [UInt8], to output: inout [UInt8]) {
    for part in parts {
      switch part {
      case .text(let text): output += text.utf8
      case .group(0): output += source[match.whole]
      case .group(let number) where number <= match.groups.count:
        if let range = match.groups[number - 1] { output += source[range] }
      case .group: break
      }
    }
  }
}
