import Foundation

/// Everything that a run has come to.
struct BenchReport: Encodable {
  let cases: Int
  let rounds: Int
  /// What the engine writes for each completed task, by table.
  let engineWrites: [String: Footprint.Amount]
  /// What the baseline writes for each, by table.
  let bareWrites: [String: Footprint.Amount]
  let figures: [Figure]

  var json: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
  }

  var text: String {
    var rows = [["Mått", "uppmätt", "jämförelse", "kvot", "krav", "nås", "jämförs med"]]
    for figure in figures {
      rows.append([
        figure.title, FigureText.duration(figure.measured), FigureText.duration(figure.baseline),
        FigureText.ratio(of: figure), FigureText.demand(figure.demand), figure.isMet ? "ja" : "NEJ", figure.against,
      ])
    }
    var writes = [["Tabell", "rader", "byte", "rader", "byte"]]
    for table in Set(engineWrites.keys).union(bareWrites.keys).sorted() {
      let engine = engineWrites[table] ?? Footprint.Amount()
      let bare = bareWrites[table] ?? Footprint.Amount()
      writes.append([
        table, FigureText.decimal(engine.rows), FigureText.whole(engine.bytes), FigureText.decimal(bare.rows),
        FigureText.whole(bare.bytes),
      ])
    }
    return """
      \(FigureText.table(rows))
      Median av \(rounds) omgångar; motorn och jämförelsen mäts varannan gång i samma omgång.

      Vad en klar uppgift skriver: motorn, och bara SQLite
      \(FigureText.table(writes))
      """
  }
}
