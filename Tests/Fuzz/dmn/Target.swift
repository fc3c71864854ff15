import CivilTime
import DMN
import FEEL
import SourceDiagnostics

/// What libFuzzer calls with each text that it has thought of.
///
/// The text is read as a decision model, which is compiled, and each of its decisions is asked for with every input
/// null. A crash or a hang is a find.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzDMN(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let file = SourceFile(name: "modell.dmn", bytes: Array(UnsafeBufferPointer(start: bytes, count: count)))
  guard let moment = FuzzMoment.shared, let definitions = try? DefinitionsReader.read(file) else { return 0 }
  let model = DecisionModel.compile(definitions)
  // Asking takes at most half a second; many decisions in one file are no find.
  for name in model.decisions.prefix(5) { _ = model.evaluate(name, ModelInputs(), at: moment) }
  return 0
}

enum FuzzMoment {
  static let shared = try? Moment(Instant.parse("2018-02-14T09:00:00Z"))
}
