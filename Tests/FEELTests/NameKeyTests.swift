import Testing

@testable import FEEL

@Suite("Keys of names")
struct NameKeyTests {
  private static let names = [
    "", "a", "svarstid", "sammanträde", "på", "pa", "ärende", "öppnat", "ö\u{1F}x", "ǖ", "ü\u{304}", "日本",
    "\u{212B}", "Å", "en_mycket_lång_bana_till_ett_fält", "en_mycket_lång_bana_till_ett_fall",
  ]

  @Test("are equal where the names are equal as texts, and hashed alike then", arguments: names)
  func equal(_ name: String) {
    for other in Self.names + ["p\u{61}\u{30A}", "sammantra\u{308}de", "\u{41}\u{30A}"] {
      #expect((NameKey(name) == NameKey(other)) == (name == other), "\(other)")
      if name == other { #expect(NameKey(name).hashValue == NameKey(other).hashValue, "\(other)") }
    }
  }

  @Test("find a name however its letters are put together")
  func found() {
    #expect(Set([NameKey("sammanträde")]).contains(NameKey("sammantra\u{308}de")))
    #expect(ScopeShape(names: [("sammanträde", .string)]).slot(of: "sammantra\u{308}de") == 0)
    #expect(ScopeShape(names: [("sammantra\u{308}de", .string)]).slot(of: "sammanträde") == 0)
    #expect(ScopeShape(names: [("sammanträde", .string)]).slot(of: "sammantrade") == nil)
  }
}
