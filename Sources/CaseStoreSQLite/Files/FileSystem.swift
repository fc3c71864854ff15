import CaseStore
import Foundation

/// The few file operations that a store needs, with the operating system's refusals in Swedish.
enum FileSystem {
  static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  /// Makes a folder that only the program's own account may look into, and those above it; nothing where it is there.
  static func makeFolder(_ path: String) throws {
    if exists(path) { return }
    if let slash = path.dropLast().lastIndex(of: "/"), slash > path.startIndex {
      try makeFolder(String(path[..<slash]))
    }
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw refusal(path) }
  }

  /// The names in a folder, in order; none where it is missing.
  static func names(in folder: String) throws -> [String] {
    guard exists(folder) else { return [] }
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    } catch {
      throw StoreError.input(path: folder, reason: "mappen går inte att läsa")
    }
  }

  /// The first bytes of a file.
  static func beginning(of path: String, count: Int) throws -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw refusal(path) }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: count)
    let length = read(file, &bytes, count)
    guard length >= 0 else { throw refusal(path) }
    return Array(bytes.prefix(length))
  }

  /// All bytes of a file; nil where it is missing.
  static func contents(of path: String) throws -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      if errno == ENOENT { return nil }
      throw refusal(path)
    }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw refusal(path) }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    var position = 0
    while position < bytes.count {
      let length = bytes.withUnsafeMutableBytes { buffer in
        buffer.baseAddress.map { read(file, $0 + position, buffer.count - position) } ?? 0
      }
      if length < 0, errno == EINTR { continue }
      guard length >= 0 else { throw refusal(path) }
      if length == 0 { break }
      position += length
    }
    return Array(bytes.prefix(position))
  }

  /// Writes a new file and syncs it to disk.
  static func write(_ bytes: [UInt8], to path: String) throws {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw refusal(path) }
    defer { close(file) }
    var position = 0
    while position < bytes.count {
      let length = bytes.withUnsafeBytes { buffer in
        // The system's write, not this type's.
        buffer.baseAddress.map { systemWrite(file, $0 + position, buffer.count - position) } ?? 0
      }
      if length < 0, errno == EINTR { continue }
      guard length > 0 else { throw refusal(path) }
      position += length
    }
    guard fsync(file) == 0 else { throw refusal(path) }
  }

  /// Makes an empty file that only the program's own account may read, for SQLite to fill: it would let everybody read
  /// one that it made itself, and gives its log and shared memory the rights of the database.
  static func makePrivateFile(_ path: String) throws { try write([], to: path) }

  /// Gives a file another name, in place of any file that has it.
  static func move(_ path: String, to target: String) throws {
    guard rename(path, target) == 0 else { throw refusal(target) }
  }

  /// Removes a file; nothing where it is missing.
  static func remove(_ path: String) throws {
    guard unlink(path) == 0 || errno == ENOENT else { throw refusal(path) }
  }

  /// Syncs a file's bytes to disk.
  static func syncFile(_ path: String) throws { try sync(path) }

  /// Syncs a folder, so that the names of its files are on disk too.
  static func syncFolder(_ path: String) throws { try sync(path) }

  private static func sync(_ path: String) throws {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw refusal(path) }
    defer { close(file) }
    guard fsync(file) == 0 else { throw refusal(path) }
  }

  /// What the operating system has just refused, by `errno`.
  private static func refusal(_ path: String) -> StoreError {
    errno == ENOSPC || errno == EDQUOT ? .diskFull : .input(path: path, reason: reason(errno))
  }

  private static func reason(_ code: Int32) -> String {
    switch code {
    case ENOENT: "filen eller mappen finns inte"
    case EACCES, EPERM: "programmet får inte läsa eller skriva här. Ge dess konto rättigheter till mappen."
    case EEXIST: "filen finns redan"
    case ENOTDIR: "en del av sökvägen är en fil, inte en mapp"
    case EISDIR: "det är en mapp, inte en fil"
    case EROFS: "disken är skrivskyddad"
    case EIO: "läs- eller skrivfel på disken"
    case ENAMETOOLONG: "sökvägen är för lång"
    default: "operativsystemet svarade med fel \(code)"
    }
  }
}

private func systemWrite(_ file: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int { write(file, bytes, count) }
