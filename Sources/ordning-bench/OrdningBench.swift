import ArgumentParser

/// The program `ordning-bench`: measures the engine, or the pages.
@main
struct OrdningBench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ordning-bench", abstract: "Mäter motorn, eller sidorna i webbläsaren.",
    subcommands: [EngineBench.self, WebBench.self], defaultSubcommand: EngineBench.self)
}
