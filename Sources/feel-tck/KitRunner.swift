import DMN
import FEEL
import Foundation
import SourceDiagnostics

/// Runs all cases under a folder.
struct KitRunner {
  let folder: String
  let moment: Moment
  private let expression: KitExpression

  init(folder: String, at moment: Moment) {
    self.folder = folder
    self.moment = moment
    expression = KitExpression(moment: moment)
  }

  /// The results, by file and then in the order of the file; a file that cannot be read has failed.
  func run() -> [KitResult] {
    let root = URL(fileURLWithPath: folder)
    let all = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    let files = (all?.compactMap { $0 as? URL } ?? [])
      .filter { $0.pathExtension == "xml" && $0.lastPathComponent.contains("-test-") }
    return files.sorted { $0.path < $1.path }.flatMap(results)
  }

  private func results(of url: URL) -> [KitResult] {
    let parent = url.deletingLastPathComponent()
    let name = "\(parent.lastPathComponent)/\(url.lastPathComponent)"
    var kit: KitFile?
    do {
      let file = try KitFile(try source(url), KitValue(expression: expression))
      kit = file
      let model = try self.model(file.model, in: parent)
      return file.cases.map { result(of: $0, model, name) }
    } catch {
      // Without a model every case fails; without cases the file does.
      return (kit?.cases.map(\.id) ?? ["-"]).map { id in
        KitResult(
          file: name, id: id, outcome: .failed, expected: "a model", actual: "none", reason: Self.text(of: error))
      }
    }
  }

  private func source(_ url: URL) throws -> SourceFile {
    SourceFile(name: url.lastPathComponent, bytes: Array(try Data(contentsOf: url)))
  }

  /// The model with the others in its folder, of which it may import some.
  private func model(_ file: String, in folder: URL) throws -> DecisionModel {
    let main = try DefinitionsReader.read(try source(folder.appendingPathComponent(file)))
    let others = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "dmn" && $0.lastPathComponent != file }
      .sorted { $0.path < $1.path }
    // One that cannot be read is missed, and told, where it is needed.
    let imported = main.imports.isEmpty ? [] : others.compactMap { try? DefinitionsReader.read(source($0)) }
    return DecisionModel.compile(main, with: imported)
  }

  private func result(of test: KitCase, _ model: DecisionModel, _ file: String) -> KitResult {
    var inputs = ModelInputs()
    for input in test.inputs { inputs.set(input.name, input.value, namespace: input.namespace) }
    for expectation in test.expectations {
      let outcome = model.evaluate(test.invocable ?? expectation.name, inputs, at: moment)
      var value = outcome.value
      // A service with several output decisions gives a context of them.
      if test.invocable != nil, let part = value.context?[expectation.name] { value = part }
      guard KitComparison(expression: expression).matches(expectation.value, value) else {
        // What another language would have calculated cannot be known here.
        if let external = outcome.diagnostics.first(where: { $0.code == "feel.external-function" }) {
          return KitResult(file: file, id: test.id, outcome: .skipped, reason: external.message)
        }
        return KitResult(
          file: file, id: test.id, outcome: .failed, decision: expectation.name,
          expected: "\(expectation.value)", actual: "\(value)",
          reason: outcome.diagnostics.map(Self.text).joined(separator: "; "))
      }
    }
    return KitResult(file: file, id: test.id, outcome: .passed)
  }

  private static func text(of error: any Error) -> String {
    guard let error = error as? DiagnosticError else { return error.localizedDescription }
    return error.diagnostics.map(text).joined(separator: "; ")
  }

  private static func text(_ diagnostic: Diagnostic) -> String {
    (diagnostic.place.map { "\($0.line):\($0.column): " } ?? "") + diagnostic.message
  }
}
