import CivilTime
import Testing
import WorkflowKit

@Suite("A nämnd's numbers and meetings")
struct BoardTests {
  private func board(_ format: String = "{kod}/{år}:{nr}") throws -> Board {
    func meeting(_ date: String, cutoff: String) throws -> Meeting {
      Meeting(date: try day(date), cutoff: try day(cutoff), notice: try day(cutoff), place: "Solrosen")
    }
    return Board(
      id: "socialnämnden", name: "Socialnämnden", code: "SOCN", numberFormat: format, chairDecidesUrgent: false,
      meetings: [
        try meeting("2018-03-21", cutoff: "2018-03-05"), try meeting("2018-02-21", cutoff: "2018-02-05"),
      ])
  }

  @Test(
    "a case number follows the nämnd's form",
    arguments: [
      ("{kod}/{år}:{nr}", "SOCN/2018:23"), ("{år}-{nr}", "2018-23"), ("Dnr {kod} {nr}/{år}", "Dnr SOCN 23/2018"),
    ])
  func numbers(_ format: String, _ number: String) throws {
    #expect(try board(format).caseNumber(year: 2018, number: 23) == number)
  }

  @Test("a series begins where the nämnd says, in that year only, and otherwise with 1")
  func starts() throws {
    let board = Board(
      id: "socialnämnden", name: "Socialnämnden", code: "SOCN", numberFormat: "{kod}/{år}:{nr}",
      starts: [SeriesStart(year: 2018, nextCase: 23), SeriesStart(year: 2019, nextParagraph: 7)],
      chairDecidesUrgent: false, meetings: [])
    let organisation = Organisation(tenant: "x", name: "X", boards: [board], roles: [], accounts: [])
    #expect(organisation.firstNumber(in: board.caseSeries(year: 2018)) == 23)
    #expect(organisation.firstNumber(in: board.paragraphSeries(year: 2018)) == 1)
    #expect(organisation.firstNumber(in: board.caseSeries(year: 2019)) == 1)
    #expect(organisation.firstNumber(in: board.paragraphSeries(year: 2019)) == 7)
    #expect(organisation.firstNumber(in: "diarium/skolnämnden/2018") == 1)
  }

  @Test(
    "a reference has the code of the diarieplan after the number, in the nämnd's form",
    arguments: [
      ("{dnr} - {diarieplan}", "759", "SOCN/2018:23 - 759"), ("{dnr} {diarieplan}", "7706", "SOCN/2018:23 7706"),
      ("{dnr} - {diarieplan}", "", "SOCN/2018:23"), (nil, "759", "SOCN/2018:23"),
    ] as [(String?, String, String)])
  func references(_ format: String?, _ code: String, _ reference: String) {
    let board = Board(
      id: "socialnämnden", name: "Socialnämnden", code: "SOCN", numberFormat: "{kod}/{år}:{nr}",
      referenceFormat: format, chairDecidesUrgent: false, meetings: [])
    #expect(board.reference("SOCN/2018:23", planCode: code) == reference)
  }

  @Test("each year has its own series")
  func series() throws {
    #expect(try board().caseSeries(year: 2018) == "diarium/socialnämnden/2018")
    #expect(try board().paragraphSeries(year: 2019) == "paragraf/socialnämnden/2019")
  }

  @Test(
    "the next meeting is the first whose manusstopp has not passed",
    arguments: [
      ("2018-02-01", "2018-02-21"), ("2018-02-05", "2018-02-21"), ("2018-02-06", "2018-03-21"), ("2018-03-06", nil),
    ])
  func nextMeeting(_ today: String, _ expected: String?) throws {
    #expect(try board().nextMeeting(openOn: day(today))?.date.description == expected)
  }

  @Test("meetings are found by day and after a day")
  func meetings() throws {
    let board = try board()
    #expect(try board.meeting(on: day("2018-03-21"))?.place == "Solrosen")
    #expect(try board.meeting(on: day("2018-03-20")) == nil)
    #expect(try board.meeting(after: day("2018-02-21"))?.date == day("2018-03-21"))
    #expect(try board.meeting(after: day("2018-03-21")) == nil)
  }
}
