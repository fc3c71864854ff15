import CivilTime
import WorkflowKit

/// What differs between two organisations, in words: `+` new, `-` gone, `~` changed.
struct OrganisationDiff {
  /// The differences, one a line.
  let lines: [String]

  /// Compares.
  init(_ old: Organisation, _ new: Organisation) {
    var lines: [String] = []
    if old.name != new.name { lines.append("~ kommunens namn: \(old.name) → \(new.name)") }
    lines += Self.compare(old.roles, new.roles, what: "rollen")
    lines += Self.compare(
      Dictionary(old.boards.map { ($0.id, $0.id) }, uniquingKeysWith: { $1 }),
      Dictionary(new.boards.map { ($0.id, $0.id) }, uniquingKeysWith: { $1 }), what: "nämnden")
    lines += Self.facts(old, new)
    if old.configure != new.configure {
      let (was, becomes) = (Self.list(old.configure), Self.list(new.configure))
      lines.append("~ rätten att lägga in organisation och kontakter: \(was) → \(becomes)")
    }
    lines += Self.rights(old, new) + Self.starts(old, new) + Self.committees(old, new)
    lines += Self.compare(old.accounts, new.accounts, what: "kontot") + Self.standing(old.accounts, new.accounts)
    for id in Set(old.boards.map(\.id)).union(new.boards.map(\.id)).sorted() {
      lines += Self.standing(old.board(id), new.board(id), id)
      let meetings = [old, new].map { organisation in
        Dictionary((organisation.board(id)?.meetings ?? []).map { ($0.date, $0) }, uniquingKeysWith: { $1 })
      }
      lines += Self.compare(meetings[0], meetings[1], what: "sammanträdet i \(id)") { $0.swedish }
    }
    let absences = [old, new].map { organisation in
      Dictionary(organisation.absences.map { ("\($0.account) \($0.from)–\($0.through)", $0) }, uniquingKeysWith: { $1 })
    }
    self.lines = lines + Self.compare(absences[0], absences[1], what: "frånvaron")
  }

  /// What the nämnder that both have are called and how their cases are numbered.
  private static func facts(_ old: Organisation, _ new: Organisation) -> [String] {
    new.boards.flatMap { board -> [String] in
      guard let before = old.board(board.id) else { return [] }
      let facts: [(what: String, was: String, becomes: String)] = [
        ("namnet på \(board.id)", before.name, board.name),
        ("koden i nya ärendenummer i \(board.id)", before.code, board.code),
        ("formen på nya ärendenummer i \(board.id)", before.numberFormat, board.numberFormat),
        ("formen på beteckningar i \(board.id)", before.referenceFormat ?? "ingen", board.referenceFormat ?? "ingen"),
        (
          "ordförandens rätt att besluta i brådskande ärenden i \(board.id)", before.chairDecidesUrgent ? "ja" : "nej",
          board.chairDecidesUrgent ? "ja" : "nej"
        ),
        ("ordförandens roll i \(board.id)", before.chairRole ?? "ingen", board.chairRole ?? "ingen"),
        (
          "de som får besluta i ordförandens ställe i \(board.id)", Self.list(before.chairStandIns),
          Self.list(board.chairStandIns)
        ),
        ("förvaltningschefens roll i \(board.id)", before.chief ?? "ingen", board.chief ?? "ingen"),
        ("antalet ledamöter i \(board.id)", Self.number(before.members), Self.number(board.members)),
      ]
      return facts.filter { $0.was != $0.becomes }.map { "~ \($0.what): \($0.was) → \($0.becomes)" }
    }
  }

  /// The agreements with other municipalities, and what the förvaltningschef has passed on.
  private static func standing(_ old: Board?, _ new: Board?, _ id: String) -> [String] {
    let contracts = [old, new].map { board in
      Dictionary((board?.contracts ?? []).map { ("\($0.municipality) från \($0.from)", $0) }, uniquingKeysWith: { $1 })
    }
    let passed = [old, new].map { board in
      Dictionary(
        (board?.subdelegations ?? []).map { ("av punkt \($0.item) till \($0.account) från \($0.first)", $0) },
        uniquingKeysWith: { $1 })
    }
    return compare(contracts[0].mapValues(terms), contracts[1].mapValues(terms), telling: "avtalet i \(id) med")
      + compare(passed[0].mapValues(days), passed[1].mapValues(days), telling: "vidaredelegeringen i \(id)")
  }

  private static func terms(_ contract: StaffContract) -> String {
    "\(through(contract.through)), rollerna \(list(contract.roles))"
  }

  private static func days(_ passed: Subdelegation) -> String { "av rollen \(passed.from), \(through(passed.last))" }

  private static func through(_ day: CivilDate?) -> String { day.map { "till och med \($0)" } ?? "tills vidare" }

  /// Whose employees the accounts that both have are, and whether they are förtroendevaldas: whether they may decide
  /// hangs on it (KL 7:5, 9:37).
  private static func standing(_ old: [String: Account], _ new: [String: Account]) -> [String] {
    func text(_ account: Account) -> String {
      account.isElected ? "förtroendevald" : account.employer.map { "anställd av \($0)" } ?? "anställd av kommunen"
    }
    return old.keys.sorted().compactMap { id in
      guard let before = old[id].map(text), let after = new[id].map(text), before != after else { return nil }
      return "~ kontot \(id): \(before) → \(after)"
    }
  }

  /// Who may mend, nämnd by nämnd and act by act, where both have the nämnd.
  private static func rights(_ old: Organisation, _ new: Organisation) -> [String] {
    new.boards.flatMap { board -> [String] in
      guard let before = old.board(board.id) else { return [] }
      return Right.allCases.compactMap { right in
        let (was, becomes) = (before.rights[right] ?? [], board.rights[right] ?? [])
        if was == becomes { return nil }
        return "~ rätten att \(right.act) i \(board.id): \(Self.list(was)) → \(Self.list(becomes))"
      }
    }
  }

  /// Where the number series begin, in the nämnder that both have.
  private static func starts(_ old: Organisation, _ new: Organisation) -> [String] {
    new.boards.flatMap { board -> [String] in
      guard let before = old.board(board.id)?.firstNumbers else { return [] }
      return Set(before.keys).union(board.firstNumbers.keys).sorted().compactMap { series in
        let (was, becomes) = (before[series] ?? 1, board.firstNumbers[series] ?? 1)
        return was == becomes ? nil : "~ serien \(series) börjar på \(becomes) (förut \(was))"
      }
    }
  }

  /// The utskott of the nämnder that both have, and their meetings.
  private static func committees(_ old: Organisation, _ new: Organisation) -> [String] {
    func all(_ organisation: Organisation) -> [String: MeetingBody] {
      let committees = organisation.boards.flatMap(\.committees)
      return Dictionary(committees.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    }
    let (was, becomes) = (all(old), all(new))
    func facts(_ bodies: [String: MeetingBody]) -> [String: String] {
      bodies.mapValues { "\($0.name), \(number($0.members))" }
    }
    return compare(facts(was), facts(becomes), what: "utskottet") { (becomes[$0] ?? was[$0])?.name ?? $0 }
      + Set(was.keys).intersection(becomes.keys).sorted().flatMap { id in
        let meetings = [was, becomes].map { bodies in
          Dictionary((bodies[id]?.meetings ?? []).map { ($0.date, $0) }, uniquingKeysWith: { $1 })
        }
        return compare(meetings[0], meetings[1], what: "sammanträdet i \(id)") { $0.swedish }
      }
  }

  private static func number(_ number: Int?) -> String { number.map(String.init) ?? "inte angivet" }

  private static func list(_ roles: [String]) -> String { roles.isEmpty ? "ingen" : roles.joined(separator: ", ") }

  /// Tells also what is said of each, before and after.
  private static func compare(
    _ old: [String: String], _ new: [String: String], telling what: String
  ) -> [String] {
    Set(old.keys).union(new.keys).sorted().compactMap { key in
      if old[key] == new[key] { return nil }
      let said = [old[key], new[key]].compactMap(\.self).joined(separator: " → ")
      return "\(old[key] == nil ? "+" : new[key] == nil ? "-" : "~") \(what) \(key): \(said)"
    }
  }

  private static func compare<Key: Comparable & Hashable, Item: Equatable>(
    _ old: [Key: Item], _ new: [Key: Item], what: String, _ name: (Key) -> String = { "\($0)" }
  ) -> [String] {
    Set(old.keys).union(new.keys).sorted().compactMap { key in
      if old[key] == new[key] { return nil }
      let mark = old[key] == nil ? "+" : new[key] == nil ? "-" : "~"
      return "\(mark) \(what) \(name(key))"
    }
  }
}
