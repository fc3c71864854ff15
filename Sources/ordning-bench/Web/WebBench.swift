import ArgumentParser
import CaseStore
import CaseStoreSQLite
import Foundation
import NIOHTTP1

/// Measures the pages under load, with the load's client on the same machine.
struct WebBench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "web",
    abstract: "Mäter sidorna med 32 förbindelser. Slutkoden är 1 om ett krav inte hålls.")

  @Flag(help: "En kort körning.") var quick = false
  @Flag(help: "Skriv resultatet som JSON.") var json = false
  @Option(help: "Hur många ärenden det finns.") var cases: Int?
  @Option(help: "Mappen med processer.") var workflows = "Workflows"
  @Option(help: "Mappen med konfigurationen.") var config = "config"
  @Option(help: "Mappen som mätningens kommun läggs i; den tas bort efteråt.")
  var folder = FileManager.default.temporaryDirectory.path

  private static let connections = 32
  /// The password of everybody in an example.
  private static let form = "konto=hl1&l%C3%B6senord=ett+tv%C3%A5+tre+fyra"

  func run() async throws {
    let folder = try BenchFolder(under: folder)
    defer { folder.remove() }
    let count = cases ?? (quick ? 5_000 : 100_000)
    BenchProgress.tell("gör \(count) ärenden")
    let place = folder.store("kommun")
    try WebServerProcess.makeMunicipality(in: place, cases: count, config: config, workflows: workflows)
    let ids = try await someCases(in: "\(place)/data")
    let server = try WebServerProcess(folder: place, workflows: workflows)
    defer { server.stop() }
    let report = try await measure(port: server.port, WebPage.all(cases: ids), cases: count)
    BenchProgress.end()
    print(try json ? report.json : report.text)
    if !report.isMet { throw ExitCode(1) }
  }

  private func measure(port: Int, _ pages: [WebPage], cases: Int) async throws -> WebReport {
    var client = LoadClient(port: port)
    let login = try await client.ask(.POST, "/logga-in", form: Self.form)
    guard login.status == 303, let cookie = login.cookie else { throw BenchFault("det gick inte att logga in") }
    client.cookie = cookie
    let (rounds, seconds) = quick ? (3, 1.0) : (5, 5.0)
    var figures: [WebFigure] = []
    var missing: [String] = []
    for page in pages {
      BenchProgress.tell(page.title)
      guard let path = page.paths.first, try await client.ask(.GET, path).status == 200 else {
        missing.append(page.title)
        continue
      }
      // The first round warms up and is not counted.
      _ = try await client.run(page.paths, connections: Self.connections, seconds: seconds)
      var (samples, baselines) = ([LoadSample](), [LoadSample]())
      for _ in 0..<rounds {
        baselines.append(
          try await client.run([WebPage.baseline], connections: Self.connections, seconds: seconds / 2))
        samples.append(try await client.run(page.paths, connections: Self.connections, seconds: seconds))
      }
      figures.append(WebFigure(page, rounds: samples, baselines: baselines))
    }
    try await client.close()
    return WebReport(
      cases: cases, connections: Self.connections, rounds: rounds, figures: figures, missing: missing)
  }

  /// Cases from all parts of the store, which hl1 may open.
  private func someCases(in data: String) async throws -> [String] {
    let store = try SQLiteCaseStore.open(folder: data)
    let rows = try await store.read { try $0.cases(CaseFilter(status: .open, limit: 1000), reader: .system) }
    try await store.close()
    guard !rows.isEmpty else { throw BenchFault("det finns inga ärenden att öppna") }
    return rows.map(\.id)
  }
}
