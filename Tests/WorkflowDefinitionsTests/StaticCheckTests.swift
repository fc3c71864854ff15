import Foundation
import SourceDiagnostics
import Testing

@Suite("Every check of a process fires where it should and is silent where it should")
struct StaticCheckTests {
  @Test("fires once", arguments: checks)
  func fires(_ check: StaticCheck) throws {
    let diagnostics = try load(check.wrong, plugin: check.plugin).diagnostics
    let codes = diagnostics.map(\.code)
    #expect(
      check.isAlone ? codes == [check.code] : codes.contains(check.code),
      "\(DiagnosticRenderer().renderAll(diagnostics))")
    #expect(diagnostics.allSatisfy { $0.place != nil && $0.hint?.isEmpty != true })
  }

  @Test("is silent when the fault is mended", arguments: checks)
  func silent(_ check: StaticCheck) throws {
    let diagnostics = try load(check.mended, plugin: check.plugin).diagnostics
    #expect(diagnostics.isEmpty, "\(DiagnosticRenderer().renderAll(diagnostics))")
  }

  @Test("has a row here, or is told of files that hang together")
  func complete() throws {
    let together: Set<String> = [
      "workflow.recursion", "workflow.twice", "workflow.process-name", "workflow.may-refuse",
    ]
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let sources = root.appendingPathComponent("Sources/WorkflowDefinitions")
    var codes: Set<String> = []
    for path in try FileManager.default.subpathsOfDirectory(atPath: sources.path) where path.hasSuffix(".swift") {
      let text = try String(contentsOf: sources.appendingPathComponent(path), encoding: .utf8)
      codes.formUnion(text.matches(of: /"((?:workflow|feel)\.[a-z-]*[a-z])"/).map { String($0.1) })
    }
    #expect(codes.count > 50)
    let rows = Set(Self.checks.map(\.code))
    #expect(codes.subtracting(rows).subtracting(together).sorted() == [])
  }

  static let way =
    "steps: [{id: a, uses: prov.valj, next: [{when: a.val = \"nu\", to: b}, {to: z}]}, "
    + "{id: b, uses: prov.hamta, next: [{when: %, to: c}, {to: z}]}, {id: c, uses: prov.hamta}, {id: z, uses: prov.hamta}]\n"

  static let one = "steps: [{id: a, uses: prov.hamta}]\n"
  static let ask = "uses: prov.fraga, role: chef, with: {fråga: Hur?}"

  static let checks =
    names + expressions + values + texts + flow + conditions + rules + triggers + blocks + rounds + shown + idle
}
