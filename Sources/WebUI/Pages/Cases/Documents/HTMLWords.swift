import Foundation

/// A document that the program has written, which is HTML, in words: what a person reads in it, heading by heading and
/// paragraph by paragraph. What is HTML is never sent to a browser as such (`UploadKind`).
enum HTMLWords {
  /// A part of it.
  struct Block: Equatable {
    enum Kind { case heading, subheading, list, paragraph }

    let kind: Kind
    /// What it says; of a list each of its items.
    var texts: [String]
  }

  /// Stand first in the lines that are headings and items: characters for private use, which no text of ours holds.
  private static let marks: [(mark: Character, kind: Block.Kind)] = [
    ("\u{E001}", .heading), ("\u{E002}", .subheading), ("\u{E003}", .list),
  ]

  /// Its parts, without those that are empty.
  static func blocks(_ html: String) -> [Block] {
    lines(html).reduce(into: []) { blocks, line in
      let kind = marks.first { line.hasPrefix(String($0.mark)) }?.kind ?? .paragraph
      let text = String(line.drop { first in marks.contains { $0.mark == first } || first == " " })
      guard !text.isEmpty else { return }
      if kind == .list, blocks.last?.kind == .list {
        blocks[blocks.count - 1].texts.append(text)
      } else {
        blocks.append(Block(kind: kind, texts: [text]))
      }
    }
  }

  /// The lines, without those that are empty, with their marks.
  private static func lines(_ html: String) -> [String] {
    var text = html.filter { character in !marks.contains { $0.mark == character } }
    text.replace(#/(?is)<(head|style|script)\b.*?<\/\1\s*>|<!--.*?-->/#, with: "")
    // Between two tags a line's end means nothing; in a text it was typed.
    text.replace(#/>\s+</#, with: "><")
    text.replace(#/(?i)<\/t[dh]><t[dh][^>]*>/#, with: " · ")
    // The heading of a letter has its own line by its style.
    text.replace(#/(?i)<\/strong>(?=[\p{L}\d])/#, with: " · ")
    text.replace(#/(?i)<\/dt><dd[^>]*>/#, with: ": ")
    text.replace(#/(?i)<h1\b[^>]*>/#, with: "\n\u{E001}")
    text.replace(#/(?i)<h[2-6]\b[^>]*>/#, with: "\n\u{E002}")
    text.replace(#/(?i)<li\b[^>]*>/#, with: "\n\u{E003}")
    text.replace(#/(?i)<\/?(p|h[1-6]|li|ul|ol|dl|dd|table|tr|br|hr|address)\b[^>]*>/#, with: "\n")
    text.replace(#/(?i)<\/?(div|section|header|footer|main)\b[^>]*>/#, with: "\n")
    text.replace(#/<[^>]*>/#, with: "")
    return text.split(separator: "\n").map { line in
      decoded(line.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    }.filter { !$0.isEmpty }
  }

  private static let names = ["lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "amp": "&"]

  /// The text with what stands for single characters as these.
  private static func decoded(_ text: String) -> String {
    text.replacing(#/&(?:#(?<number>\d{1,7})|#x(?<hex>[0-9A-Fa-f]{1,6})|(?<name>[a-z]{2,4}));/#) { found in
      let code =
        found.output.number.flatMap { UInt32($0) } ?? found.output.hex.flatMap { UInt32($0, radix: 16) }
      if let code { return Unicode.Scalar(code).map { String($0) } ?? "" }
      return found.output.name.flatMap { names[String($0)] } ?? String(found.output.0)
    }
  }
}
