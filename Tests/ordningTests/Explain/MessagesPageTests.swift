import Foundation
import Testing

@testable import ordning

@Suite("The page of all messages")
struct MessagesPageTests {
  @Test("is made of the explanations as they are")
  func upToDate() throws {
    let page = Workspace.repository.appending(path: "Sources/ordning/ordning.docc/Messages.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    #expect(
      text == ExplanationPage(ExplanationArea.all).markdown + "\n",
      """
      The page is stale. Make it anew: \
      swift run ordning explain --format markdown > Sources/ordning/ordning.docc/Messages.md
      """)
  }
}
