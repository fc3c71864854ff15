public import CivilTime
public import FEEL
public import WorkflowKit

/// A case as far as a step can see it, for tests of single steps: one nämnd with meetings, a register, documents.
public final class FakeCase: StepReadings {
  /// The documents the case has.
  public var documentInfos: [DocumentInfo] = []
  /// The records of the register `kontakter`.
  public var contacts: [(key: String, value: Value)] = []
  /// The records of other registers, by the register's name.
  public var records: [String: [(key: String, value: Value)]] = [:]
  /// The number last taken in each series.
  public private(set) var series: [String: Int] = [:]
  private var nextDocument = 10
  private let templateFolder: String?

  /// A case.
  ///
  /// - Parameter templateFolder: The folder whose `.html` files are the templates; none where nil.
  public init(templateFolder: String?) { self.templateFolder = templateFolder }

  /// The record of a register.
  public func register(_ name: String, key: String) throws -> Value? {
    try register(name).first { $0.key == key }?.value
  }

  /// The records of a register.
  public func register(_ name: String) throws -> [(key: String, value: Value)] {
    name == "kontakter" ? contacts : records[name] ?? []
  }

  /// A document.
  public func document(_ number: Int) throws -> DocumentInfo? { documentInfos.first { $0.number == number } }

  /// The texts of documents, by number.
  public var texts: [Int: String] = [:]

  /// The text of a document.
  public func documentText(_ number: Int) throws -> String? { texts[number] }

  /// What is going on beside the process.
  public var sidework: [String] = []

  /// What is going on beside the process.
  public func unfinished() throws -> [String] { sidework }

  /// The documents.
  public func documents() throws -> [DocumentInfo] { documentInfos }

  /// The next number; every series begins at 20.
  public func takeNumber(in series: String) throws -> Int {
    self.series[series, default: 19] += 1
    return self.series[series] ?? 0
  }

  /// The next document's number; the first is 10.
  public func takeDocumentNumber() throws -> Int {
    defer { nextDocument += 1 }
    return nextDocument
  }

  /// The decision types that a step may look up.
  public var decisionTypes: [DecisionType] = []

  /// One of `decisionTypes`.
  public func decisionType(_ id: String) throws -> DecisionType {
    guard let type = decisionTypes.first(where: { $0.id == id }) else {
      throw StepFault("Beslutstypen \(id) finns inte.")
    }
    return type
  }

  /// Who may decide: the nämnd, where a test says nothing else.
  public var answer = AuthorityAnswer(
    level: .nämnd, organ: "socialnämnden", role: nil, item: nil, revision: nil, explanation: [])

  /// What the test has put in.
  public func authority(
    for decisionType: String, facts: Value, changing change: DecisionChange?
  ) throws -> AuthorityAnswer { answer }

  /// The right by which a decision is taken; nil where it is the one of `answer`.
  public var right: AuthorityRecord?

  /// What the test has put in.
  public func authorise(_ request: DecisionRequest) throws -> AuthorityRecord {
    right
      ?? AuthorityRecord(
        decider: "sekr1", level: answer.level, role: answer.role, item: answer.item, revision: answer.revision,
        explanation: answer.explanation)
  }

  /// The decisions that a step may name.
  public var priorDecisions: [PriorDecision] = []

  /// One of `priorDecisions`.
  public func decision(_ number: Int) throws -> PriorDecision? { priorDecisions.first { $0.number == number } }

  /// Who is jävig.
  public var disqualifications: [String: Disqualification] = [:]

  /// What the test has put in.
  public func disqualified() throws -> [String: Disqualification] { disqualifications }

  /// Whether the matter is kept with the nämnd.
  public var isKeptWithBoard = false

  /// What the test has put in.
  public func isReserved() throws -> Bool { isKeptWithBoard }

  /// The day the nämnd took the matter over.
  public var dayOfTakeOver: CivilDate?

  /// What the test has put in.
  public func takenOver() throws -> CivilDate? { dayOfTakeOver }

  /// The roles that the secretary's account holds in the nämnd.
  public var roles: [String] = []

  /// A template of the folder, filled in.
  public func render(_ template: String, with values: Value) throws -> [UInt8] {
    guard let templateFolder else { throw TemplateProblem("testet har inga mallar") }
    return try TemplateLibrary(folder: templateFolder).render(template, with: values)
  }

  /// The context of a command on a day at 10.41.
  public func context(_ today: String, actor: String = "sekr1") throws -> StepContext {
    let day = try CivilDate.parse(today)
    return StepContext(
      caseInfo: CaseInfo(
        id: "c1", dnr: "SOCN/2018:23", unit: "socialnämnden", workflow: "remissvar",
        title: "Remiss om schablonfördelning 2018", opened: try CivilDate.parse("2018-02-14"), inputs: [:],
        assignments: [:]),
      instance: "expediering/1", stepID: "steg", title: "Steg",
      now: try SwedishTime.instant(of: day, hour: 10, minute: 41), today: day, actor: actor,
      role: "nämndsekreterare", organisation: try FakeCase.organisation(roles: roles), clocks: [:], readings: self)
  }

  /// The nämnd, with its meetings in the spring of 2018, and its secretary.
  public static func organisation(roles: [String] = []) throws -> Organisation {
    let meetings = try [("2018-02-21", "2018-02-07"), ("2018-03-21", "2018-03-07"), ("2018-04-18", "2018-04-04")].map {
      Meeting(
        date: try CivilDate.parse($0.0), cutoff: try CivilDate.parse($0.1), notice: try CivilDate.parse($0.1),
        place: "Sammanträdesrummet")
    }
    return Organisation(
      tenant: "exempelkommun", name: "Exempelkommun",
      boards: [
        Board(
          id: "socialnämnden", name: "Socialnämnden", code: "SOCN", numberFormat: "{kod}/{år}:{nr}",
          chairDecidesUrgent: false, meetings: meetings)
      ],
      roles: [],
      accounts: [
        Account(
          id: "sekr1", title: "Nämndsekreterare 1", email: nil,
          holdings: roles.map { Account.Holding(board: "socialnämnden", role: $0) })
      ])
  }
}
