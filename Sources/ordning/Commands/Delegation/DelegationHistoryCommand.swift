import ArgumentParser
import CivilTime
import Delegation
import FEEL
import SourceDiagnostics
import WorkflowEngine
import WorkflowKit

/// Shows the revisions of a nämnd's order.
struct DelegationHistoryCommand: OrdningCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "Visa en nämnds revisioner och vilken som gäller en dag.",
    discussion: "JSON: en lista av {file, standing, from, through, adopted, paragraph, unconfirmed, revision, items}.")

  @Option(help: ArgumentHelp("Nämnden.", valueName: "nämnd")) var order: String
  @Option(help: ArgumentHelp("Dagen att se från; annars i dag.", valueName: "datum")) var date: String?
  @Flag(help: "Visa också varje revisions punkter.") var items = false
  @OptionGroup var time: TimeOptions
  @OptionGroup var globals: GlobalOptions

  func run() async throws {
    let inForce = try await globals.delegationInForce(at: time)
    let (board, terms) = try inForce.organisation.boardWithTerms(order)
    var orders = inForce.orders.filter { $0.board.value == board.id }
    // What is being written need not have been laid in; what is adopted holds only when it has.
    let known = Set(orders.map(\.hash))
    if FileReading.isFolder(globals.installation.decisionTypesPath) == false {
      orders += try DelegationFolder(globals.installation).orders(of: board.id).filter {
        $0.state != .adopted && !known.contains($0.hash)
      }
    }
    _ = try DelegationHistory(orders, catalogue: inForce.catalogue, terms: terms)
    if let note = inForce.note { Output.complain(note) }
    let day = try date.map { try CivilDate.parse($0) } ?? inForce.today
    let entries = RevisionTimeline(orders, on: day).entries
    globals.answer(.list(entries.map { value($0) }), text: text(entries, board))
  }

  private func text(_ entries: [RevisionTimeline.Entry], _ board: Board) -> String {
    guard !entries.isEmpty else { return "\(board.name) har ingen delegationsordning." }
    var table = TextTable()
    for entry in entries {
      let order = entry.order
      table.add(
        entry.standing.rawValue, period(entry),
        order.adoption.map { "antagen \($0.value.day) § \($0.value.paragraph)" } ?? order.assumed.map { _ in "antas" }
          ?? "", order.shortHash, unconfirmed(order), order.file.name)
      if items {
        for item in order.items {
          let delegates = item.delegates.map(\.value.abbreviation).joined(separator: " eller ")
          table.add("", item.reference, delegates, "", item.isUnconfirmed ? "oklar" : "", item.matter.value)
        }
      }
    }
    return table.text
  }

  private func period(_ entry: RevisionTimeline.Entry) -> String {
    guard let from = entry.order.inForceFrom?.value else { return "" }
    return "\(from)–\(entry.through.map { "\($0)" } ?? "")"
  }

  private func unconfirmed(_ order: DelegationOrder) -> String {
    let count = order.items.filter(\.isUnconfirmed).count
    return count == 0 ? "" : Words.count(count, "oklar punkt", "oklara punkter")
  }

  private func value(_ entry: RevisionTimeline.Entry) -> Value {
    let order = entry.order
    let adoption = order.adoption?.value
    return [
      "file": .string(order.file.name), "standing": .string(entry.standing.rawValue),
      "from": .day(order.inForceFrom?.value), "through": .day(entry.through), "adopted": .day(adoption?.day),
      "paragraph": adoption.map { .count($0.paragraph) } ?? .null,
      "unconfirmed": .list(order.items.filter(\.isUnconfirmed).map { .string($0.reference) }),
      "revision": .string(order.hash), "items": .list(order.items.map { .string($0.reference) }),
    ]
  }
}
