/// Makes processes at random: sound by construction, or of any kind.
struct ProcessGenerator {
  private var dice: Dice
  private var names = 0
  private var exitsUsed: Set<String> = []
  /// Whether ways go anywhere; otherwise each step can be passed to the one after it, and each list comes to its end.
  private let isWild: Bool
  /// Whether conditions may ask for the input, which stays as it is.
  private let asks: Bool
  private static let exits = ["ut1", "ut2"]

  init(seed: Int, isWild: Bool, asks: Bool = false) {
    dice = Dice(seed: seed)
    self.isWild = isWild
    self.asks = asks
  }

  mutating func process() -> GeneratedProcess {
    let steps = list(length: dice.number(1...4), depth: 2, isMain: true)
    let ids = steps.map(\.id)
    var process = GeneratedProcess(steps: steps)
    if dice.happens(onceIn: 3) {
      let whileIn = dice.happens(onceIn: 2) ? nil : some(of: ids)
      // Where each of the steps has an interrupt by the same clock that of the process would never be taken.
      let left = (0..<GeneratedProcess.clocks).filter { clock in
        steps.contains { step in
          whileIn?.contains(step.id) ?? true && !step.interrupts.contains { $0.clock == clock }
        }
      }
      let isLeft = steps.contains { step in
        whileIn?.contains(step.id) ?? true && !step.interrupts.contains { $0.trigger == .message }
      }
      if isLeft, dice.happens(onceIn: 3) {
        process.interrupts = [.init(target: target(among: ids), clock: nil, whileIn: whileIn)]
      } else if let clock = dice.pick(left) {
        process.interrupts = [.init(target: target(among: ids), clock: clock, whileIn: whileIn)]
      }
    }
    if dice.happens(onceIn: 4) {
      process.handlers = [
        .init(steps: list(length: dice.number(1...2), depth: 0), whileIn: dice.happens(onceIn: 2) ? nil : some(of: ids))
      ]
    }
    if dice.happens(onceIn: 4) { process.optional = list(length: dice.number(1...2), depth: 0) }
    // An exit may lead to the other, so that they are made one after another.
    for id in Self.exits where exitsUsed.contains(id) || (isWild && dice.happens(onceIn: 3)) {
      var exit = GeneratedProcess.Step(id: id)
      if dice.happens(onceIn: 4) { exit.work = work(depth: 0) }
      if dice.happens(onceIn: 5) { exit.interrupts = [.init(target: self.exit(), trigger: .clock(clock()))] }
      process.exits.append(exit)
    }
    for id in Self.exits where exitsUsed.contains(id) && !process.exits.contains(where: { $0.id == id }) {
      process.exits.append(.init(id: id))
    }
    return process
  }

  private mutating func list(length: Int, depth: Int, isMain: Bool = false) -> [GeneratedProcess.Step] {
    let ids = (0..<length).map { _ in name() }
    return ids.enumerated().map { number, id in
      var step = GeneratedProcess.Step(id: id)
      if depth > 0, dice.happens(onceIn: 3) { step.work = work(depth: depth - 1) }
      if dice.happens(onceIn: isWild ? 2 : 3) {
        step.next = (0..<dice.number(1...2)).map { _ in target(among: ids) }
        if !isWild { step.next = number + 1 < length ? step.next + [.step(ids[number + 1])] : [] }
        if asks, step.next.count == 2, dice.happens(onceIn: 2) { step.asked = dice.pick(GeneratedProcess.values) }
      }
      if dice.happens(onceIn: 5) { step.interrupts = [.init(target: target(among: ids), trigger: .clock(clock()))] }
      if isMain, case .own = step.work, dice.happens(onceIn: 5) {
        step.interrupts.append(.init(target: target(among: ids), trigger: .failure))
      }
      if dice.happens(onceIn: 8) { step.interrupts.append(.init(target: target(among: ids), trigger: .message)) }
      return step
    }
  }

  private mutating func work(depth: Int) -> GeneratedProcess.Work {
    if dice.happens(onceIn: 3) {
      return .items(list(length: dice.number(1...2), depth: depth), join(2))
    }
    let count = dice.number(2...3)
    return .branches((0..<count).map { _ in list(length: dice.number(1...2), depth: depth) }, join(count))
  }

  private mutating func join(_ count: Int) -> GeneratedProcess.Join {
    switch dice.number(0...3) {
    case 0: .any
    case 1: .count(dice.number(1...count))
    default: .all
    }
  }

  private mutating func target(among ids: [String]) -> GeneratedProcess.Target {
    guard !dice.happens(onceIn: 4), let id = dice.pick(ids) else { return exit() }
    return .step(id)
  }

  private mutating func exit() -> GeneratedProcess.Target {
    let id = dice.pick(Self.exits) ?? "ut1"
    exitsUsed.insert(id)
    return .exit(id)
  }

  private mutating func some(of ids: [String]) -> [String] {
    let some = ids.filter { _ in dice.happens(onceIn: 2) }
    return some.isEmpty ? ids : some
  }

  private mutating func clock() -> Int { dice.number(0...GeneratedProcess.clocks - 1) }

  private mutating func name() -> String {
    names += 1
    return "s\(names)"
  }
}
