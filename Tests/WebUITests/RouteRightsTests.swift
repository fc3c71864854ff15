import CaseStore
import HTTPTypes
import Hummingbird
import Testing
import WorkflowEngine
import WorkflowKit

@testable import WebUI
@testable import ordning

/// Every route, asked for by everybody, of a case that is open and of one that is secret.
@Suite("Who gets what from every route")
struct RouteRightsTests {
  /// Those who ask, in the order of the table's columns.
  private static let askers: [String?] = [nil, "hl1", "registrator1", "chef1", "namndsekr1", "sysforv1"]
  /// Those of them who may read what is secret.
  private static let readers: Set<String> = ["registrator1", "chef1", "namndsekr1"]

  private struct Row {
    let route: String
    /// What is asked for; `CASE` is the case's id, `POST` that of post that is as secret.
    let path: String
    /// The answers to the askers, for a case that is open.
    let open: String
    /// The same for one that is secret; empty where the route is of no case.
    let secret: String
    let form: [(String, String)]

    init(_ route: String, _ path: String, _ open: String, _ secret: String = "", _ form: [(String, String)] = []) {
      (self.route, self.path, self.open, self.secret, self.form) = (route, path, open, secret, form)
    }
  }

  /// Without a login a page leads to the login, and a form is not taken.
  private static let rows = [
    Row("GET /", "/", "303 303 303 303 303 303"),
    Row("GET /halsa", "/halsa", "200 200 200 200 200 200"),
    Row("GET /stil.css", "/stil.css", "200 200 200 200 200 200"),
    Row("GET /ordning.js", "/ordning.js", "200 200 200 200 200 200"),
    Row("GET /logga-in", "/logga-in", "200 303 303 303 303 303"),
    // Whoever tries a sixth time has to wait.
    Row("POST /logga-in", "/logga-in", "422 422 422 422 422 429", "", [("konto", "finns-inte")]),
    Row("POST /logga-ut", "/logga-ut", "401 303 303 303 303 303"),
    Row("GET /konto", "/konto", "200 200 200 200 200 200"),
    Row("POST /konto", "/konto", "422 422 422 422 422 422", "", [("nytt", "för kort")]),
    Row("GET /kvar", "/kvar", "303 303 303 303 303 303"),
    Row("GET /kvar/kasta", "/kvar/kasta", "303 303 303 303 303 303"),
    Row("POST /kvar/kasta", "/kvar/kasta", "401 303 303 303 303 303"),
    Row("GET /att-gora", "/att-gora", "303 200 200 200 200 200", "303 200 200 200 200 200"),
    Row("GET /arenden", "/arenden", "303 200 200 200 200 200", "303 200 200 200 200 200"),
    Row("GET /arenden/{id}", "/arenden/CASE", "303 200 200 200 200 200", "303 403 200 200 200 403"),
    Row("GET /arenden/{id}/bild", "/arenden/CASE/bild", "303 200 200 200 200 200", "303 403 200 200 200 403"),
    Row("GET /arenden/{id}/underlag", "/arenden/CASE/underlag", "303 200 200 200 200 200", "303 403 200 200 200 403"),
    Row(
      "GET /arenden/{id}/handlingslista", "/arenden/CASE/handlingslista", "303 200 200 200 200 200",
      "303 403 200 200 200 403"),
    Row(
      "GET /arenden/{id}/dagboksblad", "/arenden/CASE/dagboksblad", "303 200 200 200 200 200",
      "303 403 200 200 200 403"),
    Row(
      "GET /arenden/{id}/handlingar/{nummer}", "/arenden/CASE/handlingar/1", "303 200 200 200 200 200",
      "303 403 200 200 200 403"),
    // A secret document of the open case.
    Row("GET /arenden/{id}/handlingar/{nummer}", "/arenden/CASE/handlingar/2", "303 403 200 200 200 403"),
    // Of these neither is one that the program has written.
    Row(
      "GET /arenden/{id}/handlingar/{nummer}/text", "/arenden/CASE/handlingar/1/text", "303 404 404 404 404 404",
      "303 403 404 404 404 403"),
    // There are no letters in the case.
    Row(
      "GET /arenden/{id}/brev/{namn}", "/arenden/CASE/brev/SOCN-2018-23.pdf", "303 404 404 404 404 404",
      "303 403 404 404 404 403"),
    Row(
      "GET /arenden/{id}/gor/{namn}", "/arenden/CASE/gor/anteckna", "303 200 200 200 200 200",
      "303 403 200 200 200 403"),
    Row(
      "POST /arenden/{id}/gor/{namn}", "/arenden/CASE/gor/anteckna", "401 422 422 422 422 422",
      "401 403 422 422 422 403", [("text", "")]),
    Row(
      "GET /arenden/{id}/uppgift", "/arenden/CASE/uppgift", "303 303 303 303 303 303", "303 303 303 303 303 303"),
    Row(
      "POST /arenden/{id}/uppgift", "/arenden/CASE/uppgift", "401 403 422 403 403 403", "401 403 422 403 403 403",
      [("_uppgift", "TASK")]),
    Row("GET /post-in", "/post-in", "303 200 200 200 200 200", "303 200 200 200 200 200"),
    Row(
      "POST /post-in", "/post-in", "401 422 422 422 422 422", "401 422 422 422 422 422",
      [("ärende", "CASE"), ("rubrik", "Brev")]),
    Row("GET /post-in/lista", "/post-in/lista?manad=2018-02", "303 200 200 200 200 200", "303 200 200 200 200 200"),
    Row("GET /post-in/{id}", "/post-in/POST", "303 200 200 200 200 200", "303 404 200 200 200 404"),
    Row("GET /post-in/{id}/fil", "/post-in/POST/fil", "303 200 200 200 200 200", "303 404 200 200 200 404"),
    Row("GET /post-in/{id}/{gor}", "/post-in/POST/lagg-i", "303 303 303 303 303 303", "303 303 303 303 303 303"),
    Row(
      "POST /post-in/{id}/{gor}", "/post-in/POST/lagg-i", "401 422 422 422 422 422", "401 404 422 422 422 404",
      [("_post", "POST"), ("ärende", "")]),
    Row("GET /nytt-arende", "/nytt-arende", "303 200 200 200 200 200"),
    Row("GET /nytt-arende/{process}", "/nytt-arende/remissvar", "303 200 200 200 200 200"),
    Row("POST /nytt-arende/{process}", "/nytt-arende/remissvar", "401 422 422 422 422 422"),
    Row("GET /sammantraden", "/sammantraden", "303 200 200 200 200 200", "303 200 200 200 200 200"),
    Row(
      "GET /sammantraden/dag", "/sammantraden/dag?organ=socialn%C3%A4mnden&dag=2018-03-21", "303 200 200 200 200 200",
      "303 200 200 200 200 200"),
    Row(
      "GET /sammantraden/nytt", "/sammantraden/nytt?organ=socialn%C3%A4mnden", "303 403 403 403 200 200"),
    Row(
      "POST /sammantraden/nytt", "/sammantraden/nytt", "401 403 403 403 422 422", "", [("_organ", "socialnämnden")]),
    Row("GET /expediering", "/expediering", "303 200 200 200 200 200", "303 200 200 200 200 200"),
    Row("GET /expediering/postat", "/expediering/postat", "303 303 303 303 303 303"),
    Row("GET /expediering/stopp", "/expediering/stopp", "303 303 303 303 303 303"),
    Row("POST /expediering/postat", "/expediering/postat", "401 422 422 422 422 422"),
    Row("POST /expediering/utskrift", "/expediering/utskrift", "401 422 422 422 422 422"),
    // No letter waits.
    Row("GET /expediering/utskrift", "/expediering/utskrift?uppgift=x", "303 404 404 404 404 404"),
    Row("GET /expediering/utskrift/brev", "/expediering/utskrift/brev?uppgift=x", "303 404 404 404 404 404"),
    Row("POST /expediering/stopp", "/expediering/stopp", "401 404 404 404 404 404", "", [("_gor", "retry")]),
    Row("GET /sammantraden/ta-bort", "/sammantraden/ta-bort", "303 303 303 303 303 303"),
    Row(
      "POST /sammantraden/ta-bort", "/sammantraden/ta-bort", "401 403 403 403 422 422", "",
      [("_organ", "socialnämnden"), ("_dag", "2018-03-21")]),
    Row("GET /sok", "/sok?q=v%C3%A5rdnadstvisten", "303 200 200 200 200 200", "303 200 200 200 200 200"),
    Row("GET /administration", "/administration", "303 403 403 403 403 200", "303 403 403 403 403 200"),
    Row("GET /administration/organisation", "/administration/organisation", "303 403 403 403 403 200"),
    Row("GET /administration/beslutstyper", "/administration/beslutstyper", "303 403 403 403 403 200"),
    Row("GET /administration/stopp", "/administration/stopp", "303 303 303 303 303 303"),
    Row("POST /administration/stopp", "/administration/stopp", "401 403 403 403 403 404", "", [("_gor", "retry")]),
    Row("GET /administration/konton/{account}", "/administration/konton/hl1", "303 403 403 403 403 200"),
    Row("POST /administration/konton/{account}", "/administration/konton/hl1", "401 403 403 403 403 200"),
    Row("GET /administration/processer/{process}", "/administration/processer/remissvar", "303 403 403 403 403 200"),
    Row("GET /handbok", "/handbok", "303 200 200 200 200 200"),
    Row("GET /handbok/{kapitel}", "/handbok/registrator", "303 200 200 200 200 200"),
    Row("GET /delegation", "/delegation", "303 200 200 200 200 200"),
    Row("GET /delegation/fraga", "/delegation/fraga", "303 200 200 200 200 200"),
    Row("GET /delegation/roller", "/delegation/roller", "303 200 200 200 200 200"),
    Row("GET /delegation/revision", "/delegation/revision?namn=ORDER", "303 200 200 200 200 200"),
    Row("GET /delegation/verkan", "/delegation/verkan?namn=ORDER", "303 200 200 200 200 200"),
    Row("GET /delegation/fil", "/delegation/fil?namn=ORDER", "303 200 200 200 200 200"),
    Row("GET /delegation/punkt", "/delegation/punkt?namn=ORDER&nr=12.8", "303 403 403 403 403 403"),
    Row("GET /delegation/ny-punkt", "/delegation/ny-punkt?namn=ORDER", "303 403 403 403 403 403"),
    Row("POST /delegation/ny-punkt", "/delegation/ny-punkt", "401 403 403 403 403 403", "", [("_namn", "ORDER")]),
    Row("POST /delegation/punkt", "/delegation/punkt", "401 403 403 403 404 403", "", [("_namn", "ORDER")]),
    Row("GET /delegation/utkast", "/delegation/utkast", "303 303 303 303 303 303"),
    Row("GET /delegation/bekrafta", "/delegation/bekrafta", "303 303 303 303 303 303"),
    Row("GET /delegation/kasta", "/delegation/kasta", "303 303 303 303 303 303"),
    Row("POST /delegation/kasta", "/delegation/kasta", "401 403 403 403 422 403", "", [("_namn", "ORDER")]),
    Row("GET /delegation/lagg-fram", "/delegation/lagg-fram", "303 303 303 303 303 303"),
    Row("GET /delegation/ta-tillbaka", "/delegation/ta-tillbaka", "303 303 303 303 303 303"),
    Row("GET /delegation/anta", "/delegation/anta", "303 303 303 303 303 303"),
    Row("POST /delegation/utkast", "/delegation/utkast", "401 403 403 403 409 403", "", [("_namn", "ORDER")]),
    Row("POST /delegation/bekrafta", "/delegation/bekrafta", "401 403 403 403 409 403", "", [("_namn", "ORDER")]),
    Row("POST /delegation/lagg-fram", "/delegation/lagg-fram", "401 403 403 403 409 403", "", [("_namn", "ORDER")]),
    Row("POST /delegation/ta-tillbaka", "/delegation/ta-tillbaka", "401 403 403 403 409 403", "", [("_namn", "ORDER")]),
    Row("POST /delegation/anta", "/delegation/anta", "401 403 403 403 409 403", "", [("_namn", "ORDER")]),
  ]

  private static let order = "socialnamnden/2019-07-01.yaml"
  /// Words of the secret case that stand in no other.
  private static let secrets = ["Vårdnadstvisten", "Granngården", "post@granne.example"]

  /// A word of the secret document in the open case.
  private static let secretTitle = "Läkarintyget"

  @Test("every route stands in the table")
  func complete() async throws {
    let fixture = try await WebFixture()
    let router = WebPages.router(of: try fixture.site)
    #expect(Set(router.routes.map { "\($0.method) \($0.path)" }).symmetricDifference(Self.rows.map(\.route)) == [])
  }

  @Test("everybody gets what the table says, and nothing of a secret case without right")
  func rights() async throws {
    let fixture = try await WebFixture()
    let ids = [
      try await fixture.openCase(), try await fixture.openSecretCase(title: "Vårdnadstvisten", party: "Granngården"),
    ]
    for id in ids {
      _ = try await fixture.session.engine.perform(
        .addDocument(
          IncomingDocument(
            title: "Brev", direction: .incoming, day: fixture.day, counterpart: "", secrecy: "",
            mediaType: "text/plain; charset=utf-8", content: Array("Brev".utf8))), on: id, by: "registrator1",
        at: fixture.session.now)
    }
    _ = try await fixture.session.engine.perform(
      .addDocument(
        IncomingDocument(
          title: Self.secretTitle, direction: .incoming, day: fixture.day, counterpart: "", secrecy: "OSL 26:1",
          publicTitle: "Bilaga", mediaType: "text/plain; charset=utf-8", content: Array("Intyg".utf8))), on: ids[0],
      by: "registrator1", at: fixture.session.now)
    for (id, title, secrecy) in [(ids[0], "Brev", ""), (ids[1], "Vårdnadstvisten", "OSL 26:1")] {
      _ = try await fixture.session.engine.takeIn(
        IncomingDocument(
          title: title, direction: .incoming, day: fixture.day, secrecy: secrecy,
          mediaType: "text/plain; charset=utf-8", content: Array("Brev".utf8)), named: id, in: "socialnämnden",
        by: "registrator1", at: fixture.session.now)
    }
    try await fixture.browse { (browser: Browser) async throws -> Void in
      for row in Self.rows {
        for (id, expected) in zip(ids, [row.open, row.secret]) where !expected.isEmpty {
          var found: [String] = []
          for asker in Self.askers {
            let page = try await Self.ask(row, of: id, as: asker, browser, fixture)
            found.append("\(page.status.code)")
            guard asker.map({ !Self.readers.contains($0) }) ?? true else { continue }
            for word in id == ids[1] ? Self.secrets : [Self.secretTitle] {
              #expect(!page.text.contains(word), "\(row.route) tells \(asker ?? "anybody") of \(word)")
            }
          }
          #expect(found.joined(separator: " ") == expected, "\(row.route), \(id == ids[0] ? "open" : "secret")")
        }
      }
    }
  }

  @Test("no form is taken without the session's own token")
  func tokens() async throws {
    let fixture = try await WebFixture()
    let id = try await fixture.openCase()
    try await fixture.browse { (browser: Browser) async throws -> Void in
      for row in Self.rows where row.route.hasPrefix("POST") && row.path != "/logga-in" {
        await browser.take(try await fixture.secret(of: "registrator1"))
        let other = try await fixture.secret(of: "registrator1").formToken
        for token in [[], [("_token", "")], [("_token", other)]] {
          let page = try await browser.post(Self.path(row.path, id), token + row.form)
          #expect(page.status == .forbidden, "\(row.route)")
        }
      }
    }
  }

  private static func ask(
    _ row: Row, of id: String, as asker: String?, _ browser: Browser, _ fixture: WebFixture
  ) async throws -> Browser.Page {
    // Each time anew, since one of the routes logs out.
    var secret: SessionSecret?
    if let asker { secret = try await fixture.secret(of: asker) }
    await browser.take(secret)
    guard row.route.hasPrefix("POST") else { return try await browser.get(path(row.path, id)) }
    let (task, version) = try await fixture.session.store.read { tx in
      (
        try tx.workItems(.init(caseID: id), reader: .system).first?.id ?? "",
        try tx.head(of: .caseStream(id)).sequence
      )
    }
    let form = row.form.map { ($0.0, path($0.1, id).replacing("TASK", with: task)) }
    return try await browser.post(
      path(row.path, id),
      form + [("_token", secret?.formToken ?? ""), ("_arende", id), ("_version", "\(version)")])
  }

  private static func path(_ text: String, _ id: String) -> String {
    text.replacing("CASE", with: id).replacing("ORDER", with: order).replacing("POST", with: "2018-02-14-\(id)")
  }
}
