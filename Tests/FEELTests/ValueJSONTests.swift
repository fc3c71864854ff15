import CivilTime
import FEEL
import Testing

@Suite("JSON text of values")
struct ValueJSONTests {
  private func stored(_ value: Value) -> String { String(decoding: ValueJSON.stored(value), as: UTF8.self) }

  private func parse(_ text: String) throws(ValueJSONError) -> Value { try ValueJSON.parseStored(Array(text.utf8)) }

  private func error(_ text: String) -> ValueJSONError? {
    #expect(throws: ValueJSONError.self) { try parse(text) }
  }

  @Test("each kind of value has its stored form", arguments: storedForms)
  func forms(value: Value, text: String) throws {
    #expect(stored(value) == text)
    #expect(try parse(text) == value)
  }

  static let storedForms: [(Value, String)] = [
    (.null, "null"), (true, "true"), (false, "false"), (12, "12"), (-7, "-7"), (0, "0"),
    (9_007_199_254_740_992, "9007199254740992"), (9_007_199_254_740_993, #""@n9007199254740993""#),
    (-9_007_199_254_740_992, "-9007199254740992"), (.number(Number("1.50") ?? 0), #""@n1.5""#),
    (.number(Number("1e50") ?? 0), #""@n1E50""#),
    ("", #""""#), ("åäö 👍", #""åäö 👍""#), ("@", #""@@""#), ("@n1", #""@@n1""#), ("@@", #""@@@""#), ("a@b", #""a@b""#),
    ("\"\\/\u{8}\t\n\u{C}\r\u{1}\u{1F}\u{7F}", #""\"\\/\b\t\n\f\r\u0001\u001f"# + "\u{7F}\""),
    (.date(CivilDate(daysSinceEpoch: 17599) ?? .latest), #""@2018-03-09""#),
    (Instant("2018-03-09T10:00:00Z").map { .instant($0) } ?? nil, #""@2018-03-09T10:00:00.000Z""#),
    (.period(.months(4)), #""@P4M""#), (.period(Period()), #""@PT0S""#),
    ([], "[]"), ([1, [nil, "x"]], #"[1,[null,"x"]]"#), ([:], "{}"),
    (["b": 1, "a": ["@": 2]], #"{"b":1,"a":{"@@":2}}"#),
    (.range(ValueRange(lower: 1, includesLower: true, upper: 3, includesUpper: false)), #"{"@[)":[1,3]}"#),
    (.range(ValueRange(lower: nil, includesLower: false, upper: "x", includesUpper: true)), #"{"@(]":[null,"x"]}"#),
    (["@[)": [1, 3]], #"{"@@[)":[1,3]}"#),
  ]

  @Test("other ways of writing the same are understood", arguments: otherForms)
  func otherForm(text: String, value: Value) throws {
    #expect(try parse(text) == value)
  }

  static let otherForms: [(String, Value)] = [
    (" [ 1 ,\n2\t] \r\n", [1, 2]), (#"{ "a" : 1 }"#, ["a": 1]), (#""\u00e5\/\u0041""#, "å/A"),
    (#""\ud83d\ude00\uD834\uDD1E""#, "😀𝄞"), ("-0", 0), ("1.50", .number(Number("1.5") ?? 0)), ("1e2", 100),
    ("12345678901234567890", .number(Number("12345678901234567890") ?? 0)), (#""\u0040n2""#, 2),
    (#""@2018-03-09T10:00Z""#, Instant("2018-03-09T10:00:00Z").map { .instant($0) } ?? nil),
    (#"{"\u0040@a":1}"#, ["@a": 1]),
    ("{\"é\":1,\"e\u{301}\":2}", .context(Context([("é", 1), ("e\u{301}", 2)]))),
  ]

  @Test("every value comes back as it was, from the same bytes each time")
  func roundTrip() throws {
    var generator = ValueGenerator(seed: 1930)
    for _ in 0..<3000 {
      let value = generator.value()
      let bytes = ValueJSON.stored(value)
      let back = try ValueJSON.parseStored(bytes)
      #expect(back == value)
      #expect(back.hashValue == value.hashValue)
      #expect(ValueJSON.stored(back) == bytes)
    }
  }

  @Test("broken text is refused or read, but never stops the program")
  func mutations() {
    var generator = ValueGenerator(seed: 173)
    var refused = 0
    for _ in 0..<3000 {
      var bytes = ValueJSON.stored(generator.value())
      for _ in 0..<Int.random(in: 1...3, using: &generator.random) where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &generator.random)
        switch Int.random(in: 0..<4, using: &generator.random) {
        case 0: bytes.remove(at: place)
        case 1: bytes[place] = UInt8.random(in: 0...255, using: &generator.random)
        case 2: bytes.insert(Array("{}[]\",:@\\u".utf8).randomElement(using: &generator.random) ?? 0, at: place)
        default: bytes.removeSubrange(place...)
        }
      }
      do {
        // What is read in spite of the change is a value like any other.
        let value = try ValueJSON.parseStored(bytes)
        #expect(throws: Never.self) { try ValueJSON.parseStored(ValueJSON.stored(value)) }
      } catch {
        refused += 1
        #expect((0...bytes.count).contains(error.offset))
      }
    }
    #expect(refused > 1000)
  }

  @Test("a fault is told with its place and what was expected", arguments: faults)
  func fault(text: String, code: ValueJSONError.Code, offset: Int, message: String) {
    let error = error(text)
    #expect(error?.code == code)
    #expect(error?.offset == offset)
    #expect(error?.message == message)
  }

  static let faults: [(String, ValueJSONError.Code, Int, String)] = [
    ("", .endOfText, 0, "texten tar slut mitt i ett värde"),
    (#"{"a":"#, .endOfText, 5, "texten tar slut mitt i ett värde"),
    (#""abc"#, .endOfText, 4, "texten tar slut mitt i ett värde"),
    (
      "[1,]", .notAValue, 3,
      "här ska ett värde stå: text inom citattecken, tal, true, false, null, { eller ["
    ),
    ("[1 2]", .expected, 3, "väntade , eller ] i listan"),
    (#"{"a":1 "b":2}"#, .expected, 7, "väntade , eller } i posten"),
    (#"{"a" 1}"#, .expected, 5, "väntade : efter namnet"),
    ("{a:1}", .expected, 1, "väntade ett namn inom citattecken"),
    (#"{"a":1,}"#, .expected, 7, "väntade ett namn inom citattecken"),
    ("1 2", .moreText, 2, "det står mer text efter värdet"),
    ("01", .badNumber, 0, "talet är felskrivet"),
    ("[-]", .badNumber, 1, "talet är felskrivet"),
    ("1.", .badNumber, 0, "talet är felskrivet eller för stort"),
    ("1e9999", .badNumber, 0, "talet är felskrivet eller för stort"),
    (#""\x""#, .badEscape, 1, #"efter \ står ingen giltig teckenkod"#),
    (#""a\ud83d""#, .badEscape, 2, #"efter \ står ingen giltig teckenkod"#),
    (#""\ude00""#, .badEscape, 1, #"efter \ står ingen giltig teckenkod"#),
    ("\"a\nb\"", .controlCharacter, 2, "ett styrtecken står oskyddat i en text"),
    (#"{"a":1,"a":2}"#, .nameTwice, 7, #"namnet "a" står två gånger i samma post"#),
    (
      #"["@2018-02-30"]"#, .badLiteral, 1,
      #""@2018-02-30" är inget tal, datum, ingen tidpunkt och ingen tidslängd"#
    ),
    (#""@""#, .badLiteral, 0, #""@" är inget tal, datum, ingen tidpunkt och ingen tidslängd"#),
    (#"{"@[)":[1]}"#, .badRange, 1, "ett intervall ska ha en lista med två värden"),
    (#"{"a":1,"@[)":[1,2]}"#, .badRange, 7, "ett intervall måste stå ensamt inom { }"),
    (#"{"@x":1}"#, .badRange, 1, #"namnet "@x" säger inte hur ett intervall börjar och slutar"#),
    (#"{"@[)":[1,2],"a":1}"#, .expected, 12, "väntade } efter intervallet"),
  ]

  @Test("text that is not UTF-8 is refused, with the hint")
  func notUTF8() {
    let error = #expect(throws: ValueJSONError.self) { try ValueJSON.parseStored([0x22, 0xC3, 0x28, 0x22]) }
    #expect(
      error?.description
        == "lagrat värde, byte 0: texten är inte giltig UTF-8; lagrade värden skrivs bara av programmet; "
        + "har texten ändrats för hand, ta tillbaka den från säkerhetskopian")
  }

  @Test("nesting is read to its limit and refused beyond it")
  func depth() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: #"{"a":["#, count: depth / 2) + String(repeating: "]}", count: depth / 2)
    }
    #expect(throws: Never.self) { try parse(nested(ValueJSON.mostDepth)) }
    let error = error(nested(ValueJSON.mostDepth + 2))
    #expect(error?.code == .tooDeep)
    #expect(error?.message == "värdet har fler än 256 nivåer inuti varandra")
    #expect(self.error(String(repeating: "[", count: 1_000_000))?.code == .tooDeep)
  }

  @Test("strings are compared by code point, also as names")
  func codePoints() {
    let (composed, combined) = ("é", "e\u{301}")
    #expect(composed == combined)
    #expect(Value.string(composed) != Value.string(combined))
    #expect(Set([Value.string(composed), .string(combined), .string("\u{e9}")]).count == 2)
    var context = Context([(composed, true as Value)])
    context[composed] = 1
    context[combined] = 2
    #expect(context.count == 2)
    #expect(context[composed] == 1)
  }

  @Test("a context keeps its order, and equality does not ask for it", arguments: [3, 12, 13, 100])
  func contexts(count: Int) {
    var context = Context((0..<count).map { ("namn \($0)", Value(integerLiteral: $0)) })
    let reversed = Context((0..<count).reversed().map { ("namn \($0)", Value(integerLiteral: $0)) })
    #expect(context == reversed)
    #expect(context.hashValue == reversed.hashValue)
    #expect(context.names == (0..<count).map { "namn \($0)" })
    context["namn 1"] = nil
    context["namn 0"] = "ny"
    context["sist"] = true
    #expect(context.names.last == "sist")
    #expect(context["namn 1"] == nil)
    #expect(context["namn 2"] == 2)
    #expect(context.count == count)
    #expect(context != reversed)
  }

  @Test("the plain form is ordinary JSON")
  func plain() {
    let value: Value = [
      "datum": .date(CivilDate(daysSinceEpoch: 17599) ?? .latest), "belopp": .number(Number("1.5") ?? 0), "text": "@\n",
      "lista": [1, []], "tom": [:],
      "span": .range(ValueRange(lower: 1, includesLower: true, upper: nil, includesUpper: false)),
    ]
    #expect(
      ValueJSON.plain(value, pretty: false)
        == #"{"datum":"2018-03-09","belopp":1.5,"text":"@\n","lista":[1,[]],"tom":{},"#
        + #""span":{"lower":1,"includesLower":true,"upper":null,"includesUpper":false}}"#)
    #expect(
      ValueJSON.plain(["a": [1, ["b": nil]], "c": []], pretty: true) == """
        {
          "a": [
            1,
            {
              "b": null
            }
          ],
          "c": []
        }
        """)
  }
}
