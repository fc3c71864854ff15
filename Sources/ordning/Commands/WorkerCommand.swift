import ArgumentParser
import CivilTime
import FEEL
import Foundation
import Logging
import WorkflowEngine

/// The worker.
struct WorkerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "worker", abstract: "Utför klockor och utskick.", subcommands: [WorkerRun.self])
}

/// Runs the worker.
struct WorkerRun: OrdningCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Utför det som är i tur, tills programmet avbryts.",
    discussion: """
      Vid SIGINT eller SIGTERM görs det påbörjade färdigt innan programmet slutar. Flera kan köras samtidigt, och bredvid andra \
      kommandon. JSON: {clocks, succeeded, retried, failed, unknown, late, followed, problems}, en gång när programmet slutar.
      """)

  @Flag(help: "Utför det som är i tur nu, och sluta sedan.") var once = false
  @OptionGroup var output: OutputOptions
  @OptionGroup var time: TimeOptions
  @OptionGroup var globals: GlobalOptions

  func validate() throws {
    if time.now != nil && !once { throw ValidationError("--now kan bara användas tillsammans med --once.") }
  }

  func run() async throws {
    let session = try await globals.session(at: time)
    let settings = WorkerSettings(
      name: name, effects: try globals.installation.settings(),
      outputFolder: output.folder(beside: globals.data))
    for stranded in try await session.engine.strandedCases() {
      Output.complain(
        "\(Words.count(stranded.count, "pågående ärende", "pågående ärenden")) kan inte fortsätta: \(stranded.reason)")
    }
    let clock: SystemTime? = time.now == nil ? SystemTime() : nil
    let worker =
      once
      ? Worker(engine: session.engine, settings: settings, time: clock)
      : Worker(
        engine: session.engine, settings: settings,
        logger: Logger(label: "ordning.worker") { StreamLogHandler.standardError(label: $0) }, time: clock)
    let report =
      once ? try await worker.runDue(at: session.now) : try await WorkerLoop(worker: worker, store: session.store).run()
    globals.answer(value(of: report), text: text(of: report))
    for problem in report.problems { Output.complain(problem) }
    if once && !report.problems.isEmpty { throw ExitCode.failure }
  }

  /// A name that no other worker has had: a system uses the numbers of its processes again, and each container counts
  /// from one.
  private var name: String { "worker-\(ProcessInfo.processInfo.processIdentifier)-\(UUID().uuidString.prefix(8))" }

  private func text(of report: WorkerReport) -> String {
    let parts = [
      (report.clocks, Words.count(report.clocks, "klocka", "klockor")),
      (report.succeeded, Words.count(report.succeeded, "utskick utfört", "utskick utförda")),
      (report.retried, "\(report.retried) utskick försöks igen"),
      (report.failed, Words.count(report.failed, "utskick misslyckat", "utskick misslyckade")),
      (report.unknown, Words.count(report.unknown, "utskick ovisst", "utskick ovissa")),
      (
        report.followed,
        Words.count(report.followed, "ärende följer", "ärenden följer") + " en annan delegationsordning"
      ),
      (report.late, Words.count(report.late, "sent besked", "sena besked")),
    ].filter { $0.0 > 0 }.map(\.1)
    return parts.isEmpty ? "Inget var i tur." : parts.joined(separator: ", ") + "."
  }

  private func value(of report: WorkerReport) -> Value {
    [
      "clocks": .count(report.clocks), "succeeded": .count(report.succeeded), "retried": .count(report.retried),
      "failed": .count(report.failed), "unknown": .count(report.unknown),
      "late": .count(report.late), "followed": .count(report.followed),
      "problems": .list(report.problems.map { .string($0) }),
    ]
  }
}
