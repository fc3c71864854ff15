import Delegation
import Testing

struct MarkupTests {
  @Test(
    "what has a meaning in a page is written so that it has none, and all else stays as it is",
    arguments: [
      ("", ""), ("Nämnden", "Nämnden"), ("<b>", "&lt;b&gt;"), ("\"Å\" & 'ö'", "&quot;Å&quot; &amp; &#39;ö&#39;"),
      ("&amp;", "&amp;amp;"), ("rad\nrad", "rad\nrad"),
      // With an accent behind it the mark is another character in Swift, and the same byte to a browser.
      ("\"\u{301} <\u{301}", "&quot;\u{301} &lt;\u{301}"),
    ])
  func html(text: String, written: String) {
    #expect(Markup.html(text) == written)
  }

  @Test(
    "no text breaks a line or a cell of Markdown",
    arguments: [("a|b\r\nc", "a\\|b  c"), ("|\u{301}", "\\|\u{301}")])
  func markdown(text: String, written: String) {
    #expect(Markup.markdown(text) == written)
  }
}
