import Delegation
import SourceDiagnostics
import Testing

@Suite("A table read from CSV")
struct CSVImportTests {
  @Test("Columns are found by name, and fields may hold commas, quotes and line breaks")
  func table() throws {
    let text = """
      \u{FEFF}Avsnitt;Nr;Ärende;Lagrum;Delegat;Anteckning\r
      Alkohollagen (2010:1622);4.1;"Beslut om ""paus""; kort";8 kap 2 §;HL;\r
      ;4.2;Beslut om\t tillstånd;;PU HL;"Två
      rader"\r
      Avgifter;4.2;Nedsättning;23 §;Enhetschefen på plats;\r
      """
    let table = try TableImport.read(SourceFile(name: "a.CSV", text: text), vocabulary: try MadeUpTable.vocabulary())
    #expect(
      MadeUpTable.shown(table) == """
        Alkohollagen (2010:1622) [2010:1622]
        4.1 | Beslut om "paus"; kort | 8 kap 2 § | HL | -
        4.2 | Beslut om tillstånd | - | PU+HL | Två rader | ?
        Avgifter [-]
        4.2 | Nedsättning | 23 § | Enhetschefen på plats | - | ?
        """)
    #expect(
      table.rows[1].doubts == [
        "Två delegater är tryckta, PU och HL. Bekräfta vem som är delegat.",
        "Numret 4.2 är tryckt två gånger. Bekräfta att punkten ingår.",
      ])
  }

  @Test("An open quote and a missing column are refused with their places")
  func refused() throws {
    let vocabulary = try MadeUpTable.vocabulary()
    #expect(
      problem {
        try TableImport.read(
          SourceFile(name: "a.csv", text: "nr,ärende,delegat\n4.1,\"Beslut,HL\n"), vocabulary: vocabulary)
      } == """
        a.csv:2:5: fel: citattecknet avslutas aldrig
           2 | 4.1,"Beslut,HL
             |     ^
          sätt citattecken både före och efter fältet, och skriv två där texten själv har ett
        """)
    #expect(
      problem { try TableImport.read(SourceFile(name: "a.csv", text: "nr,ärende\n"), vocabulary: vocabulary) } == """
        a.csv:1:1: fel: första raden nämner ingen kolumn för delegat
           1 | nr,ärende
             | ^^^^^^^^^
          första raden ska namnge kolumnerna: avsnitt, nr, ärende, lagrum, delegat, anteckning
        """)
    let bare = SourceFile(name: "a.csv", text: "nr,ärende,delegat\n")
    #expect(problem { try TableImport.read(bare, vocabulary: vocabulary) }.contains("fel: tabellen har inga rader"))
  }
}
