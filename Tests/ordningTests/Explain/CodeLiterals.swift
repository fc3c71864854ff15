import Foundation

/// The string literals in the sources that have the form of a code, `area.name`.
struct CodeLiterals: Sendable {
  /// A literal and where it stands.
  struct Literal: Sendable {
    let text: String
    let place: String
    /// Whether it stands where only a code can: after `code:`, or first in a diagnostic.
    let isCode: Bool
  }

  let literals: [Literal]
  /// Where a code is put together of parts.
  let compositions: [String]

  /// Those of the repository, read once.
  static let all = Result { try CodeLiterals() }

  /// What of the repository is part of the program. The decision models and the measuring programs are not.
  private init() throws {
    var literals: [Literal] = []
    var compositions: [String] = []
    for folder in ["Sources", "Plugins"] {
      let root = Workspace.repository.appending(path: folder)
      for name in try FileManager.default.subpathsOfDirectory(atPath: root.path).sorted() {
        guard name.hasSuffix(".swift"), !name.contains("Explanations.swift"), !name.hasPrefix("Explain/") else {
          continue
        }
        if ["DMN/", "feel-tck/", "ordning-bench/"].contains(where: name.hasPrefix) { continue }
        let lines = try String(contentsOf: root.appending(path: name), encoding: .utf8).split(
          separator: "\n", omittingEmptySubsequences: false)
        for (number, line) in lines.enumerated() where line.contains("\"") {
          let before = (number > 0 ? lines[number - 1].suffix(40) : "") + " "
          let place = "\(folder)/\(name):\(number + 1)"
          for match in line.matches(of: /"([a-z][a-z0-9]*\.[a-z]+(?:-[a-z]+[0-9]*)*)"/) {
            let lead = before + line[..<match.range.lowerBound]
            literals.append(
              Literal(
                text: String(match.1), place: place,
                isCode: lead.contains(/(code: |(error|warning|note|report|refused|refusal|reportUnknown)\(\s*)$/)))
          }
          if line.contains(/"[a-z]+\." \+|"[a-z]+\.\\\(/) { compositions.append(place) }
        }
      }
    }
    self.literals = literals
    self.compositions = compositions
  }
}
