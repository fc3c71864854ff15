import HTTPTypes
import Hummingbird
import NIOCore

extension FormBody {
  /// Texts without a file are never more than this, in bytes.
  private static let mostText = 5_000_000
  /// What stands round a file, and the texts beside it.
  private static let mostBesideFile = 1_000_000

  /// A form with a file that is so many times larger than the largest is still read for what was typed in it.
  private static let mostTimes = 4

  /// Reads what was sent with a request. Of a form whose file is too large the texts are read, and the file is let go as
  /// it comes (`isCut`).
  ///
  /// - Parameter largest: The largest file, in bytes.
  /// - Throws: `PageFault.tooLarge`, `.notAForm`, `.foreignForm`.
  static func read(_ request: inout Request, largest: Int) async throws -> FormBody {
    let (boundary, most) = try check(request, largest: largest)
    guard let boundary else {
      let body: ByteBuffer
      do {
        body = try await request.collectBody(upTo: most)
      } catch {
        throw PageFault.tooLarge
      }
      return try URLEncodedReader.read(body.readableBytesView)
    }
    let (body, rest) = try await parts(of: request, most: most, readingAtMost: largest == 0 ? most : mostTimes * most)
    let reader = MultipartReader(body, boundary: boundary)
    guard let rest else { return try reader.read() }
    var form = try reader.read(isCut: true)
    try MultipartReader(rest, boundary: boundary).readEnd(into: &form)
    form = form.withoutFiles(and: [])
    form.isCut = true
    return form
  }

  /// The whole of a body; of one that is larger than it may be its beginning and its end, where all its texts stand.
  ///
  /// - Throws: `PageFault.tooLarge` where it is larger than is read at all.
  private static func parts(
    of request: Request, most: Int, readingAtMost longest: Int
  ) async throws -> (body: [UInt8], rest: [UInt8]?) {
    var (body, rest, count): ([UInt8], [UInt8], Int) = ([], [], 0)
    do {
      for try await buffer in request.body {
        count += buffer.readableBytes
        guard count <= longest else { throw PageFault.tooLarge }
        if count <= most {
          body += buffer.readableBytesView
        } else {
          rest += buffer.readableBytesView
          if rest.count > 2 * mostBesideFile { rest.removeFirst(rest.count - mostBesideFile) }
        }
      }
    } catch {
      throw PageFault.tooLarge
    }
    if count <= most { return (body, nil) }
    return (Array(body.prefix(mostBesideFile)), body.dropFirst(mostBesideFile).suffix(mostBesideFile) + rest)
  }

  /// Looks at what is known of a form before any of it has been read: where it comes from, its kind, its size.
  private static func check(_ request: Request, largest: Int) throws -> (boundary: String?, most: Int) {
    guard !request.isFromElsewhere else { throw PageFault.foreignForm }
    let type = request.headers[.contentType] ?? ""
    let boundary = MultipartReader.boundary(in: type)
    guard boundary != nil || type.isEmpty || type.hasPrefix("application/x-www-form-urlencoded") else {
      throw PageFault.notAForm
    }
    let most = (boundary == nil ? min(largest, mostText) : largest) + mostBesideFile
    guard
      request.headers[.contentLength].flatMap({ Int($0) }) ?? 0 <= (boundary == nil || largest == 0 ? 1 : mostTimes)
        * most
    else {
      throw PageFault.tooLarge
    }
    return (boundary, most)
  }
}
