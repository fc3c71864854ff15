import Foundation
import SourceDiagnostics
import Testing
import WorkflowDefinitions
import WorkflowTesting

@Suite("The shipped processes and their scenarios")
struct ScenarioTests {
  @Test("Every shipped process loads without a finding")
  func processesLoad() throws {
    let installed = try Installed()
    #expect(DiagnosticRenderer().renderAll(installed.diagnostics) == "inga fel")
    #expect(!installed.library.workflows.isEmpty)
  }

  @Test("A scenario goes as it tells", arguments: Installed.scenarioNames)
  func scenarioPasses(name: String) async throws {
    let installed = try Installed()
    let (scenario, diagnostics) = try installed.scenario(name)
    #expect(DiagnosticRenderer().renderAll(diagnostics) == "inga fel")
    let folder = try Installed.temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let result = await ScenarioRunner(installed.environment(folder)).run(try #require(scenario))
    #expect(result.passed, "\(DiagnosticRenderer().renderAll(result.problems))")
  }

  @Test("Together the scenarios take every step and every way of every process")
  func everythingIsTaken() async throws {
    let installed = try Installed()
    let folder = try Installed.temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var coverage = Coverage()
    for name in Installed.scenarioNames {
      let (scenario, _) = try installed.scenario(name)
      let result = await ScenarioRunner(installed.environment(folder)).run(try #require(scenario))
      coverage.add(result.coverage)
    }
    for workflow in installed.library.workflows.values { #expect(coverage.untaken(of: workflow) == []) }
  }

  @Test("A scenario that expects the wrong thing fails, and says where")
  func wrongExpectationFails() async throws {
    let installed = try Installed()
    let text = try String(
      contentsOfFile: installed.root + "/Workflows/scenarios/avsta.yaml", encoding: .utf8
    ).replacingOccurrences(of: "status: closed", with: "status: open")
    let (scenario, _) = ScenarioReader.read(SourceFile(name: "fel.yaml", text: text)) { _ in nil }
    let folder = try Installed.temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let result = await ScenarioRunner(installed.environment(folder)).run(try #require(scenario))
    #expect(result.problems.map(\.message) == ["läge skulle vara open men är closed"])
    #expect(result.problems.first?.place?.file.name == "fel.yaml")
  }

  @Test("A scenario names an exit under way by its name alone, and so does what it fails with")
  func exitUnderWay() async throws {
    let installed = try Installed()
    let process = """
      workflow: frist
      title: Frist
      clocks: {frist: {title: Frist, until: = ärende.öppnat}}
      steps: [{id: a, uses: arende.anteckna, role: handläggare}]
      interrupts: [{clock: frist, to: x}]
      exits: [{id: x, uses: arende.anteckna, role: handläggare}]
      """
    let (library, diagnostics) = WorkflowLibrary.load(
      [SourceFile(name: "frist.yaml", text: process)], registry: installed.registry)
    #expect(diagnostics.isEmpty, "\(DiagnosticRenderer().renderAll(diagnostics))")
    for (steps, told) in [("x", []), ("a", ["aktiva steg skulle vara a men är x"])] {
      let text = """
        scenario: Fristen går ut
        workflow: frist
        start: 2018-03-01
        as: registrator1
        input: {}
        story:
          - day: 2018-03-20
            expect: {steps: [\(steps)]}
        """
      let (scenario, _) = ScenarioReader.read(SourceFile(name: "frist.yaml", text: text)) { _ in nil }
      let folder = try Installed.temporaryFolder()
      defer { try? FileManager.default.removeItem(atPath: folder) }
      let environment = installed.environment(folder, library: library)
      let result = await ScenarioRunner(environment).run(try #require(scenario))
      #expect(result.problems.map(\.message) == told)
    }
  }

  @Test("A scenario whose case should be refused fails where it is opened, and where the words are others")
  func wrongRefusalFails() async throws {
    let installed = try Installed()
    let text = try String(
      contentsOfFile: installed.root + "/Workflows/scenarios/nekad-e-postadress.yaml", encoding: .utf8)
    let folder = try Installed.temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let runner = ScenarioRunner(installed.environment(folder))
    for (old, new, problem) in [
      ("kommunledning.exempel", "kommunledning@exempel", "ärendet skulle ha nekats men öppnades"),
      ("@ saknas", "fel", "nekades av ett annat skäl än"), ("refused:", "story: [] #", "är ingen e-postadress"),
    ] {
      let file = SourceFile(name: "fel.yaml", text: text.replacingOccurrences(of: old, with: new))
      let (scenario, diagnostics) = ScenarioReader.read(file) { _ in nil }
      #expect(diagnostics.isEmpty)
      let result = await runner.run(try #require(scenario))
      #expect(result.problems.count == 1)
      #expect(result.problems.first?.message.contains(problem) == true, "\(result.problems.map(\.message))")
      #expect(result.problems.first?.place?.file.name == "fel.yaml")
    }
  }

  @Test("A scenario whose case has stopped says so, and a correction that cannot be read leaves the field alone")
  func stoppedCase() async throws {
    let installed = try Installed()
    let process = """
      workflow: stopp
      title: Stopp
      inputs: {dag: {type: date}}
      steps:
        - {id: a, uses: arende.anteckna, role: handläggare, next: [{when: dag != null, to: b}, {to: z}]}
        - {id: b, uses: arende.anteckna, role: handläggare}
        - {id: p, uses: remiss.prognos, with: {svarstid: = dag}}
        - {id: z, uses: arende.avsluta, role: registrator, with: {utfall: klart}}
      """
    let (library, diagnostics) = WorkflowLibrary.load(
      [SourceFile(name: "stopp.yaml", text: process)], registry: installed.registry)
    #expect(diagnostics.isEmpty, "\(DiagnosticRenderer().renderAll(diagnostics))")
    for (value, told, stop) in [
      ("null", ["det finns ingen uppgift \"z\"; öppna är: inga"], true), ("''", ["value: \"\" är inget datum"], false),
    ] {
      let text = """
        scenario: Dagen töms
        workflow: stopp
        start: 2018-03-01
        as: registrator1
        input: {dag: 2018-03-05}
        story:
          - {do: a, as: hl1, with: {text: Klart.}}
          - {correct: dag, value: \(value), reason: Fel.}
          - {do: b, as: hl1, with: {text: Klart.}}
          - {do: z, as: registrator1, with: {handlingar_registrerade: true, utkast_rensade: true}}
        """
      let (scenario, _) = ScenarioReader.read(SourceFile(name: "stopp.yaml", text: text)) { _ in nil }
      let folder = try Installed.temporaryFolder()
      defer { try? FileManager.default.removeItem(atPath: folder) }
      let environment = installed.environment(folder, library: library)
      let result = await ScenarioRunner(environment).run(try #require(scenario))
      #expect(result.problems.map(\.message) == told)
      #expect((result.problems.first?.hint ?? "").contains("ärendet har stannat: ") == stop)
    }
  }

  @Test("A scenario cannot be both refused at the start and have a story")
  func refusedWithStory() throws {
    let installed = try Installed()
    let text = try String(
      contentsOfFile: installed.root + "/Workflows/scenarios/nekad-e-postadress.yaml", encoding: .utf8)
    let (_, diagnostics) = ScenarioReader.read(
      SourceFile(name: "fel.yaml", text: text + "story:\n  - {annul: Fel.}\n")
    ) { _ in nil }
    #expect(diagnostics.map(\.message) == ["ett ärende som nekas har ingen fortsättning"])
  }

  @Test("A check that no scenario has seen refuse is named as untaken")
  func uncheckedIsUntaken() async throws {
    let installed = try Installed()
    let folder = try Installed.temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let workflow = try #require(installed.library.workflows["remissvar"])
    let lines = workflow.checks.map { "kontrollen på rad \($0.condition.place.range.start.line)" }
    #expect(Coverage().untaken(of: workflow).filter { $0.hasPrefix("kontrollen") } == lines)
    let (scenario, _) = try installed.scenario("nekas-vid-registrering.yaml")
    let result = await ScenarioRunner(installed.environment(folder)).run(try #require(scenario))
    #expect(result.coverage.untaken(of: workflow).filter { $0.hasPrefix("kontrollen") } == [])
  }
}
