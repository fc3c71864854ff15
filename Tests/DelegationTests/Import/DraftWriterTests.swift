import Delegation
import SourceDiagnostics
import Testing

@Suite("A draft made of a table")
struct DraftWriterTests {
  private let heading = DraftHeading(
    title: "Provnämndens delegationsordning", board: "provnämnden", source: "delegering.txt", dayCount: .span,
    delegates: [
      Delegate(abbreviation: "HL", level: .delegate, id: "handläggare"),
      Delegate(abbreviation: "PU", level: .committee, id: "utskottet"),
    ])

  @Test("Every row stands in it in the table's own words, and what was unsure is unclear")
  func draft() throws {
    let table = try TableImport.read(
      SourceFile(
        name: "a.txt",
        text: """
          Alkohollagen (2010:1622)

          Nr Ärende Lagrum Delegat Anteckning
          4.1 Beslut om paustillstånd: "kort" 8 kap 2 § PU HL Ingår
          4.2 Varning 9 kap 18 § PU
          4.3 Läsligt men utan delegat
          """), vocabulary: try MadeUpTable.vocabulary())
    let catalogue = try MadeUpTable.catalogue()
    let file = try DraftWriter(heading, catalogue: catalogue, on: day("2021-09-10")).draft(
      of: table, named: "utkast.yaml")
    let text = String(decoding: file.bytes, as: UTF8.self)
    #expect(
      text == """
        # Utkast som har lästs in ur en tabell. Det som inte gick att läsa säkert är märkt oklar.
        delegationsordning: Provnämndens delegationsordning
        nämnd: provnämnden
        läge: utkast
        källa: delegering.txt
        dagar: tidsrymd   # serveringsdagar eller tidsrymd: vad ett antal dagar betyder
        delegater:   # vad förkortningarna står för: roll, utskott, ledamot eller nämnd
          PU:
            utskott: utskottet
          HL:
            roll: handläggare
        avsnitt:
          - rubrik: Alkohollagen (2010:1622)
            lag: 2010:1622
            punkter:
              - nr: '4.1'
                ärende: 'Beslut om paustillstånd: "kort"'
                lagrum: 8 kap 2 §
                delegat:
                  - PU
                  - HL
                tryckt: PU HL
                anteckning: Ingår
                oklar:
                  fråga: Två delegater är tryckta, PU och HL. Bekräfta vem som är delegat.
              - nr: '4.2'
                ärende: Varning
                lagrum: 9 kap 18 §
                delegat: PU
              - nr: '4.3'
                ärende: Läsligt men utan delegat
                ingår: false
                oklar:
                  fråga: Raden gick inte att dela i kolumner, så allt står under ärende. Dela upp texten, och skriv delegaten under delegat.

        """)
    let document = try RevisionDocument(file, catalogue: catalogue)
    #expect(document.order.state == .draft)
    #expect(document.order.items.map(\.isUnconfirmed) == [true, false, true])
  }

  @Test("Decision types and conditions come from an earlier order, where it has the same row")
  func like() throws {
    let table = try TableImport.read(
      SourceFile(
        name: "a.csv",
        text: """
          nr,ärende,delegat
          4.1,Beslut om tillfälligt tillstånd,HL
          4.1,Beslut om allt annat,HL
          4.2,Varning,PU
          5.7,Något nytt,EC
          """), vocabulary: try MadeUpTable.vocabulary())
    let earlier = try DraftDocument.document().order
    let writer = try DraftWriter(
      DraftHeading(title: "Ny", board: "provnämnden", source: "a.csv"), earlier: earlier,
      catalogue: try MadeUpTable.catalogue(), on: day("2021-09-10"))
    #expect(writer.unknownDelegates(in: table) == ["EC"])
    let text = String(decoding: try writer.draft(of: table, named: "utkast.yaml").bytes, as: UTF8.self)
    #expect(
      text == """
        # Utkast som har lästs in ur en tabell. Det som inte gick att läsa säkert är märkt oklar.
        delegationsordning: Ny
        nämnd: provnämnden
        läge: utkast
        källa: a.csv
        dagar: serveringsdagar   # serveringsdagar eller tidsrymd: vad ett antal dagar betyder
        delegater:   # vad förkortningarna står för: roll, utskott, ledamot eller nämnd
          HL:
            roll: handläggare
          PU:
            utskott: utskottet
          EC: {}
        avsnitt:
          - rubrik: Avsnitt utan rubrik
            punkter:
              - nr: '4.1'
                ärende: Beslut om tillfälligt tillstånd
                delegat: HL
                beslutstyper:
                  - prov.tillfälligt
                villkor: antal_dagar <= 3
                oklar:
                  fråga: Numret 4.1 är tryckt två gånger. Bekräfta att punkten ingår.
              - nr: '4.1'
                ärende: Beslut om allt annat
                delegat: HL
                oklar:
                  fråga: Numret 4.1 är tryckt två gånger. Bekräfta att punkten ingår.
              - nr: '4.2'
                ärende: Varning
                delegat: PU
                beslutstyper:
                  - prov.varning
                oklar:
                  fråga: Vem varnar?
              - nr: '5.7'
                ärende: Något nytt
                delegat: EC

        """)
    #expect(
      problem { try DraftDocument.document(text) }.contains(
        "delegaten \"EC\" ska vara en roll, ett utskott, en ledamot eller nämnden"))
  }

  @Test("A lagrum that the law has moved must be confirmed, though it was read surely")
  func lagrum() throws {
    let house = try Herrljunga.get()
    let table = try TableImport.read(
      SourceFile(
        name: "a.txt",
        text: """
          Alkohollagen (2010:1622): övrigt

          Nr Ärende Lagrum Delegat Anteckning
          12.26 Begäran om inhibition 29 § FL HL
          12.27 Ompröva uppenbart felaktigt beslut 37–39 §§ FL SNMU
          """), vocabulary: ImportVocabulary(catalogue: house.catalogue))
    #expect(table.rows.map(\.doubts) == [[], []])
    let writer = try DraftWriter(
      DraftHeading(title: "Ny", board: "socialnämnden", source: "a.txt"), earlier: house.confirmedBefore,
      catalogue: house.catalogue, on: day("2021-09-10"))
    let examined = writer.examined(table)
    #expect(
      examined.rows.map(\.doubts) == [
        [
          "29 § den äldre förvaltningslagen (1986:223) gäller till och med 2018-06-30. 2021-09-10 vilar beslutet på 48 § "
            + "förvaltningslagen (2017:900). Bekräfta lagrummet."
        ], [],
      ])
    #expect(examined.unsure.map(\.code) == ["import.unsure"])
    let text = String(decoding: try writer.draft(of: table, named: "utkast.yaml").bytes, as: UTF8.self)
    #expect(text.contains("Bekräfta lagrummet."))
    let order = try require(
      DelegationOrderFile.read(SourceFile(name: "utkast.yaml", text: text), catalogue: house.catalogue))
    #expect(order.items.map(\.isUnconfirmed) == [true, false])
  }

  @Test("A row in other words takes the decision types, a limit of days is proposed, and both must be confirmed")
  func near() throws {
    let table = try TableImport.read(
      SourceFile(
        name: "a.csv",
        text: """
          nr,ärende,delegat,ambiguous,reading_old,reading_new,anteckning
          4.1,Beslut om tillfälligt tillstånd upp till 5 dagar,HL,no,,,
          4.2,Varning,PU/HL,no,,,
          5.7,Tillstånd längre än tre dagar,HL,yes,PU,HL,Ingår i 4.1
          """), vocabulary: try MadeUpTable.vocabulary())
    let writer = try DraftWriter(
      DraftHeading(title: "Ny", board: "provnämnden", source: "a.csv"), earlier: try DraftDocument.document().order,
      catalogue: try MadeUpTable.catalogue(), on: day("2021-09-10"))
    let taken = writer.taken(for: table)
    #expect(taken?.same == ["4.2"] && taken?.near == ["4.1"] && taken?.none == ["5.7"])
    let order = try DraftDocument.document(
      String(decoding: try writer.draft(of: table, named: "utkast.yaml").bytes, as: UTF8.self)
    ).order
    #expect(order.items.map { $0.condition?.value } == ["antal_dagar <= 5", nil, "antal_dagar > 3"])
    #expect(order.items.map(\.covers.count) == [1, 1, 0])
    #expect(
      order.items.map { $0.doubt?.question ?? "" } == [
        "Bekräfta utskottet. I den tidigare revisionen lyder punkten \"Beslut om tillfälligt tillstånd längre än tre "
          + "dagar\". Beslutstyperna är hämtade därifrån. Bekräfta att de stämmer. Gränsen \"upp till 5 dagar\" är läst som villkoret antal_dagar <= 5. "
          + "Bekräfta villkoret.",
        "Vem varnar?",
        "Tabellen anger själv att raden är oklar. Läst före: PU. Läst efter: HL. Bekräfta vad som gäller. "
          + "Anteckningen säger \"Ingår i 4.1\". Bekräfta om punkten ändå gäller för sig. "
          + "Gränsen \"längre än tre dagar\" är läst som villkoret antal_dagar > 3. Bekräfta villkoret.",
      ])
  }
}
