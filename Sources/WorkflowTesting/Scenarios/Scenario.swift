public import CivilTime
public import SourceDiagnostics
import YAMLSource

/// A test of a process: inputs, a dated list of what people and the world do, and what is expected.
public struct Scenario: Sendable {
  /// What it shows.
  public let title: String
  /// The process it runs.
  public let workflow: String
  /// Where that stands.
  let workflowPlace: SourcePlace?
  /// Where the nämnd stands.
  let boardPlace: SourcePlace?
  /// The nämnd the case belongs to; the organisation's first where nil.
  public let board: String?
  /// The day the case is opened.
  public let start: CivilDate
  /// The account that opens it.
  public let actor: String
  /// The organisation that it is played in; the installation's where nil.
  let organisation: SourceFile?
  /// The delegation orders that hold in it, instead of the installation's; those where it is empty.
  let orders: [SourceFile]
  /// What is played before it, in the same data folder.
  let after: [Scenario]
  /// What was filled in.
  let input: YAMLNode
  /// Parts of the reasons for which the case must not be opened; empty where it must be.
  let refused: [String]
  /// What happens, in order.
  let story: [ScenarioEntry]
  /// Its file.
  public let file: SourceFile
}
