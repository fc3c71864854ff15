import CaseStore
import CivilTime
import Delegation
import FEEL
import WorkflowKit

/// Collects a nämnd's cases and decisions for a comparison of two revisions.
struct MatterCollector {
  private let engine: Engine
  private let tx: any StoreReader
  private let catalogue: DecisionCatalogue
  private let period: ClosedRange<CivilDate>
  private let moment: Moment
  private let environment: ExecutionEnvironment
  private(set) var matters = TriedMatters()

  init(
    _ engine: Engine, _ tx: any StoreReader, catalogue: DecisionCatalogue, decidedIn period: ClosedRange<CivilDate>,
    at moment: Moment
  ) throws {
    self.engine = engine
    self.tx = tx
    self.catalogue = catalogue
    self.period = period
    self.moment = moment
    environment = try engine.environment(tx)
  }

  /// Takes in a case; one that was closed before the period has nothing to try.
  mutating func take(_ row: CaseRow) throws {
    if let closed = row.closed, closed < period.lowerBound { return }
    let types = try takeDecisions(of: row)
    guard row.status == .open else { return }
    let asked: [AskedDecisions.Asked]
    let reserved: Set<Reservation>
    do {
      let execution = try execution(of: row)
      reserved = execution.reserved(changing: nil)
      asked = try AskedDecisions(in: execution).all()
    } catch EngineError.definition(_, let reason) {
      matters.untried.append(TriedMatters.Untried(reference: row.dnr, reason: reason))
      return
    } catch let fault as StepFault {
      matters.untried.append(TriedMatters.Untried(reference: row.dnr, reason: fault.message))
      return
    }
    for one in asked where !types.contains(one.type) {
      guard var matter = matter(one.type, one.facts, of: row.dnr) else { continue }
      matter.keep(with: reserved)
      matters.open.append(TriedMatter(reference: row.dnr, title: row.publicTitle, matter: matter))
    }
  }

  private func execution(of row: CaseRow) throws -> Execution {
    let (state, _) = try engine.load(row.id, tx)
    return Execution(
      environment: environment, bundle: try engine.bundle(pin: state.pin, dnr: state.dnr, tx), tx: tx, now: moment.now,
      today: moment.today, actor: "system", state: state)
  }

  /// Takes in the decisions of a case that were taken in the period. Gives the types of all its decisions.
  private mutating func takeDecisions(of row: CaseRow) throws -> Set<String> {
    var decided: [OpenedEvent] = []
    try CaseHistory.forEach(of: .caseStream(row.id), tx) { event in
      if event.type == EventType.decided.rawValue { decided.append(event) }
    }
    for event in decided {
      let day = try event.structural["meeting"].date ?? SwedishTime.date(of: event.time)
      if period.contains(day) { try take(event, decided: day, in: row) }
    }
    return Set(decided.compactMap(\.structural["type"].text))
  }

  private mutating func take(_ event: OpenedEvent, decided day: CivilDate, in row: CaseRow) throws {
    let data = event.structural
    guard let number = data["number"].integer, let type = data["type"].text,
      let authority = try? ValueDecoder().decode(AuthorityRecord.self, from: data["authority"])
    else { throw StoreError.corrupt("händelse \(event.sequence) i \(row.dnr) är inget beslut") }
    let reference = "\(row.dnr) beslut \(number)"
    guard event.commitment == nil || !event.personal.isNull else {
      matters.untried.append(TriedMatters.Untried(reference: reference, reason: "uppgifterna är gallrade"))
      return
    }
    guard var matter = matter(type, event.personal["facts"], of: reference) else { return }
    matter.isWeighty = data["weighty"].boolean ?? false
    matter.isUrgent = authority.isUrgent ?? false
    matters.decided.append(
      TriedMatter(
        reference: reference, title: row.publicTitle, matter: matter, decided: day,
        decider: words(for: authority)))
  }

  private func words(for authority: AuthorityRecord) -> String {
    let isPerson = authority.level == .delegat || authority.level == .ordförande
    let organisation = environment.organisation
    let name =
      isPerson ? organisation.title(ofAccount: authority.decider) : organisation.title(ofBody: authority.decider)
    return name + (authority.item.map { " enligt punkt \($0)" } ?? "")
  }

  /// The matter; nil where the catalogue does not have it so, which is then told.
  private mutating func matter(_ type: String, _ facts: Value, of reference: String) -> Matter? {
    do {
      return try catalogue.matter(type, facts: facts.context ?? Context())
    } catch {
      matters.untried.append(TriedMatters.Untried(reference: reference, reason: error.message))
      return nil
    }
  }
}
