import WorkflowKit

extension Refusal {
  /// What is said and what can be done instead, in a run.
  var sentence: String { ([pageMessage] + [pageHint].compactMap(\.self)).joined(separator: " ") }

  /// Why not, as it stands on a page.
  var pageMessage: String { PageWords.plain(message) }

  /// How it was found, as it stands on a page.
  var pageReasons: [String] { reasons.map { PageWords.plain($0) } }

  /// What is wrong with single fields, as it stands on a page.
  var pageFields: [String: String] { fields.mapValues { PageWords.plain($0) } }

  /// What the person can do instead, as it stands on a page: sentences about the command line are left out.
  var pageHint: String? {
    let lines = PageWords.plain(hint ?? "").split(separator: "\n").map { line in
      line.replacing(/\ *\(ordning [^)]*\)/, with: "").replacing(". ", with: ".\n").split(separator: "\n")
        .filter { !$0.contains(/\bordning [a-z]/) }.joined(separator: " ")
    }.filter { !$0.isBlank }
    return lines.isEmpty ? nil : lines.joined(separator: "\n")
  }
}
