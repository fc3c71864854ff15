public import CivilTime
public import FEEL

/// The case a step works in.
public struct CaseInfo: Sendable {
  /// The case's id.
  public let id: String
  /// The case's number (dnr).
  public let dnr: String
  /// What it is called in letters and protocols: the number, with the code of the diarieplan where the nämnd writes one.
  public let reference: String
  /// The nämnd it belongs to.
  public let unit: String
  /// The process it runs.
  public let workflow: String
  /// Its title.
  public let title: String
  /// The title that everybody may see: the one that stands in what goes out unasked (OSL 5:2).
  public let publicTitle: String
  /// Whether it is marked as secret.
  public let isSecret: Bool
  /// The day it was registered.
  public let opened: CivilDate
  /// What was entered when it was opened, corrections included.
  public let inputs: Value
  /// The accounts that have been given a role in this case.
  public let assignments: [String: String]

  /// A case; its reference is its number, and its public title its title, where nothing else is said.
  public init(
    id: String, dnr: String, reference: String? = nil, unit: String, workflow: String, title: String,
    publicTitle: String? = nil, isSecret: Bool = false, opened: CivilDate, inputs: Value,
    assignments: [String: String]
  ) {
    self.id = id
    self.dnr = dnr
    self.reference = reference ?? dnr
    self.unit = unit
    self.workflow = workflow
    self.title = title
    self.publicTitle = publicTitle ?? title
    self.isSecret = isSecret
    self.opened = opened
    self.inputs = inputs
    self.assignments = assignments
  }
}
