/// Figures in words and aligned columns.
enum FigureText {
  static func demand(_ demand: Figure.Demand) -> String {
    switch demand {
    case .share(let least): "≥ " + percent(least)
    case .times(let most): "≤ " + times(most)
    case .microseconds(let most): "< " + duration(most)
    }
  }

  static func ratio(of figure: Figure) -> String {
    if case .share = figure.demand { return percent(figure.ratio) }
    return times(figure.ratio)
  }

  /// Microseconds with a unit that suits them.
  static func duration(_ microseconds: Double) -> String {
    switch microseconds {
    case ..<1: "\(whole(microseconds * 1000)) ns"
    case ..<100: "\(decimal(microseconds)) µs"
    case ..<10_000: "\(whole(microseconds)) µs"
    default: "\(whole(microseconds / 1000)) ms"
    }
  }

  static func decimal(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return "\(tenths / 10),\(tenths % 10)"
  }

  static func whole(_ number: Double) -> String { String(Int(number.rounded())) }

  /// The rows as columns; the first row is the heading.
  static func table(_ rows: [[String]]) -> String {
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      rows.map { $0.indices.contains(column) ? $0[column].count : 0 }.max() ?? 0
    }
    return rows.map { row in
      zip(row, widths).enumerated().map { position, cell in
        let space = String(repeating: " ", count: cell.1 - cell.0.count)
        if position == columns - 1 { return cell.0 }
        return position == 0 ? cell.0 + space : space + cell.0
      }.joined(separator: "  ")
    }.joined(separator: "\n")
  }

  private static func percent(_ share: Double) -> String { whole(share * 100) + " %" }

  private static func times(_ number: Double) -> String {
    let hundredths = Int((number * 100).rounded())
    let decimals = hundredths % 100
    return "\(hundredths / 100),\(decimals < 10 ? "0" : "")\(decimals) ×"
  }
}
