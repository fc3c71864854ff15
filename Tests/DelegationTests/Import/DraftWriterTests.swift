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
        dagar: tidsrymd   # serveringsdagar eller tidsrymd: vad ett antal dagar betyder
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
        "I den tidigare revisionen lyder punkten \"Beslut om tillfälligt tillstånd längre än tre "
          + "dagar\", med frågan \"Bekräfta utskottet.\". Beslutstyperna är hämtade därifrån. Bekräfta att de stämmer. Gränsen \"upp till 5 dagar\" är läst som villkoret antal_dagar <= 5. "
          + "Bekräfta villkoret.",
        "Vem varnar?",
        "Tabellen anger själv att raden är oklar. Läst före: \"PU\". Läst efter: \"HL\". Bekräfta vad som gäller. "
          + "Anteckningen säger \"Ingår i 4.1\". Bekräfta att punkten ändå gäller för sig, eller ändra den till ingår: false. "
          + "Gränsen \"längre än tre dagar\" är läst som villkoret antal_dagar > 3. Bekräfta villkoret.",
      ])
  }

  @Test("Where the earlier order asks of the very row, its question is the only one, and the row reads as it does")
  func oneQuestion() throws {
    let house = try Herrljunga.get()
    let table = try TableImport.read(
      SourceFile(
        name: "a.csv",
        text: """
          avsnitt,nr,ärende,lagrum,delegat,anteckning,ambiguous,reading_old
          Alkohollagen (2010:1622),12.9,Beslut om tillfälliga serveringstillstånd till allmänheten upp till tre dagar,8 kap 2 §,HL,Ingår i 12.8,yes,HL
          ,12.9,Beslut om tillfälliga serveringstillstånd till slutna sällskap,8 kap 2 §,HL,,,
          ,12.26,Begäran om inhibition,29 § FL,HL,,yes,HL
          """), vocabulary: ImportVocabulary(catalogue: house.catalogue))
    let writer = DraftWriter(
      DraftHeading(title: "Ny", board: "socialnämnden", source: "a.csv"), earlier: house.proposed,
      catalogue: house.catalogue, on: try day("2021-09-10"))
    let asked = house.proposed.items.filter { ["12.9 (1)", "12.26"].contains($0.reference) }.map { $0.doubt?.question }
    #expect(
      writer.examined(table).rows.map(\.doubts) == [
        [asked[0]].compactMap(\.self), ["Numret 12.9 är tryckt två gånger. Bekräfta att punkten ingår."],
        [asked[1]].compactMap(\.self),
      ])
    let order = try require(
      DelegationOrderFile.read(try writer.draft(of: table, named: "utkast.yaml"), catalogue: house.catalogue))
    #expect(order.items.map(\.isIncluded) == [false, true, false])
  }

  @Test("Without an earlier order the lagrum alone tell of one that has ceased, and of a point with two delegates")
  func lagrumAlone() throws {
    let house = try Herrljunga.get()
    let table = try TableImport.read(
      SourceFile(
        name: "a.txt",
        text: """
          Alkohollagen (2010:1622): övrigt

          Nr Ärende Lagrum Delegat Anteckning
          12.21 Återkallelse på egen begäran 9 kap 18 § 1p HL
          12.22 Återkallelse 9 kap 18 § 2, 3 p SNMU
          12.25 Begäran att beslutet inte ska gälla 48 § FL HL
          12.26 Begäran om inhibition 29 § FL HL

          Lag om tobak och liknande produkter (2018:2088)

          Nr Ärende Lagrum Delegat Anteckning
          13.6 Återkalla tillstånd 7 kap 10 § 1-4 SNMU
          13.7 Återkalla tillstånd på egen begäran 7 kap 10 § 1 p LTLP HL
          """), vocabulary: ImportVocabulary(catalogue: house.catalogue))
    let writer = DraftWriter(
      DraftHeading(title: "Ny", board: "socialnämnden", source: "a.txt"), catalogue: house.catalogue,
      on: try day("2021-09-10"))
    #expect(
      writer.examined(table).rows.map { "\($0.number) \($0.doubts.joined(separator: " "))" } == [
        "12.21 ", "12.22 ",
        "12.25 Punkt 12.26 har det lagrum som gällde förut. Bekräfta om båda punkterna gäller.",
        "12.26 29 § den äldre förvaltningslagen (1986:223) gäller till och med 2018-06-30. 2021-09-10 vilar beslutet på "
          + "48 § förvaltningslagen (2017:900). Bekräfta lagrummet. Det lagrum som gäller nu står i punkt 12.25. Bekräfta "
          + "om båda punkterna gäller.",
        "13.6 Punkt 13.7 nämner delvis samma lagrum, 7 kap 10 § 1 p LTLP, men har en annan delegat. Bekräfta vilka fall "
          + "som hör hit.",
        "13.7 Punkt 13.6 nämner delvis samma lagrum, 7 kap 10 § 1-4, men har en annan delegat. Bekräfta vilka fall som "
          + "hör hit.",
      ])
  }

  @Test("Where nobody has said what a count of days means, each row with one asks, and an earlier order answers")
  func days() throws {
    let table = try TableImport.read(
      SourceFile(
        name: "a.csv",
        text: """
          nr,ärende,delegat
          7.1,Tillstånd upp till 5 dagar,HL
          7.2,Varning,PU
          """), vocabulary: try MadeUpTable.vocabulary())
    func order(_ dayCount: DayCount?, _ earlier: DelegationOrder?) throws -> DelegationOrder {
      let heading = DraftHeading(
        title: "Ny", board: "provnämnden", source: "a.csv", dayCount: dayCount, delegates: heading.delegates)
      let writer = DraftWriter(
        heading, earlier: earlier, catalogue: try MadeUpTable.catalogue(), on: try day("2021-09-10"))
      let text = String(decoding: try writer.draft(of: table, named: "utkast.yaml").bytes, as: UTF8.self)
      return try DraftDocument.document(text).order
    }
    let question =
      "Hur dagarna i \"upp till 5 dagar\" räknas framgår inte av tabellen. Bekräfta att det är "
      + "serveringsdagar, eller ändra dagar överst i utkastet."
    let open = try order(nil, nil)
    #expect(open.dayCount == .serving)
    #expect(open.items[0].doubt?.question.hasSuffix(question) == true)
    #expect(open.items[1].doubt == nil)
    let earlier = try DraftDocument.document().order
    for (order, count) in [(try order(.span, nil), DayCount.span), (try order(nil, earlier), .span)] {
      #expect(order.dayCount == count)
      #expect(order.items[0].doubt?.question.contains("räknas framgår inte") == false)
    }
  }
}
