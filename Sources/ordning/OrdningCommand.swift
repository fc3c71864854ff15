import ArgumentParser

/// A command of the program.
protocol OrdningCommand: AsyncParsableCommand {
  /// What every command takes.
  var globals: GlobalOptions { get }
}
