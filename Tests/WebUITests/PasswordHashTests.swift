import CivilTime
import Testing

@testable import WebUI

@Suite("A password's hash")
struct PasswordHashTests {
  private let cost = PasswordHash.Cost(rounds: 16, blockSize: 1, parallelism: 1)

  @Test("knows its password again, and no other, in whichever way its letters are written")
  func matches() throws {
    let hash = try #require(PasswordHash(try PasswordHash(of: "lösenord", cost: cost).text))
    #expect(try hash.matches("lösenord"))
    #expect(try hash.matches("lo\u{308}senord"))
    #expect(try !hash.matches("losenord"))
    #expect(try !hash.matches(""))
  }

  @Test("is another one each time")
  func salt() throws {
    #expect(try PasswordHash(of: "a", cost: cost).text != PasswordHash(of: "a", cost: cost).text)
  }

  @Test(
    "is none where it has been tampered with",
    arguments: [
      "", "scrypt", "md5$1$1$1$YQ==$YQ==", "scrypt$0$8$1$YQ==$YQ==", "scrypt$99999999$8$1$YQ==$YQ==",
      "scrypt$16$1$1$YQ==$",
    ])
  func broken(_ text: String) { #expect(PasswordHash(text) == nil) }
}
