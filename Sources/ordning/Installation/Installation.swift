import FEEL
import SourceDiagnostics
import WorkflowDefinitions
import WorkflowEngine
import WorkflowKit

/// The files of an installation: processes, templates and configuration.
struct Installation: Sendable {
  /// The folder of configuration.
  let config: String
  /// The folder of processes.
  let workflows: String

  /// The path of the organisation.
  var organisationPath: String { FileReading.join(config, "organisation.yaml") }
  /// The path of the contacts.
  var contactsPath: String { FileReading.join(config, "kontakter.yaml") }
  /// The path of the settings.
  var settingsPath: String { FileReading.join(config, "installation.yaml") }
  /// The path of the decision types.
  var decisionTypesPath: String { FileReading.join(config, "beslutstyper.yaml") }
  /// The path of the fees.
  var feesPath: String { FileReading.join(config, "taxor.yaml") }
  /// The folder of the delegation orders' revisions.
  var ordersFolder: String { FileReading.join(config, "delegationsordningar") }
  /// The folder of templates.
  var templateFolder: String { FileReading.join(config, "mallar") }

  /// The organisation and its file.
  ///
  /// - Throws: `Refusal` where there is no file, `DiagnosticError` where it is wrong.
  func organisation() throws -> (organisation: Organisation, file: SourceFile) {
    let file = try FileReading.source(organisationPath)
    let (organisation, diagnostics) = OrganisationFile.read(file)
    guard let organisation else { throw DiagnosticError(diagnostics: diagnostics) }
    return (organisation, file)
  }

  /// The contacts; none where there is no file.
  ///
  /// - Throws: `DiagnosticError` where the file is wrong.
  func contacts(registry: PluginRegistry) throws -> [(key: String, value: Value)] {
    guard FileReading.isFolder(contactsPath) != nil else { return [] }
    let (contacts, diagnostics) = ContactsFile.read(try FileReading.source(contactsPath), registry: registry)
    guard let contacts else { throw DiagnosticError(diagnostics: diagnostics) }
    return contacts
  }

  /// The decision types and the delegation orders; nil where there is no catalogue and no order. A file's name in the
  /// store is its path under `delegationsordningar`.
  ///
  /// - Throws: `Refusal` where there are orders but no catalogue.
  func delegation() throws -> DelegationDocuments? {
    let isFolder = FileReading.isFolder(ordersFolder) == true
    if FileReading.isFolder(decisionTypesPath) == nil, !isFolder { return nil }
    return DelegationDocuments(catalogue: try FileReading.source(decisionTypesPath), orders: try orders())
  }

  /// The revisions of the delegation orders; none where there is no folder.
  func orders() throws -> [DelegationDocuments.Order] {
    guard FileReading.isFolder(ordersFolder) == true else { return [] }
    return try FileReading.yamlFiles(ordersFolder).map { path in
      DelegationDocuments.Order(
        name: String(path.dropFirst(ordersFolder.count + 1)), file: try FileReading.source(path))
    }
  }

  /// The fees and their file; nil where there is no file.
  ///
  /// - Throws: `DiagnosticError` where the file is wrong.
  func fees() throws -> (schedule: FeeSchedule, file: SourceFile)? {
    guard FileReading.isFolder(feesPath) != nil else { return nil }
    let file = try FileReading.source(feesPath)
    let (schedule, diagnostics) = FeeFile.read(file)
    guard let schedule else { throw DiagnosticError(diagnostics: diagnostics) }
    return (schedule, file)
  }

  /// The settings of the effect handlers; none where there is no file.
  ///
  /// - Throws: `DiagnosticError` where the file is wrong.
  func settings() throws -> Value {
    guard FileReading.isFolder(settingsPath) != nil else { return [:] }
    let (settings, diagnostics) = SettingsFile.read(try FileReading.source(settingsPath))
    guard let settings else { throw DiagnosticError(diagnostics: diagnostics) }
    return settings
  }

  /// The document templates; none where there is no folder.
  ///
  /// - Throws: `TemplateProblem` where one cannot be read.
  func templates() throws -> TemplateLibrary {
    var texts: [String: String] = [:]
    for path in FileReading.files(in: templateFolder, endings: [".html"]) {
      let name = path.split(separator: "/").last.map { String($0.dropLast(".html".count)) } ?? path
      texts[name] = String(decoding: try FileReading.bytes(path), as: UTF8.self)
    }
    return try TemplateLibrary(texts)
  }

  /// The processes.
  ///
  /// - Parameters:
  ///   - organisation: Whose roles and boards the processes may name; nil for not checking them.
  ///   - decisionTypes: Those that they may name; where nil the ones in the configuration folder's catalogue.
  ///   - fees: Those that they may ask for; where nil the ones in the configuration folder.
  /// - Throws: `Refusal` where there is no folder, `DiagnosticError` with everything that is wrong in its files.
  func library(
    registry: PluginRegistry, organisation: Organisation?, decisionTypes: [String: KnownDecision]? = nil,
    fees: FeeSchedule? = nil
  ) throws -> WorkflowLibrary {
    let (library, diagnostics) = try read(registry, organisation, decisionTypes, fees)
    if diagnostics.contains(where: { $0.severity == .error }) { throw DiagnosticError(diagnostics: diagnostics) }
    return library
  }

  /// The processes that are right, for showing one of them.
  ///
  /// - Throws: As above, but what is wrong in other files only where that process is not right either.
  func library(showing id: String, registry: PluginRegistry) throws -> WorkflowLibrary {
    let (library, diagnostics) = try read(registry, nil, nil, nil)
    let isThere =
      library.workflows[id] != nil
      && library.closure(of: id).allSatisfy { workflow in
        workflow.calls.allSatisfy { library.workflows[$0] != nil }
      }
    if !isThere, diagnostics.contains(where: { $0.severity == .error }) {
      throw DiagnosticError(diagnostics: diagnostics)
    }
    return library
  }

  private func read(
    _ registry: PluginRegistry, _ organisation: Organisation?, _ decisionTypes: [String: KnownDecision]?,
    _ fees: FeeSchedule?
  ) throws -> (library: WorkflowLibrary, diagnostics: [Diagnostic]) {
    guard FileReading.isFolder(workflows) == true else {
      throw Refusal(
        "Mappen \(workflows) med processer finns inte.", code: "workflow.no-folder",
        hint: "Ange rätt mapp med --workflows.")
    }
    let files = try FileReading.files(in: workflows, endings: [".yaml", ".yml"]).map { try FileReading.source($0) }
    let known = try decisionTypes ?? delegation().map { try DelegationConfiguration($0).decisionTypes }
    let schedule = try fees ?? self.fees()?.schedule
    return WorkflowLibrary.load(
      files, registry: registry, roles: organisation.map { Set($0.roles.keys) }, boards: organisation?.bodies,
      decisionTypes: known ?? [:], fees: Set(schedule?.fees.keys.sorted() ?? []))
  }
}
