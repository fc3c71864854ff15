import Delegation
import FEEL
import SourceDiagnostics

/// A delegation order of a given size, with a condition on every second item, and a matter for each.
struct BenchOrder {
  let compiled: CompiledOrder
  let matters: [Matter]
  /// The keys of the matters' decision types.
  let keys: [String]

  /// - Throws: `DiagnosticError`.
  init(items count: Int) throws {
    let types = (0..<count).map { number in
      """
        - nyckel: prov.beslut_\(number)
          titel: Beslut \(number)
          slag: beslut
          överklagas: {hur: laglighetsprövning}
          fakta: [{namn: antal_dagar, titel: Antal dagar, typ: dagar}]
      """
    }
    let (read, problems) = DecisionCatalogueFile.read(
      SourceFile(
        name: "beslutstyper.yaml", text: "lagar: []\nbeslutstyper:\n" + types.joined(separator: "\n") + "\n"))
    guard let catalogue = read else { throw DiagnosticError(diagnostics: problems) }
    let items = (0..<count).map { number in
      """
            - nr: "\(number)"
              ärende: Beslut \(number)
              delegat: HL
              beslutstyper: [prov.beslut_\(number)]
              villkor: antal_dagar \(number.isMultiple(of: 2) ? "<= 3" : ">= 1")
      """
    }
    let text = """
      delegationsordning: Prov
      nämnd: provnämnden
      läge: utkast
      dagar: tidsrymd
      delegater: {HL: {roll: handläggare}}
      avsnitt:
        - rubrik: Prov
          punkter:
      \(items.joined(separator: "\n"))
      """
    let (order, faults) = DelegationOrderFile.read(
      SourceFile(name: "ordning.yaml", text: text), catalogue: catalogue)
    guard let order else { throw DiagnosticError(diagnostics: faults) }
    compiled = CompiledOrder(
      order, catalogue: catalogue, terms: OrderTerms(board: "provnämnden", boardName: "Provnämnden"))
    keys = catalogue.keys
    matters = try catalogue.keys.map { try catalogue.matter($0, facts: Context([("antal_dagar", 2)])) }
  }
}
