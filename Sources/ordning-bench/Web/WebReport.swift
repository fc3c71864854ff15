import Foundation

/// What measuring the pages has come to.
struct WebReport: Encodable {
  let cases: Int
  let connections: Int
  let rounds: Int
  let figures: [WebFigure]
  /// Pages that the server does not have.
  let missing: [String]

  var isMet: Bool { missing.isEmpty && figures.allSatisfy(\.isMet) }

  var json: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
  }

  var text: String {
    var rows = [["Sida", "svar/s", "krav", "p50", "p99", "krav", "byte", "kortaste svaret/s", "nås"]]
    for figure in figures {
      rows.append([
        figure.page, FigureText.whole(figure.rate), figure.leastRate.map { "≥ " + FigureText.whole($0) } ?? "–",
        FigureText.duration(figure.p50), FigureText.duration(figure.p99), "< " + FigureText.duration(figure.mostP99),
        String(figure.bytes), FigureText.whole(figure.baseline), verdict(figure),
      ])
    }
    let head = """
      \(FigureText.table(rows))
      \(cases) ärenden, \(connections) förbindelser. Median av \(rounds) omgångar; sidan och serverns kortaste svar mäts \
      varannan gång. Den som mäter delar processorer med servern.
      """
    return missing.isEmpty ? head : head + "\nFinns inte: \(missing.joined(separator: ", "))."
  }

  private func verdict(_ figure: WebFigure) -> String {
    if figure.refused > 0 { return "NEJ: \(figure.refused) svar var ingen sida" }
    return figure.isMet ? "ja" : "NEJ"
  }
}
