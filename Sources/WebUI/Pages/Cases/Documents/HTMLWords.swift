import Foundation

/// A document that the program has written, which is HTML, in words: what a person reads in it, line by line. What is
/// HTML is never sent to a browser as such (`UploadKind`).
enum HTMLWords {
  /// The lines, without those that are empty.
  static func lines(_ html: String) -> [String] {
    var text = html
    text.replace(#/(?is)<(head|style|script)\b.*?<\/\1\s*>|<!--.*?-->/#, with: "")
    // Between two tags a line's end means nothing; in a text it was typed.
    text.replace(#/>\s+</#, with: "><")
    text.replace(#/(?i)<\/t[dh]><t[dh][^>]*>/#, with: " · ")
    // The heading of a letter has its own line by its style.
    text.replace(#/(?i)<\/strong>(?=[\p{L}\d])/#, with: " · ")
    text.replace(#/(?i)<\/dt><dd[^>]*>/#, with: ": ")
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
