/// What an evaluation may still use up, and what it has to tell; it goes along from call to call.
public struct Evaluation {
  /// The scope of the outermost expression: its time and the program's functions.
  let scope: any ScopeValues
  /// What is known about time zones.
  let zones: any ZoneRules
  /// How strictly the language is read.
  let mode: Mode
  /// How much may still be done.
  var work = Limits.work
  /// How many more items and steps may be gone through.
  private var iterations = Limits.iterations
  /// How many levels calls lie within each other.
  private(set) var depth = 0
  /// The reasons why something became null, where they are wanted.
  public private(set) var problems: [FEELProblem] = []
  let isReporting: Bool

  /// An evaluation in a scope; with reports, problems are collected.
  public init(
    scope: any ScopeValues, zones: any ZoneRules = SystemZones(), mode: Mode = .standard, isReporting: Bool = false
  ) {
    self.scope = scope
    self.zones = zones
    self.mode = mode
    self.isReporting = isReporting
  }

  /// Notes why a value became null.
  public mutating func note(
    _ code: String, _ message: @autoclosure () -> String, _ range: Range<Int> = 0..<0,
    hint: @autoclosure () -> String? = nil
  ) {
    // What follows from having been stopped would only hide why.
    guard isReporting, !isStopped, problems.count < 100 else { return }
    problems.append(FEELProblem(code: code, message: message(), range: range, hint: hint()))
  }

  /// Hands over the reasons noted after the first `count`, so that they can be told with the place they belong to.
  public mutating func takeProblems(after count: Int = 0) -> [FEELProblem] {
    let taken = Array(problems.dropFirst(count))
    problems.removeLast(taken.count)
    return taken
  }

  /// Whether a limit has been reached, so that everything from there on is null.
  public var isStopped: Bool { work <= 0 }

  /// Uses up work; false when there is none left.
  public mutating func spend(_ amount: Int, _ range: Range<Int> = 0..<0) -> Bool {
    if work > amount {
      work -= amount
      return true
    }
    stop(
      "feel.too-much", "uträkningen är för stor och har avbrutits", range,
      hint: "gå igenom färre poster, eller dela upp uttrycket")
    return false
  }

  /// Goes on to the next item or step of a loop; false when there have been too many.
  public mutating func step(_ range: Range<Int> = 0..<0) -> Bool {
    guard iterations > 0 else {
      stop(
        "feel.too-many-steps", "uttrycket går igenom mer än \(Limits.iterations) poster och har avbrutits", range,
        hint: "gå igenom färre poster, eller färre listor på en gång")
      return false
    }
    iterations -= 1
    return spend(1, range)
  }

  /// Ends the evaluation at a limit: the reason is noted, and nothing more can be done or told.
  mutating func stop(_ code: String, _ message: String, _ range: Range<Int>, hint: String) {
    note(code, message, range, hint: hint)
    work = 0
  }

  /// Goes so many levels deeper; false where that is too deep.
  public mutating func enter(levels: Int, _ range: Range<Int> = 0..<0) -> Bool {
    guard depth + levels <= Limits.callDepth else {
      // What has gone wrong so deep down must not be tried again on each way back.
      stop(
        "feel.too-deep", "funktioner anropar varandra i för många led", range,
        hint: "kontrollera att upprepningen tar slut")
      return false
    }
    depth += levels
    return true
  }

  /// Comes back from as many levels as were entered.
  public mutating func leave(levels: Int) { depth -= levels }
}
