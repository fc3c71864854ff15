import FEEL
import Testing

@Suite("A name that may be null must be guarded")
struct GuardTests {
  @Test(
    "use without a guard is warned about",
    arguments: [
      "belopp + 1", "belopp > 1", "komplettering.utfall = \"x\"", "belopp = null and belopp > 1", "godkänd and true",
      "belopp != null or belopp > 1", "if belopp = null then belopp + 1 else 0", "floor(belopp)",
      "belopp between 1 and 2",
      "if komplettering != null then 1 else string length(komplettering.utfall)", "-belopp",
      "remisser[remiss.svar = \"ja\"]", "not(belopp = 1) and belopp + 1 > 2",
      "belopp != null and (some belopp in [null, 1] satisfies belopp > 1)", "beslut.dag < today()", "string(belopp)",
      "string([1, 2][3])", "string(dagar[1].gäster)", "belopp > 1 or belopp > 2", "belopp > 1 and belopp > 2",
      "belopp > 1 and belopp = null", "belopp > 1 or belopp != null", "belopp > 1 or belopp = null and antal_dagar > 1",
    ])
  func warned(text: String) throws {
    let compilation = Expression.compile(text, in: LanguageFixture.shape)
    #expect(compilation.problems.map(\.code) == ["feel.may-be-null"])
    #expect(compilation.problems.first?.severity == .warning)
    #expect(compilation.expression != nil)
  }

  @Test(
    "a guard is recognised",
    arguments: [
      "belopp != null and belopp > 1", "null != belopp and belopp > 1", "belopp = null or belopp > 1",
      "if belopp != null then belopp + 1 else 0", "if belopp = null then 0 else belopp + 1",
      "not(belopp = null) and belopp > 1", "belopp = 250 and belopp + 1 = 251", "is defined(belopp) and belopp > 1",
      "komplettering != null and komplettering.utfall = \"x\"",
      "komplettering.utfall != null and komplettering.utfall = \"x\"",
      "krets = \"x\" and belopp != null and belopp > 1 and belopp < 3",
      "(belopp != null and godkänd != null) and belopp > 1 and godkänd", "belopp in (1, 2) and belopp > 1",
      "remisser[remiss != null and remiss.svar = \"ja\"]", "belopp = 1", "is defined(belopp)",
      "beslut.dag != null and beslut.dag < today()", "belopp != null and count(dagar[gäster > belopp]) > 0",
      "not(belopp = null or belopp < 1)", "belopp instance of number and belopp > 1",
      "if belopp != null then string(belopp) else \"\"", "remisser[1] != null and remisser[1].remiss = null",
      "if remisser[-1] != null then string(count([remisser[-1]])) else \"\"", "string([1, 2][2])",
      "(if belopp = 1 then null else [1]) = null", "belopp > 1 or belopp = null", "belopp > 1 and belopp != null",
      "belopp + 1 > 2 and belopp = 250", "belopp > 1 or not(belopp != null)",
      "beslut.dag < today() or antal_dagar > 1 or beslut.dag = null",
    ])
  func guarded(text: String) {
    #expect(LanguageFixture.problems(text) == [])
  }
}
