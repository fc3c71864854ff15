import CaseStore
import CivilTime
import Delegation
import FEEL
import WorkflowDefinitions
import WorkflowKit

/// One recomputation under way over one view of a store.
struct StoreAudit {
  let engine: Engine
  let reader: any StoreReader
  private(set) var problems: [String] = []
  /// The numbers that the cases have taken, by series.
  private var numbers: [String: [Int]] = [:]
  /// What is wrong with the definitions that have been looked at, by pin; nil where nothing is.
  private var definitions: [String: String?] = [:]

  init(engine: Engine, reader: any StoreReader) {
    self.engine = engine
    self.reader = reader
  }

  mutating func run(progress: (Double) -> Void) throws {
    try forEachStream("config/") { audit, stream in try audit.auditConfiguration(stream) }
    do { _ = try DelegationStore.files(reader) } catch { problems.append(StoreAudit.words(of: error)) }
    try forEachStream("order/") { audit, stream in try audit.auditOrder(stream) }
    try forEachStream("register/") { audit, stream in try audit.auditRecord(stream) }
    let count = Double(max(try reader.openCasesByPin().reduce(0) { $0 + $1.count }, 1))
    var done = 0.0
    try forEachStream("case/") { audit, stream in
      guard let id = stream.caseID else { return }
      try audit.auditCase(id)
      done += 1
      progress(min(done / count, 1))
    }
    try auditNumbers()
    problems += try reader.strayRows().map { "tabellen \($0.table) har \($0.key), som inte finns i någon ström" }
  }

  private mutating func forEachStream(
    _ prefix: String, _ body: (inout StoreAudit, StreamID) throws -> Void
  ) throws {
    var last: String?
    while true {
      let page = try reader.streams(prefix: prefix, after: last, limit: 200)
      guard let end = page.last else { return }
      for stream in page {
        do { try body(&self, stream) } catch { problems.append("\(stream): \(StoreAudit.words(of: error))") }
      }
      last = end.text
    }
  }

  // Cases

  private mutating func auditCase(_ id: String) throws {
    let ledger = try CaseLedger(of: id, in: reader)
    for (series, number) in ledger.numbers { numbers[series, default: []].append(number) }
    let dnr = ledger.state.dnr
    if let problem = definitionProblem(pin: ledger.state.pin) {
      problems.append("\(dnr): \(problem)")
      if ledger.state.isOpen { return }
    }
    problems += try CaseAudit(ledger: ledger, reader: reader, library: library(of: ledger.state)).problems()
      .map { "\(dnr): \($0)" }
  }

  /// The processes of a case; none for one that is over, whose rows need none.
  ///
  /// - Throws: `EngineError` where nothing installed can carry on a case that is open.
  private func library(of state: CaseState) throws -> WorkflowLibrary {
    guard state.isOpen else { return WorkflowLibrary.load([], registry: engine.registry).library }
    return try engine.bundle(pin: state.pin, dnr: state.dnr, reader).library
  }

  private mutating func definitionProblem(pin: String) -> String? {
    if let known = definitions[pin] { return known }
    var problem: String?
    do {
      if let bytes = try reader.definition(pin) {
        if Digest.of(bytes).hex != pin {
          problem = "den sparade processen är ändrad; den stämmer inte med kontrollsumman"
        }
      } else {
        problem = "den sparade processen saknas"
      }
    } catch {
      problem = StoreAudit.words(of: error)
    }
    definitions[pin] = .some(problem)
    return problem
  }

  // Configuration, registers, numbers

  private mutating func auditConfiguration(_ stream: StreamID) throws {
    guard let event = try lastEvent(of: stream), let name = event.structural["name"].text else { return }
    guard let found = try reader.config(name) else {
      return problems.append("\(stream): saknas, fast den har lagts in")
    }
    if found.hash != event.structural["hash"].text {
      problems.append("\(stream): är en annan än den som lades in sist")
    } else if Digest.of(found.bytes).hex != found.hash {
      problems.append("\(stream): innehållet är ändrat; det stämmer inte med kontrollsumman")
    }
  }

  /// Every revision that has been laid in is still there as it was, and those in force are the last of their names.
  private mutating func auditOrder(_ stream: StreamID) throws {
    var last: [String: String] = [:]
    try CaseHistory.forEach(of: stream, reader) { event in
      guard let name = event.structural["name"].text, let hash = event.structural["hash"].text else { return }
      last[name] = hash
      guard let bytes = try reader.definition(hash) else {
        return problems.append("\(stream): \(name) saknas, fast den har lagts in")
      }
      if Digest.of(bytes).hex != hash {
        problems.append("\(stream): \(name) är ändrad; den stämmer inte med kontrollsumman")
      }
    }
    let inForce = try reader.config(DelegationManifest.name).map { try DelegationManifest(stored: $0.bytes).hashes }
    for (name, hash) in last.sorted(by: { $0.key < $1.key }) {
      guard let found = inForce?[name], found != hash else { continue }
      problems.append("\(stream): \(name) är en annan än den som lades in sist")
    }
  }

  private mutating func auditRecord(_ stream: StreamID) throws {
    guard let event = try lastEvent(of: stream), let register = event.structural["register"].text,
      let key = event.structural["key"].text
    else { return }
    let expected = RegisterRow(register: register, key: key, value: event.personal, version: event.sequence)
    guard let found = try reader.registerRecord(register, key: key) else {
      return problems.append("\(stream): posten saknas i registret")
    }
    if found != expected { problems.append("\(stream): posten är en annan än den som skrevs sist") }
  }

  private func lastEvent(of stream: StreamID) throws -> OpenedEvent? {
    let head = try reader.head(of: stream)
    return try reader.events(of: stream, after: head.sequence - 1, limit: 1).first.map { try OpenedEvent($0) }
  }

  private mutating func auditNumbers() throws {
    let found = try reader.numberSeries()
    let adoptions: [String: [Adoption]]
    // What keeps the orders from being read has been told.
    do { adoptions = try engine.delegation(reader)?.configuration.adoptions ?? [:] } catch { adoptions = [:] }
    for series in Set(found.keys).union(numbers.keys).sorted() {
      let taken = (numbers[series] ?? []).sorted()
      let last = taken.last ?? 0
      if found[series] != last {
        problems.append(
          "serien \(series): räknaren står på \(found[series] ?? 0), men det senaste numret i händelserna är \(last)")
      }
      // A paragraph of a delegation order is taken outside the cases, and moves the series on.
      let adopted = MeetingBody.paragraphs(of: series).map { body, year in
        Set((adoptions[body] ?? []).filter { $0.day.year == year }.map(\.paragraph))
      }
      for (one, next) in zip(taken, taken.dropFirst()) where next != one + 1 {
        if next > one, adopted?.contains(next - 1) == true { continue }
        problems.append(
          next == one
            ? "serien \(series): numret \(one) har getts två gånger"
            : "serien \(series): efter numret \(one) kommer \(next)")
      }
    }
  }

  private static func words(of error: any Error) -> String {
    if case StoreError.corrupt(let what) = error { what } else { "\(error)" }
  }
}
