import Foundation
import Testing
import WorkflowKit
import WorkflowTesting

@testable import Expediering

@Suite("A program is run on files of its own, and every way it can fail is told")
struct ConverterTests {
  private func program(_ path: String, patience: Int = 20) -> Converter {
    Converter(
      name: "provprogram", title: "Provprogrammet", purpose: "provar", package: "prov", path: path, patience: patience)
  }

  @Test("It is given its options, the inputs in order, and the output")
  func made() async throws {
    // The shell's own names of its arguments are $0 for the script and $1 and on for what follows.
    let script = "test \"$(stat -c %a \"$(dirname \"$1\")\")\" = 700 && cat \"$2\" \"$1\" > \"$3\""
    let outcome = try await program("/bin/sh").run(["-c", script, "x"], on: [Array("ett".utf8), Array("två".utf8)])
    #expect(outcome == .made(Array("tvåett".utf8)))
  }

  @Test("A program that says no gives its last words")
  func refused() async throws {
    let outcome = try await program("/bin/sh").run(["-c", "echo först; echo nej >&2; exit 3"], on: [[]])
    #expect(outcome == .refused("nej"))
  }

  @Test("A program that makes nothing is tried again later")
  func nothing() async throws {
    await #expect { try await program("/bin/true").run(on: [[]]) } throws: {
      guard case .retry(let reason)? = $0 as? EffectFailure else { return false }
      return reason.hasPrefix("Provprogrammet gick inte att köra: ")
    }
  }

  @Test("A program that never ends is ended")
  func endless() async throws {
    await #expect(throws: EffectFailure.retry("Provprogrammet blev inte klart inom 0 sekunder.")) {
      try await program("/usr/bin/tail", patience: 0).run(["-f"], on: [[]])
    }
  }

  @Test(
    "A program that is missing is told with what to install",
    arguments: [
      (
        Converter.weasyPrint(path: "/finns/inte"),
        "Programmet WeasyPrint, som gör handlingar till PDF, finns inte på servern. Installera det (apt install "
          + "weasyprint), och försök igen."
      ),
      (
        Converter.pdfUnite(path: "/finns/inte"),
        "Programmet pdfunite, som lägger ihop ett brev av flera PDF:er, finns inte på servern. Installera det (apt "
          + "install poppler-utils), och försök igen."
      ),
    ])
  func missing(_ converter: Converter, _ message: String) async throws {
    await #expect(throws: EffectFailure.permanent(message)) { try await converter.run(on: [[]]) }
  }
}
