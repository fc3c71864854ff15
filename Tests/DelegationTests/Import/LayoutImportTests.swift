import Delegation
import SourceDiagnostics
import Testing

@Suite("A table read from text that has kept the places of its cells")
struct LayoutImportTests {
  private static let text = """
    Provnämndens delegeringsordning                                            1 (2)

    Alkohollagen (2010:1622)

    Nr     Ärende                        Lagrum          Delegat    Anteckning
    4.1    Beslut om stadigvarande       8 kap 2 §/4     PU
           serveringstillstånd till      §
           slutna sällskap
    4.2    Beslut om paustillstånd       8 kap 2 §       PU HL      Gäller inte i de
           på HL:s begäran                                          fall som avses i
                                                                    6 kap 39 § KL
    4.3 Ändringar i alla slags tillstånd 8 kap 14 §      HL
                                                                            Sida 1 (2)
    \u{0C}Nr     Ärende                        Lagrum          Delegat    Anteckning
    4.4    Provsmakning                  8 kap 7 §       Handläggare på enheten

    Spellag (2018:1138)

    Nr     Ärende                        Lagrum          Delegat    Anteckning
    5.1    Yttrande gällande             5 kap § 7       HL
           spel                          Spellag

    Efter tabellen står en annan text.
    """

  @Test("Lines that stand beside each other are put in their own cells")
  func table() throws {
    let table = try TableImport.read(
      SourceFile(name: "a.txt", text: Self.text), vocabulary: try MadeUpTable.vocabulary())
    let shown = MadeUpTable.shown(table)
    #expect(
      shown == """
        Alkohollagen (2010:1622) [2010:1622]
        4.1 | Beslut om stadigvarande serveringstillstånd till slutna sällskap | 8 kap 2 §/4 § | PU | -
        4.2 | Beslut om paustillstånd på HL:s begäran | 8 kap 2 § | PU+HL | Gäller inte i de fall som avses i \
        6 kap 39 § KL | ?
        4.3 | Ändringar i alla slags tillstånd 8 kap 14 § | - | HL | - | ?
        4.4 | Provsmakning | 8 kap 7 § | Handläggare på enheten | - | ?
        Spellag (2018:1138) [2018:1138]
        5.1 | Yttrande gällande spel | 5 kap § 7 Spellag | HL | -
        """)
    #expect(
      table.rows[2].doubts == [
        "Cellerna står så tätt att kolumnerna inte går att skilja åt. Jämför punkten med tabellen."
      ])
  }
}
