import CivilTime
import FEEL
import SourceDiagnostics
import WorkflowKit
import YAMLSource

/// A day, written as YYYY-MM-DD.
func day(_ text: String) throws -> CivilDate { try CivilDate.parse(text) }

/// Renders what is wrong, in the order of the file.
func rendered(_ diagnostics: [Diagnostic]) -> String {
  DiagnosticRenderer.sorted(diagnostics).map { DiagnosticRenderer().render($0) }.joined(separator: "\n")
}

/// The messages and hints alone, one line each.
func lines(_ diagnostics: [Diagnostic]) -> String {
  DiagnosticRenderer.sorted(diagnostics).map { diagnostic in
    let place = diagnostic.place.map { "\($0.line):\($0.column): " } ?? ""
    return place + diagnostic.message + (diagnostic.hint.map { " | " + $0 } ?? "")
  }.joined(separator: "\n")
}

/// Reads fields from YAML or JSON.
func read(_ fields: [Field], _ text: String, name: String = "indata.yaml") throws -> (Context?, [Diagnostic]) {
  let collector = DiagnosticCollector()
  let parsed = YAMLParser.parse(SourceFile(name: name, text: text))
  guard let root = parsed.root else { return (nil, parsed.diagnostics) }
  let context = FieldReader(reporting: collector).read(fields, from: root, what: "indata")
  return (context, parsed.diagnostics + collector.diagnostics)
}

/// Fields of every type.
let everyType: [Field] = [
  Field("titel", .text, title: "Titel"), Field("fråga", .longText, required: false),
  Field("antal", .integer, required: false), Field("belopp", .number, required: false),
  Field("hemlig", .boolean, required: false, standard: .boolean(false)), Field("dag", .date, required: false),
  Field("tid", .period, required: false),
  Field("val", .choice([Choice("bifall", "Bifall"), Choice("avslag", "Avslag")]), required: false),
  Field("lista", .list(.integer), required: false), Field("part", .record(.party), required: false),
  Field("konto", .account, required: false), Field("handling", .document, required: false),
  Field("vad", .any, required: false),
]
