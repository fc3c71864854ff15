import DMN
import FEEL
import Foundation
import SourceDiagnostics
import Testing

@testable import feel_tck

@Suite struct KitRunnerTests {
  private func expression() throws -> KitExpression { KitExpression(moment: try ModelFixture.moment()) }

  @Test("A case is read with its inputs and expected values")
  func reading() throws {
    let text = """
      <testCases xmlns="http://www.omg.org/spec/DMN/20160719/testcase"
        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema">
        <modelName>prov.dmn</modelName>
        <testCase id="1">
          <inputNode name="a"><component name="b"><value xsi:type="xsd:decimal">1.50</value></component></inputNode>
          <resultNode name="c"><expected><list><item><value xsi:type="xsd:string"> x </value></item>
            <item><value xsi:nil="true"/></item><item><value xsi:type="xsd:boolean">true</value></item></list></expected>
          </resultNode>
          <resultNode name="d" errorResult="true"/>
        </testCase>
      </testCases>
      """
    let file = try KitFile(SourceFile(name: "prov-test-01.xml", text: text), KitValue(expression: try expression()))
    let test = try #require(file.cases.first)
    #expect(file.model == "prov.dmn")
    #expect(test.inputs.map(\.value) == [["b": .number(try #require(Number("1.5")))]])
    #expect(test.expectations.map(\.value) == [[" x ", nil, true], nil])
  }

  @Test("Numbers match up to the eighth decimal, lists in order, contexts by name")
  func comparison() throws {
    let comparison = KitComparison(expression: try expression())
    let third = try #require(Number("0.33333333")), close = try #require(Number("0.333333333"))
    #expect(comparison.matches(.number(third), .number(close)))
    #expect(!comparison.matches(1, 2))
    #expect(comparison.matches(["a": 1, "b": [2]], ["b": [2], "a": 1]))
    #expect(!comparison.matches(["a": 1], ["a": 1, "b": 2]))
    #expect(!comparison.matches([1, 2], [2, 1]))
    #expect(!comparison.matches(nil, false))
    #expect(comparison.matches(nil, nil))
  }

  @Test("A folder is run file by file; one that cannot be read has failed, and one in Java is skipped")
  func running() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("feel-tck-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let external = "function(x) external {java: {class: \"a\", method signature: \"b(int)\"}}"
    let model = ModelFixture.file(
      ModelFixture.literal("rätt", "1 + 1") + ModelFixture.literal("fel", "1 + 2")
        + ModelFixture.literal("java", "{f: \(external), r: f(1)}.r"))
    try Data(model.bytes).write(to: folder.appendingPathComponent("prov.dmn"))
    let cases = ["rätt", "fel", "java"].map { name in
      "<testCase id='\(name)'><resultNode name='\(name)'><expected><value xsi:type='xsd:int'>2</value></expected></resultNode></testCase>"
    }
    let head = "<testCases xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'><modelName>prov.dmn</modelName>"
    try Data((head + cases.joined() + "</testCases>").utf8).write(to: folder.appendingPathComponent("prov-test-01.xml"))
    try Data("<testCases>".utf8).write(to: folder.appendingPathComponent("prov-test-02.xml"))

    let results = KitRunner(folder: folder.path, at: try ModelFixture.moment()).run()
    #expect(results.map(\.id) == ["rätt", "fel", "java", "-"])
    #expect(results.map(\.outcome) == [.passed, .failed, .skipped, .failed])
    #expect(results[1].line?.hasSuffix("fel: expected 2 got 3 ()") == true)
  }

  @Test("The last line counts, and fields of the table are quoted where they must be")
  func report() {
    let results = [
      KitResult(file: "f", id: "1", outcome: .passed),
      KitResult(file: "f", id: "2", outcome: .failed, decision: "d", expected: "\"a\"", actual: "null", reason: "x, y"),
    ]
    #expect(KitReport.summary(results) == "1 passed, 1 failed, 0 skipped")
    #expect(
      KitReport.csv(results) == """
        file,case,outcome,decision,expected,actual,reason
        f,1,passed,,,,
        f,2,failed,d,"\"\"a\"\"",null,"x, y"

        """)
    #expect(results.compactMap(\.line) == ["FAIL f 2 d: expected \"a\" got null (x, y)"])
  }
}
