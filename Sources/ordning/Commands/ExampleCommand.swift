import ArgumentParser
import CaseStore
import CivilTime
import FEEL
import Foundation
import SourceDiagnostics
import WebUI
import WorkflowEngine
import WorkflowKit

/// Makes an example municipality whose cases stand where cases do stand on an ordinary day.
struct ExampleCommand: OrdningCommand {
  static let configuration = CommandConfiguration(
    commandName: "example", abstract: "Gör en exempelkommun med ärenden i olika lägen, räknade från i dag.",
    discussion: """
      Mappen får en egen kopia av konfigurationen, med sammanträden kring dagens datum. Alla konton får samma lösenord, så \
      att den som provar kan logga in som vem som helst. E-posten i exemplet skickas till servern i installation.yaml.
      """, shouldDisplay: false)

  @Argument(help: ArgumentHelp("Mappen som exemplet läggs i.", valueName: "mapp")) var folder: String
  @Option(help: ArgumentHelp("Så många likadana ärenden i stället, för mätningar.", valueName: "antal")) var crowd: Int?
  @OptionGroup var time: TimeOptions
  @OptionGroup var globals: GlobalOptions

  /// What everybody in the example logs in with: it is printed, and guards nothing.
  static let password = "ett två tre fyra"

  func run() async throws {
    let now = try time.instant()
    let calendar = try ExampleCalendar(today: SwedishTime.date(of: now))
    let stories = try ExampleRemisser(calendar: calendar).stories() + ExamplePermits(calendar: calendar).stories()
    let config = FileReading.join(folder, "config")
    try makeConfig(config, calendar)

    let first = stories.flatMap(\.events).map(\.day).min() ?? calendar.today
    let common = ["--data", FileReading.join(folder, "data"), "--config", config, "--workflows", globals.workflows]
    let example = try GlobalOptions.parse(common)
    let initial = try InitCommand.parse(["--example", "--now", first.adding(days: -1).description] + common)
    try await initial.run()

    let session = try await example.session(at: TimeOptions.parse([]), openingCases: true)
    if let crowd {
      try await ExampleCrowd(session: session, count: crowd, now: now).open()
    } else {
      try await tell(stories, session, at: now, by: example)
      try await ExamplePost(session: session, calendar: calendar, now: now).takeIn()
    }
    let accounts = session.organisation.accounts.keys.sorted()
    let hash = try PasswordHash(of: Self.password).text
    try await session.store.write { tx in
      for account in accounts { try tx.put(LoginRow(account: account, hash: hash, changed: now)) }
    }
    try await session.store.close()
    globals.answer(
      ["folder": .string(folder), "cases": .count(crowd ?? stories.count), "accounts": .count(accounts.count)],
      text: """
        \(Words.count(crowd ?? stories.count, "ärende", "ärenden")) är gjorda. Nästa sammanträde är \(calendar.next.date.swedish).
        Konton: \(accounts.joined(separator: ", ")). Lösenord för alla: \(Self.password)
        """)
  }

  private func tell(
    _ stories: [ExampleStory], _ session: Session, at now: Instant, by example: GlobalOptions
  ) async throws {
    let settings = WorkerSettings(
      name: "exempel-\(UUID().uuidString.prefix(8))", effects: try example.installation.settings(),
      outputFolder: FileReading.join(folder, "utskrift"))
    try await ExampleTeller(session: session, worker: Worker(engine: session.engine, settings: settings), now: now)
      .tell(stories)
  }

  /// A copy of the configuration in which the meetings have been moved.
  private func makeConfig(_ config: String, _ calendar: ExampleCalendar) throws {
    guard FileReading.isFolder(config) == nil else {
      throw Refusal(
        "Mappen \(folder) innehåller redan ett exempel.", code: "example.exists",
        hint: "Ange en annan mapp, eller ta bort den först.")
    }
    let missing = [globals.config, globals.workflows].filter { FileReading.isFolder($0) != true }
    guard missing.isEmpty else {
      let what = missing.count > 1 ? "Mapparna" : "Mappen"
      throw Refusal(
        "\(what) \(missing.inSwedish()) finns inte, så exemplet har inget att utgå från.",
        code: "example.config",
        hint: "Stå i mappen där Ordnings config och Workflows ligger, eller ange dem med --config och --workflows.")
    }
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try FileManager.default.copyItem(atPath: globals.config, toPath: config)
      let path = Installation(config: config, workflows: globals.workflows).organisationPath
      try Data(calendar.moved(FileReading.source(path)).bytes).write(to: URL(filePath: path))
    } catch is CocoaError {
      throw Refusal(
        "Konfigurationen i \(globals.config) kunde inte kopieras till \(config).", code: "example.config",
        hint: "Kontrollera att \(globals.config) går att läsa, att \(folder) går att skriva och att disken inte är "
          + "full.")
    }
  }
}
