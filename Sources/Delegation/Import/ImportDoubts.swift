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

  /// Marks the rows whose number is printed more than once.
  static func markTwins(in sections: inout [ImportedTable.Section]) {
    let counts = Dictionary(sections.flatMap(\.rows).map { ($0.number, 1) }, uniquingKeysWith: +)
    for section in sections.indices {
      for row in sections[section].rows.indices {
        let number = sections[section].rows[row].number
        guard let count = counts[number], count > 1 else { continue }
        let times = count == 2 ? "två gånger" : "\(count) gånger"
        sections[section].rows[row].doubts.append(
          "Numret \(number) är tryckt \(times). Bekräfta att punkten ingår.")
      }
    }
  }
}
