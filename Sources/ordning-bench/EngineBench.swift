import ArgumentParser
import CaseStoreSQLite
import Foundation
import WorkflowEngine

/// Measures every promised figure of the engine beside its baseline, in one run.
struct EngineBench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "engine",
    abstract: "Mäter hur fort ärenden går, bredvid bara SQLite i samma körning. Slutkoden är 1 om ett krav inte hålls.")

  @Flag(help: "En kort körning.")
  var quick = false

  @Flag(help: "Mät bara det som inte behöver några ärenden: villkor, vem som beslutar och processernas filer.")
  var language = false

  @Flag(help: "Skriv resultatet som JSON.")
  var json = false

  @Option(help: "Hur många ärenden det stora lagret har (minst 2000).")
  var cases: Int?

  @Option(help: "Mappen med processen remissvar, som mätningen av filer utgår från.")
  var workflows = "Workflows"

  @Option(help: "Mappen som mätningens lager läggs i; de tas bort efteråt.")
  var folder = FileManager.default.temporaryDirectory.path

  mutating func run() async throws {
    let size = BenchSize(cases: cases ?? (quick ? 20_000 : 200_000), isQuick: quick)
    let folder = try BenchFolder(under: folder)
    defer { folder.remove() }
    let report = try await measure(size, in: folder)
    BenchProgress.end()
    print(try json ? report.json : report.text)
    if !report.figures.allSatisfy(\.isMet) { throw ExitCode(1) }
  }

  private func measure(_ size: BenchSize, in folder: BenchFolder) async throws -> BenchReport {
    let language = try await languageFigures(size, in: folder)
    if self.language { return BenchReport(rounds: size.rounds, figures: language) }
    let process = try BenchProcess()
    BenchProgress.tell("vad en klar uppgift skriver")
    let sample = try await WriteSample(process: process, folder: folder)

    let ages = try await process.makeStore(in: folder.store("ages"))
    BenchProgress.tell("unga och gamla ärenden")
    let ageFigures = try await AgeBench(process: process, store: ages, size: size).figures()
    try await ages.close()

    let few = try await fill("few", size.fewCases, process, folder)
    try folder.copy("few", to: "bare")
    var many = try await fill("many", size.casesToOpen, process, folder)
    let opening = try await OpeningBench(
      process: process, folder: folder.store("many"), id: many[many.count / 2].id, rounds: size.rounds
    ).figure(cases: size.casesToOpen)
    many += try await fill("many", size.cases - size.casesToOpen, process, folder)
    many.sort { $0.id < $1.id }

    try folder.copy("many", to: "bare-many")

    let small = try SQLiteCaseStore.open(folder: folder.store("few"))
    let large = try SQLiteCaseStore.open(folder: folder.store("many"))
    let largeEngine = process.engine(on: large)
    let active = CaseChoice.active(size.clients, among: size.fewCases, of: few)
    let spread = CaseChoice.spread(size.clients, of: many.dropLast(size.fewCases))
    var completions = CompletionBench(
      size: size, small: Clients(active, engine: process.engine(on: small)),
      bare: try bare(on: "bare", active, sample, folder),
      large: Clients(
        CaseChoice.active(size.clients, among: size.fewCases, of: many), engine: largeEngine),
      spread: Clients(spread, engine: largeEngine), bareSpread: try bare(on: "bare-many", spread, sample, folder))
    let completionFigures = try await completions.figures()
    try await small.close()
    try await large.close()
    return BenchReport(
      cases: size.cases, rounds: size.rounds, engineWrites: sample.engine.tables, bareWrites: sample.bare.tables,
      figures: completionFigures + ageFigures + [opening] + language)
  }

  /// What it costs to judge conditions, to find who decides, and to read processes.
  private func languageFigures(_ size: BenchSize, in folder: BenchFolder) async throws -> [Figure] {
    BenchProgress.tell("villkor i FEEL")
    let feel = try await FeelBench(rounds: size.rounds).figures()
    BenchProgress.tell("vem som beslutar")
    let delegation = try DelegationBench(rounds: size.rounds).figures()
    BenchProgress.tell("processernas filer")
    let path = "\(workflows)/remissvar.yaml"
    guard let process = try? String(contentsOfFile: path, encoding: .utf8) else {
      throw BenchFault("\(path) går inte att läsa; ange mappen med --workflows")
    }
    return feel + delegation + [
      try await YAMLBench(rounds: size.rounds, process: process).figure(),
      try await ValidateBench(rounds: size.rounds, process: process, folder: folder).figure(),
      try await SoundnessBench(rounds: size.rounds).figure(),
    ]
  }

  private func bare(
    on name: String, _ cases: [CirclingCase], _ sample: WriteSample, _ folder: BenchFolder
  ) throws -> BareCompletions {
    try BareCompletions(
      BareDatabase(path: BenchFolder.database(in: folder.store(name))), templates: sample.templates,
      snapshot: sample.snapshot, ids: cases.map(\.id))
  }

  /// Opens cases in a store, which is made where it is missing, and closes the store.
  private func fill(
    _ name: String, _ count: Int, _ process: BenchProcess, _ folder: BenchFolder
  ) async throws -> [CirclingCase] {
    guard count > 0 else { return [] }
    let path = folder.store(name)
    let isNew = !FileManager.default.fileExists(atPath: path)
    let store = try isNew ? await process.makeStore(in: path) : SQLiteCaseStore.open(folder: path)
    let cases = try await process.openCases(count, with: process.engine(on: store)) {
      BenchProgress.tell("öppnar ärenden: \($0) av \(count)")
    }
    try await store.close()
    return cases
  }
}
