import SourceDiagnostics
import Testing

@Suite("What branches give")
struct BranchOutputTests {
  private static func process(_ reads: String, join: String = "all", next: String = "") -> String {
    """
    workflow: prov
    title: Prov
    inputs: {antal: {type: integer, required: true}}
    steps:
      - id: höra
        parallel:
          polis: [{id: svar, uses: prov.valj}]
          miljö:
            - {id: val, uses: prov.valj, next: [{when: antal > 3, to: svar}, {to: sist}]}
            - {id: svar, uses: prov.hamta}
            - {id: sist, uses: prov.hamta}
        join: \(join)\(next.isEmpty ? "" : "\n    next: \(next)")
      - {id: a, uses: prov.fraga, role: chef, with: {fråga: '= \(reads)'}}
      - {id: b, uses: prov.hamta}
    """
  }

  @Test(
    "is read by the names of the branch and of the step, where all have been waited for",
    arguments: [
      "höra.polis.svar.val", "höra.miljö.sist.utfall", "if höra.polis.svar.klart then \"ja\" else \"nej\"",
      "if höra.polis.svar.val = \"nu\" then \"ja\" else höra.polis.svar.skäl",
      "if höra.miljö.svar.utfall != null then höra.miljö.svar.utfall else \"inget\"",
      "if höra.miljö.svar != null then höra.miljö.svar.utfall else \"inget\"",
    ])
  func all(reads: String) throws { _ = try sound(Self.process(reads)) }

  @Test("and ways may ask whether a step there has been done")
  func asked() throws {
    _ = try sound(Self.process("höra.polis.svar.val", next: "[{when: höra.miljö.svar != null, to: a}, {to: b}]"))
  }

  @Test(
    "may be missing where the branch, the step or the field may be",
    arguments: [
      ("höra.miljö.svar.utfall", "all"), ("höra.polis.svar.skäl", "all"), ("höra.polis.svar.val", "any"),
      ("höra.polis.svar.val", "1"),
    ])
  func missing(reads: String, join: String) throws {
    let codes = Set(try load(Self.process(reads, join: join)).diagnostics.map(\.code))
    #expect(codes.contains("workflow.maybe-null"))
  }

  @Test("is there behind a question, where not all have been waited for")
  func guarded() throws {
    _ = try sound(Self.process("if höra.polis != null then höra.polis.svar.val else \"inget\"", join: "any"))
    _ = try sound(
      Self.process("höra.polis.svar.val", join: "any", next: "[{when: höra.polis != null, to: a}, {to: b}]"))
  }

  @Test("is told where it is misspelt, or no word that the choice has")
  func wrong() throws {
    func told(_ reads: String) throws -> [String] { try load(Self.process(reads)).diagnostics.map(\.message) }
    #expect(try told("höra.polis.svaret.val") == ["fältet \"svaret\" finns inte i \"höra.polis\""])
    #expect(try told("höra.svar.val") == ["fältet \"svar\" finns inte i \"höra\""])
    #expect(
      try told("if höra.polis.svar.val = \"nuu\" then \"ja\" else \"nej\"")
        == ["höra.polis.svar.val kan inte vara \"nuu\""])
    let outside = try load(Self.process("sist.utfall")).diagnostics
    #expect(outside.map(\.hint) == ["skriv höra.miljö.sist, efter grenens namn"])
  }

  @Test("join stands beside the branches, not among them")
  func join() throws {
    let text = Self.process("höra.polis.svar.val").replacing("    join: all", with: "      join: any")
    let told = try load(text).diagnostics
    #expect(
      told.map { "\($0.message)\n\($0.hint ?? "")" } == [
        "join står bredvid parallel, inte bland grenarna\n"
          + "flytta raden join: any ut, så att den står på samma nivå som parallel"
      ])
  }

  private static func loop(_ reads: String) -> String {
    """
    workflow: prov
    title: Prov
    inputs: {namn: {type: list, of: text, required: true}}
    steps:
      - id: höra
        for_each: {each: n, in: = namn, key: = n}
        steps:
          - {id: val, uses: prov.valj, next: [{when: val.klart, to: svar}, {to: sist}]}
          - {id: svar, uses: prov.hamta}
          - {id: sist, uses: prov.hamta}
      - {id: a, uses: prov.fraga, role: chef, with: {fråga: Hur, lista: '= \(reads)'}}
    """
  }

  @Test(
    "is there for those items of a loop whose step has been done",
    arguments: [
      "höra[svar != null].svar.utfall", "höra[item.svar != null].svar.utfall",
      "höra[svar.utfall != null].svar.utfall", "höra.svar.utfall[item != null]",
      "for h in höra return if h.svar != null then h.svar.utfall else \"-\"",
      "for h in höra[svar != null] return h.svar.utfall", "höra.sist.utfall",
      "for h in höra return if h.val.klart then h.svar.utfall else \"-\"",
    ])
  func items(reads: String) throws { _ = try sound(Self.loop(reads)) }

  @Test(
    "and may be missing for others",
    arguments: [
      "höra.svar.utfall", "höra[val.klart != null].svar.utfall", "höra[svar = null].svar.utfall",
      "for h in höra return h.svar.utfall", "for h in höra return if h.val.klart then \"-\" else h.svar.utfall",
    ])
  func someItems(reads: String) throws {
    let codes = Set(try load(Self.loop(reads)).diagnostics.map(\.code))
    #expect(codes.contains("workflow.maybe-null"), "\(codes)")
  }
}
