import CivilTime
import FEEL
import SourceDiagnostics
import Testing
import WorkflowKit

@Suite("Reading fields out of YAML and JSON")
struct FieldReaderTests {
  @Test("every type is read from YAML")
  func yaml() throws {
    let (context, diagnostics) = try read(
      everyType,
      """
      titel: 12.10
      fråga: |
        Första raden
        Andra
      antal: 3
      belopp: 12.50
      dag: 2018-03-21
      tid: P14D
      val: bifall
      lista: [1, 2]
      part: {namn: Kommunen}
      konto: hl1
      handling: 4
      vad: [1, två, 2018-01-01, "3", null, {a: true}]
      """)
    #expect(diagnostics.isEmpty)
    let values = try #require(context)
    #expect(values["titel"] == .string("12.10"))
    #expect(values["fråga"] == .string("Första raden\nAndra\n"))
    #expect(values["antal"] == .number(3))
    #expect(values["belopp"] == Number("12.5").map(Value.number))
    #expect(values["hemlig"] == .boolean(false))
    #expect(try values["dag"] == .date(day("2018-03-21")))
    #expect(values["tid"] == Period("P14D").map(Value.period))
    #expect(values["val"] == .string("bifall"))
    #expect(values["lista"] == .list([.number(1), .number(2)]))
    #expect(values["part"] == ["namn": "Kommunen"])
    #expect(values["handling"] == .number(4))
    #expect(
      try values["vad"]
        == .list([
          .number(1), .string("två"), .date(day("2018-01-01")), .string("3"), .null, ["a": .boolean(true)],
        ]))
  }

  @Test("JSON reads the same, with numbers within quotes too")
  func json() throws {
    let (context, diagnostics) = try read(
      everyType,
      """
      {"titel": "Skolan", "antal": "3", "belopp": 1.5, "hemlig": true, "dag": "2018-03-21", "val": null, "lista": [1]}
      """, name: "indata.json")
    #expect(diagnostics.isEmpty)
    #expect(context?.names == ["titel", "antal", "belopp", "hemlig", "dag", "lista"])
    #expect(context?["hemlig"] == .boolean(true))
  }

  @Test("every wrong value of a YAML file is told at its place, with the mend")
  func wrongYAML() throws {
    let (context, diagnostics) = try read(
      everyType,
      """
      titl: x
      fråga: [a]
      antal: 1,5
      belopp: 1 234,50
      hemlig: ja
      dag: 31 mars
      tid: två veckor
      val: bifal
      lista: 3
      part: {adress: Gatan 1}
      handling: tre
      """)
    #expect(context == nil)
    #expect(
      lines(diagnostics) == """
        1:1: fältet "titl" finns inte i indata | menade du "titel"?
        1:1: fältet "titel" saknas i indata | lägg till raden titel: … (Titel, text)
        2:8: fältet "fråga" ska vara text, men här står en lista | skriv värdet självt, utan [ ] och { } omkring; är det en text som börjar så ska den stå inom citattecken
        3:8: fältet "antal" ska vara ett heltal, men här står "1,5" | skriv bara siffror, till exempel 12
        4:9: fältet "belopp" ska vara ett tal, men här står "1 234,50" | skriv 1234.50, med decimalpunkt
        5:9: fältet "hemlig" ska vara true eller false, men här står "ja" | skriv true
        6:6: fältet "dag": "31 mars" är inget datum | skriv datum som ÅÅÅÅ-MM-DD, till exempel 2018-03-09
        7:6: fältet "tid" ska vara en tidslängd (till exempel P14D), men här står "två veckor" | skriv P och antal med D, W, M eller Y, till exempel P14D eller P4M
        8:6: fältet "val": "bifal" är inget av valen | menade du "bifall"?
        9:8: fältet "lista" ska vara en lista av heltal, men här står text | skriv "- " före varje värde, eller sätt värdena inom [ ]
        10:7: fältet "namn" saknas i fältet "part" | lägg till raden namn: … (Namn, text)
        11:11: fältet "handling" ska vara handlingens nummer, men här står "tre" | skriv handlingens nummer i ärendet, till exempel 3
        """)
  }

  @Test("the same in JSON")
  func wrongJSON() throws {
    let (_, diagnostics) = try read(
      everyType,
      "{\"titel\": {\"a\": 1}, \"lista\": [1, \"två\", 3.5],\n \"part\": [], \"hemlig\": \"sant\", \"tid\": 14}",
      name: "indata.json")
    #expect(
      rendered(diagnostics) == """
        indata.json:1:11: fel: fältet "titel" ska vara text, men här står nycklar med värden
           1 | {"titel": {"a": 1}, "lista": [1, "två", 3.5],
             |           ^^^^^^^^
          skriv värdet självt, utan [ ] och { } omkring; är det en text som börjar så ska den stå inom citattecken
        indata.json:1:34: fel: nr 2 i fältet "lista" ska vara ett heltal, men här står "två"
           1 | {"titel": {"a": 1}, "lista": [1, "två", 3.5],
             |                                  ^^^^^
          skriv bara siffror, till exempel 12
        indata.json:1:41: fel: nr 3 i fältet "lista" ska vara ett heltal, men här står "3.5"
           1 | {"titel": {"a": 1}, "lista": [1, "två", 3.5],
             |                                         ^^^
          skriv bara siffror, till exempel 12
        indata.json:2:10: fel: fältet "part" ska vara fält med värden, men här står en lista
           2 |  "part": [], "hemlig": "sant", "tid": 14}
             |          ^^
          skriv "fält: värde"; fälten är namn, nummer, e_post, adress, kontakt
        indata.json:2:24: fel: fältet "hemlig" ska vara true eller false, men här står "sant"
           2 |  "part": [], "hemlig": "sant", "tid": 14}
             |                        ^^^^^^
          skriv true
        indata.json:2:39: fel: fältet "tid" ska vara en tidslängd (till exempel P14D), men här står "14"
           2 |  "part": [], "hemlig": "sant", "tid": 14}
             |                                       ^^
          skriv P och antal med D, W, M eller Y, till exempel P14D eller P4M
        """)
  }

  @Test("what is no mapping is told")
  func noMapping() throws {
    #expect(
      rendered(try read([Field("titel", .text)], "- titel").1) == """
        indata.yaml:1:1: fel: indata ska vara fält med värden, men här står en lista
           1 | - titel
             | ^^^^^^^
          skriv "fält: värde"; fälten är titel
        """)
  }

  @Test("where no fields are expected none may stand")
  func noFields() throws {
    #expect(
      lines(try read([], "a: 1").1) == """
        1:1: fältet "a" finns inte i indata | inga fält väntas här
        """)
  }
}
