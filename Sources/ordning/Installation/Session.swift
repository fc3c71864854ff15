import CaseStore
import CivilTime
import SourceDiagnostics
import WorkflowDefinitions
import WorkflowEngine
import WorkflowKit

/// An open data folder and the engine that runs its cases.
struct Session: Sendable {
  /// The store.
  let store: any CaseStore
  /// The engine.
  let engine: Engine
  /// The organisation in force.
  let organisation: Organisation
  /// The instant of the command.
  let now: Instant
  /// Its day.
  let today: CivilDate

  /// The installed plugins.
  var registry: PluginRegistry { engine.registry }
}

extension GlobalOptions {
  /// Opens the data folder.
  ///
  /// - Parameter openingCases: Whether the processes of the installation are needed; running cases have their own.
  func session(at time: TimeOptions, openingCases: Bool = false) async throws -> Session {
    try requireDataFolder()
    let store = try Storage.open(folder: data)
    let isExample = try await store.read { try $0.configHash(TimeOptions.exampleMark) } != nil
    let now = try time.instant(isExample: isExample)
    let today = try SwedishTime.date(of: now)
    let registry = try InstalledPlugins.registry()
    let templates = try installation.templates()
    let plain = Engine(
      store: store, registry: registry, library: WorkflowLibrary.load([], registry: registry).library,
      templates: templates)
    try await plain.orderTasks()
    let organisation = try await plain.organisation()
    var engine = plain
    if openingCases {
      let delegation = try await store.read { try DelegationStore.files($0) }
      let types = try delegation.map { try DelegationConfiguration($0).decisionTypes } ?? [:]
      let library = try installation.library(
        registry: registry, organisation: organisation, decisionTypes: types, fees: await plain.fees())
      engine = Engine(store: store, registry: registry, library: library, templates: templates)
    }
    return Session(store: store, engine: engine, organisation: organisation, now: now, today: today)
  }

  /// The files of the installation.
  var installation: Installation { Installation(config: config, workflows: workflows) }

  /// Checks that there is a data folder.
  ///
  /// - Throws: `Refusal` where there is none.
  func requireDataFolder() throws {
    guard FileReading.isFolder(data) == nil else { return }
    throw Refusal(
      "Datamappen \(data) finns inte.", code: "store.missing",
      hint: "Skapa den med ordning init, eller ange rätt mapp med --data.")
  }
}
