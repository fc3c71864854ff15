import ArgumentParser
import CaseStore
import CivilTime
import Foundation
import Logging
import WebUI
import WorkflowEngine
import WorkflowKit

/// Serves the pages, with the worker beside them.
struct ServeCommand: OrdningCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Visa kommunens ärenden i webbläsaren, med arbetaren i gång bredvid.",
    discussion: """
      Utan andra val nås sidorna bara från den egna datorn. Från andra datorer ska de nås med TLS: antingen med \
      --certificate och --key, eller bakom en proxy som sköter TLS (--behind-proxy), som då ska sätta X-Forwarded-For. \
      Det första lösenordet sätts med ordning account password, de följande i webbläsaren under Administration.
      """)

  @Option(help: ArgumentHelp("Adressen som lyssnas på.", valueName: "adress")) var host = "127.0.0.1"
  @Option(help: ArgumentHelp("Porten.", valueName: "port")) var port = 8080
  @Option(help: ArgumentHelp("Filen med certifikatet och dess kedja (PEM).", valueName: "fil")) var certificate: String?
  @Option(help: ArgumentHelp("Filen med certifikatets nyckel (PEM).", valueName: "fil")) var key: String?
  @Flag(help: "En proxy framför sköter TLS och säger vem som frågar.") var behindProxy = false
  @Flag(help: "Kör inte arbetaren; den körs då för sig, med ordning worker run.") var noWorker = false
  @OptionGroup var output: OutputOptions
  @OptionGroup var globals: GlobalOptions

  func validate() throws {
    if (certificate == nil) != (key == nil) { throw ValidationError("--certificate och --key hör ihop.") }
    if certificate != nil, behindProxy { throw ValidationError("Antingen --certificate eller --behind-proxy.") }
    guard (0...65535).contains(port) else { throw ValidationError("Porten ska vara 0 till 65535.") }
  }

  func run() async throws {
    let session = try await globals.session(at: TimeOptions.parse([]), openingCases: true)
    for file in [certificate, key].compactMap(\.self) { _ = try FileReading.bytes(file) }
    let server = try WebServer(
      engine: session.engine, time: SystemTime(),
      settings: WebSettings(
        host: host, port: port, certificate: certificate.flatMap { chain in key.map { (chain, $0) } },
        isBehindProxy: behindProxy, outputFolder: output.folder(beside: globals.data)),
      logger: logger("ordning.web"), renderer: { try Graphviz().layout(of: $0) })
    for stranded in try await session.engine.strandedCases() {
      Output.complain(
        "\(Words.count(stranded.count, "pågående ärende", "pågående ärenden")) kan inte fortsätta: \(stranded.reason)")
    }
    let work = try noWorker ? nil : worker(session)
    let loop = Task { if let work { _ = try await work.run() } }
    let (scheme, host) = (certificate == nil ? "http" : "https", host)
    try await server.run { port in Output.write("Sidorna finns på \(scheme)://\(host):\(port)/") }
    // The worker hears the same signal; what it has begun is finished.
    try await loop.value
    try await session.store.close()
  }

  private func worker(_ session: Session) throws -> WorkerLoop {
    let settings = WorkerSettings(
      name: "webb-\(ProcessInfo.processInfo.processIdentifier)-\(UUID().uuidString.prefix(8))",
      effects: try globals.installation.settings(), outputFolder: output.folder(beside: globals.data))
    return WorkerLoop(
      worker: Worker(
        engine: session.engine, settings: settings, logger: logger("ordning.worker"), time: SystemTime()),
      store: session.store)
  }

  private func logger(_ label: String) -> Logger {
    var logger = Logger(label: label) { StreamLogHandler.standardError(label: $0) }
    logger.logLevel = .notice
    return logger
  }
}
