import CivilTime
import Delegation
import SourceDiagnostics

/// A catalogue of few types, and orders written for one test.
enum SmallHouse {
  static let catalogueText = """
    lagar:
      - {sfs: "2010:1622", namn: alkohollagen, från: 2011-01-01}
      - {sfs: "1994:1738", namn: den äldre alkohollagen, till: 2010-12-31}
      - {sfs: "2017:900", namn: förvaltningslagen, förkortningar: [FL], från: 2018-07-01}
      - {sfs: "1986:223", namn: den äldre förvaltningslagen, förkortningar: [FL], till: 2018-06-30}
      - {sfs: "2018:1138", namn: spellagen, förkortningar: [Spellag], från: 2019-01-01}
    beslutstyper:
      - nyckel: prov.tillstånd
        titel: Tillstånd
        slag: beslut
        lagrum: [{lag: "2010:1622", kap: 8, par: 2}]
        överklagas: {hur: förvaltningsbesvär, enligt: 10 kap. 1 § alkohollagen}
        fakta:
          - {namn: antal_dagar, titel: Antal dagar, typ: dagar}
          - {namn: krets, titel: Krets, typ: val, värden: [allmänheten, slutet sällskap]}
      - nyckel: prov.inhibition
        titel: Inhibition
        slag: beslut
        lagrum: [{lag: "2017:900", par: 48, från: 2018-07-01}, {lag: "1986:223", par: 29, till: 2018-06-30}]
        överklagas: {hur: inte, skäl: Beslutet är förberedande (13 kap. 2 § kommunallagen).}
      - nyckel: prov.spel
        titel: Yttrande om spel
        slag: yttrande
        lagrum:
          - {lag: "2018:1138", kap: 5, par: 7, till: 2025-12-31}
          - {lag: "2018:1138", kap: 5, par: 3, från: 2026-01-01}
        överklagas: {hur: inte, skäl: Ett yttrande är förberedande (13 kap. 2 § kommunallagen).}
      - nyckel: prov.avgift
        titel: Nedsättning av avgift
        slag: beslut
        överklagas: {hur: laglighetsprövning}
      - nyckel: prov.framställning
        titel: Framställning till fullmäktige
        slag: beslut
        överklagas: {hur: laglighetsprövning}
        delegeras_inte:
          - skäl: En framställning till fullmäktige får inte delegeras (6 kap. 38 § 2 kommunallagen).
    """

  static let terms = OrderTerms(
    board: "provnämnden", boardName: "Provnämnden", committees: ["utskottet": "Provutskottet"],
    roles: ["handläggare": "Handläggare", "chef": "Förvaltningschef", "enhetschef": "Enhetschef"],
    chiefRoles: ["chef"])

  static func catalogue() throws -> DecisionCatalogue {
    try require(DecisionCatalogueFile.read(SourceFile(name: "beslutstyper.yaml", text: catalogueText)))
  }

  /// An order in force from 2020-01-01 with these items, each line indented by two.
  static func text(_ items: String, header: String = standardHeader) -> String {
    """
    delegationsordning: Provnämndens delegationsordning
    nämnd: provnämnden
    \(header)
    dagar: tidsrymd
    delegater:
      HL: {roll: handläggare}
      FC: {roll: chef, vidaredelegering: true}
      EC: {roll: enhetschef}
      PU: {utskott: utskottet}
    avsnitt:
      - rubrik: Tillstånd
        lag: "2010:1622"
        punkter:
    \(items.split(separator: "\n").map { "      " + $0 }.joined(separator: "\n"))
    """
  }

  static let standardHeader = """
    läge: antagen
    antagen: {dag: 2019-12-10, paragraf: 9}
    gäller_från: 2020-01-01
    """

  static func read(_ text: String) throws -> (DelegationOrder?, [Diagnostic]) {
    DelegationOrderFile.read(SourceFile(name: "ordning.yaml", text: text), catalogue: try catalogue())
  }

  static func order(_ items: String, header: String = standardHeader) throws -> DelegationOrder {
    try require(read(text(items, header: header)))
  }

  /// What is wrong with a document that cannot be used.
  static func problems(_ text: String) throws -> String { rendered(try read(text).1) }

  /// What is doubtful in an order with these items, without what no item covers.
  static func findings(_ items: String, on today: String = "2020-06-01", header: String = standardHeader) throws
    -> String
  {
    rendered(try diagnostics(items, on: today, header: header))
  }

  /// The same, unrendered.
  static func diagnostics(
    _ items: String, on today: String = "2020-06-01", header: String = standardHeader, isInWords: Bool = false
  ) throws -> [Diagnostic] {
    let order = try order(items, header: header)
    return OrderAnalysis.findings(
      in: order, catalogue: try catalogue(), terms: terms, on: try day(today), isInWords: isInWords
    )
    .filter { $0.code != "delegation.not-covered" }
  }
}
