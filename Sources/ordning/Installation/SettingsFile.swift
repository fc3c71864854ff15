import FEEL
import SourceDiagnostics
import WorkflowKit
import YAMLSource

/// Reads `installation.yaml`: the settings of the effect handlers, a section each.
enum SettingsFile {
  /// The sections that a settings file may have; the word is what stands after the point in the effect's kind.
  static let sections: [(name: String, what: String, fields: [Field])] = [
    (
      "epost", "avsnittet epost",
      [
        Field("server", .text, title: "E-postservern, smtp://värd:port eller smtps://värd:port"),
        Field("från", .text, title: "Avsändarens adress"),
        Field("domän", .text, title: "Domänen i meddelandenas id"),
        Field("användare", .text, title: "Användaren hos servern", required: false),
        Field("lösenord_miljö", .text, title: "Miljövariabeln med lösenordet", required: false),
        Field("program", .text, title: "Programmet som gör PDF av handlingar (WeasyPrint)", required: false),
        Field(
          "tls", .choice([Choice("krävs"), Choice("möjlig"), Choice("ingen")]), title: "Kryptering", required: false),
        Field("tidsgräns", .integer, title: "Längsta väntan på ett svar, i sekunder", required: false),
      ]
    ),
    (
      "brev", "avsnittet brev",
      [
        Field("program", .text, title: "Programmet som gör PDF av brev (WeasyPrint)", required: false)
      ]
    ),
  ]

  /// The settings; nil where the file has errors, which are in the list.
  static func read(_ file: SourceFile) -> (settings: Value?, diagnostics: [Diagnostic]) {
    let collector = DiagnosticCollector()
    let parsed = YAMLParser.parse(file)
    collector.report(contentsOf: parsed.diagnostics)
    guard let root = parsed.root, let reader = MappingReader(root, what: "installationen", reporting: collector) else {
      return (nil, collector.diagnostics)
    }
    var settings = Context()
    for (name, what, fields) in sections {
      guard let node = reader.node(name) else { continue }
      if let section = FieldReader(reporting: collector).read(fields, from: node, what: what) {
        settings[name] = .context(section)
      }
    }
    reader.finish()
    return (collector.hasErrors ? nil : .context(settings), collector.diagnostics)
  }
}
