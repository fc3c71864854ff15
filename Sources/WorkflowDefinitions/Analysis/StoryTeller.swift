import CivilTime

/// Puts a story into words, with days where clocks take part.
struct StoryTeller {
  /// A clock as far as a story needs it.
  struct Clock {
    let title: String
    /// How long it runs; nil where its last day is an expression.
    let lasts: Period?
    let rolls: Bool
    let warning: Period?
  }

  let clocks: [String: Clock]

  /// The story on one line, with what it comes to at the end.
  func tell(_ story: Story, ending: String) -> String {
    ((story.isDated ? dated(story) : undated(story)) + [ending]).joined(separator: "; ")
  }

  private func undated(_ story: Story) -> [String] {
    story.events.compactMap { event, line in words(event).map { $0 + aside([words(line)]) } }
  }

  private func words(_ line: Int?) -> String? { line.map { "rad \($0)" } }

  /// What is said within brackets, where anything is.
  private func aside(_ words: [String?]) -> String {
    let known = words.compactMap(\.self)
    return known.isEmpty ? "" : " (\(known.joined(separator: ", ")))"
  }

  private func words(_ event: Story.Event) -> String? {
    switch event {
    case .done(_, nil): nil
    case .done(let step, let words?): "efter \"\(step)\" \(words)"
    case .message(let title, let step): "under \"\(step)\" kommer meddelandet \"\(title)\""
    case .clock(let id, let state, let step): "under \"\(step)\" \(happens(id, state))"
    case .gone(let id): "klockan \"\(title(id))\" har gått ut"
    case .idle(let id): "klockan \"\(title(id))\" har ingen dag och går aldrig ut"
    case .never(let title): "meddelandet \"\(title)\" kommer aldrig"
    case .failure(let step): "utskicket i \"\(step)\" misslyckas"
    case .entered(_, let branch?): "i grenen \"\(branch)\""
    case .entered(let step, nil): "för en post i \"\(step)\""
    }
  }

  private func happens(_ id: String, _ state: Trigger.ClockState) -> String {
    switch state {
    case .started: "börjar klockan \"\(title(id))\" gå"
    case .warned: "varnar klockan \"\(title(id))\""
    case .expired: "går klockan \"\(title(id))\" ut"
    }
  }

  func title(_ clock: String) -> String { clocks[clock]?.title ?? clock }

  // MARK: - Days

  /// An ordinary Monday: the day on which the case of a story is opened.
  private static let opening = CivilDate("2026-03-02")
  /// How long a clock runs in a story where the file does not say.
  private static let assumed = 14

  private func dated(_ story: Story) -> [String] {
    guard let opening = Self.opening else { return undated(story) }
    var today = opening
    var told = ["den \(today.swedishText.long) öppnas ärendet"]
    for (event, line) in story.events {
      var lastDay: String?
      switch event {
      case .done, .message, .failure: today = (try? today.adding(days: 1)) ?? today
      case .entered, .idle, .never: break
      case .clock(let id, let state, _):
        let last = self.lastDay(of: clocks[id], from: opening, notBefore: today)
        today = max(today, day(of: state, clocks[id], last: last) ?? today)
        if state != .started { lastDay = "sista dagen är \(last.swedishText.dayAndMonth)" }
      case .gone(let id):
        let last = self.lastDay(of: clocks[id], from: opening, notBefore: today)
        today = max(today, day(of: .expired, clocks[id], last: last) ?? today)
        lastDay = "sista dagen var \(last.swedishText.dayAndMonth)"
      }
      guard let words = words(event) else { continue }
      told.append("\(today.swedishText.dayAndMonth): \(words)" + aside([lastDay, self.words(line)]))
    }
    return told
  }

  private func lastDay(of clock: Clock?, from opening: CivilDate, notBefore today: CivilDate) -> CivilDate {
    let end = clock?.lasts.map { try? opening.adding($0) } ?? (try? opening.adding(days: Self.assumed))
    let day = max(end ?? today, today)
    return clock?.rolls == true ? (try? LegalTime.lastDayToAct(day)) ?? day : day
  }

  private func day(of state: Trigger.ClockState, _ clock: Clock?, last: CivilDate) -> CivilDate? {
    switch state {
    case .started: nil
    case .warned: clock?.warning.flatMap { try? last.subtracting($0) }
    case .expired: try? last.adding(days: 1)
    }
  }
}
