extension Comparison {
  /// Why two values cannot be compared, in Swedish, and how to mend it where there is something to say.
  static func reason(_ a: Value, _ b: Value) -> (message: String, hint: String?) {
    if a.isNull || b.isNull { return ("ett värde saknas, så jämförelsen kan inte göras", nil) }
    if mixesZones(a, b) { return (zones(a), zonesHint) }
    switch (Temporal.standard(a), Temporal.standard(b)) {
    case (.calendarPeriod, .calendarPeriod), (.calendarPeriod, .daysDuration), (.calendarPeriod, .monthsDuration),
      (.daysDuration, .calendarPeriod), (.monthsDuration, .calendarPeriod):
      return ("månader är olika långa, så det går inte att säga vilken av tidslängderna som är längst", nil)
    case (let a, let b) where a.kind == b.kind:
      return ("\(a.kind) kan inte jämföras med större eller mindre", "skriv = eller !=")
    case (let a, let b): return ("\(a.kind) kan inte jämföras med \(b.kind)", nil)
    }
  }

  /// That one of two times has a zone and the other has none.
  static func zones(_ time: Value) -> String {
    if case .time = time { return "det ena klockslaget har tidszon, det andra inte" }
    return "den ena tidpunkten har tidszon, den andra inte"
  }

  static let zonesHint = "skriv tidszon på båda, till exempel Z eller @Europe/Stockholm"
}

extension Frame {
  /// Notes why two values cannot be compared.
  mutating func noteIncomparable(_ a: Value, _ b: Value, _ range: Range<Int>) {
    let isNull = a.isNull || b.isNull
    note(
      isNull ? "feel.null" : "feel.type", Comparison.reason(a, b).message, range, hint: Comparison.reason(a, b).hint)
  }
}
