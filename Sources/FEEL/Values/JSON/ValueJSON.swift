/// JSON text of values, in two forms.
///
/// The **stored** form says everything about a value and is read back as the same value. It is JSON in which whole
/// numbers within ±2^53 are numbers, and what JSON lacks is a string that begins with `@`:
///
/// | value | stored |
/// |---|---|
/// | another number | `"@n1.5"` |
/// | date | `"@2018-03-09"` |
/// | date and time in UTC | `"@2018-03-09T10:00:00.000Z"` |
/// | date and time in a zone | `"@2018-03-09T11:00:00+01:00@Europe/Stockholm"` |
/// | time | `"@11:00:00"` |
/// | duration | `"@P4M"` |
/// | range | `{"@[)":[1,3]}`, the brackets in the name and the ends in the list |
/// | comparison as a range | `{"@>=":[3]}` |
/// | text or name that begins with `@` | one `@` more in front |
///
/// A function is no data and is stored as null.
///
/// The same value with its entries in the same order always gives the same bytes.
///
/// The **plain** form is ordinary JSON for people and other programs, and cannot tell a date from a text.
public enum ValueJSON {
  /// How deep lists, contexts and ranges may stand within each other in what is read.
  public static let mostDepth = 256

  /// The value in stored form, as UTF-8.
  public static func stored(_ value: Value) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(512)
    appendStored(value, to: &bytes)
    return bytes
  }

  /// Appends the value in stored form.
  package static func appendStored(_ value: Value, to bytes: inout [UInt8]) {
    StoredWriter.append(value, to: &bytes)
  }

  /// Reads a value in stored form.
  ///
  /// - Throws: what is wrong and at which byte, if the text is not JSON, not UTF-8, has a name twice in one context, or
  ///   is nested deeper than `mostDepth`.
  public static func parseStored(_ bytes: [UInt8]) throws(ValueJSONError) -> Value {
    try bytes.withUnsafeBufferPointer { buffer throws(ValueJSONError) in
      try parseStored(UnsafeRawBufferPointer(buffer))
    }
  }

  /// Reads a value in stored form from memory that the caller keeps alive.
  ///
  /// - Throws: as for an array of bytes.
  public static func parseStored(_ bytes: UnsafeRawBufferPointer) throws(ValueJSONError) -> Value {
    var parser = StoredParser(bytes)
    return try parser.parse()
  }

  /// The value as ordinary JSON: dates as ISO texts, numbers as numbers, ranges as objects.
  ///
  /// - Parameter pretty: one entry or item a line, indented by two spaces.
  public static func plain(_ value: Value, pretty: Bool) -> String {
    var writer = PlainWriter(isPretty: pretty)
    writer.append(value)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
