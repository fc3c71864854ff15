import CaseStore
import CivilTime
import WorkflowEngine
import WorkflowKit

/// The tasks that concern an account, that on top for which a day runs out first: its own last day, or a clock of its
/// case. Of those that have the same day the case that came first stands first.
struct TaskList {
  /// So many of each kind are read where nothing else is said.
  static let most = 100

  let visitor: Visitor
  let tx: any StoreReader
  /// So many of each kind are read.
  let most: Int

  init(of visitor: Visitor, in tx: any StoreReader, most: Int = most) {
    self.visitor = visitor
    self.tx = tx
    self.most = most
  }

  /// How many are the account's own; one more than `most` where there are more.
  var count: Int { get throws { try own(limit: most + 1).count } }

  /// Those that are the account's own, and those of whom it stands in for.
  var mine: [WorkItemRow] { get throws { try own(limit: most) } }

  /// Those that are nobody's and that it may take.
  var free: [WorkItemRow] {
    get throws {
      let (organisation, today) = (visitor.organisation, visitor.today)
      let rows = try units.flatMap { unit in
        // What was given to somebody who has lost the role is the role's too.
        try read(WorkItemFilter(unassigned: true, unit: unit, limit: 2 * most))
          + read(WorkItemFilter(unit: unit, limit: 2 * most))
      }
      return sorted(
        rows.filter {
          organisation.assignee(of: $0, on: today) == nil && organisation.mayDo($0, visitor.account.id, on: today)
        })
    }
  }

  /// Those that others have in the nämnder that it works for.
  var others: [WorkItemRow] {
    get throws {
      let (organisation, today) = (visitor.organisation, visitor.today)
      let rows = try units.flatMap { try read(WorkItemFilter(unit: $0, limit: 2 * most)) }
      return sorted(
        rows.filter {
          organisation.assignee(of: $0, on: today) != nil && !organisation.mayDo($0, visitor.account.id, on: today)
        })
    }
  }

  private func own(limit: Int) throws -> [WorkItemRow] {
    let (organisation, today, account) = (visitor.organisation, visitor.today, visitor.account.id)
    let absent = organisation.absences.filter {
      $0.substitute == account && $0.from <= today && today <= $0.through
    }.map(\.account)
    let rows = try ([account] + absent).flatMap { try read(WorkItemFilter(assignee: $0, limit: limit)) }
    return Array(
      sorted(
        rows.filter {
          organisation.assignee(of: $0, on: today) != nil && organisation.mayDo($0, account, on: today)
        }, limit: limit))
  }

  private var units: [String] { Set(visitor.account.holdings.map(\.board)).sorted() }

  private func read(_ filter: WorkItemFilter) throws -> [WorkItemRow] {
    try tx.workItems(filter, reader: visitor.reader)
  }

  private func sorted(_ rows: [WorkItemRow], limit: Int? = nil) -> [WorkItemRow] {
    var seen: Set<String> = []
    let placed = rows.filter { seen.insert($0.id).inserted }.map { (row: $0, arrival: Self.arrival(of: $0.dnr)) }
      .sorted { one, other in
        let (first, second) = (one.row.soonest?.daysSinceEpoch ?? .max, other.row.soonest?.daysSinceEpoch ?? .max)
        if first != second { return first < second }
        if one.arrival != other.arrival { return one.arrival.lexicographicallyPrecedes(other.arrival) }
        return (one.row.dnr, one.row.created, one.row.id) < (other.row.dnr, other.row.created, other.row.id)
      }
    return placed.prefix(limit ?? most).map(\.row)
  }

  /// The numbers in a case's number, such as 2018 and 23: cases are numbered in the order in which they come.
  private static func arrival(of dnr: String) -> [Int] { dnr.split { !$0.isNumber }.compactMap { Int($0) } }
}
