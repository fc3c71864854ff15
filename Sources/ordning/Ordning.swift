import ArgumentParser
import Foundation

/// The program `ordning`.
@main
struct Ordning: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ordning",
    abstract: "Kör en kommunal nämnds ärenden efter processer i YAML.",
    discussion: """
      Varje kommando läser och skriver datamappen (--data). Ett ärende anges med sitt nummer, till exempel SOCN/2018:23. \
      En uppgift anges med ärendets nummer, eller med nummer och steg: SOCN/2018:23/bedöm.
      Svar skrivs på standard ut och skäl till ett nej på standard fel. Slutkoden är 0 när det är gjort, 1 vid nej och 64 när \
      kommandot är felskrivet.
      """,
    version: "1.0",
    subcommands: [
      InitCommand.self, ConfigCommand.self, ValidateCommand.self, WorkflowsCommand.self, StepsCommand.self,
      SchemaCommand.self, CaseCommands.self, MessageCommand.self, TaskCommands.self, ClockCommand.self,
      IncidentCommand.self, EffectCommand.self, SearchCommand.self, WorkerCommand.self, VerifyCommand.self,
      BackupCommand.self, RestoreCommand.self, DelegationCommand.self, CalendarCommand.self, FeelCommand.self,
      TestCommand.self, ExplainCommand.self, NewCommand.self, ReferenceCommand.self,
      ServeCommand.self, AccountCommands.self, ExampleCommand.self,
    ])

  /// Runs the command that the arguments name and ends the program with its exit code.
  static func main() async {
    var isJSON = false
    do {
      var command = try parseAsRoot()
      isJSON = (command as? any OrdningCommand)?.globals.json ?? false
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      end(with: error, json: isJSON)
    }
  }

  private static func end(with error: any Error, json: Bool) -> Never {
    if let code = error as? ExitCode { Foundation.exit(code.rawValue) }
    let code = exitCode(for: error)
    let isUsage = code == .validationFailure
    if isUsage, let unknown = UnknownCommand(in: Array(CommandLine.arguments.dropFirst())) {
      Output.complain(unknown.message)
    } else if code == .success || isUsage {
      let text = ParserMessages.swedish(fullMessage(for: error))
      if isUsage { Output.complain(text) } else { Output.write(text) }
    } else {
      Failure(error).tell(json: json)
    }
    Foundation.exit(code.rawValue)
  }
}
