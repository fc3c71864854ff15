import SourceDiagnostics
import Testing
import WorkflowDefinitions

@Suite("A process that passes can always be brought to its end, once, and has no dead step")
struct SoundnessTests {
  /// The most states that are walked through for one process.
  private static let mostStates = 700

  /// What the reader says of a generated process.
  private func judge(_ process: GeneratedProcess) throws -> (unreached: Set<String>, sticks: Bool, others: [String]) {
    let diagnostics = try load(process.yaml).diagnostics
    let unreached = diagnostics.filter { $0.code == "workflow.unreachable" }.flatMap { told($0) }
    let sticks = diagnostics.contains { $0.code == "workflow.no-end" || $0.code == "workflow.fixed-round" }
    // Nobody asks that each value of the input can come everywhere.
    let judged = ["workflow.unreachable", "workflow.no-end", "workflow.fixed-round", "workflow.never-holds"]
    let others = diagnostics.filter { !judged.contains($0.code) }
    return (Set(unreached), sticks, others.map(\.message))
  }

  /// The steps and exits that a message says are never reached: that of its place, and those that follow from it.
  private func told(_ diagnostic: Diagnostic) -> [String] {
    let following = diagnostic.notes.map(\.message).filter { $0.hasPrefix("därför nås inte heller") }
    let names = following.flatMap { note in
      note.split(separator: "\"", omittingEmptySubsequences: false).enumerated().filter { !$0.offset.isMultiple(of: 2) }
        .map { String($0.element) }
    }
    return [diagnostic.place?.text].compactMap(\.self) + names
  }

  /// Whether it is told that a process sticks; that may be held back while a step cannot be reached.
  private func isRight(_ verdict: (unreached: Set<String>, sticks: Bool, others: [String]), _ sticks: Bool) -> Bool {
    verdict.sticks == sticks || sticks && !verdict.unreached.isEmpty
  }

  /// The dead steps that stand in a list which is come to.
  private func outermost(_ dead: Set<String>, in process: GeneratedProcess) -> Set<String> {
    func found(in list: [GeneratedProcess.Step]) -> Set<String> {
      list.reduce(into: []) { known, step in
        if dead.contains(step.id) {
          known.insert(step.id)
        } else {
          for inner in step.lists { known.formUnion(found(in: inner)) }
        }
      }
    }
    let begun = process.handlers.map(\.steps).filter { $0.first.map { !dead.contains($0.id) } ?? false }
    return ([process.steps, process.exits, process.optional] + begun).reduce(into: []) { $0.formUnion(found(in: $1)) }
  }

  @Test("one that is sound by construction passes, and a walk through all its states agrees")
  func soundByConstruction() throws {
    var (walked, untold) = (0, 0)
    for seed in 0..<200 {
      var generator = ProcessGenerator(seed: seed, isWild: false)
      let process = generator.process()
      let verdict = try judge(process)
      #expect(verdict.others == [], "\(process.yaml)")
      guard let findings = Explorer(process).explore(atMost: Self.mostStates) else { continue }
      walked += 1
      #expect(findings.endsTwice == false)
      #expect(isRight(verdict, findings.sticks), "\(seed)\n\(process.yaml)")
      #expect(verdict.unreached.isSubset(of: findings.dead), "\(seed)\n\(process.yaml)")
      if verdict.unreached != outermost(findings.dead, in: process) { untold += 1 }
    }
    #expect(walked > 100)
    // An exit that only the clock leads to by which it is left is not told of.
    #expect(untold * 50 < walked)
  }

  @Test("one of any kind is judged as a walk through all its states judges it")
  func anyKind() throws {
    var (walked, untold) = (0, 0)
    var (stuck, dead, sound) = (0, 0, 0)
    for seed in 1000..<1600 {
      var generator = ProcessGenerator(seed: seed, isWild: true)
      let process = generator.process()
      let verdict = try judge(process)
      #expect(verdict.others == [], "\(process.yaml)")
      guard let findings = Explorer(process).explore(atMost: Self.mostStates) else { continue }
      walked += 1
      #expect(findings.endsTwice == false)
      #expect(isRight(verdict, findings.sticks), "\(seed)\n\(process.yaml)")
      #expect(verdict.unreached.isSubset(of: findings.dead), "\(seed)\n\(process.yaml)")
      if verdict.unreached != outermost(findings.dead, in: process) { untold += 1 }
      if verdict.sticks { stuck += 1 }
      if findings.dead.isEmpty { sound += findings.sticks ? 0 : 1 } else { dead += 1 }
    }
    #expect(untold * 50 < walked)
    // The walk must have met enough of each.
    #expect(walked > 300)
    #expect(stuck > 40)
    #expect(dead > 100)
    #expect(sound > 25)
  }

  @Test(
    "one whose ways ask for an input is judged as a walk with each value of it judges it", arguments: [true, false])
  func asking(isWild: Bool) throws {
    var (walked, fixed, sound) = (0, 0, 0)
    for seed in 3000..<3300 {
      var generator = ProcessGenerator(seed: seed, isWild: isWild, asks: true)
      let process = generator.process()
      let verdict = try judge(process)
      #expect(verdict.others == [], "\(process.yaml)")
      guard process.lists.joined().contains(where: \.asks), verdict.unreached.isEmpty,
        let free = Explorer(process).explore(atMost: Self.mostStates)
      else { continue }
      let held = GeneratedProcess.values.compactMap { value in
        Explorer(process, value: value).explore(atMost: Self.mostStates)
      }
      guard held.count == GeneratedProcess.values.count else { continue }
      walked += 1
      let isFixed = held.contains(where: \.sticks)
      #expect(verdict.sticks == (free.sticks || isFixed), "\(seed)\n\(process.yaml)")
      if isFixed, !free.sticks { fixed += 1 }
      if !isFixed, !free.sticks { sound += 1 }
    }
    #expect(walked > 25)
    #expect(fixed > 4)
    #expect(sound > 10)
  }

  /// A sound process without interrupts, handlers and optional steps, which could mend what is broken.
  private func plain(_ seed: Int) -> GeneratedProcess {
    func without(_ list: [GeneratedProcess.Step]) -> [GeneratedProcess.Step] {
      list.map { step in
        var plain = step
        plain.interrupts = []
        switch step.work {
        case .own: break
        case .branches(let lists, let join): plain.work = .branches(lists.map(without), join)
        case .items(let list, let join): plain.work = .items(without(list), join)
        }
        return plain
      }
    }
    var generator = ProcessGenerator(seed: seed, isWild: false)
    let process = generator.process()
    return GeneratedProcess(steps: without(process.steps), exits: without(process.exits))
  }

  @Test("a last step that leads back to itself is found", arguments: 2000..<2020)
  func trap(_ seed: Int) throws {
    var process = plain(seed)
    process.steps.append(.init(id: "sist", next: [.step("sist")]))
    #expect(try judge(process).sticks)
  }

  @Test("a branch that leads back to itself is found, where all are waited for", arguments: 2000..<2020)
  func trapInBranch(_ seed: Int) throws {
    var process = plain(seed)
    let endless = GeneratedProcess.Step(id: "runt", next: [.step("runt")])
    process.steps.append(.init(id: "block", work: .branches([[.init(id: "en")], [endless]], .all)))
    #expect(try judge(process).sticks)
    process.steps[process.steps.count - 1].work = .branches([[.init(id: "en")], [endless]], .any)
    #expect(try judge(process).sticks == false)
  }

  @Test("a last step that leads back for one value of an input is found", arguments: 2000..<2020)
  func fixed(_ seed: Int) throws {
    var process = plain(seed)
    let last = GeneratedProcess.Step(id: "sist", next: [.step("sist"), .step("slut")], asked: "b")
    process.steps += [last, .init(id: "slut")]
    #expect(try judge(process).sticks)
    process.steps[process.steps.count - 2].asked = nil
    #expect(try judge(process).sticks == false)
  }

  @Test("a step and an exit that nothing leads to are found", arguments: 2000..<2020)
  func dead(_ seed: Int) throws {
    var process = plain(seed)
    process.steps += [.init(id: "förbi", next: [.step("sist")]), .init(id: "död"), .init(id: "sist")]
    process.exits.append(.init(id: "ingens"))
    #expect(try judge(process).unreached.isSuperset(of: ["död", "ingens"]))
  }

  @Test("a step after a branch that always leaves is found, where all are waited for", arguments: 2000..<2020)
  func neverJoined(_ seed: Int) throws {
    var process = plain(seed)
    let leaving = GeneratedProcess.Step(id: "bort", next: [.exit("ute")])
    process.steps.append(.init(id: "block", work: .branches([[.init(id: "en")], [leaving]], .all)))
    process.steps.append(.init(id: "efter"))
    process.exits.append(.init(id: "ute"))
    let verdict = try judge(process)
    #expect(verdict.unreached.contains("efter"))
    #expect(verdict.sticks == false)
  }
}
