import HTTPTypes
import Hummingbird
import NIOCore

extension FormBody {
  /// Texts without a file are never more than this, in bytes.
  private static let mostText = 5_000_000
  /// What stands round a file, and the texts beside it.
  private static let mostBesideFile = 1_000_000

  /// Reads what was sent with a request.
  ///
  /// - Parameter largest: The largest file, in bytes.
  /// - Throws: `PageFault.tooLarge`, `.notAForm`, `.foreignForm`.
  static func read(_ request: inout Request, largest: Int) async throws -> FormBody {
    let (boundary, most) = try check(request, largest: largest)
    let body: ByteBuffer
    do {
      body = try await request.collectBody(upTo: most)
    } catch {
      throw PageFault.tooLarge
    }
    if let boundary { return try MultipartReader(Array(body.readableBytesView), boundary: boundary).read() }
    return try URLEncodedReader.read(body.readableBytesView)
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
    guard request.headers[.contentLength].flatMap({ Int($0) }) ?? 0 <= most else { throw PageFault.tooLarge }
    return (boundary, most)
  }
}
