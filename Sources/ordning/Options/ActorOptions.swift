import ArgumentParser

/// Who acts.
struct ActorOptions: ParsableArguments {
  /// The account's id.
  @Option(name: .customLong("as"), help: ArgumentHelp("Kontot som handlar, till exempel hl1.", valueName: "konto"))
  var actor: String
}
