import SourceDiagnostics
import Testing

@Suite("The items that a loop went through, as its result tells of them")
struct LoopItemTests {
  /// A process whose loop goes through places, and that reads of its result.
  private static func process(reads: String, in list: String = "platser", facts: String = "{}") -> String {
    """
    workflow: prov
    title: Prov
    inputs:
      platser: {type: list, of: place, required: true}
    facts: \(facts)
    steps:
      - id: runda
        for_each: {each: plats, in: '= \(list)', key: = plats.namn}
        steps: [{id: a, uses: prov.valj}]
      - id: andra
        for_each: {each: varv, in: = runda, key: = varv.plats.namn}
        steps: [{id: b, uses: prov.valj}]
      - {id: slut, uses: prov.fraga, role: chef, with: {fråga: '\(reads)'}}
    """
  }

  @Test(
    "their fields can be read, through facts and through the loop of a loop's result too",
    arguments: [
      ("platser", "{}", "= runda[1].plats.namn"), ("platser", "{}", "= andra[1].varv.plats.namn"),
      ("alla", "{alla: platser}", "= string join(for r in runda return r.plats.namn, \", \")"),
      ("platser", "{namnen: 'for r in runda return r.plats.namn'}", "= string join(namnen, \", \")"),
      ("platser", "{}", "= if runda[plats.namn = \"y\"] != [] then runda[plats.namn = \"y\"][1].plats.namn else \"x\""),
    ])
  func right(list: String, facts: String, reads: String) throws {
    _ = try sound(Self.process(reads: reads, in: list, facts: facts))
  }

  @Test(
    "a loop through a list that has an item gives one",
    arguments: ["= runda[1].plats.namn", "= max(runda.plats.namn)", "= andra[-1].b.val", "= runda[1].a.val"])
  func filled(reads: String) throws { _ = try sound(Self.process(reads: reads)) }

  @Test(
    "a loop through a list that may be empty may give none",
    arguments: ["= runda[1].a.val", "= max(runda.plats.namn)", "= runda[2].a.val", "= andra[1].b.val"])
  func empty(reads: String) throws {
    let list = "platser[namn != \"x\"]"
    let told = try load(Self.process(reads: reads, in: list)).diagnostics
    #expect(told.map(\.code) == ["workflow.maybe-null"])
  }

  @Test(
    "a field that they do not have is told of where it is read",
    arguments: [
      ("platser", "{}", "= runda[1].plats.telefon", "\"runda[1].plats\""),
      ("platser", "{}", "= andra[1].varv.plats.telefon", "\"andra[1].varv.plats\""),
      ("alla", "{alla: platser}", "= runda[1].plats.telefon", "\"runda[1].plats\""),
      ("platser", "{}", "= string join(for r in runda return r.plats.telefon, \", \")", "\"r.plats\""),
    ])
  func wrong(list: String, facts: String, reads: String, owner: String) throws {
    let told = try #require(load(Self.process(reads: reads, in: list, facts: facts)).diagnostics.first)
    #expect(told.message == "fältet \"telefon\" finns inte i \(owner)")
    #expect(told.hint == "fälten är adress, namn")
  }
}
