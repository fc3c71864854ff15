import Foundation
import SourceDiagnostics
import Testing
import WorkflowKit

@testable import WorkflowDefinitions

@Suite("A process as a BPMN file")
struct BPMNTests {
  @Test("keeps the rules of BPMN and has every part and way, for every shipped process")
  func shipped() throws {
    let drawn = try DrawnProcesses.shipped()
    #expect(drawn.contains { $0.workflow.id == "remissvar" })
    for process in drawn { try check(process) }
  }

  @Test("keeps the rules for a process that uses every construct, and has those that it calls beside it")
  func example() throws {
    let process = try DrawnProcesses.example()
    try check(process)
    let root = try XMLTree.parse(process.bpmn)
    #expect(root.children.filter { $0.plain == "process" }.count == 4)
    #expect(root.children.filter { $0.plain == "BPMNDiagram" }.count == 4)
    let kinds = Set(root.all.map(\.plain))
    for kind in [
      "userTask", "serviceTask", "sendTask", "callActivity", "subProcess", "exclusiveGateway", "parallelGateway",
      "boundaryEvent", "multiInstanceLoopCharacteristics", "timerEventDefinition", "messageEventDefinition",
      "escalationEventDefinition", "signalEventDefinition", "terminateEventDefinition", "textAnnotation",
    ] { #expect(kinds.contains(kind), "\(kind)") }
  }

  @Test("keeps the rules for generated processes of every shape")
  func generated() throws {
    let drawn = try DrawnProcesses.generated(0..<120)
    #expect(drawn.count > 50)
    for process in drawn { try check(process) }
  }

  @Test("asks in FEEL, and says which way is taken where none of the conditions holds")
  func conditions() throws {
    let workflow = try #require(try load(smallProcess).library.workflows["litet_ärende"])
    let process = try Drawn(workflow, registry: try PluginRegistry(plugins: [ProvPlugin()]))
    let root = try XMLTree.parse(process.bpmn)
    let decision = try #require(root.all.first { $0.plain == "exclusiveGateway" })
    let ways = root.all.filter { $0.plain == "sequenceFlow" && $0["sourceRef"] == decision["id"] }
    let asked = ways.map { $0.children.first?.text }
    #expect(asked == ["fråga.svar = \"igen\"", "fråga.antal > 3", nil])
    #expect(decision["default"] == ways.last?["id"])
    #expect(ways.first?.children.first?["language"] == BPMNFile.feel)
    #expect(ways.map { $0["name"] } == ["svar är \"igen\"", "antal är mer än 3", "annars"])
    let warnings = root.all.filter { $0.plain == "timeDate" }.map(\.text)
    #expect(
      warnings == ["(dag) + duration(\"P1D\")", "(dag) - duration(\"P7D\")", "(dag) - duration(\"P1D\")"])
  }

  @Test("shows where the case is, in words and in colour")
  func current() throws {
    let root = try XMLTree.parse(try DrawnProcesses.example(current: ["utredning"], case: "T/2024:1").bpmn)
    let step = try #require(root.all.first { $0.plain == "documentation" && $0.text == "Här är ärendet nu." }?.parent)
    #expect(step["name"] == "Utred")
    let shape = root.all.first { $0["bpmnElement"] == step["id"] }
    #expect(shape?["color:background-color"] == "#e3eefa")
  }

  @Test(
    "the rules tell what is wrong with a file",
    arguments: [
      ("sourceRef=\"p_litet_arende.n_fraga\"", "sourceRef=\"p_litet_arende.n_hamta\"", "leder ingenstans"),
      ("<bpmn:outgoing>", "<bpmn:documentation>x</bpmn:documentation><bpmn:outgoing>", "står för sent"),
      ("attachedToRef=", "attachedTo=", "saknar attachedToRef"), ("<di:waypoint ", "<di:point ", "har ingen linje"),
      ("bpmn:startEvent id=\"p_litet_arende.n_start\"", "bpmn:startEvent id=\"1start\"", "är inget namn"),
      ("sourceRef=\"p_litet_arende.n_poster_hamta\"", "sourceRef=\"p_litet_arende.n_fraga\"", "korsar en gräns"),
      (" default=\"", " name=\"", "saknar villkor"), (" x=\"", " x=\"-9", "når inte fram"),
    ])
  func broken(_ right: String, _ wrong: String, _ says: String) throws {
    let workflow = try #require(try load(smallProcess).library.workflows["litet_ärende"])
    let text = try Drawn(workflow, registry: try PluginRegistry(plugins: [ProvPlugin()])).bpmn
    let none = try BPMNRules.problems(in: text)
    #expect(none == [])
    #expect(text.contains(right))
    let problems = try BPMNRules.problems(in: text.replacing(right, with: wrong))
    #expect(problems.contains { $0.contains(says) }, "\(problems)")
  }

  @Test(
    "agrees with the schema of OMG, whose folder BPMN_XSD names",
    .enabled(
      if: ProcessInfo.processInfo.environment["BPMN_XSD"] != nil,
      "BPMN_XSD names no folder with BPMN20.xsd, so the schema itself is not tried"))
  func schema() throws {
    let folder = try #require(ProcessInfo.processInfo.environment["BPMN_XSD"])
    for process in try DrawnProcesses.shipped() + [DrawnProcesses.example()] + DrawnProcesses.generated(0..<40) {
      let file = FileManager.default.temporaryDirectory.appending(path: "prov-\(UUID().uuidString).bpmn")
      defer { try? FileManager.default.removeItem(at: file) }
      try Data(process.bpmn.utf8).write(to: file)
      let xmllint = Process()
      let words = Pipe()
      xmllint.executableURL = URL(filePath: "/usr/bin/xmllint")
      xmllint.arguments = ["--nonet", "--noout", "--schema", "\(folder)/BPMN20.xsd", file.path]
      xmllint.standardError = words
      try xmllint.run()
      let said = String(decoding: try words.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
      xmllint.waitUntilExit()
      #expect(xmllint.terminationStatus == 0, "\(process.workflow.id): \(said)")
    }
  }

  private func check(_ process: Drawn) throws {
    let problems = try BPMNRules.problems(in: process.bpmn)
    #expect(problems == [], "\(String(decoding: process.workflow.file.bytes, as: UTF8.self))")
    #expect(DrawnParts.missing(of: process.workflow, in: process.diagram) == [])
    let ids = Set(
      try XMLTree.parse(process.bpmn).all.compactMap { $0["id"]?.split(separator: ".").last.map(String.init) })
    let parts = process.diagram.nodes.map(\.id) + process.diagram.groups.map(\.id) + process.diagram.flows.map(\.id)
    #expect(parts.filter { !ids.contains($0) } == [])
  }
}
