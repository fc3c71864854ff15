import CivilTime
import Delegation
import SourceDiagnostics
import Testing

@Suite("Editing a draft")
struct EditTests {
  @Test("A field is changed, added or removed where it belongs, and nothing else is touched")
  func fields() throws {
    let draft = try DraftDocument.document()
    let delegates = try draft.setting(.delegates, of: "4.1 (1)", to: ["HL", "PU"]).changes(from: draft)
    #expect(
      delegates == """
        -         delegat: HL     # som förut
        +         delegat:     # som förut
        +           - HL
        +           - PU
        """)
    let note = try draft.setting(.note, of: "4.1 (1)", to: ["Ingår i 4.1"]).changes(from: draft)
    #expect(
      note == """
        +         anteckning: Ingår i 4.1
        """)
    let condition = try draft.setting(.condition, of: "4.1 (1)", to: []).changes(from: draft)
    #expect(
      condition == """
        -         villkor: antal_dagar <= 3
        """)
    let included = try draft.setting(.isIncluded, of: "4.1 (1)", to: ["false"]).changes(from: draft)
    #expect(
      included == """
        +         ingår: false
        """)
    #expect(try draft.setting(.delegates, of: "4.1 (1)", to: ["HL"]).text == draft.text)
    #expect(try draft.setting(.lagrum, of: "4.1 (1)", to: []).text == draft.text)
  }

  @Test("An item is added last in its section, and nothing else is touched")
  func adding() throws {
    let draft = try DraftDocument.document()
    let item = RevisionDocument.NewItem(
      number: "5.10", matter: "Avskrivning av en avgift", delegates: ["HL"], types: ["prov.avgift"])
    let added = try draft.adding(item, toSection: 1)
    #expect(added.order.items.map(\.reference) == ["4.1 (1)", "4.1 (2)", "4.2", "5.1", "5.10"])
    #expect(!added.changes(from: draft).split(separator: "\n").contains { $0.hasPrefix("-") })
    let last = try #require(added.order.items.last)
    #expect(last.matter.value == "Avskrivning av en avgift" && last.covers.count == 1 && last.doubt == nil)
    #expect(last.delegates.map(\.value.abbreviation) == ["HL"])
    let two = RevisionDocument.NewItem(number: "5.2", matter: "A", delegates: ["HL", "PU"], types: ["prov.avgift"])
    #expect(try draft.adding(two, toSection: 0).order.items.first { $0.number.value == "5.2" }?.delegates.count == 2)
    let unknown = RevisionDocument.NewItem(number: "5.2", matter: "A", delegates: ["XX"], types: ["prov.avgift"])
    #expect(problem { try draft.adding(unknown, toSection: 1) }.contains("delegaten \"XX\" finns inte"))
    #expect(throws: DiagnosticError.self) { try draft.adding(item, toSection: 2) }
    let proposal = try DraftDocument.document(DraftDocument.text(state: "läge: förslag"))
    #expect(problem { try proposal.adding(item, toSection: 1) }.contains("bara ett utkast kan ändras"))
  }

  @Test("A changed reading must be confirmed again")
  func confirmation() throws {
    let draft = try DraftDocument.document()
    let edited = try draft.setting(.delegates, of: "5.1", to: ["PU"])
    #expect(
      edited.changes(from: draft) == """
        -           bekräftad: {dag: 2021-09-12, av: Nämndsekreterare 1}
        -         delegat: HL
        +         delegat: PU
        """)
    #expect(edited.order.items.map(\.isUnconfirmed) == [false, true, true, true])
  }

  @Test("What would make the document wrong, or is nowhere in it, is refused with its place")
  func refused() throws {
    let draft = try DraftDocument.document()
    #expect(
      problem { try draft.setting(.condition, of: "4.1 (1)", to: ["antal_dygn > 3"]) }.hasPrefix(
        "utkast.yaml:19:18: fel: "))
    #expect(
      problem { try draft.setting(.delegates, of: "4.2", to: ["HK"]) }.contains("delegaten \"HK\" finns inte"))
    #expect(
      problem { try draft.setting(.matter, of: "4.2", to: ["a", "b"]) }.contains(
        "ärende kan bara ha ett värde, men 2 är angivna"))
    #expect(
      problem { try draft.setting(.matter, of: "4.1", to: ["Beslut"]) } == """
        fel: numret 4.1 står vid flera punkter i utkast.yaml
          skriv "4.1 (1)" eller "4.1 (2)"
        utkast.yaml:15:13: jfr: Beslut om tillfälligt tillstånd
          15 |       - nr: "4.1"
             |             ^^^^^
        utkast.yaml:20:13: jfr: Beslut om tillfälligt tillstånd längre än tre dagar
          20 |       - nr: "4.1"
             |             ^^^^^
        """)
    #expect(
      problem { try draft.setting(.matter, of: "4.7", to: ["Beslut"]) }.hasPrefix(
        "fel: punkten \"4.7\" finns inte i utkast.yaml\n"))
  }

  @Test("A proposal and what is adopted are not edited")
  func notDrafts() throws {
    let proposal = try DraftDocument.document(DraftDocument.text(state: "läge: förslag"))
    #expect(
      problem { try proposal.setting(.note, of: "4.2", to: ["x"]) } == """
        utkast.yaml:4:7: fel: bara ett utkast kan ändras, men läget är förslag
           4 | läge: förslag
             |       ^^^^^^^
          ta tillbaka förslaget till utkast med ordning delegation withdraw
        """)
    let adopted = try DraftDocument.document(
      DraftDocument.text(state: "läge: antagen\nantagen: {dag: 2021-09-28, paragraf: 9}\ngäller_från: 2021-10-01"))
    #expect(
      problem { try adopted.setting(.note, of: "4.2", to: ["x"]) }.contains(
        "gör ett nytt utkast av den med ordning delegation draft"))
    #expect(
      problem { try adopted.confirming("4.2", by: "Nämndsekreterare 1", on: try day("2021-10-02")) }.contains(
        "revisionen är antagen och kan inte ändras"))
  }

  @Test("However items are edited, every byte outside the edited item stays")
  func otherBytes() throws {
    var random = SplitMix(seed: 5)
    let words = ["Beslut", "om", "#1", "avgift:", "\"paus\"", "- å ä ö", "{x}", "[y]", "'", "8 kap 2 §", "no", "12.10"]
    for _ in 0..<200 {
      var document = try DraftDocument.document()
      for _ in 0..<3 {
        let item = document.order.items[Int(random.next() % UInt64(document.order.items.count))]
        let field = [ItemField.matter, .note, .lagrum, .printed, .substitutes, .reporting][Int(random.next() % 6)]
        let text = (0...(random.next() % 4)).map { _ in words[Int(random.next() % UInt64(words.count))] }
          .joined(separator: " ")
        let values: [String] =
          switch field {
          case .substitutes: random.next() % 2 == 0 ? ["PU"] : []
          case .reporting: random.next() % 2 == 0 ? ["nej"] : []
          case .matter: [text]
          default: random.next() % 3 == 0 ? [] : [text]
          }
        let edited = try document.setting(field, of: item.reference, to: values)
        let (old, new) = (document.file.bytes, edited.file.bytes)
        let range = item.place.range.bytes
        #expect(new.prefix(range.lowerBound) == old.prefix(range.lowerBound))
        #expect(new.suffix(old.count - range.upperBound) == old.suffix(old.count - range.upperBound))
        document = edited
      }
    }
  }
}

/// Numbers that are the same in every run.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
