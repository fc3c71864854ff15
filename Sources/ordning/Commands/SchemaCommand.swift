import ArgumentParser
import Delegation
import FEEL
import SourceDiagnostics
import WorkflowDefinitions
import WorkflowEngine
import WorkflowKit
import WorkflowTesting

/// Writes a JSON Schema for an editor.
struct SchemaCommand: OrdningCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Skriv ett JSON Schema, som en textredigerare kontrollerar och kompletterar YAML-filer med.",
    discussion: """
      Schemat (2020-12) görs av de installerade insticksmodulerna. Finns organisation.yaml och beslutstyper.yaml i \
      --config känner det också rollerna och beslutstyperna. Slagen är process, scenario, organisation, contacts \
      (kontakter.yaml), installation, fees (taxor.yaml) och input: det som fylls i när ett ärende öppnas, av den process som anges med \
      --process. Schemat ser en fil i taget och inte namnen i uttryck; allt annat säger ordning validate.
      """)

  /// The kinds of file.
  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case process
    case scenario
    case organisation
    case contacts
    case installation
    case fees
    case input
  }

  @Option(help: ArgumentHelp("Slaget av fil.", valueName: "slag")) var kind = Kind.process
  @Option(help: ArgumentHelp("Processen vars indata beskrivs.", valueName: "process")) var process: String?
  @OptionGroup var globals: GlobalOptions

  func run() async throws {
    let registry = try InstalledPlugins.registry()
    let installation = globals.installation
    let isThere = FileReading.isFolder(installation.organisationPath) == false
    let roles = isThere ? try installation.organisation().organisation.roles.values.sorted { $0.id < $1.id } : nil
    let hasTypes = FileReading.isFolder(installation.decisionTypesPath) == false
    let types = hasTypes ? try DelegationFolder(installation).catalogue.entries.map { Choice($0.key, $0.title) } : []
    let names = SchemaNames(registry: registry, roles: roles, decisionTypes: types)
    switch kind {
    case .process:
      Output.write(json: JSONSchema.process(names).document(KeyTable.process.id, title: "Process i Ordning"))
    case .scenario: Output.write(json: JSONSchema.scenario(names).document("scenario", title: "Scenario i Ordning"))
    case .organisation:
      var schema = JSONSchema(names: names)
      schema.add(KeyTable.organisationTables)
      Output.write(json: schema.document(KeyTable.organisation.id, title: "Organisation i Ordning"))
    case .contacts: Output.write(json: ContactsFile.schema(names, registry: registry))
    case .installation: Output.write(json: SettingsFile.schema(names))
    case .fees:
      var schema = JSONSchema(names: names)
      schema.add(KeyTable.feeTables)
      Output.write(json: schema.document(KeyTable.fees.id, title: "Taxor i Ordning"))
    case .input: Output.write(json: try input(names, registry: registry))
    }
  }

  private func input(_ names: SchemaNames, registry: PluginRegistry) throws -> Value {
    let library = try globals.installation.library(registry: registry, organisation: nil)
    let known = library.workflows.keys.sorted()
    guard let process else {
      throw Refusal(
        "Indata hör till en process, men ingen är angiven.", code: "schema.no-process",
        hint: "Ange den med --process. Processerna är \(known.joined(separator: ", ")).")
    }
    guard let workflow = library.workflows[process] else {
      throw EngineError.unknownWorkflow(
        process,
        hint: Suggestion.hint(for: process, in: known).map(Failure.sentence)
          ?? "Processerna är \(known.joined(separator: ", ")).")
    }
    var schema = JSONSchema(names: names)
    schema.define("input", .record(workflow.inputs, expressions: false))
    return schema.document("input", title: "Indata till \(workflow.title)")
  }
}
