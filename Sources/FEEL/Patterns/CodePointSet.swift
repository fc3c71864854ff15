/// Characters told by their numbers, for classes that PCRE2 has no name for.
struct CodePointSet: Sendable {
  /// In order, without overlaps.
  private let ranges: [ClosedRange<UInt32>]

  init(_ ranges: [ClosedRange<UInt32>]) { self.ranges = ranges.sorted { $0.lowerBound < $1.lowerBound } }

  /// All other characters.
  var inverted: CodePointSet {
    var (others, next): ([ClosedRange<UInt32>], UInt32) = ([], 0)
    for range in ranges {
      if range.lowerBound > next { others.append(next...(range.lowerBound - 1)) }
      next = range.upperBound + 1
    }
    if next <= 0x10FFFF { others.append(next...0x10FFFF) }
    return CodePointSet(others)
  }

  /// The characters as they stand within the brackets of PCRE2; surrogates, which are no characters, left out.
  var text: String {
    ranges.flatMap(Self.withoutSurrogates)
      .map { "\\x{\(String($0.lowerBound, radix: 16))}-\\x{\(String($0.upperBound, radix: 16))}" }.joined()
  }

  private static func withoutSurrogates(_ range: ClosedRange<UInt32>) -> [ClosedRange<UInt32>] {
    var parts: [ClosedRange<UInt32>] = []
    if range.lowerBound < 0xD800 { parts.append(range.lowerBound...min(range.upperBound, 0xD7FF)) }
    if range.upperBound > 0xDFFF { parts.append(max(range.lowerBound, 0xE000)...range.upperBound) }
    return parts
  }

  /// `\s` of XML Schema.
  static let space = CodePointSet([0x9...0xA, 0xD...0xD, 0x20...0x20])

  private static let nameStarts: [ClosedRange<UInt32>] = [
    0x3A...0x3A, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D,
    0x37F...0x1FFF, 0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF,
    0xFDF0...0xFFFD, 0x10000...0xEFFFF,
  ]

  /// `\i`: what an XML name may begin with (XML 1.0, production 4).
  static let nameStart = CodePointSet(nameStarts)
  /// `\c`: what an XML name may hold (XML 1.0, production 4a).
  static let name = CodePointSet(
    nameStarts + [0x2D...0x2E, 0x30...0x39, 0xB7...0xB7, 0x300...0x36F, 0x203F...0x2040])
}
