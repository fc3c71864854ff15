import SourceDiagnostics
import YAMLSource

extension OrganisationFile {
  /// Where a nämnd's number series begin, year by year.
  static func starts(of board: MappingReader, _ collector: DiagnosticCollector) -> [SeriesStart] {
    guard board.node("series") != nil, let nodes: [YAMLNode] = board.required("series") else { return [] }
    var first: [Int: YAMLNode] = [:]
    return nodes.compactMap { node in
      guard let start = start(node, collector) else { return nil }
      if let earlier = first[start.year] {
        collector.report(
          .error(
            "organisation.twice", "året \(start.year) står två gånger", at: node["year"]?.place,
            hint: "skriv årets nummer på en rad",
            notes: [Diagnostic.Note(message: "första gången", place: earlier["year"]?.place ?? earlier.place)]))
      }
      first[start.year] = node
      return start
    }
  }

  private static func start(_ node: YAMLNode, _ collector: DiagnosticCollector) -> SeriesStart? {
    guard let reader = MappingReader(node, .series, what: "serien", reporting: collector) else { return nil }
    let year: Int? = reader.required("year")
    let nextCase: Int? = reader.optional("next_case")
    let nextParagraph: Int? = reader.optional("next_paragraph")
    reader.finish()
    for (key, number) in [("next_case", nextCase), ("next_paragraph", nextParagraph)] {
      guard let number, number < 1 else { continue }
      collector.report(
        .error(
          "organisation.series", "en serie kan inte börja på \(number)", at: node[key]?.place,
          hint: "skriv det nummer som står på tur, 1 eller högre"))
    }
    if node["next_case"] == nil && node["next_paragraph"] == nil {
      collector.report(
        .error(
          "organisation.series", "serien säger inte vilket nummer som står på tur", at: node.place,
          hint: "lägg till next_case (ärenden), next_paragraph (paragrafer) eller båda"))
    }
    guard let year else { return nil }
    return SeriesStart(year: year, nextCase: nextCase, nextParagraph: nextParagraph)
  }

  /// Checks the forms of case numbers and references.
  static func checkForms(number: String?, reference: String?, _ node: YAMLNode, _ collector: DiagnosticCollector) {
    if let number, !number.contains("{år}") || !number.contains("{nr}") {
      collector.report(
        .error(
          "organisation.number-format", "ärendenumrets form måste innehålla {år} och {nr}",
          at: node["number_format"]?.place, hint: "till exempel \"{kod}/{år}:{nr}\""))
    }
    if let reference, !reference.contains("{dnr}") || !reference.contains("{diarieplan}") {
      collector.report(
        .error(
          "organisation.reference-format", "beteckningens form måste innehålla {dnr} och {diarieplan}",
          at: node["reference_format"]?.place, hint: "till exempel \"{dnr} - {diarieplan}\""))
    }
  }
}
