import SourceDiagnostics

/// Goes through the bytes of a CSV file.
struct CSVReader {
  let file: SourceFile
  let separator: UInt8
  private var at: Int

  private static let quote = UInt8(ascii: "\"")

  init(file: SourceFile, separator: UInt8) {
    self.file = file
    self.separator = separator
    at = file.byteOrderMarkLength
  }

  mutating func records() throws(DiagnosticError) -> [CSVRecord] {
    var records: [CSVRecord] = []
    while at < file.bytes.count {
      let start = at
      var fields: [String] = []
      var isMore = true
      while isMore {
        fields.append(try field())
        isMore = at < file.bytes.count && file.bytes[at] == separator
        if isMore { at += 1 }
      }
      if fields.contains(where: { !$0.isEmpty }) {
        records.append(CSVRecord(fields: fields, place: file.place(start..<at)))
      }
      skipLineBreak()
    }
    return records
  }

  private mutating func field() throws(DiagnosticError) -> String {
    guard at < file.bytes.count, file.bytes[at] == Self.quote else {
      let start = at
      while at < file.bytes.count, !isEnd(file.bytes[at]) { at += 1 }
      return Self.tidy(file.text(in: start..<at))
    }
    let open = at
    var text: [UInt8] = []
    at += 1
    while at < file.bytes.count {
      if file.bytes[at] != Self.quote {
        text.append(file.bytes[at])
      } else if at + 1 < file.bytes.count, file.bytes[at + 1] == Self.quote {
        text.append(Self.quote)
        at += 1
      } else {
        at += 1
        guard at >= file.bytes.count || isEnd(file.bytes[at]) else {
          throw problem(at, "efter det avslutande citattecknet står mer text")
        }
        return Self.tidy(String(decoding: text, as: UTF8.self))
      }
      at += 1
    }
    throw problem(open, "citattecknet avslutas aldrig")
  }

  private func isEnd(_ byte: UInt8) -> Bool { byte == separator || byte == 0x0A || byte == 0x0D }

  private mutating func skipLineBreak() {
    if at < file.bytes.count, file.bytes[at] == 0x0D { at += 1 }
    if at < file.bytes.count, file.bytes[at] == 0x0A { at += 1 }
  }

  /// The text with one blank between its words.
  private static func tidy(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func problem(_ byte: Int, _ message: String) -> DiagnosticError {
    DiagnosticError(diagnostics: [
      .error(
        "import.csv", message, at: file.place(byte..<(byte + 1)),
        hint: "sätt citattecken både före och efter fältet, och skriv två där texten själv har ett")
    ])
  }
}
