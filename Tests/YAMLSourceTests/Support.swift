import SourceDiagnostics
import Testing
import YAMLSource

/// Parses text that must be free from errors.
func parse(_ text: String) throws -> YAMLNode {
  let result = YAMLParser.parse(SourceFile(name: "test.yaml", text: text))
  #expect(result.diagnostics.isEmpty, "\(DiagnosticRenderer().renderAll(result.diagnostics))")
  return try #require(result.root)
}

/// Renders what is wrong with text.
func problems(_ text: String, limits: YAMLLimits = .standard) -> String {
  render(YAMLParser.parse(SourceFile(name: "test.yaml", text: text), limits: limits).diagnostics)
}

/// Renders diagnostics without their count.
func render(_ diagnostics: [Diagnostic]) -> String {
  DiagnosticRenderer.sorted(diagnostics).map { DiagnosticRenderer().render($0) }.joined(separator: "\n")
}

/// A generator that gives the same numbers in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
