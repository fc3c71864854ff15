import Hummingbird
import HummingbirdCore
import HummingbirdTLS
public import Logging
import NIOCore
import NIOSSL
public import WorkflowEngine

/// Serves the pages of one municipality.
public struct WebServer {
  let site: Site
  private let logger: Logger

  /// A server of an engine's cases.
  ///
  /// - Throws: where the program's own templates cannot be read.
  public init(engine: Engine, time: any TimeSource, settings: WebSettings, logger: Logger) throws {
    try self.init(engine: engine, time: time, settings: settings, logger: logger, renderer: nil)
  }

  /// A server that also draws the processes.
  ///
  /// - Parameter renderer: Finds where the parts of a picture have room.
  /// - Throws: where the program's own templates cannot be read.
  package init(
    engine: Engine, time: any TimeSource, settings: WebSettings, logger: Logger, renderer: DiagramRenderer?
  ) throws {
    site = try Site(engine: engine, time: time, settings: settings, renderer: renderer)
    self.logger = logger
  }

  /// Serves until the program is asked to stop; requests under way are answered first.
  ///
  /// - Parameter ready: Called with the port when requests are taken.
  /// - Throws: where the port is taken or the certificate cannot be read.
  public func run(_ ready: @escaping @Sendable (Int) -> Void = { _ in }) async throws {
    let site = site
    // Ends with the server.
    async let _: Void = site.tidy()
    try await application(ready).runService()
  }

  /// The application, for tests too.
  func application(_ ready: @escaping @Sendable (Int) -> Void = { _ in }) throws -> Application<
    RouterResponder<WebContext>
  > {
    Application(
      router: WebPages.router(of: site), server: try server(),
      configuration: ApplicationConfiguration(
        address: .hostname(site.settings.host, port: site.settings.port), serverName: nil),
      onServerRunning: { channel in ready(channel.localAddress?.port ?? 0) }, logger: logger)
  }

  private func server() throws -> HTTPServerBuilder {
    guard let files = site.settings.certificate else { return .http1() }
    let chain = try NIOSSLCertificate.fromPEMFile(files.chain).map { NIOSSLCertificateSource.certificate($0) }
    let key = try NIOSSLPrivateKey(file: files.key, format: .pem)
    return try .tls(
      .http1(), tlsConfiguration: .makeServerConfiguration(certificateChain: chain, privateKey: .privateKey(key)))
  }
}
