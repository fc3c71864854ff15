import ArgumentParser
import CivilTime
import Delegation
import FEEL
import WorkflowEngine
import WorkflowKit

/// Prints what is reported to a nämnd at a meeting.
struct DelegationReportCommand: OrdningCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Visa listan Anmälan av delegationsbeslut för ett sammanträde.",
    discussion: """
      Ett beslut kommer på listan för det första sammanträde vars kallelse inte har gått ut, ett brådskande alltid på \
      nästa. JSON: {meeting, urgent: [...], ordinary: [...]}, med {id, dnr, matter, outcome, item, decider, decided, \
      urgency}.
      """)

  /// How the list is written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case markdown
    case html
  }

  @Option(help: ArgumentHelp("Sammanträdets dag.", valueName: "datum")) var meeting: String
  @Option(help: ArgumentHelp("Nämnden. Behövs bara när det finns flera.", valueName: "nämnd")) var board: String?
  @Option(help: ArgumentHelp("Hur listan skrivs.", valueName: "form")) var format = Format.text
  @OptionGroup var time: TimeOptions
  @OptionGroup var globals: GlobalOptions

  func run() async throws {
    let session = try await globals.session(at: time)
    let boards = session.organisation.boards
    guard let board = board ?? (boards.count == 1 ? boards.first?.id : nil) else {
      throw Refusal(
        "Det framgår inte vilken nämnd det gäller.", code: "report.no-board",
        hint: "Ange nämnden med --board: \(boards.map(\.id).joined(separator: ", ")).")
    }
    let list = try await session.engine.report(to: board, at: try CivilDate.parse(meeting))
    let name = session.organisation.title(ofBody: board)
    switch format {
    case .html where !globals.json: Output.write(list.html(board: name))
    case .markdown where !globals.json: Output.write(list.markdown(board: name))
    default: globals.answer(Self.value(list), text: list.text(board: name))
    }
  }

  private static func value(_ list: DelegationReport) -> Value {
    func values(_ decisions: [ReportedDecision]) -> Value {
      .list(
        decisions.map {
          [
            "id": .string($0.id), "dnr": .string($0.dnr), "matter": .string($0.matter), "outcome": .string($0.outcome),
            "item": .text($0.item), "decider": .string($0.decider), "decided": .date($0.decided),
            "urgency": .text($0.urgency?.reason), "why_no_meeting": .text($0.urgency?.whyNoMeeting),
            "next_meeting": .day($0.urgency?.nextMeeting),
          ]
        })
    }
    return ["meeting": .date(list.meeting), "urgent": values(list.urgent), "ordinary": values(list.ordinary)]
  }
}
