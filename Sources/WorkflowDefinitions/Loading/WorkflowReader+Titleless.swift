import SourceDiagnostics
import YAMLSource

/// Options whose titles are not written, or which are the rest of the title before them.
extension WorkflowReader {
  /// Reports each option without a title; those that a comma between brackets has cut off from one are told with it.
  func reportTitleless(_ options: YAMLNode) {
    let entries = options.mapping ?? []
    if entries.count > 1, entries.allSatisfy({ $0.value.isUnwritten && !hasColon($0) }) {
      return report(
        "valen står inom { } men utan titlar", at: options.place,
        hint: "skriv [\(entries.map(\.name).joined(separator: ", "))]")
    }
    var place = entries.startIndex
    while place < entries.endIndex {
      let entry = entries[place]
      guard entry.value.isUnwritten else {
        place += 1
        continue
      }
      let rest = hasColon(entry) ? [] : entries[place...].prefix { $0.value.isUnwritten && !hasColon($0) }
      if place > 0, !rest.isEmpty, let title = entries[place - 1].value.scalar, title.style == .plain {
        let owner = entries[place - 1]
        let whole = ([title.text] + rest.map(\.name)).joined(separator: ", ")
        report(
          "kommat slutar titeln för valet \(Diagnostic.quote(owner.name)), så resten blir ett eget val",
          at: entry.key.place, hint: "sätt citattecken om titeln: \(owner.key.place.text): \(Self.singleQuoted(whole))"
        )
        place += rest.count
      } else {
        report(
          "valet \(Diagnostic.quote(entry.name)) står utan titel", at: entry.key.place,
          hint: "skriv \(entry.key.place.text): och vad valet kallas i formuläret")
        place += 1
      }
    }
  }

  private func report(_ message: String, at place: SourcePlace, hint: String) {
    collector.report(.error("workflow.no-value", message, at: place, hint: hint))
  }

  private func hasColon(_ entry: YAMLEntry) -> Bool {
    let rest = entry.key.file.bytes[entry.key.bytes.upperBound...]
    return rest.first { $0 != UInt8(ascii: " ") } == UInt8(ascii: ":")
  }
}
