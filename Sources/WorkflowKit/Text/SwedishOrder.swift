import Foundation

/// A text by its place in a Swedish list.
///
/// *å*, *ä* and *ö* come last, *w* is a letter of its own after *v*, *ü* stands as *y*, *æ* as *ä* and *ø* as *ö*; other
/// letters stand as without their accents, and small as large ones.
public struct SwedishOrder: Comparable {
  private let letters: [UInt32]
  private let text: String

  /// The place of a text.
  public init(_ text: String) {
    self.text = text
    letters = text.precomposedStringWithCanonicalMapping.lowercased().unicodeScalars.flatMap(Self.places)
  }

  /// Whether a text stands before another; of two with the same letters, the one without accents.
  public static func < (left: SwedishOrder, right: SwedishOrder) -> Bool {
    left.letters == right.letters
      ? left.text < right.text : left.letters.lexicographicallyPrecedes(right.letters)
  }

  /// Beyond all letters of Unicode.
  private static let last: UInt32 = 0x11_0000

  private static func places(_ letter: Unicode.Scalar) -> [UInt32] {
    switch letter {
    case "å": [last]
    case "ä", "æ": [last + 1]
    case "ö", "ø": [last + 2]
    case "ü": [UInt32(UInt8(ascii: "y"))]
    default:
      String(letter).decomposedStringWithCanonicalMapping.unicodeScalars.filter { !$0.properties.isDiacritic }
        .map(\.value)
    }
  }
}

extension Sequence {
  /// The elements in the order of a Swedish list.
  public func sortedInSwedish(by text: (Element) -> String) -> [Element] {
    map { (SwedishOrder(text($0)), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
  }
}
