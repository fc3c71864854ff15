import ArgumentParser
import CaseStore
import CivilTime
import FEEL

/// Tells what has happened in a case.
struct CaseHistoryCommand: OrdningCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "Visa vad som har hänt i ett ärende.",
    discussion: "JSON: en lista av {sequence, time, actor, actor_title, type, text, data, personal}.")

  @Argument(help: ArgumentHelp("Ärendets nummer eller id.", valueName: "ärende")) var name: String
  @Flag(help: "Visa också processens egna steg: vad som började, väntade och blev klart.") var all = false
  @OptionGroup var reader: ReaderOptions
  @OptionGroup var time: TimeOptions
  @OptionGroup var globals: GlobalOptions

  func run() async throws {
    let session = try await globals.session(at: time)
    let who = try reader.reader(in: session.organisation)
    let (name, registry) = (name, session.registry)
    let (titles, events) = try await session.store.read { tx in
      let row = try CaseLookup.find(name, in: tx, as: who)
      let titles = StepTitles(bundle: try tx.definition(row.pin), root: row.workflow, registry: registry)
      return (titles, try CaseDossier.events(of: row.id, in: tx))
    }
    var words = EventWords(titles: titles, organisation: session.organisation)
    var table = TextTable()
    var values: [Value] = []
    for event in events {
      let text = words.text(of: event)
      let actor = Accounts.title(event.actor, in: session.organisation)
      if all || !EventWords.isRoutine(event) { table.add(Words.time(event.time), actor, text) }
      values.append([
        "sequence": .count(event.sequence), "time": .instant(event.time), "actor": .string(event.actor),
        "actor_title": .string(actor), "type": .string(event.type), "text": .string(text), "data": event.structural,
        "personal": event.personal,
      ])
    }
    globals.answer(.list(values), text: table.text)
  }
}
