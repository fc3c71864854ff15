import CivilTime
import Testing
import WorkflowKit

@testable import ordning

@Suite("The time that a command is given at")
struct TimeOptionsTests {
  @Test(
    "a day is 8 in the morning, and a time without a zone is Swedish",
    arguments: [
      ("2018-02-14", "2018-02-14T07:00:00Z"), ("2018-02-14T09:00", "2018-02-14T08:00:00Z"),
      ("2018-07-14T09:30:00", "2018-07-14T07:30:00Z"), ("2018-02-14T09:00:00Z", "2018-02-14T09:00:00Z"),
    ])
  func reads(_ written: String, _ instant: String) throws {
    var options = TimeOptions()
    options.now = written
    #expect(try options.instant() == (try Instant.parse(instant)))
  }

  @Test(
    "what is no time is refused with what may be written",
    arguments: [
      ("i morgon", "time.date-form"), ("2018-02-14T25:00", "time.clock-time"),
      ("2018-02-30T09:00", "time.date-day"),
      ("2018-03-25T02:30", "time.clock-time-skipped"),
    ])
  func refused(_ written: String, _ code: String) throws {
    var options = TimeOptions()
    options.now = written
    let refusal = #expect(throws: WorkflowKit.Refusal.self) { try options.instant() }
    #expect(refusal?.code == code)
    #expect(refusal?.hint?.contains("en svensk tid (2018-02-14T09:00)") == true)
  }
}
