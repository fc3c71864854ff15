import CaseStore
import HTTPTypes
import Hummingbird
import NIOCore
import SourceDiagnostics
import WorkflowEngine

/// A revision of the delegation order as the YAML file that it is, to be kept with the other files.
struct RevisionFile {
  let site: Site
  let visitor: Visitor

  /// - Throws: `PageFault.missing` where there is no such revision.
  func send(_ name: String) async throws -> Response {
    let delegation = try await site.engine.store.read { [engine = site.engine] in try engine.delegation($0) }
    guard let file = delegation?.documents.orders.first(where: { $0.name == name })?.file else {
      throw PageFault.missing
    }
    return Response(
      status: .ok,
      headers: [
        .contentType: "application/yaml; charset=utf-8", .cacheControl: "no-store",
        .contentDisposition: DocumentPage.disposition(isShown: false, name: name),
      ], body: ResponseBody(byteBuffer: ByteBuffer(bytes: file.bytes)))
  }
}
