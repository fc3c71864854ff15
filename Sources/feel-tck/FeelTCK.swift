import ArgumentParser
import CivilTime
import DMN
import Foundation

/// Runs the cases of the DMN Technology Compatibility Kit.
@main
struct FeelTCK: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feel-tck",
    abstract: "Kör fall ur DMN:s provsamling (DMN TCK). Slutkoden är 1 om något fall inte går igenom.")

  @Argument(help: "Mappar som söks igenom efter provfall, *-test-*.xml.")
  var folders: [String]

  @Option(name: .customLong("csv"), help: "Skriv alla utfall till en fil.", completion: .file())
  var csv: String?

  func validate() throws {
    for folder in folders {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
        throw ValidationError("Mappen \"\(folder)\" finns inte. Ange en mapp med provfall.")
      }
    }
  }

  func run() throws {
    let now = try Instant(millisecondsSinceEpoch: Int64(Date().timeIntervalSince1970 * 1000))
    let moment = try Moment(now)
    let results = folders.flatMap { KitRunner(folder: $0, at: moment).run() }
    for result in results {
      if let line = result.line { print(line) }
    }
    if let csv { try KitReport.csv(results).write(toFile: csv, atomically: true, encoding: .utf8) }
    print(KitReport.summary(results))
    if results.contains(where: \.isFailed) { throw ExitCode.failure }
  }
}
