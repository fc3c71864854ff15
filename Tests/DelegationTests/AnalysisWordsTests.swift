import SourceDiagnostics
import Testing

@testable import Delegation

/// What is doubtful in an order, as it is told to those who do not write its file.
@Suite("What is doubtful in an order, in words")
struct AnalysisWordsTests {
  @Test(
    "decision types and facts are told by what they are called",
    arguments: [
      (
        "villkor: antal_dagar <= 3", "villkor: antal_dagar >= 3",
        "punkterna 1 och 2 gäller båda \"Tillstånd\" till exempel när antal dagar är 3, men har olika delegater"
      ),
      (
        "villkor: antal_dagar <= 3", "villkor: antal_dagar >= 5",
        "ingen punkt gäller \"Tillstånd\", till exempel när antal dagar är 4"
      ),
      (
        "villkor: krets = \"slutna sällskap\"", "villkor: krets != \"slutet sällskap\"",
        "krets kan vara allmänheten, slutet sällskap"
      ),
    ])
  func words(_ first: String, _ second: String, _ expected: String) throws {
    let found = try SmallHouse.diagnostics(
      """
      - {nr: "1", ärende: A, delegat: HL, beslutstyper: [prov.tillstånd], '\(first.prefix(7))': '\(first.dropFirst(9))'}
      - {nr: "2", ärende: B, delegat: PU, beslutstyper: [prov.tillstånd], '\(second.prefix(7))': '\(second.dropFirst(9))'}
      """, isInWords: true)
    let texts = found.map { "\($0.message)\n\($0.hint ?? "")" }.joined(separator: "\n")
    #expect(texts.contains(expected), "\(texts)")
    for name in ["antal_dagar", "prov.tillstånd"] { #expect(!texts.contains(name), "\(texts)") }
  }

  @Test("what may never be delegated, and what needs a protocol of its own")
  func types() throws {
    let found = try SmallHouse.diagnostics(
      """
      - {nr: "1", ärende: A, delegat: HL, beslutstyper: [prov.framställning]}
      - {nr: "2", ärende: B, delegat: HL, beslutstyper: [prov.avgift], anmäls: nej}
      """, isInWords: true
    ).map(\.message)
    #expect(found.contains("beslutstypen \"Framställning till fullmäktige\" kan inte delegeras"), "\(found)")
    #expect(!found.contains { $0.contains("prov.") }, "\(found)")
  }
}
