import CivilTime
import Delegation
import FEEL
import Foundation
import SourceDiagnostics
import Testing
import WorkflowDefinitions
import WorkflowKit
import WorkflowTesting

@Suite("The examples in the pages")
struct PageExampleTests {
  @Test("A process in a page is right, or wrong in the words that the page tells")
  func processes() throws {
    let installed = try Installed()
    let roles = OrganisationFile.read(installed.organisation).0.map { Set($0.roles.keys) }
    let examples = try PageExample.all().filter { example in
      !["scenario", "tenant", "beslutstyper", "delegationsordning"].contains(where: example.has)
    }
    #expect(examples.count > 20)
    #expect(examples.contains { $0.says != nil })
    for example in examples {
      let others = examples.filter {
        $0.page == example.page && $0.isWhole && $0.says == nil && $0.line != example.line
      }
      let files =
        [SourceFile(name: "process.yaml", text: example.process)]
        + others.map { SourceFile(name: $0.testDescription, text: $0.yaml) }
      let diagnostics = WorkflowLibrary.load(files, registry: installed.registry, roles: roles).diagnostics
      let said = DiagnosticRenderer().renderAll(DiagnosticRenderer.sorted(diagnostics))
      #expect(said + "\n" == example.says ?? "inga fel\n", "\(example.testDescription)")
    }
  }

  @Test("An expression in the handbook gives what stands beside it")
  func expressions() throws {
    let path = Installed.root + "/Sources/WorkflowDefinitions/WorkflowDefinitions.docc/Processpraket.md"
    let page = try String(contentsOfFile: path, encoding: .utf8)
    let table = try #require(page.components(separatedBy: "<!-- prövas: uttryck och vad de ger -->\n").last)
    let rows = table.split(separator: "\n", omittingEmptySubsequences: false).prefix { $0.hasPrefix("|") }
      .compactMap { $0.firstMatch(of: /^\| `(.+?)` \| `(.+?)` \|/) }
    #expect(rows.count > 15)
    let shape = ScopeShape(names: [
      ("antal", .number), ("krets", .string), ("svarstid", .date), ("sänd", .optional(.date)),
      ("svar", .list(.context(["enhet": .string, "svarade": .boolean], open: false))),
    ])
    let answers: Value = [["enhet": "Ekonomi", "svarade": true], ["enhet": "Juridik", "svarade": false]]
    let day = try #require(CivilDate("2026-03-31"))
    let pairs: [(String, Value)] = [
      ("antal", 3), ("krets", "allmänheten"), ("svarstid", .date(day)), ("svar", answers),
    ]
    let now = try Instant(millisecondsSinceEpoch: 0)
    let scope = ContextScope(Context(pairs), shape: shape, today: try #require(CivilDate("2026-03-02")), now: now)
    for row in rows {
      let compilation = Expression.compile(String(row.1), in: shape)
      #expect(compilation.problems.isEmpty, "\(row.1)")
      #expect("\(try compilation.get().evaluate(in: scope))" == row.2, "\(row.1)")
    }
  }

  @Test("A scenario in a page goes as it tells")
  func scenarios() async throws {
    let installed = try Installed()
    let folder = try Installed.temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let examples = try PageExample.all().filter { $0.has("scenario") }
    #expect(!examples.isEmpty)
    for example in examples {
      let (scenario, diagnostics) = ScenarioReader.read(
        SourceFile(name: example.testDescription, text: example.yaml)
      ) { name in
        (try? Data(contentsOf: URL(fileURLWithPath: installed.root + "/Workflows/scenarios/" + name))).map {
          SourceFile(name: name, bytes: [UInt8]($0))
        }
      }
      #expect(diagnostics.isEmpty, "\(DiagnosticRenderer().renderAll(diagnostics))")
      let result = await ScenarioRunner(installed.environment(folder)).run(try #require(scenario))
      #expect(result.passed, "\(DiagnosticRenderer().renderAll(result.problems))")
    }
  }

  @Test("An organisation in a page is right")
  func organisations() throws {
    let examples = try PageExample.all().filter { $0.has("tenant") }
    #expect(!examples.isEmpty)
    for example in examples {
      let file = SourceFile(name: example.testDescription, text: example.yaml)
      #expect(DiagnosticRenderer().renderAll(OrganisationFile.read(file).1) == "inga fel")
    }
  }

  @Test("Decision types and a revision in a page are right, but for the acts that the page leaves out")
  func delegation() throws {
    let examples = try PageExample.all()
    let types = examples.filter { $0.has("beslutstyper") }
    let orders = examples.filter { $0.has("delegationsordning") }
    #expect(!types.isEmpty && !orders.isEmpty)
    let acts = "lagar: [{sfs: \"2010:1622\", namn: alkohollagen}]\n"
    for example in types {
      let catalogue = SourceFile(name: example.testDescription, text: example.yaml + acts)
      let revisions = orders.filter { $0.page == example.page }
        .map { SourceFile(name: $0.testDescription, text: $0.yaml) }
      let told = DelegationFiles(catalogues: [catalogue], orders: revisions).load().diagnostics
      #expect(told.isEmpty, "\(DiagnosticRenderer().renderAll(told))")
    }
  }
}
