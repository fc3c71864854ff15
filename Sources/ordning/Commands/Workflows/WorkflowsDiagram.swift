import ArgumentParser
import FEEL
import Foundation
import SourceDiagnostics
import WorkflowDefinitions
import WorkflowEngine
import WorkflowKit

/// `ordning workflows diagram ID`: a picture of a process, or of where a case stands in it.
struct WorkflowsDiagram: OrdningCommand {
  static let configuration = CommandConfiguration(
    commandName: "diagram", abstract: "Visa en process som bild eller i ord, gärna med var ett ärende är.",
    discussion: """
      svg är en bild, mermaid en text som många program gör bilder av, bpmn en fil för modelleringsprogram (BPMN 2.0) och \
      text processen i ord. Med --case visas processen som den var när ärendet började, med --step bara ett steg och det \
      som ligger närmast. Att andra processer i mappen är fel hindrar inte bilden. JSON: {workflow, format, case, step, \
      file, text}.
      """)

  /// The form of the picture.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case svg
    case mermaid
    case bpmn
    case text
  }

  @Argument(help: ArgumentHelp("Processens namn.", valueName: "process")) var id: String
  @Option(help: ArgumentHelp("Bildens form.", valueName: "form")) var format = Format.svg
  @Option(name: .customLong("case"), help: ArgumentHelp("Ärendets nummer eller id.", valueName: "ärende"))
  var name: String?
  @Option(
    help: ArgumentHelp("Steget som bilden visar, med allt i det och det närmast före och efter.", valueName: "steg"))
  var step: String?
  @Option(help: ArgumentHelp("Filen som bilden skrivs till; annars skrivs den ut.", valueName: "fil"))
  var output: String?
  @OptionGroup var reader: ReaderOptions
  @OptionGroup var time: TimeOptions
  @OptionGroup var globals: GlobalOptions

  func validate() throws {
    if step != nil, format == .bpmn || format == .text {
      throw ValidationError("--step kan bara användas med --format svg och mermaid.")
    }
  }

  func run() async throws {
    let registry = try InstalledPlugins.registry()
    let standing = try await standing()
    let library = try standing?.library ?? globals.installation.library(showing: id, registry: registry)
    if let standing { try requireProcess(of: standing) }
    let workflow = try library.workflow(named: id)
    let picture = try picture(of: workflow, in: library, registry: registry, standing: standing)
    if let output { try write(picture, to: output) }
    globals.answer(
      [
        "workflow": .string(id), "format": .string(format.rawValue), "case": .text(standing?.number),
        "step": .text(step),
        "file": .text(output), "text": output == nil ? .string(picture) : .null,
      ], text: output.map { "Bilden står i \($0)." } ?? String(picture.dropLast()))
  }

  private func standing() async throws -> CaseStanding? {
    guard let name else { return nil }
    let session = try await globals.session(at: time)
    return try await session.engine.standing(of: name, as: try reader.reader(in: session))
  }

  private func requireProcess(of standing: CaseStanding) throws {
    guard standing.library.workflows[id] == nil else { return }
    throw Refusal(
      "Ärendet \(standing.number) kör processen \(standing.workflow), inte \(id).", code: "diagram.other-process",
      hint: "Skriv ordning workflows diagram \(standing.workflow) --case \(standing.number).")
  }

  private func picture(
    of workflow: Workflow, in library: WorkflowLibrary, registry: PluginRegistry, standing: CaseStanding?
  ) throws -> String {
    func diagram(_ workflow: Workflow) throws -> Diagram {
      let whole = Diagram(
        of: workflow, registry: registry, current: standing?.underWay[workflow.id] ?? [], case: standing?.number)
      guard let step else { return whole }
      if let part = whole.around(step) { return part }
      throw Refusal(
        "Steget \"\(step)\" finns inte i processen \(id).", code: "workflow.unknown-step",
        hint: Suggestion.hint(for: step, in: whole.steps).map(Failure.sentence)
          ?? "Stegen är \(whole.steps.joined(separator: ", ")).")
    }
    let words = DiagramOutline(
      of: workflow, registry: registry, current: standing?.underWay[workflow.id] ?? [], case: standing?.number
    ).text
    switch format {
    case .text: return words
    case .mermaid: return try diagram(workflow).mermaid
    case .svg:
      let diagram = try diagram(workflow)
      return diagram.svg(try Graphviz().layout(of: diagram), text: words)
    case .bpmn:
      let called = library.closure(of: workflow.id).filter { $0.id != workflow.id }
      let graphviz = try Graphviz()
      let pictures = try ([workflow] + called).map { workflow in
        let diagram = try diagram(workflow)
        return (diagram, try graphviz.layout(of: diagram))
      }
      return BPMNFile(pictures).document
    }
  }

  private func write(_ picture: String, to path: String) throws {
    do { try Data(picture.utf8).write(to: URL(fileURLWithPath: path)) } catch {
      throw Refusal(
        "Filen \(path) går inte att skriva.", code: "file.unwritable",
        hint: "Kontrollera att mappen finns och att du får skriva i den.")
    }
  }
}
