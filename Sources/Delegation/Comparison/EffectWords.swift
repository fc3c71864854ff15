extension ComparisonEffects {
  /// The effects as plain text: headings with lines under them.
  public var lines: [String] {
    EffectWords(self).parts.flatMap { [$0.heading] + $0.lines.map { "– \($0)" } }
  }
}

/// What a comparison changes, as headings with lines, for every form it is written in.
struct EffectWords {
  /// A heading with what stands under it.
  struct Part {
    let heading: String
    let lines: [String]
  }

  let parts: [Part]

  init(_ effects: ComparisonEffects) {
    var parts = [
      Part(
        heading: "Vem som beslutar vad",
        lines: effects.types.isEmpty ? ["Ingen beslutstyp får en annan beslutsfattare."] : effects.types.map(\.swedish))
    ]
    if effects.types.contains(where: { $0.before.unconfirmed != nil || $0.after.unconfirmed != nil }) {
      parts[0] = Part(
        heading: parts[0].heading,
        lines: parts[0].lines + ["Tills en oklar punkt är bekräftad beslutar nämnden."])
    }
    if !effects.undecided.isEmpty {
      parts.append(Part(heading: "Kan inte avgöras ur villkoren", lines: effects.undecided))
    }
    if let open = effects.open {
      parts.append(
        Part(
          heading: "Öppna ärenden",
          lines: open.isEmpty ? ["Inget öppet ärende får en annan beslutsfattare."] : open.map(\.swedish)))
    }
    if let lastYear = effects.lastYear {
      parts.append(
        Part(
          heading: "Beslut det senaste året",
          lines: lastYear.isEmpty
            ? ["Inget av dem skulle ha fattats av någon annan."] : lastYear.map(\.swedish)))
    }
    if !effects.untried.isEmpty {
      parts.append(
        Part(
          heading: "Ärenden och beslut som inte kan prövas",
          lines: effects.untried.map { "\($0.reference): \($0.reason)" }))
    }
    self.parts = parts
  }
}
