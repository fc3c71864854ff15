import CivilTime
import SourceDiagnostics
import Testing
import WorkflowKit

@Suite("A meeting added to the organisation's file")
struct OrganisationMeetingsTests {
  private static let added = try? Meeting(
    date: CivilDate.parse("2018-03-01"), cutoff: CivilDate.parse("2018-02-20"), notice: CivilDate.parse("2018-02-22"),
    place: "Rum 1: stora")

  private func adding(to body: String, in text: String) throws -> String? {
    let meeting = try #require(Self.added)
    return try OrganisationFile.adding(meeting, to: body, in: SourceFile(name: "organisation.yaml", text: text)).map {
      String(decoding: $0.bytes, as: UTF8.self)
    }
  }

  @Test("stands before the first that is later; all else is as it was")
  func inPlace() throws {
    let sound = OrganisationFileTests.sound
    let text = try #require(try adding(to: "socialnämnden", in: sound))
    let first = "      - {date: 2018-03-21"
    let place = try #require(sound.firstRange(of: first))
    #expect(text.hasPrefix(sound[..<place.lowerBound]) && text.hasSuffix(sound[place.lowerBound...]))
    #expect(text.contains("- {date: 2018-03-01, cutoff: 2018-02-20, notice: 2018-02-22, place: "))
    let read = try #require(OrganisationFile.read(SourceFile(name: "o", text: text)).0?.board("socialnämnden"))
    #expect(read.meetings.map(\.date.description) == ["2018-02-21", "2018-03-01", "2018-03-21"])
    #expect(read.meetings[1].place == "Rum 1: stora")
  }

  @Test("an utskott without meetings gets its first")
  func committee() throws {
    let text = try #require(try adding(to: "utskottet", in: OrganisationFileTests.sound))
    let read = try #require(OrganisationFile.read(SourceFile(name: "o", text: text)).0?.board("socialnämnden"))
    #expect(read.committees.first?.meetings.map(\.date.description) == ["2018-03-01"])
    #expect(read.meetings.count == 2)
  }

  @Test("a body that there is not gets none, and a day that is taken is refused as the file would be")
  func refused() throws {
    #expect(try adding(to: "byggnämnden", in: OrganisationFileTests.sound) == nil)
    let taken = OrganisationFileTests.sound.replacing("date: 2018-03-21", with: "date: 2018-03-01")
      .replacing("notice: 2018-03-14", with: "notice: 2018-02-22")
      .replacing("cutoff: 2018-03-05", with: "cutoff: 2018-02-20")
    #expect(throws: DiagnosticError.self) { try adding(to: "socialnämnden", in: taken) }
  }
}
