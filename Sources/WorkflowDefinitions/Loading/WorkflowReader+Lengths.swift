import CivilTime
import SourceDiagnostics
import YAMLSource

/// Lengths of time that cannot be meant.
extension WorkflowReader {
  /// Reports a warning that would come before the clock has begun.
  func checkWarnings(_ clock: YAMLNode) {
    guard let text = clock["lasts"]?.scalar?.text, let lasts = Period(text) else { return }
    for warning in clock["warn"]?.sequence ?? [] {
      guard let period = warning.scalar.flatMap({ Period($0.text) }), period.isLonger(than: lasts) else { continue }
      collector.report(
        .error(
          "workflow.clock-warning",
          "varningen skulle komma \(period.swedish) före sista dagen, men klockan löper bara i \(lasts.swedish)",
          at: warning.place, hint: "skriv en kortare tid än \(lasts)"))
    }
  }

  /// So many years a clock may run at most: days are reckoned until the year 2400.
  private static let mostYears = 300

  /// Reports a clock that runs so long that its last day can never be reckoned.
  func checkReach(_ length: Period, of clock: String, at place: SourcePlace) {
    guard !environment.isStored, length.totalMonths / 12 + length.totalDays / 366 > Self.mostYears else { return }
    collector.report(
      .error(
        "workflow.clock-rule",
        "klockan \"\(clock)\" löper i \(length.swedish), men en klocka kan löpa i högst \(Self.mostYears) år",
        at: place,
        hint: "skriv en kortare tid; datum räknas bara till och med år 2400"))
  }

  /// Reports an extension by nothing.
  func checkExtension(_ extend: YAMLNode) {
    let atMost = extend["at_most"].flatMap { node in node.scalar.flatMap { Period($0.text) }.map { (node, $0) } }
    if let (node, period) = atMost, period.totalMonths == 0, period.totalDays == 0 {
      reportNoExtension("at_most är ingen tid alls", at: node.place, hint: "skriv en tid, till exempel P14D")
    }
    if let node = extend["times"], let times = node.scalar.flatMap({ Int($0.text) }), times < 1 {
      reportNoExtension("times är \(times)", at: node.place, hint: "skriv 1 eller mer")
    }
  }

  private func reportNoExtension(_ message: String, at place: SourcePlace, hint: String) {
    collector.report(
      .error(
        "workflow.clock-extension", message + ", så klockan kan inte förlängas", at: place,
        hint: hint + ", eller ta bort extend"))
  }
}

extension Period {
  /// Whether it is longer than another from whichever day both begin.
  fileprivate func isLonger(than other: Period) -> Bool {
    totalMonths * 28 + totalDays > other.totalMonths * 31 + other.totalDays
      || (totalMonths >= other.totalMonths && totalDays > other.totalDays)
      || (totalMonths > other.totalMonths && totalDays >= other.totalDays)
  }
}
