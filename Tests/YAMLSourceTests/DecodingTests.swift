import Foundation
import SourceDiagnostics
import Testing
import YAMLSource

private enum Join: String, CaseIterable, YAMLDecodable {
  case all
  case any
}

@Suite("Decoding")
struct DecodingTests {
  private func decode<T: YAMLDecodable>(_ text: String, _ type: T.Type = T.self) throws -> (value: T?, text: String) {
    let root = try parse("a: \(text)\n")
    let collector = DiagnosticCollector()
    let value = T.decode(try #require(root["a"]), reporting: collector)
    #expect((value == nil) == collector.hasErrors)
    return (
      value, collector.diagnostics.map { [$0.message, $0.hint ?? ""].joined(separator: " | ") }.joined(separator: "\n")
    )
  }

  @Test(
    "a string is the raw text, whatever it looks like",
    arguments: [("12.10", "12.10"), ("no", "no"), ("true", "true"), ("'null'", "null"), ("\"\"", ""), ("0x1F", "0x1F")])
  func strings(source: String, expected: String) throws {
    #expect(try decode(source, String.self).value == expected)
  }

  @Test(
    "whole numbers are those of the core schema",
    arguments: [("12", 12), ("-7", -7), ("+5", 5), ("0o17", 15), ("0xfF", 255), ("007", 7)])
  func integers(source: String, expected: Int) throws {
    #expect(try decode(source, Int.self).value == expected)
  }

  @Test(
    "numbers are those of the core schema",
    arguments: [
      ("12", 12), ("1.", 1), (".5", 0.5), ("-1.5e3", -1500), (".inf", .infinity), ("-.INF", -.infinity), ("0x10", 16),
    ])
  func doubles(source: String, expected: Double) throws {
    #expect(try decode(source, Double.self).value == expected)
  }

  @Test(
    "decimals are exact",
    arguments: [
      ("0.1", "0.1"), ("12.10", "12.1"), ("+5", "5"), (".5", "0.5"), ("1.", "1"), ("1e3", "1000"),
      ("-0.000001", "-0.000001"),
    ])
  func decimals(source: String, expected: String) throws {
    #expect(try decode(source, Decimal.self).value?.description == expected)
  }

  @Test("truth values, lists, optionals, enums and nodes are read")
  func others() throws {
    #expect(try decode("TRUE", Bool.self).value == true)
    #expect(try decode("false", Bool.self).value == false)
    #expect(try decode("[1, 2]", [Int].self).value == [1, 2])
    #expect(try decode("~", Int?.self).value == .some(nil))
    #expect(try decode("3", Int?.self).value == .some(3))
    #expect(try decode("any", Join.self).value == .any)
    #expect(try decode("{b: 1}", YAMLNode.self).value?["b"]?.scalar?.text == "1")
  }

  @Test("what cannot be read is refused in words")
  func refusals() throws {
    #expect(try decode("", String.self).text == "värdet saknas | skriv ett värde")
    #expect(try decode("null", String.self).text == "null betyder i YAML att värdet saknas | skriv ett värde")
    #expect(
      try decode("[x, y]", String.self).text
        == "här ska stå text, men här står en lista | text eller ett uttryck som börjar så ska stå inom enkla citattecken"
    )
    #expect(try decode("yes", Bool.self).text == "här ska stå true eller false, men här står \"yes\" | skriv true")
    #expect(
      try decode("'12'", Int.self).text
        == "här ska stå ett heltal, men här står \"12\" | ta bort citattecknen; med dem är värdet text")
    #expect(
      try decode("3,5", Double.self).text
        == "här ska stå ett tal, men här står \"3,5\" | skriv 3.5, med decimalpunkt och utan mellanslag")
    #expect(try decode("tolv", Int.self).text == "här ska stå ett heltal, men här står \"tolv\" | ")
    #expect(try decode("99999999999999999999", Int.self).text == "talet \"99999999999999999999\" är för stort | ")
    #expect(try decode("1e999", Double.self).value == nil)
    #expect(try decode("1e999", Decimal.self).value == nil)
    #expect(try decode(String(repeating: "1", count: 39), Decimal.self).value == nil)
    #expect(try decode(".nan", Decimal.self).value == nil)
    #expect(
      try decode("x", [String].self).text
        == "här ska stå en lista, men här står \"x\" | skriv [x]")
    #expect(try decode("[x, y, 1]", [Int].self).text.split(separator: "\n").count == 2)
    #expect(
      try decode("alll", Join.self).text
        == "\"alll\" är inte ett tillåtet värde | menade du \"all\"?\ntillåtna värden: all, any")
  }
}

@Suite("A mapping reader")
struct MappingReaderTests {
  @Test("reports missing, wrong and unknown keys at their places")
  func messages() throws {
    let root = try parse("id: a\ntitel: Svar\ncount: två\nfrist:\n")
    let collector = DiagnosticCollector()
    let reader = try #require(MappingReader(root, what: "steget", reporting: collector))
    #expect(reader.required("id", String.self) == "a")
    #expect(reader.required("title", String.self) == nil)
    #expect(reader.optional("count", Int.self) == nil)
    #expect(reader.optional("frist", String.self) == nil)
    #expect(reader.optional("role", String.self) == nil)
    reader.finish()
    #expect(
      render(collector.diagnostics) == """
        test.yaml:1:1: fel: steget saknar nyckeln "title"
           1 | id: a
             | ^^^^^
          lägg till "title: …"
        test.yaml:2:1: fel: okänd nyckel "titel" i steget
           2 | titel: Svar
             | ^^^^^
          menade du "title"?
          möjliga nycklar: id, title, count, frist, role
        test.yaml:3:8: fel: här ska stå ett heltal, men här står "två"
           3 | count: två
             |        ^^^
        """)
  }

  @Test("asks whether a near key was meant")
  func nearKey() throws {
    let collector = DiagnosticCollector()
    let reader = try #require(MappingReader(try parse("titles: x\n"), what: "steget", reporting: collector))
    _ = reader.node("title")
    reader.finish()
    #expect(
      render(collector.diagnostics) == """
        test.yaml:1:1: fel: okänd nyckel "titles" i steget
           1 | titles: x
             | ^^^^^^
          menade du "title"?
          möjliga nycklar: title
        """)
  }

  @Test("is refused for what has no keys")
  func wrongKind() throws {
    let collector = DiagnosticCollector()
    #expect(MappingReader(try parse("- a\n"), what: "processen", reporting: collector) == nil)
    #expect(
      render(collector.diagnostics) == """
        test.yaml:1:1: fel: processen ska skrivas som nycklar med värden, men här står en lista
           1 | - a
             | ^^^
          skriv "nyckel: värde" på var sin rad
        """)
  }

  @Test("says that a required value is missing, at its place")
  func emptyRequired() throws {
    let collector = DiagnosticCollector()
    let reader = try #require(MappingReader(try parse("title:\n"), what: "steget", reporting: collector))
    #expect(reader.required("title", String.self) == nil)
    reader.finish()
    #expect(
      render(collector.diagnostics) == """
        test.yaml:1:7: fel: värdet saknas
           1 | title:
             |       ^
          skriv ett värde
        """)
  }
}
