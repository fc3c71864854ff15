import ArgumentParser

/// The commands on those who log in.
struct AccountCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "account", abstract: "Lösenord för dem som loggar in i webbläsaren.",
    discussion: "Kontona själva står i organisation.yaml, med sina roller.",
    subcommands: [AccountPassword.self, AccountLogout.self])
}
