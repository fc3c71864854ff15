public import CivilTime
import FEEL
public import WorkflowKit

/// A decision of a case as far as the right to correct or change it hangs on it.
public struct EarlierDecision: Sendable, Hashable, Codable {
  /// Its number in the case.
  public var number: Int
  /// The number of the decision that it goes back to, through those that it corrects or changes; its own where none.
  public var first: Int
  /// Its type, or that of the decision that the matter is about where that is another; nil where it is not kept.
  public var type: String?
  /// The day it was decided.
  public var day: CivilDate?
  /// What was decided, such as `bifall`.
  public var outcome: String
  /// The level it was taken at.
  public var level: AuthorityAnswer.Level
  /// The body that took it; nil where a person did.
  public var organ: String?
  /// The path of the step that took it.
  public var step: String
  /// The scope that the step stood in.
  public var scope: String
  /// Whether a person had judged the matter to be of greater weight (KL 6:38 p 3).
  public var isWeighty: Bool
  /// Whether it only puts a slip of the pen right (FL 36).
  public var isCorrection: Bool
  /// Whether it only found that the one it points to stands.
  public var leavesEarlier: Bool
}

extension CaseState {
  /// A decision as those who would change it meet it: with the highest level, and the weight, of all that has been decided
  /// in the same matter since. Nil where the case has no such decision.
  package func earlier(_ number: Int) -> EarlierDecision? {
    guard var found = decided.first(where: { $0.number == number }) else { return nil }
    for other in decided where other.first == found.first {
      if other.level.isAbove(found.level) { (found.level, found.organ) = (other.level, other.organ) }
      if other.isWeighty { found.isWeighty = true }
    }
    return found
  }

  /// Whether a decision only found that an earlier one stands.
  static func leavesEarlier(_ data: EventData) -> Bool {
    data["changes"]["ground"].text == ChangeGround.stands.rawValue
  }

  /// What stands granted in the matter of a decision when it has been taken (`PriorDecision.granted`). What puts a slip
  /// right, and what leaves a decision as it is, changes nothing of that.
  func granted(by earlier: EarlierDecision) -> PriorDecision.Granted? {
    let matter = decided.filter {
      $0.first == earlier.first && $0.number <= earlier.number && !$0.isCorrection && !$0.leavesEarlier
    }
    return matter.reduce(nil) { granted, decision in
      switch (decision.outcome, decision.organ) {
      case ("bifall", nil): .whole
      case ("delvis bifall", nil): .part
      case ("avslag", nil): nil
      // A body that refuses what it was first asked grants nothing; how it changes what was decided cannot be read.
      case ("avslag", _?) where decision.number == decision.first: nil
      case ("bifall", _?), ("ändring", _?), ("avslag", _?): .perhaps
      default: granted
      }
    }
  }

  /// Keeps what later decisions ask of a decision.
  mutating func keep(_ data: EventData, _ event: CaseEvent) throws {
    let number = try data.integer("number")
    guard let word = data["authority"]["level"].text, let level = AuthorityAnswer.Level(rawValue: word) else {
      throw data.missing("authority")
    }
    let changed = data["changes"]["decision"].integer
    let known = decided.first { $0.number == changed }
    let first = known?.first ?? changed ?? number
    let day = try data["meeting"].date ?? SwedishTime.date(of: event.time)
    let place = data["instance"].text.flatMap { instances[$0] }
    decided.append(
      EarlierDecision(
        number: number, first: first, type: known?.type ?? data["main"].text ?? data["type"].text,
        day: day, outcome: data["outcome"].text ?? "",
        level: level, organ: data["organ"].text, step: place?.path ?? "", scope: place?.scope ?? "",
        isWeighty: data["weighty"].boolean ?? false,
        isCorrection: data["changes"]["kind"].text == DecisionChange.Kind.correction.rawValue,
        leavesEarlier: Self.leavesEarlier(data)))
  }
}

extension AuthorityAnswer.Level {
  /// Whether what is decided at it stands above what is decided at another.
  func isAbove(_ other: AuthorityAnswer.Level) -> Bool { rank > other.rank }

  private var rank: Int {
    switch self {
    case .delegat: 0
    case .ordförande: 1
    case .utskott: 2
    case .nämnd: 3
    }
  }
}
