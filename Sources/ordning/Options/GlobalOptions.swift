import ArgumentParser

/// What every command takes.
struct GlobalOptions: ParsableArguments {
  /// The data folder.
  @Option(name: .long, help: ArgumentHelp("Datamappen, med kommunens ärenden.", valueName: "mapp"))
  var data = "./data"

  /// The folder of configuration.
  @Option(
    name: .long, help: ArgumentHelp("Mappen med organisation, kontakter, installation och mallar.", valueName: "mapp"))
  var config = "./config"

  /// The folder of processes.
  @Option(name: .long, help: ArgumentHelp("Mappen med processer.", valueName: "mapp"))
  var workflows = "./Workflows"

  /// Whether answers and refusals are JSON.
  @Flag(name: .long, help: "Svara med JSON, också när svaret är nej.")
  var json = false
}
