import CivilTime
import FEEL
import SourceDiagnostics
import WorkflowKit
import YAMLSource

extension WorkflowReader {
  func readClock(_ id: String, _ node: YAMLNode, in layout: ScopeLayout) -> ClockDefinition? {
    guard let reader = MappingReader(node, .clock, what: "klockan \"\(id)\"", reporting: collector) else {
      return nil
    }
    let title: String? = reader.required("title")
    let lagrum: String? = reader.optional("lagrum")
    let length = lengthInUntil(reader)
    let until =
      length != nil
      ? nil
      : reader.node("until").flatMap {
        expression(in: $0, layout: layout, expecting: .optional(.date), what: "until")
      }
    let starts = reader.node("starts").flatMap {
      expression(in: $0, layout: layout, expecting: .optional(.date), what: "starts")
    }
    checkMovingDay(until ?? starts, of: id, in: layout)
    let lasts: Period? = reader.optional("lasts")
    let roll: String? = reader.optional("roll")
    if let roll, roll != "lagstadgad tid" {
      collector.report(
        .error(
          "workflow.roll", "roll kan bara vara \"lagstadgad tid\", men är \(Diagnostic.quote(roll))",
          at: node["roll"]?.place,
          hint: "skriv lagstadgad tid när sista dagen flyttas till nästa vardag (lag 1930:173), annars ta bort raden"))
    }
    let suspend: Bool = reader.optional("suspend") ?? false
    let extend = reader.node("extend").flatMap { readExtension($0) }
    let warnings = readWarnings(reader)
    let hasUntil = reader.node("until") != nil
    let hasStarts = reader.node("starts") != nil
    let hasLasts = reader.node("lasts").map { !$0.isNull } ?? false
    if let lasts, let node = reader.node("lasts") { checkReach(lasts, of: id, at: node.place) }
    reader.finish()
    var rule: ClockDefinition.Rule?
    if let until, !hasStarts { rule = .until(until) }
    if let starts, let lasts, !hasUntil { rule = .lasts(from: starts, lasts) }
    if hasUntil == hasStarts || hasStarts != hasLasts {
      collector.report(
        .error(
          "workflow.clock-rule", "klockan \"\(id)\" ska ha antingen until, eller starts och lasts",
          at: (length == nil ? nil : node["until"]?.place) ?? node.place,
          hint: length.map { "until är en dag; en tidslängd heter lasts: skriv lasts: \($0) i stället för until" }
            ?? Self.ruleHint(until: hasUntil, starts: hasStarts, lasts: hasLasts)))
    }
    guard let title, let rule else { return nil }
    return ClockDefinition(
      id: id, title: title, lagrum: lagrum, rule: rule, rolls: roll != nil, maySuspend: suspend, extend: extend,
      warnings: warnings, place: node.place)
  }

  /// How the keys are mended that a clock has together.
  private static func ruleHint(until: Bool, starts: Bool, lasts: Bool) -> String {
    switch (until, starts, lasts) {
    case (true, false, true): "ta bort lasts, för until är redan sista dagen; eller skriv starts i stället för until"
    case (true, true, true): "ta bort until, eller starts och lasts"
    case (true, true, false):
      "until är sista dagen: ta bort starts; eller ta bort until och lägg till lasts: med en tidslängd, till exempel P4M"
    case (false, true, false): "lägg till lasts: med en tidslängd, till exempel lasts: P4M"
    case (false, false, true): "lägg till starts: = dagen då tiden börjar"
    default: "skriv until: = en dag, eller starts: = en dag och lasts: med en tidslängd, till exempel P4M"
    }
  }

  /// The length of time that stands as the last day beside a first one, where `lasts` is meant; nil for others.
  private func lengthInUntil(_ reader: MappingReader) -> String? {
    guard reader.node("starts") != nil, reader.node("lasts").map({ $0.isNull }) ?? true,
      let text = reader.node("until")?.expressionText?.trimmingPrefix("="),
      let length = text.split(separator: "\"").first(where: { Period(String($0)) != nil }),
      text.wholeMatch(of: #/\s*(?:duration\()?"?P[0-9A-Z]+"?\)?\s*/#) != nil
    else { return nil }
    return String(length)
  }

  /// How long before the last day the clock warns.
  private func readWarnings(_ reader: MappingReader) -> [Period] {
    if let node = reader.node("warn"), let text = node.loneText {
      let length = Period(text) == nil ? LengthWords.meant(text).map { "\($0)" } ?? "P7D" : text
      collector.report(
        .error(
          "yaml.wrong-type", "warn ska vara en lista av tidslängder, men här står \(Diagnostic.quote(text))",
          at: node.place, hint: "skriv [\(length)]"))
      return []
    }
    return reader.optional("warn") ?? []
  }

  /// The length of time that stands where the keys of an extension must, or an example where another thing does; nil where
  /// keys stand there.
  private func lengthAlone(_ node: YAMLNode) -> (text: String, isKey: Bool)? {
    let only = node.mapping?.count == 1 ? node.mapping?.first : nil
    let key = only.flatMap { $0.value.isUnwritten && KeyTable.clockExtension.key($0.name) == nil ? $0.name : nil }
    guard node.mapping == nil || key != nil, !node.isNull else { return nil }
    let texts = [key, node.scalar?.text] + (node.sequence ?? []).map { $0.scalar?.text }
    let length = texts.lazy.compactMap(\.self).map { $0.isMarked ? String($0.dropFirst(2)) : $0 }
      .compactMap { text in
        // A number alone says how many times.
        text.allSatisfy(\.isNumber) ? nil : Period(text) ?? LengthWords.meant(text)
      }.first
    return (length.map { "\($0)" } ?? "P2M", key != nil)
  }

  private func readExtension(_ node: YAMLNode) -> ClockDefinition.Extension? {
    if let length = lengthAlone(node) {
      collector.report(
        .error(
          "yaml.wrong-type",
          "extend ska skrivas som nycklar med värden, men här står \(length.isKey ? "bara en tid" : node.kindPhrase)",
          at: node.place, hint: "skriv extend: {at_most: \(length.text), times: 1}"))
      return nil
    }
    guard let reader = MappingReader(node, .clockExtension, what: "extend", reporting: collector) else { return nil }
    let atMost: Period? = reader.required("at_most")
    let times: Int = reader.optional("times") ?? 1
    let needs: [String] = reader.optional("needs") ?? []
    reader.finish()
    return atMost.map { ClockDefinition.Extension(atMost: $0, times: times, needs: needs) }
  }
}
