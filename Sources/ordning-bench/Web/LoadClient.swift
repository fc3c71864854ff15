import NIOCore
import NIOHTTP1
import NIOPosix

/// Asks a server on this machine for pages over connections that are kept, each asking anew when it has been answered.
struct LoadClient {
  let port: Int
  /// The cookie that tells who asks; nil for nobody.
  var cookie: String?
  // One thread is enough to keep a server busy, and leaves it the most of two processors.
  private let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)

  init(port: Int) { self.port = port }

  /// Lets the connections ask for the paths in turn for so many seconds.
  func run(_ paths: [String], connections: Int, seconds: Double) async throws -> LoadSample {
    let end = NIODeadline.now() + .microseconds(Int64(seconds * 1_000_000))
    let requests = (0..<connections).map { first in
      // Each begins at another path, so that they do not all ask for the same at once.
      LoadRequests(
        paths: paths, first: first * paths.count / connections, head: headers(.GET, type: nil, length: 0), until: end)
    }
    let start = ContinuousClock.now
    var whole = try await withThrowingTaskGroup(of: LoadSample.self) { tasks in
      for request in requests { tasks.addTask { try await connect(request).sample } }
      return try await tasks.reduce(into: LoadSample()) { $0.add($1) }
    }
    whole.seconds = (ContinuousClock.now - start) / .seconds(1)
    return whole
  }

  /// Asks once; gives the status and the cookie that the answer sets.
  func ask(_ method: HTTPMethod, _ path: String, form: String? = nil) async throws -> (status: UInt, cookie: String?) {
    let request = LoadRequests(
      paths: [path], first: 0,
      head: headers(
        method, type: form.map { _ in "application/x-www-form-urlencoded" }, length: form?.utf8.count ?? 0),
      method: method, body: form, until: .now())
    let answer = try await connect(request)
    return (answer.status, answer.cookie)
  }

  func close() async throws { try await group.shutdownGracefully() }

  private func connect(_ requests: LoadRequests) async throws -> LoadAnswers {
    let promise = group.next().makePromise(of: LoadAnswers.self)
    do {
      let channel = try await ClientBootstrap(group: group)
        .channelInitializer { channel in
          channel.eventLoop.makeCompletedFuture {
            try channel.pipeline.syncOperations.addHTTPClientHandlers()
            try channel.pipeline.syncOperations.addHandler(LoadConnection(requests, telling: promise))
          }
        }
        .connect(host: "127.0.0.1", port: port).get()
      let answers = try await promise.futureResult.get()
      try await channel.close().get()
      return answers
    } catch ChannelError.alreadyClosed {
      return try await promise.futureResult.get()
    } catch {
      promise.fail(error)
      throw error
    }
  }

  private func headers(_ method: HTTPMethod, type: String?, length: Int) -> HTTPHeaders {
    var headers: HTTPHeaders = ["host": "127.0.0.1:\(port)"]
    if let cookie { headers.add(name: "cookie", value: cookie) }
    if let type {
      headers.add(name: "content-type", value: type)
      headers.add(name: "content-length", value: String(length))
    }
    return headers
  }
}

/// What a connection is to ask for.
struct LoadRequests: Sendable {
  let paths: [String]
  let first: Int
  let head: HTTPHeaders
  var method: HTTPMethod = .GET
  var body: String?
  /// No more is asked for after this; what has been asked for is awaited.
  let until: NIODeadline
}

/// What a connection was answered.
struct LoadAnswers: Sendable {
  var sample = LoadSample()
  var status: UInt = 0
  var cookie: String?
}
