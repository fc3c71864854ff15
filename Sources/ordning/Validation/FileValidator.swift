import CivilTime
import Delegation
import SourceDiagnostics
import WorkflowDefinitions
import WorkflowEngine
import WorkflowKit
import WorkflowTesting
import YAMLSource

/// Checks the files of an installation together, and finds everything that is wrong with them.
struct FileValidator {
  private let registry: PluginRegistry
  private let today: CivilDate
  private var workflows: [ParsedFile] = []
  private var roles: Set<String>?
  private var boards: Set<String>?
  private var holders: [String: [String: Set<String>]] = [:]
  private var delegation = DelegationFiles()
  private var fees: Set<String>?
  private(set) var diagnostics: [Diagnostic] = []
  /// What has been checked.
  private(set) var tally = FileTally()

  /// A validator that knows the installed plugins.
  ///
  /// - Parameter today: What processes are held to are the delegation orders of that day and later.
  init(registry: PluginRegistry, today: CivilDate) { (self.registry, self.today) = (registry, today) }

  /// Checks what stands at paths.
  ///
  /// - Throws: `Refusal` where there is nothing at one of them.
  mutating func check(_ paths: [String], beside installation: Installation) throws {
    for path in paths {
      let files = try FileReading.yamlFiles(path).parallelMap { path in
        Result { ParsedFile(try FileReading.source(path)) }
      }
      let isFolder = FileReading.isFolder(path) == true
      for file in try files.map({ try $0.get() }) {
        tally.add(file.root.flatMap(FileKind.of), in: isFolder ? path : nil)
        check(file)
      }
      if isFolder { checkTemplates(in: path) }
    }
    let types = try checkDelegation(beside: installation)
    try readOrganisation(of: installation)
    let known = try fees ?? Set(installation.fees()?.schedule.fees.keys.sorted() ?? [])
    diagnostics +=
      WorkflowLibrary.problems(
        in: workflows, registry: registry, roles: roles, boards: boards, holders: holders, decisionTypes: types,
        fees: known)
    let read = workflows
    workflows = []
    read.parallelRelease()
  }

  /// Checks the delegation orders against the catalogue, the installation's where there is none among the files. Gives
  /// the decision types that processes may name.
  private mutating func checkDelegation(beside installation: Installation) throws -> [String: KnownDecision] {
    if delegation.catalogues.isEmpty, FileReading.isFolder(installation.decisionTypesPath) == false {
      delegation.catalogues.append(try FileReading.source(installation.decisionTypesPath))
    }
    let loaded = delegation.load()
    diagnostics += loaded.diagnostics
    guard let catalogue = loaded.catalogue else { return [:] }
    if !delegation.orders.isEmpty { return catalogue.knownDecisions(in: loaded.orders.adopted(from: today)) }
    // What is wrong in orders that are not among the files is not asked for.
    let orders = try installation.orders().map { DelegationOrderFile.read($0.file, catalogue: catalogue).0 }
    return catalogue.knownDecisions(in: orders.compactMap(\.self).adopted(from: today))
  }

  /// Takes the roles and nämnder of the installation's organisation, where there is none among the files.
  private mutating func readOrganisation(of installation: Installation) throws {
    guard roles == nil, FileReading.isFolder(installation.organisationPath) == false else { return }
    guard let organisation = OrganisationFile.read(try FileReading.source(installation.organisationPath)).0 else {
      return
    }
    roles = Set(organisation.roles.keys)
    boards = Set(organisation.bodies)
  }

  private mutating func check(_ parsed: ParsedFile) {
    let file = parsed.file
    guard let root = parsed.root else {
      diagnostics += parsed.diagnostics
      return
    }
    // What a scenario feeds a process, and the organisation and orders that it is played in; checked when it is run.
    if file.name.contains("/indata/") {
      diagnostics += parsed.diagnostics
      return
    }
    switch FileKind.of(root) {
    case .workflow: workflows.append(parsed)
    case .organisation:
      let (organisation, problems) = OrganisationFile.read(file)
      diagnostics += problems
      if let organisation {
        roles = (roles ?? []).union(organisation.roles.keys)
        boards = (boards ?? []).union(organisation.bodies)
        for account in organisation.accounts.values {
          for holding in account.holdings {
            holders[holding.role, default: [:]][holding.board, default: []].insert(account.id)
          }
        }
      }
    case .contacts: diagnostics += ContactsFile.read(file, registry: registry).diagnostics
    case .settings: diagnostics += SettingsFile.read(file).diagnostics
    case .decisionTypes: delegation.catalogues.append(file)
    case .delegationOrder: delegation.orders.append(file)
    case .fees:
      let (schedule, problems) = FeeFile.read(file)
      diagnostics += problems
      fees = (fees ?? []).union(schedule?.fees.keys.sorted() ?? [])
    case .scenario: diagnostics += scenario(file)
    case nil:
      diagnostics += parsed.diagnostics
      let meant = FileKind.meant(root)
      diagnostics.append(
        .error(
          "validate.unknown-kind", "det framgår inte vad det är för slags fil", at: meant?.place ?? file.place(0..<0),
          hint: meant?.hint
            ?? "en process har nyckeln workflow, ett scenario scenario, en organisation tenant, kontakter kontakter, "
            + "en installation epost eller brev, beslutstyper beslutstyper, taxor taxor "
            + "och en delegationsordning delegationsordning"
        ))
    }
  }

  private func scenario(_ file: SourceFile) -> [Diagnostic] {
    let folder = file.name.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    return ScenarioReader.read(file) { name in
      try? FileReading.source(folder.isEmpty ? name : FileReading.join(folder, name))
    }.1
  }

  /// Checks the templates of a configuration folder: that they can be read, and that those the plugins need are there.
  private mutating func checkTemplates(in folder: String) {
    let installation = Installation(config: folder, workflows: "")
    guard FileReading.isFolder(installation.templateFolder) == true else { return }
    do {
      let names = Set(try installation.templates().names)
      for name in registry.templates.subtracting(names).sorted() {
        diagnostics.append(
          .error(
            "template.missing", "mallen \(name) saknas i \(installation.templateFolder)",
            hint: "lägg till \(FileReading.join(installation.templateFolder, name + ".html"))"))
      }
    } catch {
      diagnostics.append(.error("template.problem", "\(error)"))
    }
  }
}
