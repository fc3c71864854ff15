public import CivilTime
public import SourceDiagnostics
public import YAMLSource

extension CivilDate: YAMLDecodable {
  /// A day, written as YYYY-MM-DD.
  public static func decode(_ node: YAMLNode, reporting: DiagnosticCollector) -> CivilDate? {
    guard let text = String.decode(node, reporting: reporting) else { return nil }
    do { return try CivilDate.parse(text) } catch {
      let hint = DateWords.meant(text).map { "skriv \($0)" } ?? error.hint
      reporting.report(.error("input.date", error.message, at: node.place, hint: hint))
      return nil
    }
  }
}

extension Period: YAMLDecodable {
  /// A span of time, written as `P14D`.
  public static func decode(_ node: YAMLNode, reporting: DiagnosticCollector) -> Period? {
    guard let text = String.decode(node, reporting: reporting) else { return nil }
    do throws(CivilTimeError) { return try Period.parse(text) } catch {
      var message = "\(Diagnostic.quote(text)) är ingen tidslängd"
      var hint =
        LengthWords.meant(text).map { "skriv \($0)" }
        ?? "skriv P och antal med D, W, M eller Y, till exempel P14D eller P4M"
      if case .periodTooLong = error { (message, hint) = (error.message, error.hint) }
      reporting.report(.error("input.period", message, at: node.place, hint: hint))
      return nil
    }
  }
}
