import SourceDiagnostics
import Testing
import WorkflowKit

@Suite("Number series, as the organisation's file says")
struct NumbersFileTests {
  private func read(_ lines: String) -> (Organisation?, [Diagnostic]) {
    let text = """
      tenant: exempel
      name: Exempel
      roles: [{id: a, title: A}]
      boards:
        - id: socialnämnden
          name: Socialnämnden
          code: S
          rights: {annul: [], correct: [], reassign: [], suspend: [], extend: [], skip: [], settle: [], erase: [], message: [], read_secret: [], distribute_post: [], take_over: [], delegate_order: []}
          meetings: []
          number_format: "{kod} {år}:{nr}"
      \(lines)
      accounts: [{id: k, title: K, roles: [{board: socialnämnden, role: a}]}]
      configure: [a]
      """
    return OrganisationFile.read(SourceFile(name: "organisation.yaml", text: text))
  }

  @Test("the numbers that come next are read, year by year")
  func reads() throws {
    let (organisation, diagnostics) = read(
      """
          reference_format: "{dnr} - {diarieplan}"
          series:
            - {year: 2018, next_case: 23, next_paragraph: 20}
            - {year: 2019, next_paragraph: 2}
      """)
    #expect(rendered(diagnostics) == "")
    let board = try #require(organisation?.boards.first)
    #expect(
      board.starts == [
        SeriesStart(year: 2018, nextCase: 23, nextParagraph: 20), SeriesStart(year: 2019, nextParagraph: 2),
      ])
    #expect(board.referenceFormat == "{dnr} - {diarieplan}")
  }

  @Test("what cannot be numbers, years or forms is told with its place")
  func wrong() {
    let (organisation, diagnostics) = read(
      """
          reference_format: "{nr} - {diarieplan}"
          series:
            - {year: 2018, next_case: 0}
            - {year: 2018, next_paragraf: 20}
            - {next_case: tjugo}
      """)
    #expect(organisation == nil)
    #expect(
      rendered(diagnostics) == """
        organisation.yaml:11:23: fel: beteckningens form måste innehålla {dnr} och {diarieplan}
          11 |     reference_format: "{nr} - {diarieplan}"
             |                       ^^^^^^^^^^^^^^^^^^^^^
          till exempel "{dnr} - {diarieplan}"
        organisation.yaml:13:33: fel: en serie kan inte börja på 0
          13 |       - {year: 2018, next_case: 0}
             |                                 ^
          skriv det nummer som står på tur, 1 eller högre
        organisation.yaml:14:9: fel: serien säger inte vilket nummer som står på tur
          14 |       - {year: 2018, next_paragraf: 20}
             |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          lägg till next_case (ärenden), next_paragraph (paragrafer) eller båda
        organisation.yaml:14:16: fel: året 2018 står två gånger
          14 |       - {year: 2018, next_paragraf: 20}
             |                ^^^^
          skriv årets nummer på en rad
        organisation.yaml:13:16: jfr: första gången
          13 |       - {year: 2018, next_case: 0}
             |                ^^^^
        organisation.yaml:14:22: fel: okänd nyckel "next_paragraf" i serien
          14 |       - {year: 2018, next_paragraf: 20}
             |                      ^^^^^^^^^^^^^
          menade du "next_paragraph"?
          möjliga nycklar: year, next_case, next_paragraph
        organisation.yaml:15:9: fel: serien saknar nyckeln "year"
          15 |       - {next_case: tjugo}
             |         ^^^^^^^^^^^^^^^^^^
          lägg till "year: …"
        organisation.yaml:15:21: fel: här ska stå ett heltal, men här står "tjugo"
          15 |       - {next_case: tjugo}
             |                     ^^^^^
        """)
  }
}
