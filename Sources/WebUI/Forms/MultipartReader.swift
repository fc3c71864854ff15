/// Reads `multipart/form-data` (RFC 7578).
struct MultipartReader {
  private let bytes: [UInt8]
  private let mark: [UInt8]

  /// A reader of a body whose parts are told apart by a boundary.
  init(_ bytes: [UInt8], boundary: String) {
    // With a line break before it, the first mark looks like all the others.
    self.bytes = [0x0D, 0x0A] + bytes
    mark = Array("\r\n--\(boundary)".utf8)
  }

  /// The boundary that a content type names; nil where it is another type.
  static func boundary(in type: String) -> String? {
    let parts = type.split(separator: ";").map { $0.trimmingWhitespace() }
    guard parts.first?.lowercased() == "multipart/form-data",
      let part = parts.first(where: { $0.lowercased().hasPrefix("boundary=") })
    else { return nil }
    let boundary = part.dropFirst("boundary=".count).trimmingQuotes()
    return (1...70).contains(boundary.utf8.count) ? boundary : nil
  }

  /// The fields and files, in order.
  ///
  /// - Parameter isCut: Whether it is only the beginning: then the part that has no end is left out.
  /// - Throws: `PageFault.notAForm` where it does not hold together.
  func read(isCut: Bool = false) throws -> FormBody {
    var form = FormBody()
    guard let first = findMark(from: 0) else { throw PageFault.notAForm }
    try read(after: first, into: &form, isCut: isCut)
    return form
  }

  /// The fields and files of the end of a form that is only read in parts: what follows its first mark.
  ///
  /// - Throws: `PageFault.notAForm` where it does not hold together.
  func readEnd(into form: inout FormBody) throws {
    guard let first = findMark(from: 0) else { throw PageFault.notAForm }
    try read(after: first, into: &form, isCut: false)
  }

  private func read(after first: Int, into form: inout FormBody, isCut: Bool) throws {
    var end = first
    while true {
      let start = end + mark.count
      // The last mark ends with two hyphens.
      if bytes[start...].starts(with: [0x2D, 0x2D]) { return }
      guard let next = findMark(from: start) else {
        guard isCut else { throw PageFault.notAForm }
        return
      }
      try read(start + 2..<next, into: &form)
      end = next
    }
  }

  /// The next mark: what looks like one in a file's bytes does not end its line there.
  private func findMark(from start: Int) -> Int? {
    var start = start
    while let place = find(mark, from: start) {
      let rest = bytes[(place + mark.count)...]
      if rest.starts(with: [0x0D, 0x0A]) || rest.starts(with: [0x2D, 0x2D]) { return place }
      start = place + 1
    }
    return nil
  }

  private func read(_ range: Range<Int>, into form: inout FormBody) throws {
    guard let head = find([0x0D, 0x0A, 0x0D, 0x0A], from: range.lowerBound), head + 4 <= range.upperBound else {
      throw PageFault.notAForm
    }
    let lines = String(decoding: bytes[range.lowerBound..<head], as: UTF8.self).split(separator: "\r\n")
    guard let line = lines.first(where: { $0.lowercased().hasPrefix("content-disposition:") }),
      let name = Self.parameter("name", of: line)
    else { throw PageFault.notAForm }
    let content = Array(bytes[head + 4..<range.upperBound])
    if let file = Self.parameter("filename", of: line) {
      try form.add(name, FormBody.File(name: file, bytes: content))
    } else {
      guard let text = String(validating: content, as: UTF8.self) else { throw PageFault.notAForm }
      try form.add(name, text)
    }
  }

  /// The value of a parameter; browsers write a quote within it as %22.
  private static func parameter(_ name: String, of line: Substring) -> String? {
    guard let start = line.firstRange(of: "; \(name)=\"")?.upperBound,
      let end = line[start...].firstIndex(of: "\"")
    else { return nil }
    return String(line[start..<end]).replacing("%22", with: "\"").replacing("%0D%0A", with: " ")
  }

  private func find(_ pattern: [UInt8], from start: Int) -> Int? {
    guard start >= 0, bytes.count >= pattern.count else { return nil }
    return bytes.withUnsafeBufferPointer { bytes in
      var index = start
      while index + pattern.count <= bytes.count {
        if bytes[index] == pattern[0], bytes[index..<index + pattern.count].elementsEqual(pattern) { return index }
        index += 1
      }
      return nil
    }
  }
}

extension Substring {
  fileprivate func trimmingWhitespace() -> String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}

extension Substring {
  fileprivate func trimmingQuotes() -> String { filter { $0 != "\"" } }
}
