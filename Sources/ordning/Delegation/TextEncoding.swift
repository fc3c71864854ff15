import Foundation
import SourceDiagnostics

/// How the letters of a file that a person has are written.
enum TextEncoding: String, CaseIterable, Sendable {
  /// UTF-8.
  case utf8 = "utf-8"
  /// What Excel writes in a Swedish Windows.
  case windows1252 = "windows-1252"

  /// The file in UTF-8. One that is so already is left as it is.
  func decoded(_ file: SourceFile) -> SourceFile {
    guard self == .windows1252, let text = String(data: Data(file.bytes), encoding: .windowsCP1252) else { return file }
    return SourceFile(name: file.name, text: text)
  }
}
