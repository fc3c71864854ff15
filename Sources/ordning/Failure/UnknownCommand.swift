import ArgumentParser
import SourceDiagnostics

/// A command that there is none of, such as `ordning task complt`.
///
/// The argument parser reads such a word as an argument and then complains about an option after it.
struct UnknownCommand {
  /// The commands before the word: `ordning task`.
  let group: String
  /// The word.
  let name: String
  /// The commands there are.
  let known: [String]

  /// Looks for the word in the arguments after the program's name; nil where every command is known.
  init?(in arguments: [String], root: any ParsableCommand.Type = Ordning.self) {
    var group = [root.configuration.commandName ?? "ordning"]
    var command = root
    for word in arguments {
      let subcommands = command.configuration.subcommands
      if subcommands.isEmpty || word.hasPrefix("-") || (group.count == 1 && word == "help") { return nil }
      guard let next = subcommands.first(where: { $0.configuration.commandName == word }) else {
        self.group = group.joined(separator: " ")
        name = word
        known = subcommands.filter { $0.configuration.shouldDisplay }.compactMap { $0.configuration.commandName }
        return
      }
      group.append(word)
      command = next
    }
    return nil
  }

  /// What is wrong and what was probably meant.
  var message: String {
    let hint = Suggestion.hint(for: name, in: known).map { Failure.sentence($0) }
    return """
      Fel: Kommandot "\(name)" finns inte i \(group).
        \(hint ?? "Kommandona är \(known.joined(separator: ", ")).")
      """
  }
}
