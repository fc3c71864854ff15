import FEEL
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import WebUI
@testable import ordning

@Suite("Many people at the same time")
struct ManyUsersTests {
  private static let accounts = ["registrator1", "registrator2", "hl1", "hl2", "chef1", "namndsekr1"]

  @Test("two hundred people work in a case each, and no page shows anything of another's")
  func twoHundred() async throws {
    let fixture = try await WebFixture()
    var cases: [String] = []
    for number in 0..<200 {
      let title: Value = .string("Remiss \(Self.mark(number))")
      cases.append(try await fixture.openCase(Context([("titel", title), ("fråga", title)])))
    }
    let ids = cases
    let strays = try await fixture.browse(over: .ahc(.http)) { (first: Browser) async throws -> [String] in
      try await withThrowingTaskGroup(of: [String].self) { group in
        for (number, id) in ids.enumerated() {
          let browser = first.another()
          await browser.take(try await fixture.secret(of: Self.accounts[number % Self.accounts.count]))
          group.addTask { try await Self.work(in: id, number, browser) }
        }
        return try await group.reduce(into: []) { $0 += $1 }
      }
    }
    #expect(strays == [])
  }

  /// Reads, writes and is refused in a case of one's own; gives what was not as it should be.
  private static func work(in id: String, _ number: Int, _ browser: Browser) async throws -> [String] {
    let form = try await browser.get("/arenden/\(id)/gor/anteckna")
    let noted = try await browser.post(
      "/arenden/\(id)/gor/anteckna", form.identity + [("text", "\(mark(number)) ring")])
    let refused = try await browser.post("/arenden/\(id)/gor/anteckna", form.identity + [("text", " ")])
    let pages = [
      form, refused, try await browser.get("/arenden/\(id)"), try await browser.get("/arenden/\(id)/dagboksblad"),
      try await browser.get("/sok?q=\(mark(number))"),
    ]
    // The client follows where it is sent.
    var wrong = noted.status == .ok ? [] : ["\(number): \(noted.status)"]
    if !pages[2].text.contains("\(mark(number)) ring") { wrong.append("\(number): the note is missing") }
    for (page, place) in zip(pages, 0...) {
      let marks = Set(page.text.matches(of: /M[0-9]{3}Z/).map { String($0.output) })
      if marks != [mark(number)] { wrong.append("\(number), page \(place): \(marks.sorted()) \(page.status)") }
    }
    return wrong
  }

  /// A word that stands in one case only.
  private static func mark(_ number: Int) -> String { "M\(100 + number)Z" }
}
