import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import WebUI

/// A certificate for this machine that is its own guarantor, made by OpenSSL.
private enum OwnCertificate {
  static let program = "/usr/bin/openssl"
  static let canBeMade = FileManager.default.isExecutableFile(atPath: program)

  /// The files of the certificate and its key.
  static func make(in folder: URL) throws -> (chain: String, key: String) {
    let files = (chain: folder.appending(path: "kedja.pem").path, key: folder.appending(path: "nyckel.pem").path)
    let openssl = Process()
    openssl.executableURL = URL(filePath: program)
    openssl.arguments = [
      "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2", "-subj",
      "/CN=localhost", "-keyout", files.key, "-out", files.chain,
    ]
    openssl.standardError = FileHandle.nullDevice
    try openssl.run()
    openssl.waitUntilExit()
    #expect(openssl.terminationStatus == 0)
    return files
  }
}

@Suite("TLS", .enabled(if: OwnCertificate.canBeMade))
struct TLSTests {
  @Test("pages are served with a certificate, and browsers are told to come with TLS from then on")
  func serves() async throws {
    let fixture = try await WebFixture()
    let settings = WebSettings(port: 0, certificate: try OwnCertificate.make(in: fixture.folder))
    try await fixture.browse(settings: settings, over: .ahc(.https)) { (browser: Browser) async throws -> Void in
      let page = try await browser.get("/logga-in")
      #expect(page.status == .ok)
      #expect(page.text.contains("Logga in"))
      #expect(page.headers[.strictTransportSecurity] == "max-age=31536000")
    }
  }

  @Test("a file that is no certificate is refused before anything is served")
  func wrongFile() async throws {
    let fixture = try await WebFixture()
    let file = fixture.folder.appending(path: "fel.pem")
    try Data("inget certifikat".utf8).write(to: file)
    let settings = WebSettings(port: 0, certificate: (chain: file.path, key: file.path))
    await #expect(throws: (any Error).self) {
      try await fixture.browse(settings: settings) { (_: Browser) async throws -> Void in }
    }
  }
}
