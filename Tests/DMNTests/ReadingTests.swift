import DMN
import FEEL
import SourceDiagnostics
import Testing

@Suite struct ReadingTests {
  struct Wrong: CustomTestStringConvertible, Sendable {
    let text: String
    let message: String
    var testDescription: String { message }

    init(_ text: String, _ message: String) {
      self.text = text
      self.message = message
    }
  }

  static let dmn = "xmlns=\"https://www.omg.org/spec/DMN/20230324/MODEL/\""

  static let wrong = [
    Wrong("", "1:1: filen är ingen XML"),
    Wrong("<a>\n <b>å</c></a>", "2:9: sluttaggen hör inte till det element som är öppet"),
    Wrong("<a/>skräp", "1:5: det står något efter det sista elementet"),
    Wrong("<a>1 < 2</a>", "1:7: här är ett < som inte inleder något element; ett < i text skrivs &lt;"),
    Wrong("<a>&hej;</a>", "1:9: hänvisningen &…; är okänd"),
    Wrong(
      "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>\n<a>&e;</a>",
      "1:1: filen har en DOCTYPE, och sådana läses inte"),
    Wrong("<html/>", "1:1: filen är ingen beslutsmodell i DMN"),
    Wrong("<definitions \(dmn)/>", "1:1: definitions saknar namespace"),
    Wrong(
      "<definitions \(dmn) namespace='n'>\n  <decision/>\n</definitions>", "2:3: decision saknar name"),
    Wrong(
      "<definitions \(dmn) namespace='n'><decision name='b'>\n<decisionTable hitPolicy='BÄST'><output/></decisionTable></decision></definitions>",
      "2:1: hitPolicy=\"BÄST\" finns inte"),
    Wrong(
      "<definitions \(dmn) namespace='n'><decision name='b'>\n<decisionTable><output/><rule/></decisionTable></decision></definitions>",
      "2:25: regeln har 0 villkor och 0 värden, men tabellen har 0 och 1"),
    Wrong(
      "<definitions \(dmn) namespace='n'><decision name='b'>\n<conditional><if/></conditional></decision></definitions>",
      "2:14: if har inget uttryck"),
  ]

  @Test("A malformed file is told with line and column", arguments: wrong)
  func malformed(_ wrong: Wrong) throws {
    let error = #expect(throws: DiagnosticError.self) {
      try DefinitionsReader.read(SourceFile(name: "prov.dmn", text: wrong.text))
    }
    let first = try #require(error?.diagnostics.first)
    let place = try #require(first.place)
    #expect("\(place.line):\(place.column): \(first.message)" == wrong.message)
  }

  @Test("A file that is not UTF-8 is refused")
  func encoding() throws {
    let error = #expect(throws: DiagnosticError.self) {
      try DefinitionsReader.read(SourceFile(name: "prov.dmn", bytes: [0x3C, 0x61, 0x3E, 0xE5, 0x3C, 0x2F, 0x61, 0x3E]))
    }
    #expect(error?.diagnostics.first?.message == "filen är inte skriven i UTF-8")
  }

  @Test("Elements may not lie too deep in each other")
  func depth() throws {
    let deep = String(repeating: "<context><contextEntry>", count: 5000)
    let error = #expect(throws: DiagnosticError.self) {
      try ModelFixture.definitions("<decision name='b'>\(deep)")
    }
    #expect(error?.diagnostics.first?.message == "elementen ligger i fler än 120 nivåer")
  }

  @Test(
    "Every namespace of DMN from 1.1 on is read",
    arguments: [
      "http://www.omg.org/spec/DMN/20151101/dmn.xsd", "http://www.omg.org/spec/DMN/20180521/MODEL/",
      "https://www.omg.org/spec/DMN/20191111/MODEL/", "https://www.omg.org/spec/DMN/20211108/MODEL/",
      "https://www.omg.org/spec/DMN/20230324/MODEL/",
    ])
  func versions(_ namespace: String) throws {
    let text = """
      <d:definitions xmlns:d="\(namespace)" xmlns:x="https://ritning.example/" name="Prov" namespace="n">
        <x:drawing/><d:inputData id="i" name="Ärendets  ålder"><d:variable name="Ärendets  ålder" typeRef="number"/>
        </d:inputData>
      </d:definitions>
      """
    let read = try DefinitionsReader.read(SourceFile(name: "prov.dmn", text: text))
    #expect(read.inputs.map(\.variable.name) == ["Ärendets ålder"])
    #expect(read.inputs.first?.variable.type == "number")
  }

  @Test("A place in a FEEL text is its place in the file, past references, CDATA and line breaks")
  func places() throws {
    let file = ModelFixture.file(
      "<decision id='b' name='b'><literalExpression><text>1 &lt; 2 and\r\n<![CDATA[\"å\" < ]]>foo</text></literalExpression></decision>"
    )
    let logic = try #require(try DefinitionsReader.read(file).decisions.first?.logic)
    guard case .literal(let text) = logic.form else {
      Issue.record("no literal expression")
      return
    }
    #expect(text.text == "1 < 2 and\n\"å\" < foo")
    let start = text.text.utf8.count - 3
    let place = try #require(text.place(of: start..<(start + 3)))
    #expect(place.text == "foo")
    #expect(place.line == 4)
  }

  @Test(
    "Processing instructions are passed over, also those that say nothing",
    arguments: ["<?x?>", "<?xml?>", "<?xm?>\n", "<?xml-stylesheet href='a'?>", "<?x\ny?>"])
  func instructions(_ instruction: String) throws {
    let text = """
      \(instruction)<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="Prov" namespace="n">
      \(instruction)<decision id="b" name="b"><literalExpression><text>1\(instruction)</text></literalExpression></decision>
      </definitions>
      """
    let read = try DefinitionsReader.read(SourceFile(name: "prov.dmn", text: text))
    #expect(read.decisions.map(\.id) == ["b"])
    #expect(DecisionModel.compile(read).evaluate("b", ModelInputs(), at: try ModelFixture.moment()).value == 1)
  }

  @Test("What stands after an error is not read")
  func afterError() throws {
    let file = ModelFixture.file("<decision id='b' name='b'><text>1</text<?x?></decision>")
    let error = #expect(throws: DiagnosticError.self) { try DefinitionsReader.read(file) }
    #expect(error?.diagnostics.map(\.code) == ["xml.syntax"])
  }

  @Test("Two models that say the same are equal, wherever they stand")
  func equality() throws {
    let once = ModelFixture.literal("b", "1 + 1")
    var a = try ModelFixture.definitions(once)
    var b = try ModelFixture.definitions("\n\n" + once)
    a.file = nil
    b.file = nil
    #expect(a.decisions.first?.logic?.form == b.decisions.first?.logic?.form)
  }
}
