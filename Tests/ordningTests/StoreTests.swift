import Foundation
import Testing

/// Configuration, verification and copies.
struct StoreTests {
  @Test("a changed organisation is shown, loaded, and then no difference is left")
  func changesConfiguration() throws {
    let workspace = try Workspace()
    try workspace.must("init --example")
    #expect(try workspace.must("config diff") == "Ingen skillnad.")
    try workspace.write(
      "config/organisation.yaml",
      Fixture.organisation.replacingOccurrences(of: "Handläggare 2", with: "Handläggare två")
        .replacingOccurrences(of: "date: 2018-03-21", with: "date: 2018-03-22")
        .replacingOccurrences(of: "erase: []", with: "erase: [registrator, nämndsekreterare]"))
    try workspace.write(
      "config/kontakter.yaml", "kontakter:\n  lansstyrelsen: {namn: Länsstyrelsen, slag: myndighet}\n")
    let changes = """
      ~ rätten att gallra ett ärende i socialnämnden: ingen → registrator, nämndsekreterare
      ~ kontot hl2
      - sammanträdet i socialnämnden ons 21 mars 2018
      + sammanträdet i socialnämnden tors 22 mars 2018
      + kontakten lansstyrelsen
      - kontakten polismyndigheten
      """
    #expect(try workspace.must("config diff") == changes)
    #expect(try workspace.must("config apply --as registrator1 --now 2018-02-14") == "Inlagt:\n" + changes)
    #expect(try workspace.must("config diff") == "Ingen skillnad.")
    #expect(try workspace.must("verify").hasPrefix("Allt stämmer."))
  }

  @Test("a number series begins where the organisation says, goes on from there, and cannot begin anew")
  func beginsSeries() throws {
    let workspace = try Workspace()
    func organisation(next number: Int) -> String {
      Fixture.organisation.replacingOccurrences(
        of: "    meetings:\n", with: "    series: [{year: 2018, next_case: \(number)}]\n    meetings:\n")
    }
    let start = "case start prov --input in.yaml --as registrator1"
    try workspace.must("init --example")
    try workspace.write("config/organisation.yaml", organisation(next: 23))
    #expect(try workspace.must("config diff") == "~ serien diarium/socialnämnden/2018 börjar på 23 (förut 1)")
    try workspace.must("config apply --as registrator1 --now 2018-02-14")
    #expect(try workspace.must("\(start) --now 2018-02-14") == "SOCN/2018:23 är öppnat.")
    #expect(try workspace.must("\(start) --now 2018-02-15") == "SOCN/2018:24 är öppnat.")
    #expect(try workspace.must("\(start) --now 2019-01-02") == "SOCN/2019:1 är öppnat.")
    for number in [20, 30] {
      try workspace.write("config/organisation.yaml", organisation(next: number))
      let outcome = try workspace.run("config apply --as registrator1 --now 2018-02-16")
      #expect(outcome.status == 1)
      #expect(
        outcome.err == """
          Serien diarium/socialnämnden/2018 är i bruk, och det senaste numret är 24. Den kan inte börja om på \(number).
            Ta tillbaka ändringen under series: i organisation.yaml; serien går vidare av sig själv.
          """)
    }
    try workspace.write("config/organisation.yaml", Fixture.organisation)
    try workspace.must("config apply --as registrator1 --now 2018-02-16")
    #expect(try workspace.must("\(start) --now 2018-02-16") == "SOCN/2018:25 är öppnat.")
  }

  @Test("another municipality's files are not loaded")
  func keepsTenants() throws {
    let workspace = try Workspace()
    try workspace.must("init --example")
    try workspace.write(
      "config/organisation.yaml",
      Fixture.organisation.replacingOccurrences(of: "tenant: exempelkommun", with: "tenant: annan"))
    let outcome = try workspace.run("config apply --as registrator1")
    #expect(outcome.status == 1)
    #expect(
      outcome.err == """
        config/organisation.yaml är annans, men datamappen är exempelkommuns.
          Ange rätt mapp med --config eller --data.
        """)
  }

  @Test("a backup becomes a data folder that verifies and has the same head")
  func restores() throws {
    let workspace = try Workspace.withCase()
    let head = try workspace.must("verify --export-head")
    #expect(try workspace.must("backup kopia.sqlite") == "Säkerhetskopian ligger i kopia.sqlite.")
    #expect(
      try workspace.must("restore kopia.sqlite --data r") == "kopia.sqlite är återställd till r och hel.")
    #expect(try workspace.must("verify --export-head --data r") == head)
    #expect(try workspace.must("verify --head \(head) --data r").hasPrefix("Allt stämmer."))
  }

  @Test("a store that has been cut back does not have a head that was exported later")
  func missesTail() throws {
    let workspace = try Workspace.withCase()
    try workspace.must("backup kopia.sqlite")
    try workspace.must("case add-note SOCN/2018:1 hej --as hl1 --now 2018-02-14")
    let head = try workspace.must("verify --export-head")
    try workspace.must("restore kopia.sqlite --data r")
    let outcome = try workspace.run("verify --head \(head) --data r")
    #expect(outcome.status == 1)
    #expect(outcome.err.hasPrefix("Datamappen är inte hel: 1 problem."))
  }

  @Test("a document that was changed on disk is found")
  func findsChangedDocuments() throws {
    let workspace = try Workspace.withCase()
    try workspace.must("case add-document SOCN/2018:1 in.yaml --as hl1 --now 2018-02-14")
    let documents = workspace.folder.appending(path: "data/documents")
    let files = FileManager.default.enumerator(at: documents, includingPropertiesForKeys: nil)?.compactMap {
      $0 as? URL
    }
    let file = try #require(files?.first { $0.lastPathComponent.count > 30 })
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: file.path)
    try Data("ändrat".utf8).write(to: file)
    let outcome = try workspace.run("verify")
    #expect(outcome.status == 1)
    #expect(outcome.err.contains("handling 1:"))
  }

  @Test("the command line works beside a running worker, which ends in good order when asked to")
  func worksBesideWorker() throws {
    let workspace = try Workspace.withCase()
    let worker = Process()
    worker.executableURL = Workspace.program
    worker.arguments = ["worker", "run"]
    worker.currentDirectoryURL = workspace.folder
    let output = Pipe()
    worker.standardOutput = output
    try worker.run()
    while try !workspace.must("case history SOCN/2018:1").contains("tiden gick ut") { continue }
    for _ in 1...3 { try workspace.must("case add-note SOCN/2018:1 hej --as hl1") }
    worker.terminate()
    worker.waitUntilExit()
    #expect(worker.terminationStatus == 0)
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(text == "1 klocka.\n")
  }
}
