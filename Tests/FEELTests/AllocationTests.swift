import CAllocations
import CivilTime
import FEEL
import Testing

@Suite("A simple condition is asked without taking memory", .enabled(if: allocations_are_counted()))
struct AllocationTests {
  /// How many allocations the body makes.
  private func allocations(_ body: () -> Void) -> UInt {
    let before = allocations_on_this_thread()
    body()
    return allocations_on_this_thread() - before
  }

  @Test(
    "on a ready scope",
    arguments: [
      #"antal_dagar > 3 and krets = "allmänheten""#, "antal_dagar = 4 or antal_dagar != 5",
      "antal_dagar between 1 and 9",
      #"krets != "slutet sällskap""#, "antal_dagar <= gräns and krets = krets", "not(antal_dagar >= 10)",
    ])
  func simple(text: String) throws {
    let shape = ScopeShape(names: [("antal_dagar", .number), ("krets", .string), ("gräns", .number)])
    let cases = try CaseScope()
    let names = Context([("antal_dagar", 4), ("krets", "allmänheten"), ("gräns", 6)])
    let scope: any ScopeValues = ContextScope(names, shape: shape, today: cases.today, now: cases.now)
    let expression = try Expression.compile(text, in: shape, expecting: .boolean).get()
    var outcome = expression.holds(in: scope)
    #expect(allocations { outcome = expression.holds(in: scope) } == 0)
    #expect(outcome == true)
  }

  @Test("and the counter counts where memory is taken")
  func counts() throws {
    let expression = try Expression.compile(#"count([krets, "a"]) = 2"#, in: LanguageFixture.shape).get()
    let scope: any ScopeValues = try CaseScope()
    var outcome: Bool?
    #expect(allocations { outcome = expression.holds(in: scope) } > 0)
    #expect(outcome == true)
  }
}
