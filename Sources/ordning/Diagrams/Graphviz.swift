import Foundation
import WorkflowDefinitions
import WorkflowKit

/// Graphviz, the program that finds where the parts of a picture have room.
struct Graphviz {
  private let program: URL

  /// Finds the program.
  ///
  /// - Throws: `Refusal` where it is not installed.
  init() throws {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init)
    guard let folder = folders.first(where: { FileManager.default.isExecutableFile(atPath: "\($0)/dot") }) else {
      throw Refusal(
        "Programmet Graphviz (dot), som ordnar bilderna, finns inte på datorn.", code: "diagram.no-graphviz",
        hint: "Installera det med apt install graphviz, eller välj --format text eller mermaid, som klarar sig utan.")
    }
    program = URL(fileURLWithPath: "\(folder)/dot")
  }

  /// Where the parts of a picture stand.
  ///
  /// - Throws: `Refusal` where Graphviz cannot tell.
  func layout(of diagram: Diagram) throws -> DiagramLayout {
    do {
      return try DiagramLayout(of: diagram, graphviz: try diagram.dot.map { try drawing($0) })
    } catch {
      throw Refusal(
        "Graphviz (dot) kunde inte ordna bilden av processen \(diagram.workflow).", code: "diagram.layout",
        hint: "Pröva om dot -V svarar. Med --format text eller mermaid behövs inte Graphviz.")
    }
  }

  /// What Graphviz says of a drawing in its language.
  private func drawing(_ dot: String) throws -> [UInt8] {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("ordning-\(UUID().uuidString).dot")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(dot.utf8).write(to: file)
    let process = Process()
    let answer = Pipe()
    process.executableURL = program
    process.arguments = ["-Tjson0", file.path]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = answer
    process.standardError = FileHandle.nullDevice
    try process.run()
    let json = try answer.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Array(json)
  }
}
