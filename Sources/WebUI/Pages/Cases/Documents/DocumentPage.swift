import CaseStore
import CivilTime
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import WorkflowEngine

/// A document of a case, as it was kept.
struct DocumentPage {
  let site: Site
  let visitor: Visitor

  /// The file as it was kept.
  ///
  /// - Throws: `PageFault.missing` where there is none of that number; `Refusal` where the visitor may not read the case.
  func show(_ id: String, number: String) async throws -> Response {
    let (row, document, bytes) = try await read(id, number: number)
    return Self.response(bytes, as: document.mediaType, name: "\(row.dnr) \(document.number) \(document.title)")
  }

  /// A document that the program has written as a page in words.
  ///
  /// - Throws: `PageFault.missing` where there is none of that number, or it is of another kind; `Refusal` where the
  ///   visitor may not read the case.
  func words(_ id: String, number: String) async throws -> Response {
    let (row, document, bytes) = try await read(id, number: number)
    guard UploadKind.isWords(document.mediaType) else { throw PageFault.missing }
    let path = "/arenden/\(row.id)"
    return site.page(
      "handling", title: "\(row.dnr) \(document.number) \(document.title)",
      [
        "dnr": row.dnr, "case_title": row.title, "case_party": row.party, "has_party": !row.party.isEmpty,
        "case_path": path, "is_secret": row.secret, "public_title": row.publicTitle,
        "document_title": document.title, "number": document.number, "day": document.day.swedish,
        "secrecy": document.secrecy, "has_secrecy": document.isSecret,
        "file_path": "\(path)/handlingar/\(document.number)",
        "blocks": HTMLWords.blocks(String(decoding: bytes, as: UTF8.self)).map { block -> View in
          [
            "text": block.texts.first ?? "", "items": block.texts, "is_heading": block.kind == .heading,
            "is_subheading": block.kind == .subheading, "is_list": block.kind == .list,
            "is_paragraph": block.kind == .paragraph,
          ]
        },
      ], for: visitor, at: "/arenden")
  }

  private func read(_ id: String, number: String) async throws -> (CaseRow, DocumentRow, [UInt8]) {
    let reader = visitor.reader
    let (row, document) = try await site.engine.store.read { tx in
      let row = try CaseLookup.find(id, in: tx, as: reader)
      return (row, try tx.documents(case: row.id).first { String($0.number) == number })
    }
    if let document, !row.shows(document, to: reader) {
      throw CaseLookup.notReader(of: document, in: row)
    }
    guard let document, !document.hash.isEmpty else { throw PageFault.missing }
    try await CaseReading.note(
      row, isSecret: row.secret || document.isSecret, what: "handling \(document.number)", for: visitor, of: site)
    return (row, document, try site.engine.store.documents.get(document.hash))
  }

  /// A file as it was kept, named without its ending.
  ///
  /// - Parameter ending: The ending of its name, where that is known.
  static func response(_ bytes: [UInt8], as mediaType: String, name: String, ending: String? = nil) -> Response {
    let sent = UploadKind.sent(as: mediaType, bytes)
    let name = "\(name).\(ending ?? UploadKind.ending(of: mediaType))"
    return Response(
      status: .ok,
      headers: [
        .contentType: sent.type, .cacheControl: "no-store",
        .contentDisposition: disposition(isShown: sent.isShown, name: name),
      ], body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }

  /// RFC 6266: the name in UTF-8, and in ASCII for those who cannot read that.
  static func disposition(isShown: Bool, name: String) -> String {
    let safe = name.map { "/\\:*?\"<>|\r\n\t".contains($0) ? "-" : $0 }
    let plain = String(safe.map { $0.isASCII && !$0.isNewline && $0 != "%" ? $0 : "_" })
    return "\(isShown ? "inline" : "attachment"); filename=\"\(plain)\"; filename*=UTF-8''\(String(safe).inQuery)"
  }
}
