import Foundation

/// Everything that a run has come to.
struct BenchReport: Encodable {
  /// The cases of the large store; 0 where no cases were measured.
  var cases = 0
  let rounds: Int
  /// What the engine writes for each completed task, by table.
  var engineWrites: [String: Footprint.Amount] = [:]
  /// What the baseline writes for each, by table.
  var bareWrites: [String: Footprint.Amount] = [:]
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
    let head = """
      \(FigureText.table(rows))
      Median av \(rounds) omgångar; måttet och jämförelsen mäts varannan gång i samma omgång.
      """
    if engineWrites.isEmpty { return head }
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
      \(head)

      Vad en klar uppgift skriver: motorn, och bara SQLite
      \(FigureText.table(writes))
      """
  }
}
