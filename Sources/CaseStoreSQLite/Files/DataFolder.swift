import CaseStore
import Foundation

/// What lies where in a data folder.
enum DataFolder {
  static let databaseName = "ordning.sqlite"

  static func database(in folder: String) -> String { folder + "/" + databaseName }

  static func documents(in folder: String) -> String { folder + "/documents" }

  /// Checks that a folder holds a database of ours, before anything opens it and leaves its own files there.
  ///
  /// - Throws: `StoreError.notAStore` with what is wrong and how to mend it.
  static func check(_ folder: String) throws {
    guard FileSystem.exists(folder) else {
      throw StoreError.notAStore(
        path: folder, reason: "mappen finns inte. Skapa den med ordning init, eller ange rätt mapp.")
    }
    let path = database(in: folder)
    guard FileSystem.exists(path) else {
      throw StoreError.notAStore(
        path: folder, reason: "filen \(databaseName) saknas. Skapa en datamapp med ordning init, eller ange rätt mapp.")
    }
    try checkMark(path)
  }

  /// Checks that a file is a SQLite database with our mark.
  static func checkMark(_ path: String) throws {
    let header = try FileSystem.beginning(of: path, count: 100)
    guard header.count == 100, header.starts(with: Array("SQLite format 3\0".utf8)) else {
      throw StoreError.notAStore(path: path, reason: "filen är ingen SQLite-databas. Ange rätt fil eller mapp.")
    }
    // The file format keeps the application id at byte 68, most significant byte first (sqlite.org/fileformat.html 1.3).
    let mark = header[68..<72].reduce(0) { $0 << 8 | Int($1) }
    guard mark == Schema.applicationID else {
      throw StoreError.notAStore(
        path: path, reason: "databasen hör till ett annat program. Ange rätt fil eller mapp.")
    }
  }
}
