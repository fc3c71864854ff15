import SourceDiagnostics
import Testing

@Suite("Each name of an expression answers for itself")
struct ChargeTests {
  /// A process with a step on each of two ways, of which one is taken where `bråd` holds.
  private static func process(reads: String) -> String {
    """
    workflow: prov
    title: Prov
    inputs:
      bråd: {type: boolean, required: true}
      namn: {type: list, of: text}
    steps:
      - {id: a, uses: prov.valj, next: [{when: bråd, to: möte}, {to: brev}]}
      - {id: möte, uses: prov.valj, next: [{to: slut}]}
      - {id: brev, uses: prov.valj}
      - {id: slut, uses: prov.fraga, role: chef, with: {fråga: '\(reads)'}}
    """
  }

  @Test(
    "only what is wrong is told",
    arguments: [
      ("= if bråd then \"x\" + möte.val else namn[1]", ["\"fråga\" måste ha ett värde, men namn[1] kan saknas"]),
      (
        "= if bråd then \"x\" + möte.val else brev.skäl",
        ["\"fråga\" måste ha ett värde, men brev.skäl kan saknas"]
      ),
      (
        "= if bråd then möte.val + brev.val else \"x\" + brev.val",
        ["\"brev\" kan sakna värde här, för steget är inte säkert gjort"]
      ),
      (
        "= if bråd then \"x\" + brev.val else \"x\" + möte.val",
        [
          "\"brev\" kan sakna värde här, för steget är inte säkert gjort",
          "\"möte\" kan sakna värde här, för steget är inte säkert gjort",
        ]
      ),
      ("= if bråd then \"x\" + möte.val else \"x\" + brev.val", []),
      (
        "= if bråd and möte.val = \"sen\" then möte.skäl else if bråd then \"x\" else \"x\" + möte.val",
        ["\"möte\" kan sakna värde här, för steget är inte säkert gjort"]
      ),
    ])
  func told(reads: String, messages: [String]) throws {
    #expect(try load(Self.process(reads: reads)).diagnostics.map(\.message).sorted() == messages)
  }
}
