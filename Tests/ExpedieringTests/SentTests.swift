import CivilTime
import FEEL
import Testing
import WorkflowKit

@testable import Expediering

@Suite("What a dispatch has sent")
struct SentTests {
  @Test("the lines that have gone, whether it is under way or done, and whom nobody may see")
  func lines() throws {
    let rows: Value = [
      "rader": [
        ["namn": "A", "kanal": "epost", "läge": "skickad", "dag": "2018-03-21", "e_post": "a@x.example"],
        ["namn": "B", "kanal": "brev", "läge": "bekräftad", "dag": "2018-03-22", "adress": "Gatan 1", "skyddad": true],
        ["namn": "C", "kanal": "brev", "läge": "skickad", "dag": "2018-03-23", "skickas_av": "Polisen"],
        ["namn": "D", "kanal": "epost", "läge": "stoppad"], ["namn": "E", "kanal": "brev", "läge": "att posta"],
        ["namn": "F", "kanal": "epost", "läge": "struken", "dag": "2018-03-21"],
        ["namn": "Akten", "kanal": "akt", "läge": "bekräftad", "dag": "2018-03-21"],
      ]
    ]
    let read = SkickaStep.descriptor.sent?(rows) ?? []
    #expect(read.map(\.receiver) == ["A", "B", "C"])
    #expect(read.map(\.way) == ["e-post", "brev", "brev, av Polisen"])
    #expect(read.map(\.address) == ["a@x.example", "Gatan 1", nil])
    #expect(read.map(\.day.description) == ["2018-03-21", "2018-03-22", "2018-03-23"])
    #expect(read.map(\.isProtected) == [false, true, false])
    #expect(SkickaStep.sent(.null).isEmpty)
  }
}
