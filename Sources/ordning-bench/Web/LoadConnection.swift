import NIOCore
import NIOHTTP1

/// One connection that asks, waits for the answer, and asks again.
final class LoadConnection: ChannelInboundHandler {
  typealias InboundIn = HTTPClientResponsePart
  typealias OutboundOut = HTTPClientRequestPart

  private let requests: LoadRequests
  private let promise: EventLoopPromise<LoadAnswers>
  private var answers = LoadAnswers()
  private var next: Int
  private var begun = NIODeadline.now()
  private var size = 0
  private var isDone = false

  init(_ requests: LoadRequests, telling promise: EventLoopPromise<LoadAnswers>) {
    self.requests = requests
    self.promise = promise
    next = requests.first
  }

  func channelActive(context: ChannelHandlerContext) { ask(context) }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head):
      size = 0
      answers.status = head.status.code
      answers.cookie = head.headers.first(name: "set-cookie").map { String($0.prefix { $0 != ";" }) }
    case .body(let part): size += part.readableBytes
    case .end:
      answers.sample.latencies.append(Double((NIODeadline.now() - begun).nanoseconds) / 1000)
      answers.sample.largest = max(answers.sample.largest, size)
      if answers.status != 200 { answers.sample.refused[UInt(answers.status), default: 0] += 1 }
      if NIODeadline.now() < requests.until { ask(context) } else { end(context) }
    }
  }

  func channelInactive(context: ChannelHandlerContext) {
    if !isDone { promise.fail(ChannelError.eof) }
    isDone = true
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    if !isDone { promise.fail(error) }
    isDone = true
    context.close(promise: nil)
  }

  private func ask(_ context: ChannelHandlerContext) {
    begun = .now()
    let path = requests.paths[next % requests.paths.count]
    next += 1
    let head = HTTPRequestHead(version: .http1_1, method: requests.method, uri: path, headers: requests.head)
    context.write(wrapOutboundOut(.head(head)), promise: nil)
    if let body = requests.body {
      context.write(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(string: body)))), promise: nil)
    }
    context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
  }

  private func end(_ context: ChannelHandlerContext) {
    isDone = true
    promise.succeed(answers)
  }
}
