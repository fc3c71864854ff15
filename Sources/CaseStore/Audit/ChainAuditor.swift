import CivilTime

/// One audit under way over one view of a store.
struct ChainAuditor {
  let reader: any StoreReader
  let documents: any DocumentStore
  let pageSize: Int
  private(set) var problems: [EventChainProblem] = []
  /// The head of each stream by the log.
  private var logged: [StreamID: StreamHead] = [:]
  /// When the event before happened, in the case being audited.
  private var latest: Instant?

  init(reader: any StoreReader, documents: any DocumentStore, pageSize: Int) {
    self.reader = reader
    self.documents = documents
    self.pageSize = pageSize
  }

  // The tenant log

  mutating func auditLog(exported: EventChainAudit.ExportedHead?) throws {
    var last = (number: 0, hash: Digest.zero)
    var isExportedFound = exported.map { $0.number == 0 } ?? true
    while true {
      let page = try reader.log(after: last.number, limit: pageSize)
      if page.isEmpty { break }
      for entry in page {
        audit(entry, after: last)
        if let exported, exported.number == entry.number {
          isExportedFound = true
          if exported.hash != entry.hash {
            add(nil, entry.number, "kontrollsumman är en annan än den som exporterades; loggen har skrivits om")
          }
        }
        last = (entry.number, entry.hash)
      }
    }
    if let exported, !isExportedFound {
      add(nil, nil, "slutet är avklippt: länk \(exported.number) har exporterats, men loggen slutar vid \(last.number)")
    }
  }

  private mutating func audit(_ entry: TenantLogEntry, after last: (number: Int, hash: Digest)) {
    if entry.number != last.number + 1 {
      add(nil, last.number + 1, "länken saknas; nästa som finns är \(entry.number)")
    } else if TenantLogEntry.link(after: last, stream: entry.stream, head: entry.head).hash != entry.hash {
      add(nil, entry.number, "kontrollsumman stämmer inte; länken eller den före är ändrad (\(entry.stream))")
    }
    if let before = logged[entry.stream], before.sequence >= entry.head.sequence {
      add(nil, entry.number, "\(entry.stream) går bakåt, från händelse \(before.sequence) till \(entry.head.sequence)")
    }
    logged[entry.stream] = entry.head
  }

  // The streams

  mutating func auditStreams(progress: (Double) -> Void) throws {
    let total = Double(max(logged.count, 1))
    var done = 0
    var last: String?
    while true {
      let page = try reader.streams(prefix: "", after: last, limit: pageSize)
      guard let end = page.last else { break }
      for stream in page {
        do {
          try audit(stream)
        } catch StoreError.corrupt(let what) {
          add(stream, nil, what)
        }
        logged[stream] = nil
        done += 1
        progress(min(Double(done) / total, 1))
      }
      last = end.text
    }
    for (stream, head) in logged.sorted(by: { $0.key.text < $1.key.text }) {
      add(stream, nil, "saknas helt; loggen säger att den har \(head.sequence) händelser")
    }
  }

  private mutating func audit(_ stream: StreamID) throws {
    let snapshot = try reader.snapshot(of: stream)
    var last = StreamHead.empty
    latest = nil
    while true {
      let page = try reader.events(of: stream, after: last.sequence, limit: pageSize)
      if page.isEmpty { break }
      for event in page {
        audit(event, in: stream, after: last)
        last = StreamHead(sequence: event.sequence, hash: event.hash)
        if let snapshot, snapshot.head.sequence == last.sequence, snapshot.head.hash != last.hash {
          add(stream, last.sequence, "den sparade ögonblicksbilden bygger på en annan händelse än den som står här")
        }
      }
    }
    if let snapshot, snapshot.head.sequence > last.sequence {
      add(stream, nil, "den sparade ögonblicksbilden gäller händelse \(snapshot.head.sequence), som inte finns")
    }
    audit(last, of: stream, claimed: try reader.head(of: stream))
    if let id = stream.caseID { try auditDocuments(of: id, in: stream) }
  }

  private mutating func audit(_ event: SealedEvent, in stream: StreamID, after last: StreamHead) {
    let number = event.sequence
    if number != last.sequence + 1 {
      let missing = last.sequence + 1
      let which = number - missing > 1 ? "händelserna \(missing)–\(number - 1)" : "händelsen \(missing)"
      add(stream, number, "\(which) före den saknas")
    }
    if Digest.of(event.bytes) != event.hash {
      add(stream, number, "innehållet är ändrat; det stämmer inte med kontrollsumman")
    }
    let opened: OpenedEvent
    do {
      opened = try OpenedEvent(event)
    } catch StoreError.corrupt(let what) {
      return add(stream, number, what)
    } catch {
      return add(stream, number, "går inte att läsa: \(error)")
    }
    if stream.caseID != nil {
      if let latest, opened.time < latest { add(stream, number, "tiden går bakåt; händelsen före är senare") }
      latest = opened.time
    }
    if opened.sequence != number || opened.type != event.type {
      add(stream, number, "numret eller typen är en annan än den som är inskriven i händelsen")
    }
    if number == last.sequence + 1, opened.previous != last.hash {
      add(stream, number, "kedjan är bruten; den bygger på en annan händelse än den som står före")
    }
    if let personal = event.personal, opened.commitment != personal.commitment {
      add(stream, number, "persondelen är ändrad; den stämmer inte med det som händelsen förband sig till")
    }
  }

  private mutating func audit(_ last: StreamHead, of stream: StreamID, claimed: StreamHead) {
    guard let logged = logged[stream] else {
      return add(stream, nil, "finns inte i loggen")
    }
    if last.sequence < logged.sequence {
      add(
        stream, nil,
        "slutet är avklippt: loggen har händelse \(logged.sequence), men strömmen slutar vid \(last.sequence)")
    } else if last != logged {
      add(stream, last.sequence, "slutet är ett annat än loggens, som är händelse \(logged.sequence)")
    }
    if claimed != last, claimed != logged || last == logged {
      add(stream, nil, "strömmens huvud anger händelse \(claimed.sequence), men den sista är \(last.sequence)")
    }
  }

  // Documents

  private mutating func auditDocuments(of id: String, in stream: StreamID) throws {
    for row in try reader.documents(case: id) where !row.hash.isEmpty {
      do {
        _ = try documents.get(row.hash)
      } catch StoreError.corrupt(let what) {
        add(stream, nil, "handling \(row.number): \(what)")
      }
    }
  }

  private mutating func add(_ stream: StreamID?, _ number: Int?, _ message: String) {
    problems.append(EventChainProblem(stream: stream, number: number, message: message))
  }
}
