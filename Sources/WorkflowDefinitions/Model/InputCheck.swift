public import CivilTime
public import FEEL
import SourceDiagnostics

/// A rule about inputs that must go together, such as a last day that is not before the first.
///
/// It reads the inputs alone, so that it can be tried before there is a case.
public struct InputCheck: Sendable {
  /// When it refuses the inputs.
  public let condition: PlacedExpression
  /// Why, in Swedish.
  public let text: String
  /// The input to be mended; nil where it is not a single one.
  public let field: String?
  /// How to mend it.
  public let hint: String?
  /// The provisions it rests on.
  public let lagrum: [String]
  /// The names that its condition sees.
  public let layout: ScopeLayout

  /// The inputs that its condition reads.
  public let reads: Set<String>

  init(
    condition: PlacedExpression, text: String, field: String?, hint: String?, lagrum: [String], layout: ScopeLayout
  ) {
    self.condition = condition
    self.text = text
    self.field = field
    self.hint = hint
    self.lagrum = lagrum
    self.layout = layout
    reads = Set(condition.expression.slots.map { layout.names[$0] })
  }

  /// Whether it says the same of the same inputs on every day.
  var isLasting: Bool { condition.expression.calledFunctions.isDisjoint(with: ["today", "now"]) }

  /// Whether it is known to have nothing against inputs.
  func passes(_ inputs: Context, today: CivilDate, now: Instant) -> Bool {
    condition.expression.holds(in: ContextScope(inputs, shape: layout.shape, today: today, now: now)) == false
  }

  /// Whether it refuses inputs, on whatever day; asked only of one that says the same on every day.
  func refuses(_ inputs: Context) -> Bool {
    let scope = ContextScope(inputs, shape: layout.shape, today: .earliest, now: Instant(startOfUTC: .earliest))
    return condition.expression.holds(in: scope) == true
  }

  /// What it says against inputs, in Swedish; nil where it has nothing against them.
  ///
  /// A condition that cannot be told refuses too: the rule is not known to be kept.
  public func objection(to inputs: Context, today: CivilDate, now: Instant) -> String? {
    let scope = ContextScope(inputs, shape: layout.shape, today: today, now: now)
    switch condition.expression.holds(in: scope) {
    case false: return nil
    case true:
      let rests = lagrum.isEmpty ? nil : "(\(lagrum.joined(separator: ", ")))"
      return [text, rests, hint].compactMap(\.self).joined(separator: " ")
    case nil:
      let place = "\(condition.place.file.name):\(condition.place.range.start.line)"
      return "Kontrollen \"\(text)\" (\(place)) kan inte avgöras: "
        + "något i \"\(condition.expression.source)\" saknar värde."
    }
  }
}
