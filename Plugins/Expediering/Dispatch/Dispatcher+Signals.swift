import CivilTime
import FEEL
import WorkflowKit

extension Dispatcher {
  /// Moves a line on by what has happened to it.
  ///
  /// - Throws: `Refusal` of what a person has entered.
  mutating func receive(_ signal: Signal) throws {
    guard let index = state.lines.firstIndex(where: { $0.waitKeys.contains(signal.key) }) else { return }
    switch (state.lines[index].state, signal.event) {
    case (.queued, .effect(let outcome)), (.uncertain, .effect(let outcome)): try receive(outcome, index)
    case (.stopped, .task): try receive(try signal.decode(StopForm.self), index)
    case (.toPost, .task): try receive(try signal.decode(PostedForm.self), index)
    case (.uncertain, .task): try receive(try signal.decode(UncertainForm.self), index)
    default: return
    }
  }

  private mutating func receive(_ outcome: EffectOutcome, _ index: Int) throws {
    switch outcome {
    case .succeeded(let receipt):
      state.lines[index].time = receipt["tid"].text
      state.lines[index].reply = receipt["svar"].text
      if state.lines[index].channel == .letter {
        let files = [receipt["fil"].text].compactMap { $0 } + (receipt["bilagor"].list ?? []).compactMap(\.text)
        state.lines[index].files = files
        state.lines[index].state = .toPost
      } else {
        try settle(index, as: .sent, on: day(of: receipt))
      }
    case .failed(let reason):
      let change = try change(of: state.lines[index])
      try stop(index, ["Det gick inte att skicka: \(reason)"] + [change].compactMap { $0 })
    case .skipped(let reason):
      decide(index, "skickas inte", reason: reason)
      try settle(index, as: .failed, on: context.today)
    case .unknown(let reason):
      state.lines[index].reply = reason
      state.lines[index].state = .uncertain
    }
  }

  private mutating func receive(_ form: StopForm, _ index: Int) throws {
    let reason = try filled(form.reason)
    let before = state.lines[index]
    switch form.measure {
    case .strike:
      decide(index, "stryk", reason: reason)
      try settle(index, as: .struck, on: context.today)
      return
    case .send: try checkUnchanged(form, before, "men åtgärden är att skicka som det står")
    case .known(let address):
      try checkUnchanged(form, before, "men åtgärden är att skicka till en känd adress")
      let known = try KnownAddresses(config: config, context: context).all(of: before)
      guard let entry = known.first(where: { $0.line == address }) else {
        throw Refusal(
          "\(address) är inte längre någon känd adress till \(before.name).", code: "expediering.bad-address",
          hint: "Läs in sidan igen, eller välj ändra och fyll i adressen.", fields: ["åtgärd": "välj på nytt"])
      }
      if before.channel == .email {
        state.lines[index].email = entry.text
      } else {
        state.lines[index].address = entry.text
      }
      state.lines[index].letter = nil
    case .change:
      let channel = form.channel ?? state.lines[index].channel
      state.lines[index].channel = channel
      if let email = form.email.flatMap(Text.filled) { state.lines[index].email = email }
      if let address = form.address.flatMap(Text.filled) { state.lines[index].address = address }
      state.lines[index].letter = nil
    }
    let line = state.lines[index]
    if let fault = AddressCheck.fault(line.channelAddress, channel: line.channel) {
      throw Refusal(
        "Raden till \(line.name) kan inte skickas. \(fault)", code: "expediering.bad-address",
        hint: "Välj ändra och fyll i adressen, eller stryk raden.",
        fields: [line.channel == .email ? "e_post" : "adress": fault])
    }
    if case .change = form.measure, line.channel == before.channel, line.addressLine == before.addressLine {
      let (field, written) = line.channel == .email ? ("e_post", form.email) : ("adress", form.address)
      guard written.flatMap(Text.filled) != nil else {
        throw Refusal(
          "Skriv den nya adressen.", code: "expediering.same-address", hint: "Eller välj att skicka som det står.",
          fields: [field: "måste fyllas i"])
      }
      throw Refusal(
        "Adressen är densamma som förut.", code: "expediering.same-address",
        hint: "Skriv den nya, eller välj att skicka som det står.", fields: [field: "är inte ändrad"])
    }
    try tellAddresses(index)
    decide(index, form.measure.word + " (\(line.channelAddress ?? ""))", reason: reason)
    try send(index)
  }

  private func checkUnchanged(_ form: StopForm, _ line: DispatchLine, _ but: String) throws {
    let pairs = [("e_post", form.email, line.email), ("adress", form.address, line.address)]
    for (field, new, old) in pairs {
      guard let new = new.flatMap(Text.filled), new != old.flatMap(Text.filled) else { continue }
      throw Refusal(
        "Adressen är ändrad, \(but).", code: "expediering.changed-address",
        hint: "Välj ändra om den nya adressen ska användas.", fields: [field: "är ändrad"])
    }
    if let channel = form.channel, channel != line.channel {
      throw Refusal(
        "Kanalen är ändrad, \(but).", code: "expediering.changed-address",
        hint: "Välj ändra om den nya kanalen ska användas.", fields: ["kanal": "är ändrad"])
    }
  }

  private mutating func receive(_ form: PostedForm, _ index: Int) throws {
    guard form.posted <= context.today else {
      throw Refusal(
        "\(form.posted.swedish) ligger i framtiden.", code: "expediering.in-future",
        hint: "Bekräfta när brevet är postat.", fields: ["postat": "dagen kan inte ligga i framtiden"])
    }
    guard form.posted >= state.begun else {
      throw Refusal(
        "Expedieringen började \(state.begun.swedish). Brevet kan inte ha postats \(form.posted.swedish).",
        code: "expediering.too-early", hint: "Rätta dagen.", fields: ["postat": "kan inte vara före expedieringen"])
    }
    try settle(index, as: .sent, on: form.posted)
  }

  private mutating func receive(_ form: UncertainForm, _ index: Int) throws {
    let reason = try filled(form.reason)
    decide(index, form.measure.rawValue, reason: reason)
    actions.append(
      .settle(effect: state.lines[index].effectKey, happened: form.measure == .arrived, reason: reason))
    switch form.measure {
    case .arrived:
      if state.lines[index].channel == .letter {
        state.lines[index].state = .toPost
      } else {
        try settle(index, as: .confirmed, on: context.today)
      }
    case .again:
      // What has been corrected meanwhile goes to nobody unseen.
      if let change = try change(of: state.lines[index]) { try stop(index, [change]) } else { try send(index) }
    }
  }

  private func filled(_ reason: String) throws -> String {
    guard let reason = Text.filled(reason) else {
      throw Refusal(
        "Skälet saknas.", code: "expediering.no-reason",
        hint: "Skriv varför, så att det går att se efteråt.", fields: ["skäl": "måste fyllas i"])
    }
    return reason
  }

  private func day(of receipt: Value) -> CivilDate {
    guard let text = receipt["tid"].text, let instant = try? Instant.parse(text),
      let day = try? SwedishTime.date(of: instant)
    else { return context.today }
    return day
  }
}
