import Mustache
import Testing
import WorkflowKit

@testable import WebUI

struct HTMLTextTests {
  private static let hostile = "<script>'&\"\u{301} onfocus="
  private static let text = "&lt;script&gt;&#39;&amp;&quot;\u{301} onfocus="

  @Test("a template's values are text, also within a part that it takes from another", arguments: ["fel", "avslag"])
  func templates(name: String) throws {
    let page: View = ["message": Self.hostile, "has_refusal": true, "refusal": Self.hostile]
    let html = try #require(try PageTemplates.library().render(page, withTemplate: name))
    #expect(html.contains(Self.text) && !html.contains("<script>"))
  }

  @Test("only what stands within three braces is put in as it is")
  func unescaped() throws {
    HTMLText.register()
    let template = try MustacheTemplate(string: HTMLText.pragma + "{{a}} {{{a}}}")
    #expect(template.render(["a": Self.hostile] as View) == "\(Self.text) \(Self.hostile)")
  }
}
