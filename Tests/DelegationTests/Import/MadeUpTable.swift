import Delegation
import SourceDiagnostics

/// A small delegation order as it comes out of a PDF, with every disease that such texts have: broken lines and cells,
/// a number alone on its line, headings away from their rows, two delegates whose colours are lost, a number printed
/// twice, a broken word, a broken range, pages, and text before and after.
enum MadeUpTable {
  static let catalogueText = """
    lagar:
      - {sfs: "2010:1622", namn: alkohollagen, förkortningar: [AL], från: 2011-01-01}
      - {sfs: "2017:900", namn: förvaltningslagen, förkortningar: [FL], från: 2018-07-01}
      - {sfs: "2018:1138", namn: spellagen, förkortningar: [Spellag], från: 2019-01-01}
    beslutstyper:
      - nyckel: prov.tillfälligt
        titel: Tillfälligt tillstånd
        slag: beslut
        lagrum: [{lag: "2010:1622", kap: 8, par: 2}]
        överklagas: {hur: förvaltningsbesvär, enligt: 10 kap. 1 § alkohollagen}
        fakta:
          - {namn: antal_dagar, titel: Antal dagar, typ: dagar}
      - nyckel: prov.varning
        titel: Varning
        slag: beslut
        lagrum: [{lag: "2010:1622", kap: 9, par: 18}]
        överklagas: {hur: förvaltningsbesvär, enligt: 10 kap. 1 § alkohollagen}
      - nyckel: prov.avgift
        titel: Nedsättning av avgift
        slag: beslut
        överklagas: {hur: laglighetsprövning}
    """

  static let text = """
    Provnämndens delegeringsordning
    Tabellen gäller från och med den dag som nämnden bestämmer, och
    ersätter den tidigare. 4.1 i den gamla finns inte kvar.

     Alkohollagen (2010:1622)
     
    Stadigvarande tillstånd
     
    Nr Ärende Lagrum Delegat Anteckning

    4.1 Beslut om stadigvarande
    serveringstillstånd till
    slutna sällskap

    8 kap 2 §/4
    §  

    PU  

    4.2 Beslut om paustillstånd 8 kap 2 §  PU HL  

    4.3
     
     

    Ändringar i tillstånd 8 kap 2, 14, 19
    §§  

    HL T.ex. serveringstid,
    utökad serverings-yta
     Tillfälligt tillstånd
     

     
    Övrigt
     
    Nr Ärende Lagrum Delegat Anteckning

    4.7 Beslut att inleda tillsynsärende 9 kap 17, 18
    §§

    HL  

    Nr Ärende Lagrum Delegat Anteckning

    4.4 Beslut om tillfälliga
    tillstånd till
    allmänheten upp till tre dagar

    8 kap 2 § HL Ingår i 4.5

    4.4 Beslut om tillfälliga
    tillstånd till slutna
    sällskap

    8 kap 2 § HL  

    4.5 Beslut om försäljning av e-
    cigaretter enligt 12 och 14 §§ för
    visst tillfälle

    3 kap 10 § PU HL Nämnd eller
    ordföranden i de fall
    som avses i 6 kap 39 §
    KL
     4.8 Beslut om återkallelse
    på egen begäran

    9 kap 18 § 1-
    3 p

    HL  

    4.9 Ompröva uppenbart
    felaktigt beslut

    37–39 §§ FL PU  
    Sida 2 (3)
     Spellag (2018:1138)
     

    Nr  Ärende Lagrum Delegat Anteckning

    5.1 Yttrande gällande
    restaurangkasino-spel

    5 kap § 7 Spellag HL  

    5.2 Nedsättning av avgift
    efter prövning
     Halvårsrapport om annat
     
    Under första halvåret upprättades 12
    rapporter.

    """

  static func catalogue() throws -> DecisionCatalogue {
    let (catalogue, problems) = DecisionCatalogueFile.read(SourceFile(name: "beslutstyper.yaml", text: catalogueText))
    guard let catalogue else { throw DiagnosticError(diagnostics: problems) }
    return catalogue
  }

  static func vocabulary(_ delegates: [String] = []) throws -> ImportVocabulary {
    ImportVocabulary(catalogue: try catalogue(), delegates: delegates)
  }

  static func table() throws -> ImportedTable {
    try TableImport.read(SourceFile(name: "delegering.txt", text: text), vocabulary: try vocabulary())
  }

  /// The rows, one a line, under their headings.
  static func shown(_ table: ImportedTable) -> String {
    table.sections.flatMap { section in
      ["\(section.title) [\(section.act ?? "-")]"]
        + section.rows.map { row in
          [
            row.number, row.matter, row.lagrum ?? "-", row.delegates.joined(separator: "+"), row.note ?? "-",
          ].joined(separator: " | ") + (row.doubts.isEmpty ? "" : " | ?")
        }
    }.joined(separator: "\n")
  }
}
