public import CivilTime
public import FEEL

/// What the engine lets a step look up, in the command's own transaction: what is read holds until the commit.
public protocol StepReadings {
  /// A register's record; nil where there is none.
  func register(_ name: String, key: String) throws -> Value?
  /// All records of a register, by key.
  func register(_ name: String) throws -> [(key: String, value: Value)]
  /// A document of this case.
  func document(_ number: Int) throws -> DocumentInfo?
  /// The text of a document of this case, where it is HTML or plain text; nil otherwise.
  func documentText(_ number: Int) throws -> String?
  /// All documents of this case.
  func documents() throws -> [DocumentInfo]
  /// The titles of what is going on beside the process: steps that people have started and handlers.
  func unfinished() throws -> [String]
  /// Takes the next number of a series (gapless: given back if the command is refused).
  func takeNumber(in series: String) throws -> Int
  /// The number the next document of this case gets.
  func takeDocumentNumber() throws -> Int
  /// A decision type of an installed plugin.
  ///
  /// - Throws: `StepFault` where none has it.
  func decisionType(_ id: String) throws -> DecisionType
  /// The decision type of a request, as it is in the matter that the request belongs to.
  ///
  /// - Throws: `StepFault` where there is none; `Refusal` where the decision that it changes is not there.
  func decisionType(of request: DecisionRequest) throws -> DecisionType
  /// Who may decide, on this day, with an explanation.
  ///
  /// - Parameter change: The earlier decision that would be corrected or changed; nil where none would.
  func authority(for decisionType: String, facts: Value, changing change: DecisionChange?) throws -> AuthorityAnswer
  /// The right by which a decision would be taken now, as the engine will record it.
  ///
  /// - Throws: `Refusal` where whoever gave the command has no right to take it.
  func authorise(_ request: DecisionRequest) throws -> AuthorityRecord
  /// A decision of this case; nil where it has none of that number.
  func decision(_ number: Int) throws -> PriorDecision?
  /// Who is jävig in this case, or is said to be, by account.
  func disqualified() throws -> [String: Disqualification]
  /// Whether the matter is kept with the nämnd: it is of greater weight, or the nämnd has taken it over (KL 6:37, 6:38).
  func isReserved() throws -> Bool
  /// The day the nämnd took the matter over; nil where it has not.
  func takenOver() throws -> CivilDate?
  /// Fills in a document template.
  func render(_ template: String, with values: Value) throws -> [UInt8]
}

extension StepReadings {
  /// The decision type as far as the request itself tells of its matter.
  public func decisionType(of request: DecisionRequest) throws -> DecisionType {
    let type = try decisionType(request.type)
    return try request.main.map { try type.within(decisionType($0)) } ?? type
  }
}
