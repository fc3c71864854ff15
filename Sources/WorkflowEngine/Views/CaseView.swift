public import CaseStore
public import FEEL
public import WorkflowKit

/// A case as people look at it: what to do now, how long there is, where it stands, and what it holds.
///
/// Everything is read at one moment. It can also be had of a case that nothing installed can carry on; names then stand
/// for titles, and tasks have no forms.
public struct CaseView: Sendable {
  /// Its row in the index.
  public let row: CaseRow
  /// Its code in the diarieplan; empty where it has none.
  public let planCode: String
  /// The fields that were filled in when it was opened.
  public let fields: [Field]
  /// What was entered in them, corrections included.
  public let inputs: Context
  /// Those it concerns or that have written to it, as they were entered.
  public let parties: [PartyView]
  /// The accounts that have been given a role in it.
  public let assignments: [String: String]
  /// What to do now, the one that is due first on top.
  public let tasks: [TaskView]
  /// What it waits for besides tasks.
  public let waiting: Waiting
  /// What somebody is to follow up on a day to come, the first day on top.
  public let followUps: [FollowUpView]
  /// What a person has to settle before it goes on.
  public let incidents: [IncidentRow]
  /// Why nothing installed can carry it on; nil where it can go on.
  public let stranded: String?
  /// Its clocks, those of the case's own process first.
  public let clocks: [ClockView]
  /// Where it stands: the active steps, the process's own first and then those beside it.
  public let position: [PositionView]
  /// The latest output of each step of its main list.
  public let outputs: Context
  /// Its handlingar.
  public let documents: [DocumentRow]
  /// The numbers of those that are secret, and that the reader may not see.
  public let hidden: Set<Int>
  /// What has been decided in it, in order.
  public let decisions: [DecisionView]
  /// What has gone out from it, and to whom, in order.
  public let sent: [SentView]
  /// What has been sent from it or waits to be, in order.
  public let dispatches: [DispatchView]
  /// Everything that has happened in it, in order.
  public let timeline: [HistoryEntry]
  /// The steps that may be started at any time, by id and title.
  public let optional: [(id: String, title: String)]
  /// Messages that have come but that nothing has taken yet.
  public let untaken: [UntakenMessage]

  /// Whether a document of it is shown only by its public part.
  package func isHidden(_ document: DocumentRow) -> Bool { hidden.contains(document.number) }

  /// Whether a decision has been recorded anew under its paragraph, before that was signed: then the later one holds.
  public func isReplaced(_ decision: DecisionView) -> Bool {
    guard let paragraph = decision.paragraph else { return false }
    return decisions.contains {
      $0.number > decision.number && $0.organ == decision.organ && $0.meeting == decision.meeting
        && $0.paragraph == paragraph
    }
  }

  /// The notes that have been written in it, the oldest first.
  public var notes: [HistoryEntry] { timeline.filter { $0.type == EventType.noteAdded.rawValue } }

  /// The task that the process itself stands at; where it stands at none, the first of those beside it.
  public var mainTask: TaskView? { tasks.first { !$0.isBeside } ?? tasks.first }
}
