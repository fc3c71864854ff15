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
