import Crypto
import HTTPTypes
import Hummingbird
import NIOCore
import WorkflowDefinitions

/// The stylesheet and the script: the only files that are sent as they are.
enum AssetPages {
  /// The stylesheet's address, which changes with it, so that browsers may keep it for ever.
  static func add(to router: Router<WebContext>) {
    for (name, type) in [("stil.css", "text/css; charset=utf-8"), ("ordning.js", "text/javascript; charset=utf-8")] {
      router.get("/\(name)") { request, _ in
        // How the pictures look stands beside what draws them.
        let bytes = try PageTemplates.asset(name) + (type.hasPrefix("text/css") ? Array(Diagram.style.utf8) : [])
        let tag = "\"\(SHA256.hash(data: bytes).prefix(8).map { String($0, radix: 16) }.joined())\""
        let headers: HTTPFields = [.contentType: type, .cacheControl: "max-age=300", .eTag: tag]
        if request.headers[.ifNoneMatch] == tag { return Response(status: .notModified, headers: headers) }
        return Response(
          status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
      }
    }
  }
}
