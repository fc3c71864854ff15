import ArgumentParser
import CaseStore
import CivilTime
import FEEL
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import Testing
import WorkflowDefinitions
import WorkflowEngine
import WorkflowKit

@testable import WebUI
@testable import ordning

/// A municipality of its own, made of the shipped files, whose pages are asked for over the network.
final class WebFixture: Sendable {
  /// A clock that stands still.
  struct Clock: TimeSource {
    let instant: Instant
    func now() throws -> Instant { instant }
    func wait(seconds: Double) async throws {}
  }

  static let password = "ett lösenord för prov"

  let folder: URL
  let session: Session

  private static let repository = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// A data folder with accounts that can log in.
  ///
  /// - Parameter processes: More processes, by the names of their files.
  init(
    day: String = "2018-02-14", accounts: [String] = ["registrator1", "hl1"], processes: [String: String] = [:]
  ) async throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "ordning-webb-\(UUID().uuidString)")
    var workflows = Self.path("Workflows")
    if !processes.isEmpty {
      workflows = FileManager.default.temporaryDirectory.appending(path: "ordning-processer-\(UUID().uuidString)").path
      try FileManager.default.createDirectory(atPath: workflows, withIntermediateDirectories: true)
      for (name, text) in processes { try Data(text.utf8).write(to: URL(filePath: "\(workflows)/\(name).yaml")) }
    }
    defer { if !processes.isEmpty { try? FileManager.default.removeItem(atPath: workflows) } }
    try FileManager.default.copyItem(at: try await Self.made.folder(of: day), to: folder)
    let common = ["--data", folder.path, "--config", Self.path("config"), "--workflows", workflows, "--json"]
    let globals = try GlobalOptions.parse(common)
    session = try await globals.session(at: TimeOptions.parse(["--now", day]), openingCases: true)
    let cost = PasswordHash.Cost(rounds: 16, blockSize: 1, parallelism: 1)
    let hash = try PasswordHash(of: Self.password, cost: cost).text
    let now = session.now
    try await session.store.write { tx in
      for account in accounts { try tx.put(LoginRow(account: account, hash: hash, changed: now)) }
    }
  }

  /// What is copied, until the program ends.
  private static let originals = FileManager.default.temporaryDirectory.appending(
    path: "ordning-webb-original-\(ProcessInfo.processInfo.processIdentifier)")

  /// Data folders as they are made, one of each day, to be copied.
  private actor Made {
    init() { atexit { try? FileManager.default.removeItem(at: WebFixture.originals) } }

    private var folders: [String: Task<URL, any Error>] = [:]

    func folder(of day: String) async throws -> URL {
      let making =
        folders[day]
        ?? Task {
          try FileManager.default.createDirectory(at: WebFixture.originals, withIntermediateDirectories: true)
          let folder = WebFixture.originals.appending(path: day)
          let initial = try InitCommand.parse([
            "--example", "--now", day, "--data", folder.path, "--config", WebFixture.path("config"), "--json",
          ])
          try await initial.run()
          return folder
        }
      folders[day] = making
      return try await making.value
    }
  }

  private static let made = Made()

  deinit { try? FileManager.default.removeItem(at: folder) }

  private static func path(_ name: String) -> String { repository.appending(path: name).path }

  /// The day of its time.
  var day: CivilDate { get throws { try SwedishTime.date(of: session.now) } }

  /// The organisation in force.
  func organisation() async throws -> Organisation { try await session.engine.organisation() }

  /// What the pages are made of, without a server.
  var site: Site {
    get throws {
      try Site(engine: session.engine, time: Clock(instant: session.now), settings: WebSettings(port: 0))
    }
  }

  /// Opens the remiss of the example, with other values where they are given, so many days after the fixture's own.
  func openCase(_ changes: Context = Context(), day: Int64 = 0) async throws -> String {
    let input = Self.repository.appending(path: "Workflows/scenarios/indata/remiss-schablon.yaml").path
    let fields = try #require(session.engine.library.workflows["remissvar"]).inputs
    var values = try InputFile.read(input, fields: fields, what: "indata")
    for (name, value) in changes { values[name] = value }
    let receipt = try await session.engine.open(
      OpenRequest(workflow: "remissvar", board: "socialnämnden", inputs: values), by: "registrator1",
      at: session.now.adding(seconds: day * 86_400))
    return receipt.caseID
  }

  /// Runs something against the pages.
  func browse<Result: Sendable>(
    later seconds: Int64 = 0, settings: WebSettings = WebSettings(port: 0), over setup: TestingSetup = .live,
    renderer: DiagramRenderer? = nil,
    _ body: @Sendable (Browser) async throws -> Result
  ) async throws -> Result {
    let clock = Clock(instant: try session.now.adding(seconds: seconds))
    let server = try WebServer(
      engine: session.engine, time: clock, settings: settings,
      logger: Logger(label: "prov") { _ in SwiftLogNoOpLogHandler() }, renderer: renderer)
    return try await server.application().test(setup) { try await body(Browser(client: $0)) }
  }
}

/// A browser as far as it keeps a cookie, follows where it is sent, and sends in forms.
actor Browser {
  struct Page: Sendable {
    let status: HTTPResponse.Status
    let headers: HTTPFields
    let text: String

    /// The first value of a hidden field.
    func hidden(_ name: String) -> String {
      guard let start = text.firstRange(of: "name=\"\(name)\" value=\"")?.upperBound else { return "" }
      return String(text[start...].prefix { $0 != "\"" })
    }
  }

  private let client: any TestClientProtocol
  var cookie: String?
  private var forwardedFor: String?
  private var fetchSite: String?

  init(client: any TestClientProtocol) { self.client = client }

  /// A browser of somebody else's on the same pages.
  nonisolated func another() -> Browser { Browser(client: client) }

  func setCookie(_ text: String?) { cookie = text }

  /// Comes through a proxy that says so.
  func setForwardedFor(_ text: String?) { forwardedFor = text }

  /// Says from where what it sends has come, as browsers do.
  func setFetchSite(_ text: String?) { fetchSite = text }

  func get(_ path: String) async throws -> Page { try await send(path, .get, body: nil, type: nil) }

  func post(_ path: String, _ fields: [(String, String)]) async throws -> Page {
    let allowed = CharacterSet.alphanumerics.intersection(
      CharacterSet(charactersIn: Unicode.Scalar(0)...Unicode.Scalar(127)))
    func escaped(_ text: String) -> String { text.addingPercentEncoding(withAllowedCharacters: allowed) ?? "" }
    let text = fields.map { "\(escaped($0.0))=\(escaped($0.1))" }.joined(separator: "&")
    return try await send(path, .post, body: ByteBuffer(string: text), type: "application/x-www-form-urlencoded")
  }

  /// Sends in a form with a file.
  ///
  /// - Parameter after: The fields that come after the file.
  func upload(
    _ path: String, _ fields: [(String, String)], file: (name: String, bytes: [UInt8]),
    then after: [(String, String)] = []
  ) async throws -> Page {
    let mark = "----grans7"
    var body = ByteBuffer()
    func write(_ fields: [(String, String)]) {
      for (name, value) in fields {
        body.writeString("--\(mark)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n")
      }
    }
    write(fields)
    body.writeString(
      "--\(mark)\r\nContent-Disposition: form-data; name=\"fil\"; filename=\"\(file.name)\"\r\n"
        + "Content-Type: application/octet-stream\r\n\r\n")
    body.writeBytes(file.bytes)
    body.writeString("\r\n")
    write(after)
    body.writeString("--\(mark)--\r\n")
    return try await send(path, .post, body: body, type: "multipart/form-data; boundary=\(mark)")
  }

  @discardableResult
  func logIn(_ account: String, password: String = WebFixture.password) async throws -> Page {
    try await post("/logga-in", [("konto", account), ("lösenord", password), ("till", "/att-gora")])
  }

  private func send(_ path: String, _ method: HTTPRequest.Method, body: ByteBuffer?, type: String?) async throws -> Page
  {
    var headers: HTTPFields = [:]
    if let cookie { headers[.cookie] = cookie }
    if let forwardedFor, let name = HTTPField.Name("X-Forwarded-For") { headers[name] = forwardedFor }
    if let fetchSite, let name = HTTPField.Name("Sec-Fetch-Site") { headers[name] = fetchSite }
    if let type { headers[.contentType] = type }
    let response = try await client.executeRequest(
      uri: path, method: method, headers: headers, body: body)
    if let set = response.headers[.setCookie] { cookie = String(set.prefix { $0 != ";" }) }
    return Page(
      status: response.status, headers: response.headers, text: String(buffer: response.body))
  }
}
