import ArgumentParser

/// The folder for letters and other files to print.
struct OutputOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Mappen för brev och annat att skriva ut; annars utskick i datamappen.", valueName: "mapp"))
  var output: String?

  /// The folder, where the data folder is the given one.
  func folder(beside data: String) -> String { output ?? FileReading.join(data, "utskick") }
}
