import CivilTime
import FEEL
import WorkflowKit

extension SkickaStep {
  /// The lines that have gone, in its state or its output: sent, or known to have come. What lies in the case file has
  /// gone nowhere.
  static func sent(_ value: Value) -> [SentLine] {
    (value[SkickaState.CodingKeys.lines.rawValue].list ?? []).compactMap { row in
      func text(_ key: DispatchLine.CodingKeys) -> String? { row[key.rawValue].text.flatMap(Text.filled) }
      guard let channel = text(.channel).flatMap(Channel.init), channel != .file,
        let state = text(.state).flatMap(LineState.init), [.sent, .confirmed].contains(state),
        let day = row[DispatchLine.CodingKeys.day.rawValue].date ?? text(.day).flatMap({ CivilDate($0) })
      else { return nil }
      let way = channel.word + (text(.sentBy).map { ", av \($0)" } ?? "")
      return SentLine(
        receiver: text(.name) ?? "",
        // The output has one address: that of its channel.
        address: channel == .email ? text(.email) ?? text(.address) : text(.address), way: way, day: day,
        isProtected: row[DispatchLine.CodingKeys.protected.rawValue].boolean ?? false)
    }
  }
}
