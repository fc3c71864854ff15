import SourceDiagnostics

/// A record of a CSV file (RFC 4180), with commas, semicolons or tabs between its fields.
struct CSVRecord {
  let fields: [String]
  let place: SourcePlace

  /// The records of a file; the separator is the one that the first line has most of.
  ///
  /// - Throws: `DiagnosticError` where a quote is never closed, or something stands after a closed one.
  static func read(_ file: SourceFile) throws(DiagnosticError) -> [CSVRecord] {
    let first = file.text(ofLine: 1)
    let separators: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    let separator = separators.max { a, b in count(a, in: first) < count(b, in: first) } ?? separators[0]
    var reader = CSVReader(file: file, separator: separator)
    return try reader.records()
  }

  private static func count(_ separator: UInt8, in line: String) -> Int {
    line.utf8.reduce(0) { $0 + ($1 == separator ? 1 : 0) }
  }
}
