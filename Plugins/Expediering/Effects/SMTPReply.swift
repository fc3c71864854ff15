/// What a mail server answered last.
struct SMTPReply: Sendable, Hashable {
  /// Its code, such as 250.
  let code: Int
  /// Its own words, code and all.
  let text: String

  /// A line of an answer; nil where it has no code.
  init?(line: String) {
    let digits = line.prefix(3)
    guard digits.count == 3, digits.allSatisfy({ "0"..."9" ~= $0 }), let code = Int(digits) else { return nil }
    self.code = code
    self.text = line
  }

  /// Whether it is for good (5xx), for now (4xx), or neither.
  var isPermanent: Bool { (500...599).contains(code) }
  /// Whether it is a refusal for now.
  var isTemporary: Bool { (400...499).contains(code) }
}
