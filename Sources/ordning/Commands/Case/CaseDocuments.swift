import ArgumentParser
import CaseStore
import CivilTime
import FEEL
import Foundation
import WorkflowEngine
import WorkflowKit

/// `ordning case documents DNR`: the case's handlingar, and copies of them where a folder is named.
struct CaseDocuments: OrdningCommand {
  static let configuration = CommandConfiguration(
    commandName: "documents", abstract: "Visa ärendets handlingslista; skriv handlingarna till en mapp med --to.",
    discussion: "JSON: number, title, direction, day, counterpart, secrecy, mediaType, hash, size och, med --to, file.")

  @Argument(help: ArgumentHelp("Ärendets nummer eller id.", valueName: "ärende")) var name: String
  @Option(name: .customLong("to"), help: ArgumentHelp("Mappen som handlingarna skrivs till.", valueName: "mapp"))
  var folder: String?
  @OptionGroup var reader: ReaderOptions
  @OptionGroup var time: TimeOptions
  @OptionGroup var globals: GlobalOptions

  func run() async throws {
    let session = try await globals.session(at: time)
    let who = try reader.reader(in: session)
    let name = name
    let documents = try await session.store.read { tx in
      let row = try CaseLookup.find(name, in: tx, as: who)
      return try tx.documents(case: row.id).filter { !$0.withdrawn }.map { row.shows($0, to: who) ? $0 : $0.publicPart }
    }
    var files: [Int: String] = [:]
    if let folder {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      for document in documents where !document.hash.isEmpty {
        let path = FileReading.join(folder, fileName(document))
        try Data(session.store.documents.get(document.hash)).write(to: URL(fileURLWithPath: path))
        files[document.number] = path
      }
    }
    globals.answer(
      .list(documents.map { value($0, file: files[$0.number]) }),
      text: documents.map { text($0, file: files[$0.number]) }.joined(separator: "\n"))
  }

  private func fileName(_ document: DocumentRow) -> String {
    let characters = document.title.lowercased().replacing("§", with: " paragraf ").map { character -> Character in
      switch character {
      case "å", "ä": "a"
      case "ö": "o"
      case let other where other.isASCII && (other.isLetter || other.isNumber): other
      default: "-"
      }
    }
    let title = characters.split(separator: "-").map { String($0) }.joined(separator: "-")
    let number = document.number < 10 ? "0\(document.number)" : "\(document.number)"
    return "\(number)-\(title.isEmpty ? "handling" : title).\(MediaType.ending(of: document.mediaType))"
  }

  private func text(_ document: DocumentRow, file: String?) -> String {
    var words = ["\(document.number). \(document.title)", document.direction.rawValue, document.day.swedish]
    if !document.counterpart.isEmpty { words.append(document.counterpart) }
    if !document.secrecy.isEmpty { words.append("sekretess \(document.secrecy)") }
    if let file { words.append(file) }
    return words.joined(separator: " · ")
  }

  private func value(_ document: DocumentRow, file: String?) -> Value {
    [
      "number": .number(Number(document.number)), "title": .string(document.title),
      "direction": .string(document.direction.rawValue), "day": .date(document.day),
      "counterpart": .string(document.counterpart), "secrecy": .string(document.secrecy),
      "mediaType": .string(document.mediaType), "hash": .string(document.hash),
      "size": .number(Number(document.size)), "file": file.map { .string($0) } ?? .null,
    ]
  }
}
