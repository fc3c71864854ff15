import DMN
import FEEL
import SourceDiagnostics

/// A test file of the kit.
struct KitFile {
  /// The file name of the model.
  var model: String
  var cases: [KitCase]

  /// Reads a test file.
  ///
  /// - Throws: A `DiagnosticError` where it is no XML.
  init(_ file: SourceFile, _ values: KitValue) throws {
    let root = try MarkupReader.read(file)
    model = root.child("modelName")?.text.trimmed ?? ""
    cases = root.children("testCase").enumerated().map { number, element in
      Self.testCase(element, number: number + 1, values)
    }
  }

  private static func testCase(_ element: MarkupElement, number: Int, _ values: KitValue) -> KitCase {
    KitCase(
      id: element.attributes["id"] ?? "\(number)",
      invocable: element.attributes["invocableName"],
      inputs: element.children("inputNode").map { input in
        (input.attributes["name"] ?? "", input.attributes["namespace"], values.value(in: input))
      },
      expectations: element.children("resultNode").map { result in
        KitCase.Expectation(
          name: result.attributes["name"] ?? "",
          value: result.child("expected").map(values.value) ?? .null)
      })
  }
}

extension String {
  /// The text without spaces and line breaks around it.
  var trimmed: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
