import SourceDiagnostics
import Testing
import YAMLSource

@Suite("Any bytes at all")
struct RobustnessTests {
  private static let sample = """
    # kommentar
    process: &p remissvar
    title: "Svar på \\u00e5 remiss"
    steps:
      - id: a
        when: 'x = ''ja'''
        next: [{to: b, when: = x > 3}, {to: c}]
      - id: b
        text: |
          Rad ett
            rad två

        folded: >-
          ett
          två
      - *p
    tom:
    lång: ett
      två tre
    """

  @Test("are read or refused without a crash, with places within the file", arguments: [1, 2, 3, 4] as [UInt64])
  func mutated(seed: UInt64) {
    var generator = SeededGenerator(state: seed)
    let sample = Array(Self.sample.utf8)
    let special = Array("\n\t :-?,[]{}#&*!|>'\"%@`\\\r~0aå漢\u{FEFF}\u{2028}".utf8) + [0x00, 0xFF, 0xC3]
    for round in 0..<1000 {
      var bytes = sample
      if round % 4 == 0 {
        bytes = (0..<Int.random(in: 0...80, using: &generator)).map { _ in
          special.randomElement(using: &generator) ?? 0
        }
      }
      for _ in 0..<Int.random(in: 0...4, using: &generator) {
        let at = Int.random(in: 0...bytes.count, using: &generator)
        switch Int.random(in: 0...3, using: &generator) {
        case 0: bytes.insert(special.randomElement(using: &generator) ?? 0, at: at)
        case 1: bytes.removeSubrange(at..<min(bytes.count, at + Int.random(in: 0...9, using: &generator)))
        case 2: if at < bytes.count { bytes[at] = special.randomElement(using: &generator) ?? 0 }
        default: bytes.removeSubrange(at...)
        }
      }
      check(SourceFile(name: "test.yaml", bytes: bytes))
    }
  }

  private func check(_ file: SourceFile) {
    let result = YAMLParser.parse(file)
    #expect(result.root != nil || result.hasErrors)
    #expect(!DiagnosticRenderer().renderAll(result.diagnostics).contains("libyaml"), "\(file.bytes)")
    if let root = result.root { walk(root, within: 0..<file.bytes.count) }
  }

  private func walk(_ node: YAMLNode, within outer: Range<Int>) {
    #expect(outer.lowerBound <= node.bytes.lowerBound && node.bytes.upperBound <= outer.upperBound)
    let children = node.sequence ?? node.mapping?.flatMap { [$0.key, $0.value] } ?? []
    for child in children where child.aliasPlace == nil { walk(child, within: node.bytes) }
    guard let text = node.scalar?.text else { return }
    let count = text.utf8.count
    for offset in stride(from: 0, through: count, by: 3) {
      let place = node.place(ofText: offset..<min(count, offset + 2)).range.bytes
      #expect(node.bytes.lowerBound <= place.lowerBound && place.upperBound <= node.bytes.upperBound)
    }
  }

  @Test("are refused soon when they nest without end", arguments: ["[", "{a: ", "- ", "? ", "&a ["])
  func nesting(opener: String) {
    let result = YAMLParser.parse(SourceFile(name: "test.yaml", text: String(repeating: opener, count: 50_000)))
    #expect(result.root == nil && result.hasErrors)
  }

  @Test("of every scalar are traced exactly when it is one line of plain text")
  func plainScalars() throws {
    let root = try parse("å: [ett, två, 'tre', \"fyra\"]\n")
    for node in try #require(root["å"]?.sequence) {
      let count = try #require(node.scalar?.text.utf8.count)
      #expect(node.place(ofText: 0..<count).text == node.scalar?.text)
    }
  }
}
