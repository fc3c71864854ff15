import CivilTime
import FEEL
import WorkflowEngine
import WorkflowKit

/// Very many remisser, for measurements: one in ten is still open, shared between the handläggare.
struct ExampleCrowd {
  let session: Session
  let count: Int
  let now: Instant

  private static let words = [
    ["Ny", "Ändrad", "Gemensam", "Lokal", "Reviderad", "Regional", "Tillfällig", "Samlad"],
    ["plan", "strategi", "riktlinje", "taxa", "policy", "handlingsplan", "överenskommelse", "modell"],
    [
      "skolan", "äldreomsorgen", "hemtjänsten", "överförmyndaren", "biblioteken", "bostäderna", "vägarna",
      "upphandlingen",
      "serveringen", "folkhälsan", "barnen", "miljön", "arkivet",
    ],
    ["i tätorten", "på landsbygden", "i länet", "efter utredningen", "vid kris", "under sommaren", "inför valet"],
  ]
  private static let officers = ["hl1", "hl2", "chef2"]
  private static let clients = 64

  /// Opens the cases, with so many clients that each commit holds many of them.
  func open() async throws {
    let board = session.organisation.boards.first?.id ?? ""
    let today = try SwedishTime.date(of: now)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for client in 0..<min(Self.clients, count) {
        group.addTask {
          for number in stride(from: client, to: count, by: Self.clients) {
            try await open(number, board: board, today: today)
          }
        }
      }
      try await group.waitForAll()
    }
  }

  private func open(_ number: Int, board: String, today: CivilDate) async throws {
    let inputs: Value = [
      "avsändare": [
        "namn": .string("Remitterande enhet \(number % 40 + 1)"), "e_post": "enhet@exempelkommun.example",
      ],
      "titel": .string(title(number)), "avsändarens_dnr": .string("KS/\(number)"), "mottagen": .date(today),
      "svarstid": .date(try today.adding(days: 10 + number % 90)), "svarsform": "epost",
    ]
    let engine = session.engine
    let id = try await engine.open(
      OpenRequest(workflow: "remissvar", board: board, inputs: inputs.context ?? Context()), by: "registrator1", at: now
    ).caseID
    if number % 10 != 0 {
      let withdrawn: Value = ["dag": .date(today), "skäl": "Frågan tas upp på nytt."]
      _ = try await engine.perform(
        .message(id: "\(id)-åter", type: "remiss_återkallad", payload: withdrawn), on: id, by: "registrator1", at: now)
      return
    }
    let task = TaskID(caseID: id, instance: "registrera#1", key: "fördela").description
    let officer = Self.officers[number / 10 % Self.officers.count]
    _ = try await engine.perform(
      .completeTask(task, values: Context([("handläggare", .string(officer))])), on: id, by: "registrator1", at: now)
  }

  private func title(_ number: Int) -> String {
    var (left, parts) = (number, [String]())
    for words in Self.words {
      parts.append(words[left % words.count])
      left /= words.count
    }
    return parts.joined(separator: " ") + " \(number)"
  }
}
