import ArgumentParser
import CaseStore
import FEEL
import SourceDiagnostics
import WorkflowEngine

/// The configuration that lives in the store.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Jämföra och lägga in organisation, delegation, taxor och kontakter från konfigurationsmappen.",
    subcommands: [ConfigDiff.self, ConfigApply.self])
}

/// Shows what the files would change.
struct ConfigDiff: OrdningCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Visa vad som skiljer filerna från det som gäller.",
    discussion: "JSON: en lista av rader. + är nytt, - är borttaget, ~ är ändrat och ! är arbete som blir hängande.")

  @OptionGroup var time: TimeOptions
  @OptionGroup var globals: GlobalOptions

  func run() async throws {
    let session = try await globals.session(at: time)
    let change = try await ConfigChange(from: session, to: globals.installation)
    globals.answer(
      .list(change.lines.map { .string($0) }),
      text: change.lines.isEmpty ? "Ingen skillnad." : change.lines.joined(separator: "\n"))
  }
}

/// Loads the files.
struct ConfigApply: OrdningCommand {
  static let configuration = CommandConfiguration(
    commandName: "apply", abstract: "Lägg in filerna, och visa vad som ändrades.",
    discussion: """
      En ny eller ändrad delegationsordning läggs in av någon som får skriva i den: den som handlar, eller --author. JSON: \
      en lista av rader. + är nytt, - är borttaget, ~ är ändrat och ! är arbete som blir hängande.
      """)

  @OptionGroup var actor: ActorOptions
  @Option(
    help: ArgumentHelp("Kontot som svarar för ändrade delegationsordningar, om det är ett annat.", valueName: "konto"))
  var author: String?
  @OptionGroup var time: TimeOptions
  @OptionGroup var globals: GlobalOptions

  func run() async throws {
    let session = try await globals.session(at: time)
    try Accounts.require(actor.actor, in: session.organisation)
    let role = try session.organisation.roleToConfigure(for: actor.actor, on: session.today)
    let change = try await ConfigChange(from: session, to: globals.installation)
    let (account, now) = (actor.actor, session.now)
    let (authors, warnings) = try change.authors(author ?? account)
    try await session.store.write { tx in
      try change.apply(by: account, role: role, authors: authors, at: now, to: tx)
    }
    if !warnings.isEmpty { Output.complain(DiagnosticRenderer().renderAll(warnings)) }
    globals.answer(
      .list(change.lines.map { .string($0) }),
      text: change.isEmpty
        ? "Ingen skillnad." : (["Inlagt:"] + change.lines).joined(separator: "\n"))
  }
}
