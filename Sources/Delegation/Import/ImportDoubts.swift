import SourceDiagnostics

/// The doubts that every imported table meets, however it was read.
enum ImportDoubts {
  /// What is doubtful about the delegates of a row.
  static func about(delegates: [String]) -> [String] {
    switch delegates.count {
    case 0: return ["Ingen delegat kunde läsas. Skriv den under delegat."]
    case 1: return []
    default:
      let words = delegates.dropLast().joined(separator: ", ") + " och " + (delegates.last ?? "")
      return ["\(delegates.count == 2 ? "Två" : "Flera") delegater är tryckta, \(words). Bekräfta vem som är delegat."]
    }
  }

  /// What is said of a word that stood on both sides of a line's end.
  static func about(mended word: String) -> String {
    "Ordet \"\(word)\" var delat mellan två rader. Ta bort bindestrecket om det bara delade ordet."
  }

  /// Where numbers are left out: a row may have been lost.
  static func gaps(in sections: [ImportedTable.Section]) -> [Diagnostic] {
    let rows = sections.flatMap(\.rows)
    return zip(rows, rows.dropFirst()).compactMap { row, next in
      guard let number = ItemNumber(row.number), let other = ItemNumber(next.number),
        number.chapter == other.chapter, !number.isFollowed(by: other)
      else { return nil }
      return .warning(
        "import.gap", "efter punkt \(row.number) kommer punkt \(next.number)", at: next.place,
        hint: "kontrollera att ingen punkt däremellan har gått förlorad",
        notes: [Diagnostic.Note(message: "punkten före", place: row.place)])
    }
  }

  /// Marks the rows whose number is printed more than once, and those that are said to be part of another.
  static func markTwins(in sections: inout [ImportedTable.Section]) {
    let counts = Dictionary(sections.flatMap(\.rows).map { ($0.number, 1) }, uniquingKeysWith: +)
    for section in sections.indices {
      for row in sections[section].rows.indices {
        if let doubt = twinDoubt(of: sections[section].rows[row], counts) {
          sections[section].rows[row].doubts.append(doubt)
        }
      }
    }
  }

  /// One question where both are so, since two would ask for opposite answers.
  private static func twinDoubt(of row: ImportedRow, _ counts: [String: Int]) -> String? {
    let part = row.note.flatMap { $0.contains(#/[Ii]ngår i (punkt )?[0-9]/#) ? $0 : nil }
    let count = counts[row.number, default: 1]
    let told = [
      part.map { "anteckningen säger \(Diagnostic.quote($0))" },
      count > 1 ? "numret \(row.number) är tryckt \(count == 2 ? "två gånger" : "\(count) gånger")" : nil,
    ].compactMap(\.self)
    guard !told.isEmpty else { return nil }
    let wanted = part == nil ? "ingår." : "ändå gäller för sig, eller ändra den till ingår: false."
    return told.joined(separator: ", och ").asSentenceStart + ". Bekräfta att punkten \(wanted)"
  }
}
