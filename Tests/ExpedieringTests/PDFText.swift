import Foundation
import Testing

/// Reads PDFs with the programs of Poppler, as a person's reader would.
enum PDFText {
  /// Whether every program that makes and reads PDFs is there.
  static let isAvailable = ["weasyprint", "pdfunite", "pdftotext"].allSatisfy {
    FileManager.default.isExecutableFile(atPath: "/usr/bin/\($0)")
  }

  /// The text of each page.
  static func pages(of pdf: Data) throws -> [String] {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("läs-\(UUID().uuidString).pdf")
    defer { try? FileManager.default.removeItem(at: file) }
    try pdf.write(to: file)
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/pdftotext")
    process.arguments = ["-layout", file.path, "-"]
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "not a PDF")
    // Every page ends with a form feed.
    return text.split(separator: "\u{0C}", omittingEmptySubsequences: false).dropLast().map(String.init)
  }
}
