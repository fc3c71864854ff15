import Testing

@testable import WebUI

@Suite("Values in addresses")
struct QueryTests {
  @Test(
    "stand as they are or by their bytes",
    arguments: [
      ("abc-XYZ_0.9~", "abc-XYZ_0.9~"), ("", ""), ("reviderad taxa", "reviderad%20taxa"), ("KS/42", "KS%2F42"),
      ("hemtjänst", "hemtj%C3%A4nst"), ("a&b=c+d?#%", "a%26b%3Dc%2Bd%3F%23%25"), ("\u{0}\n\"", "%00%0A%22"),
      ("€😀", "%E2%82%AC%F0%9F%98%80"),
    ])
  func values(_ text: String, _ expected: String) {
    #expect(text.inQuery == expected)
    #expect(AddressQuery.text([("q", text), (text, "1")]) == "q=\(expected)&\(expected)=1")
  }
}
