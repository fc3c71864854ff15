import Testing

@testable import Expediering

struct FetchCheckTests {
  @Test(
    "A document that might fetch something is told, however it is spelt",
    arguments: [
      "<img src='file:///etc/passwd'>", "<link rel=stylesheet href=x>", "<a rel=attachment HREF='file:///etc/passwd'>",
      "<style>p { background: URL(file:///etc/passwd) }</style>", "<style>@import 'x'</style>",
      "<p style='background: \\75rl(x)'>", "<p style='background: u&#114;l(x)'>", "<p style='background: url&lpar;x)'>",
      "<p style='background: &bsol;75rl(x)'>", "<p style='background: url(\u{301}/x)'>", "<img src\r\n='x'>",
      "<object data=x>", "<style>p { background: image-set('x' 1x) }</style>",
    ])
  func fetches(_ html: String) { #expect(FetchCheck.mayFetch(Array(html.utf8))) }

  @Test(
    "A plain document is printed",
    arguments: [
      "<p>Särskild kostnad &lt;52 000 kr&gt; &amp; &#39;mera&#39; &quot;så&quot;, enligt https://kommun.example</p>",
      "<style>p { color: #000; break-before: page }</style><p style='font: 11pt serif'>x</p>", "",
    ])
  func plain(_ html: String) { #expect(!FetchCheck.mayFetch(Array(html.utf8))) }

  @Test("A document that is not UTF-8 cannot be told, so it is not printed")
  func otherEncoding() { #expect(FetchCheck.mayFetch([0x3C, 0x70, 0x3E, 0xE5])) }
}
