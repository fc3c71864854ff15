import Delegation
import SourceDiagnostics
import Testing

@Suite("A table read from the text of a PDF")
struct TextImportTests {
  @Test("Rows, cells and headings are put together again, in the order of their numbers")
  func table() throws {
    let shown = MadeUpTable.shown(try MadeUpTable.table())
    #expect(
      shown == """
        Alkohollagen (2010:1622): stadigvarande tillstånd [2010:1622]
        4.1 | Beslut om stadigvarande serveringstillstånd till slutna sällskap | 8 kap 2 §/4 § | PU | -
        4.2 | Beslut om paustillstånd | 8 kap 2 § | PU+HL | - | ?
        4.3 | Ändringar i tillstånd | 8 kap 2, 14, 19 §§ | HL | T.ex. serveringstid, utökad serverings-yta
        Alkohollagen (2010:1622): tillfälligt tillstånd [2010:1622]
        4.4 | Beslut om tillfälliga tillstånd till allmänheten upp till tre dagar | 8 kap 2 § | HL | Ingår i 4.5 | ?
        4.4 | Beslut om tillfälliga tillstånd till slutna sällskap | 8 kap 2 § | HL | - | ?
        4.5 | Beslut om försäljning av e-cigaretter enligt 12 och 14 §§ för visst tillfälle | 3 kap 10 § | PU+HL | \
        Nämnd eller ordföranden i de fall som avses i 6 kap 39 § KL | ?
        Alkohollagen (2010:1622): övrigt [2010:1622]
        4.7 | Beslut att inleda tillsynsärende | 9 kap 17, 18 §§ | HL | -
        4.8 | Beslut om återkallelse på egen begäran | 9 kap 18 § 1-3 p | HL | -
        4.9 | Ompröva uppenbart felaktigt beslut | 37–39 §§ FL | PU | -
        Spellag (2018:1138) [2018:1138]
        5.1 | Yttrande gällande restaurangkasino-spel | 5 kap § 7 Spellag | HL | -
        5.2 | Nedsättning av avgift efter prövning | - |  | - | ?
        """)
  }

  @Test("What is unsure is said with its place")
  func unsure() throws {
    let unsure = rendered(try MadeUpTable.table().unsure)
    #expect(
      unsure == """
        delegering.txt:11:1: varning: rubrikerna "Stadigvarande tillstånd", "Tillfälligt tillstånd", "Övrigt" står inte intill sina punkter, som därför har ordnats efter nummer
          11 | 4.1 Beslut om stadigvarande
             | ^^^^^^^^^^^^^^^^^^^^^^^^^^^
          kontrollera avsnitten i utkastet
        delegering.txt:20:1: varning: punkt 4.2 är oklar
          20 | 4.2 Beslut om paustillstånd 8 kap 2 §  PU HL
             | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          Två delegater är tryckta, PU och HL. Bekräfta vem som är delegat.
        delegering.txt:39:1: varning: efter punkt 4.5 kommer punkt 4.7
          39 | 4.7 Beslut att inleda tillsynsärende 9 kap 17, 18
             | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          kontrollera att ingen punkt däremellan har gått förlorad
        delegering.txt:58:1: jfr: punkten före
          58 | 4.5 Beslut om försäljning av e-
             | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        delegering.txt:46:1: varning: punkt 4.4 är oklar
          46 | 4.4 Beslut om tillfälliga
             | ^^^^^^^^^^^^^^^^^^^^^^^^^
          Anteckningen säger "Ingår i 4.5", och numret 4.4 är tryckt två gånger. Bekräfta att punkten ändå gäller för sig, \
        eller ändra den till ingår: false.
        delegering.txt:52:1: varning: punkt 4.4 är oklar
          52 | 4.4 Beslut om tillfälliga
             | ^^^^^^^^^^^^^^^^^^^^^^^^^
          Numret 4.4 är tryckt två gånger. Bekräfta att punkten ingår.
        delegering.txt:58:1: varning: punkt 4.5 är oklar
          58 | 4.5 Beslut om försäljning av e-
             | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          Två delegater är tryckta, PU och HL. Bekräfta vem som är delegat.
        delegering.txt:58:1: varning: punkt 4.5 är värd en kontroll
          58 | 4.5 Beslut om försäljning av e-
             | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          Ordet "e-cigaretter" var delat mellan två rader. Ta bort bindestrecket om det bara delade ordet.
        delegering.txt:89:1: varning: punkt 5.2 är oklar
          89 | 5.2 Nedsättning av avgift
             | ^^^^^^^^^^^^^^^^^^^^^^^^^
          Raden gick inte att dela i kolumner, så allt står under ärende. Dela upp texten, och skriv delegaten under delegat.
        """)
  }

  @Test("A text without a table, and one that is no UTF-8, are refused")
  func refused() throws {
    let vocabulary = try MadeUpTable.vocabulary()
    #expect(
      problem {
        try TableImport.read(SourceFile(name: "brev.txt", text: "Hej\n4.1 Beslut 8 § HL"), vocabulary: vocabulary)
      } == """
        brev.txt:1:1: fel: filen har ingen tabell med kolumnerna nr, ärende, lagrum och delegat
           1 | Hej
             | ^
          en sådan börjar med en rad som namnger kolumnerna: Nr Ärende Lagrum Delegat Anteckning
        """)
    let latin = SourceFile(name: "gammal.txt", bytes: Array("Nr ".utf8) + [0xC4] + Array("rende Delegat\n".utf8))
    #expect(problem { try TableImport.read(latin, vocabulary: vocabulary) }.contains("filen är inte skriven i UTF-8"))
  }

  @Test(
    "A lagrum is told from other text, however it is written",
    arguments: [
      ("8 kap 2 §", true), ("8 kap. 2 §", true), ("8 kap 2 §/4 §", true), ("8 kap 2, 14, 19 §§", true),
      ("9 kap 18 § 1p", true), ("9 kap 18 § 2, 3 p", true), ("7 kap 10 § 1- 4", true), ("7 kap 3–4 §§", true),
      ("37–39 §§", true), ("5 kap § 7", true), ("23 §", true), ("8 a kap 2 b §", true),
      ("8 kap 6 § första stycket", true), ("8 kap 2 § och 9 kap 17 §", true), ("20", false), ("8 kap", false),
      ("2021 8 kap 2 §", false), ("enligt 4 §", false), ("§", false),
    ])
  func lagrum(text: String, isOne: Bool) throws {
    let table = "Nr Ärende Lagrum Delegat\n1.1 Ärendet \(text) HL\n"
    let row = try TableImport.read(SourceFile(name: "a.txt", text: table), vocabulary: try MadeUpTable.vocabulary())
      .rows[0]
    #expect((row.lagrum == text && row.matter == "Ärendet") == isOne)
  }

  @Test("Delegates with names of several words are read where they are named")
  func names() throws {
    let table = "Nr Ärende Lagrum Delegat\n1.1 Beslut om avgift 8 kap 2 § Första handläggare Brådskar aldrig\n"
    let file = SourceFile(name: "a.txt", text: table)
    let named = try TableImport.read(file, vocabulary: try MadeUpTable.vocabulary(["Första handläggare"])).rows[0]
    #expect(named.delegates == ["Första handläggare"])
    #expect(named.note == "Brådskar aldrig")
    #expect(try TableImport.read(file, vocabulary: try MadeUpTable.vocabulary()).rows[0].delegates == [])
  }

  @Test("However lines are lost, cut or doubled, every row that is read has its place, or says that it is unclear")
  func damaged() throws {
    let vocabulary = try MadeUpTable.vocabulary()
    let catalogue = try MadeUpTable.catalogue()
    let lines = MadeUpTable.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for index in lines.indices {
      let changes = [[], [String(lines[index].prefix(7))], [lines[index], lines[index]]]
      let damaged = lines[..<index] + changes[index % 3] + lines[(index + 1)...]
      let file = SourceFile(name: "a.txt", text: damaged.joined(separator: "\n"))
      let table = try TableImport.read(file, vocabulary: vocabulary)
      #expect(table.rows.allSatisfy { !$0.doubts.isEmpty || ($0.delegates.count == 1 && $0.lagrum != nil) })
      #expect(table.rows.allSatisfy { $0.place.text.hasPrefix($0.number) })
      guard index % 10 == 0 else { continue }
      let heading = DraftHeading(
        title: "Utkast", board: "provnämnden", source: "a.txt",
        delegates: [
          Delegate(abbreviation: "HL", level: .delegate, id: "handläggare"),
          Delegate(abbreviation: "PU", level: .committee, id: "utskottet"),
        ])
      let draft = try DraftWriter(heading, catalogue: catalogue, on: day("2021-09-10")).draft(
        of: table, named: "utkast.yaml")
      let order = try RevisionDocument(draft, catalogue: catalogue).order
      #expect(order.items.map(\.number.value) == table.rows.map(\.number))
    }
  }

  @Test("What stands after the table is not taken for rows, and that is said")
  func after() throws {
    let table = """
      Nr Ärende Lagrum Delegat
      1.1 Beslut 8 § HL

      En annan rapport
      med flera rader.

      7.4 Procent av personalen 9 § HL
      """
    let read = try TableImport.read(SourceFile(name: "a.txt", text: table), vocabulary: try MadeUpTable.vocabulary())
    #expect(read.rows.map(\.number) == ["1.1"])
    #expect(
      rendered(read.unsure) == """
        a.txt:7:1: varning: raden ser ut som en punkt men står efter tabellen, och är inte med
           7 | 7.4 Procent av personalen 9 § HL
             | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          lägg till den i utkastet om den hör dit
        """)
  }
}

/// What an import, or anything else that throws diagnostics, is refused with.
func problem(_ body: () throws -> some Any) -> String {
  do {
    _ = try body()
    return ""
  } catch let error as DiagnosticError {
    return rendered(error.diagnostics)
  } catch { return "\(error)" }
}
