import CivilTime
import FEEL
import Foundation
import Testing
import WorkflowKit

@testable import Expediering

@Suite(
  "E-mail is handed to a real mail server",
  .enabled(if: MailServer.isAvailable, "skipped: needs /usr/bin/python3 with aiosmtpd (apt install python3-aiosmtpd)"))
struct EmailHandlerTests {
  private func context(
    port: Int, _ more: Value = [:], documents: [String: [UInt8]] = [:]
  ) throws -> EffectContext {
    var settings = Context([
      ("server", .string("smtp://127.0.0.1:\(port)")), ("från", "registrator@exempelkommun.example"),
      ("domän", "exempelkommun.example"), ("tls", "ingen"), ("tidsgräns", 5),
    ])
    for (name, value) in more.context ?? Context() { settings[name] = value }
    return EffectContext(
      id: "e1", attempt: 1, now: try Instant.parse("2018-03-22T09:41:00Z"), dnr: "SOCN/2018:23",
      settings: .context(settings), outputFolder: "",
      document: { documents[$0] ?? Array("Innehållet i \($0)\r\n.\r\n".utf8) })
  }

  @Test("A worker that has lost the effect to another sends nothing")
  func lostLease() async throws {
    let server = try MailServer("ok")
    let held = try context(port: server.port)
    let lost = EffectContext(
      id: held.id, attempt: held.attempt, now: held.now, dnr: held.dnr, settings: held.settings, outputFolder: "",
      document: held.document, confirmLease: { throw EffectFailure.retry("Taget av någon annan.") })
    await #expect(throws: EffectFailure.retry("Taget av någon annan.")) {
      try await EmailHandler().perform(payload(), in: lost)
    }
    let receipt = try await EmailHandler().perform(payload(), in: held)
    #expect(receipt["svar"] == "250 2.0.0 Queued as T1")
  }

  private let longName = "Protokollsutdrag § 20 Svar på remiss gällande schablonfördelningar för ensamkommande.txt"

  private func payload(_ changes: Value = [:]) -> Value {
    let pairs: [(String, Value)] = [
      ("till", "klf@exempelkommun.example"), ("från_namn", "Socialnämnden, Exempelkommun"),
      ("ämne", "Svar på remiss gällande schablonfördelningar ensamkommande 2018 KS/2018:69, från Socialnämnden"),
      ("text", "Svar på remiss.\n.\nÄrendenummer: SOCN/2018:23.\n"),
      (
        "bilagor",
        [
          ["namn": .string(longName), "hash": "h1", "mediatyp": "text/plain; charset=utf-8"],
          ["namn": "bilaga.pdf", "hash": "h2", "mediatyp": "application/pdf"],
        ]
      ), ("meddelande_id", "socn-2018-23.1.abc"),
    ]
    var payload = Context(pairs)
    for (name, value) in changes.context ?? Context() { payload[name] = value }
    return .context(payload)
  }

  private func failure(_ port: Int, settings: Value = [:], changes: Value = [:]) async throws -> EffectFailure {
    do {
      _ = try await EmailHandler().perform(payload(changes), in: try context(port: port, settings))
    } catch let failure as EffectFailure { return failure }
    Issue.record("the message was sent")
    throw CancellationError()
  }

  @Test("A message arrives with its headers, text and attachments, and the receipt holds the server's words")
  func delivered() async throws {
    let server = try MailServer("ok")
    let receipt = try await EmailHandler().perform(payload(), in: try context(port: server.port))
    #expect(receipt["svar"] == "250 2.0.0 Queued as T1")
    #expect(receipt["meddelande_id"] == "socn-2018-23.1.abc@exempelkommun.example")
    #expect(receipt["tid"] == "2018-03-22T09:41:00.000Z")
    let message = try #require(try server.message())
    #expect(message.mailFrom == "registrator@exempelkommun.example")
    #expect(message.recipients == ["klf@exempelkommun.example"])
    #expect(message.headers["From"] == "\"Socialnämnden, Exempelkommun\" <registrator@exempelkommun.example>")
    #expect(message.headers["To"] == "klf@exempelkommun.example")
    #expect(message.headers["Subject"] == payload()["ämne"].text)
    #expect(message.headers["Date"] == "Thu, 22 Mar 2018 09:41:00 +0000")
    #expect(message.headers["Message-ID"] == "<socn-2018-23.1.abc@exempelkommun.example>")
    #expect(message.headers["MIME-Version"] == "1.0")
    #expect(message.text.replacing("\r\n", with: "\n") == payload()["text"].text)
    #expect(message.defects == [])
    #expect(message.longest <= 998)
    #expect(message.bareLineEnds == 0)
    #expect(message.attachments.map(\.name) == [longName, "bilaga.pdf"])
    #expect(message.attachments.map(\.type) == ["text/plain", "application/pdf"])
    #expect(
      message.attachments.map { String(decoding: $0.content, as: UTF8.self) } == [
        "Innehållet i h1\r\n.\r\n", "Innehållet i h2\r\n.\r\n",
      ])
  }

  private let proposal = "<html lang=\"sv\"><body><p>Förvaltningens bedömning</p></body></html>"
  private let fetching = "<p>Karta</p><img src='file:///etc/passwd'>"

  private func printed() throws -> Value {
    let attachments = ["Tjänsteskrivelse", "Karta"].map { title in
      Attachment(title: title, hash: title, mediaType: "text/html; charset=utf-8")
    }
    return ["bilagor": try ValueEncoder().encode(attachments)]
  }

  private func documents() -> [String: [UInt8]] {
    ["Tjänsteskrivelse": Array(proposal.utf8), "Karta": Array(fetching.utf8)]
  }

  @Test(
    "HTML goes as PDF under its title, and as it is where it would fetch something",
    .enabled(if: PDFText.isAvailable, "skipped: needs weasyprint and poppler-utils (apt install)"))
  func printedAttachments() async throws {
    let server = try MailServer("ok")
    _ = try await EmailHandler().perform(
      payload(try printed()), in: try context(port: server.port, documents: documents()))
    let attachments = try #require(try server.message()).attachments
    #expect(attachments.map(\.name) == ["Tjänsteskrivelse.pdf", "Karta.html"])
    #expect(attachments.map(\.type) == ["application/pdf", "text/html"])
    let pages = try PDFText.pages(of: attachments[0].content)
    #expect(pages.count == 1)
    #expect(pages[0].contains("Förvaltningens bedömning"))
    #expect(String(decoding: attachments[1].content, as: UTF8.self) == fetching)
  }

  @Test("Without WeasyPrint nothing is sent, and the failure says what to install")
  func withoutWeasyPrint() async throws {
    let server = try MailServer("ok")
    let context = try context(port: server.port, ["program": "/finns/inte/weasyprint"], documents: documents())
    await #expect(
      throws: EffectFailure.permanent(
        "Programmet WeasyPrint, som gör handlingar till PDF, finns inte på servern. Installera det (apt install "
          + "weasyprint), och försök igen.")
    ) { try await EmailHandler().perform(payload(try printed()), in: context) }
    #expect(try server.message() == nil)
  }

  @Test(
    "A server that says no gives its own words, for good or for now",
    arguments: [
      ("rcpt-550", EffectFailure.permanent("E-postservern tog inte emot brevet: 550 5.1.1 No such user here")),
      ("rcpt-451", .retry("E-postservern tog inte emot brevet: 451 4.7.1 Greylisted")),
      ("mail-451", .retry("E-postservern tog inte emot brevet: 451 4.3.0 Try again later")),
      ("data-550", .permanent("E-postservern tog inte emot brevet: 550 5.7.1 Message refused")),
      ("data-451", .retry("E-postservern tog inte emot brevet: 451 4.3.2 Disk full")),
    ])
  func refused(_ mode: String, _ expected: EffectFailure) async throws {
    let server = try MailServer(mode)
    #expect(try await failure(server.port) == expected)
    #expect(try server.message() == nil)
  }

  @Test("A server that dies after the whole message was handed over leaves it unknown")
  func unknown() async throws {
    let server = try MailServer("die-after-dot")
    let failure = try await failure(server.port)
    guard case .unknown(let reason) = failure else {
      Issue.record("\(failure)")
      return
    }
    #expect(
      reason.hasPrefix(
        "Hela brevet lämnades till e-postservern smtp://127.0.0.1:\(server.port), men den svarade inte om den tog emot "
          + "det: "))
    #expect(reason.hasSuffix(" (curl 56).") || reason.hasSuffix(" (curl 52)."), "\(reason)")
  }

  @Test("A server that never greets, or is not there, has certainly taken nothing")
  func unreachable() async throws {
    let slow = try MailServer("slow")
    let failures = [
      try await failure(slow.port, settings: ["tidsgräns": 1]), try await failure(1, settings: ["tidsgräns": 1]),
    ]
    for failure in failures {
      guard case .retry(let reason) = failure else {
        Issue.record("\(failure)")
        continue
      }
      #expect(reason.hasPrefix("Ingen kontakt med e-postservern smtp://127.0.0.1:"))
    }
    #expect("\(failures[0])".contains(": Servern svarade inte i tid (curl 28)."))
    #expect("\(failures[1])".contains(": Servern gick inte att nå (curl 7)."))
  }

  @Test("A server without encryption is not used where encryption is required")
  func encryption() async throws {
    let server = try MailServer("ok")
    let failure = try await failure(server.port, settings: ["tls": "krävs"])
    guard case .retry = failure else {
      Issue.record("\(failure)")
      return
    }
    #expect(try server.message() == nil)
  }

  @Test(
    "A line break never reaches a header",
    arguments: [
      ("till", "a@x.example\r\nBcc: b@x.example", "mottagaren"), ("ämne", "Svar\nBcc: b@x.example", "ämnet"),
      ("från_namn", "Nämnden\rX", "avsändarens namn"), ("meddelande_id", "a\nb", "meddelandets id"),
    ])
  func injection(_ field: String, _ value: String, _ what: String) async throws {
    let server = try MailServer("ok")
    #expect(
      try await failure(server.port, changes: .context(Context([(field, .string(value))])))
        == .permanent(
          "Brevet skickades inte: \(what) innehåller en radbrytning eller ett annat styrtecken. Rätta uppgiften."))
    #expect(try server.message() == nil)
  }

  @Test("A line break in an attachment's name is refused")
  func attachmentInjection() async throws {
    let bad: Value = ["bilagor": [["namn": "a\r\nX: y", "hash": "h", "mediatyp": "text/plain"]]]
    #expect(
      try await failure(1, changes: bad)
        == .permanent(
          "Brevet skickades inte: en bilagas namn innehåller en radbrytning eller ett annat styrtecken. Rätta uppgiften."
        ))
  }

  @Test(
    "A setting that is missing or wrong is named",
    arguments: [
      (
        "server", "http://mail.example",
        "server \"http://mail.example\" ska vara smtp://värd:port eller smtps://värd:port."
      ),
      ("från", "registrator", "från \"registrator\" är ingen e-postadress."),
      ("domän", "a b", "domän \"a b\" är inget domännamn."),
      ("användare", "u", "Lösenordet för e-post saknas: miljövariabeln  är inte satt."),
    ])
  func settings(_ field: String, _ value: String, _ reason: String) async throws {
    #expect(
      try await failure(1, settings: .context(Context([(field, .string(value))])))
        == .permanent(
          "\(reason) Rätta epost i config/installation.yaml (server, från, domän och vid behov användare, "
            + "lösenord_miljö, tls), och försök igen."))
  }

  @Test("The handler never repeats by itself what may have been sent")
  func notRepeatable() { #expect(EmailHandler().isRepeatable == false) }
}
