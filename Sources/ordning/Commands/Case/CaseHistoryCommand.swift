import ArgumentParser
import CaseStore
import CivilTime
import FEEL
import WorkflowEngine

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
    let who = try reader.reader(in: session)
    let entries = try await session.engine.history(of: name, as: who)
    var table = TextTable()
    for entry in entries where all || !entry.isRoutine {
      table.add(Words.time(entry.time), entry.actorTitle, entry.text)
    }
    let values: [Value] = entries.map { entry in
      [
        "sequence": .count(entry.sequence), "time": .instant(entry.time), "actor": .string(entry.actor),
        "actor_title": .string(entry.actorTitle), "type": .string(entry.type), "text": .string(entry.text),
        "data": entry.structural, "personal": entry.personal,
      ]
    }
    globals.answer(.list(values), text: table.text)
  }
}
