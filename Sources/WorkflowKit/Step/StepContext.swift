public import CivilTime
public import FEEL

/// All that a step may know besides its configuration and state.
public struct StepContext {
  /// The case.
  public let caseInfo: CaseInfo
  /// The step instance's id: path, for_each key and iteration.
  public let instance: String
  /// The step's id in the process.
  public let stepID: String
  /// The title the process gives the step.
  public let title: String
  /// The instant of the command.
  public let now: Instant
  /// The Swedish day of the command.
  public let today: CivilDate
  /// The account that gave the command; `system` for the program itself.
  public let actor: String
  /// The role the process gives the step.
  public let role: String?
  /// The municipality.
  public let organisation: Organisation
  /// The last day of each running clock of the case.
  public let clocks: [String: CivilDate]
  private let readings: any StepReadings

  /// A context; made by the engine and by tests.
  public init(
    caseInfo: CaseInfo, instance: String, stepID: String, title: String, now: Instant, today: CivilDate,
    actor: String, role: String?, organisation: Organisation, clocks: [String: CivilDate],
    readings: any StepReadings
  ) {
    self.caseInfo = caseInfo
    self.instance = instance
    self.stepID = stepID
    self.title = title
    self.now = now
    self.today = today
    self.actor = actor
    self.role = role
    self.organisation = organisation
    self.clocks = clocks
    self.readings = readings
  }

  /// The nämnd the case belongs to.
  ///
  /// - Throws: `Refusal` where the organisation no longer has it.
  public func board() throws -> Board {
    guard let board = organisation.board(caseInfo.unit) else {
      throw Refusal(
        "Nämnden \(caseInfo.unit) finns inte i organisationen.", code: "organisation.unknown-board",
        hint: "Lägg till den i organisation.yaml.")
    }
    return board
  }

  /// A register's record; nil where there is none.
  public func register(_ name: String, key: String) throws -> Value? { try readings.register(name, key: key) }
  /// All records of a register, by key.
  public func register(_ name: String) throws -> [(key: String, value: Value)] { try readings.register(name) }
  /// A document of this case.
  public func document(_ number: Int) throws -> DocumentInfo? { try readings.document(number) }
  /// The text of a document of this case, where it is HTML or plain text; nil otherwise.
  public func documentText(_ number: Int) throws -> String? { try readings.documentText(number) }
  /// The titles of what is going on beside the process: steps that people have started and handlers.
  public func unfinished() throws -> [String] { try readings.unfinished() }
  /// All documents of this case.
  public func documents() throws -> [DocumentInfo] { try readings.documents() }
  /// Takes the next number of a series.
  public func takeNumber(in series: String) throws -> Int { try readings.takeNumber(in: series) }
  /// Takes the number of a new document of this case.
  public func takeDocumentNumber() throws -> Int { try readings.takeDocumentNumber() }
  /// A decision type of an installed plugin.
  ///
  /// - Throws: `StepFault` where none has it.
  public func decisionType(_ id: String) throws -> DecisionType { try readings.decisionType(id) }
  /// The decision type of a request, as it is in the matter that the request belongs to.
  ///
  /// - Throws: `StepFault` where none has it; `Refusal` where the decision that it changes is not there.
  public func decisionType(of request: DecisionRequest) throws -> DecisionType {
    try readings.decisionType(of: request)
  }
  /// Who may decide, on this day, with an explanation.
  ///
  /// - Parameter change: The earlier decision that would be corrected or changed; nil where none would.
  public func authority(
    for decisionType: String, facts: Value = [:], changing change: DecisionChange? = nil
  ) throws -> AuthorityAnswer {
    try readings.authority(for: decisionType, facts: facts, changing: change)
  }
  /// The right by which a decision would be taken now: what is written of it is written after it. The engine asks again
  /// when the step has asked it to decide.
  ///
  /// - Throws: `Refusal` where whoever gave the command has no right to take it.
  public func authorise(_ request: DecisionRequest) throws -> AuthorityRecord { try readings.authorise(request) }
  /// A decision of this case; nil where it has none of that number.
  public func decision(_ number: Int) throws -> PriorDecision? { try readings.decision(number) }
  /// Who is jävig in this case, or is said to be, by account.
  public func disqualified() throws -> [String: Disqualification] { try readings.disqualified() }
  /// Whether the matter is kept with the nämnd: it is of greater weight, or the nämnd has taken it over (KL 6:37, 6:38).
  public func isReserved() throws -> Bool { try readings.isReserved() }
  /// The day the nämnd took the matter over; nil where it has not.
  public func takenOver() throws -> CivilDate? { try readings.takenOver() }
  /// Fills in a document template.
  ///
  /// Every template can use `kommun`, `namnd` and `dnr`: the names of the municipality and of the case's nämnd, and the
  /// case's number. Values of the same names take their place.
  public func render(_ template: String, with values: some Encodable) throws -> [UInt8] {
    var filled = Context([
      ("kommun", .string(organisation.name)), ("namnd", .string(try board().name)),
      ("dnr", .string(caseInfo.reference)),
    ])
    for (name, value) in try ValueEncoder().encode(values).context ?? Context() { filled[name] = value }
    return try readings.render(template, with: .context(filled))
  }
}
