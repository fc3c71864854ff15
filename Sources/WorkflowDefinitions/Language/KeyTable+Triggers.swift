package import WorkflowKit
import YAMLSource

extension KeyTable {
  private static let triggers = [
    Key("message", .reference(.message), "Meddelandet som utlöser."),
    Key("clock", .named("klocka i processen"), "Klockan som utlöser."),
    Key(
      "state",
      .word([
        Choice("started", "Klockan har börjat gå."), Choice("warned", "En varning är inne."),
        Choice("expired", "Sista dagen har gått."),
      ]), "Vad klockan ska ha kommit till.", standard: "expired", passesEmpty: false),
    Key("effect", .named("steg i processens lista"), "Steget vars utskick har misslyckats för gott."),
    Key("when", .expression("true eller false"), "Villkoret som också ska gälla.", standard: "gäller det alltid"),
  ]

  private static let triggerRules: [KeyRule] = [
    .one(["message", "clock", "effect"]), .needs("state", oneOf: ["clock"]),
  ]

  private static let mistakenTriggers = [
    "meddelande": MistakenKey(for: "message"), "klocka": MistakenKey(for: "clock"), "if": MistakenKey(for: "when"),
    "om": MistakenKey(for: "when"), "condition": MistakenKey(for: "when"),
    "warn": MistakenKey(
      hint:
        "när en klocka varnar står i klockan: flytta dit warn, som en lista (warn: [P14D]), och skriv state: warned här"
    ),
  ]

  private static let during = Key(
    "while", .list(.named("steg i processens lista")), "Stegen som det gäller under.",
    standard: "hela processen")

  /// What leads the process elsewhere.
  package static let interrupt = KeyTable(
    "interrupt", title: "Avbrott",
    keys: triggers + [
      Key("to", .named("steg i samma lista, eller utgång"), "Vart det leder.", required: true), during,
    ], rules: triggerRules,
    mistaken: mistakenTriggers.merging(
      [
        "goto": MistakenKey(for: "to"), "till": MistakenKey(for: "to"),
        "steps": MistakenKey(
          hint: "ett avbrott leder vidare med to; steg vid sidan av processen står under handlers"),
      ]) { $1 })

  /// What leads from one step elsewhere.
  package static let stepInterrupt = interrupt.without(
    "while", id: "step_interrupt", title: "Avbrott i ett steg")

  /// What happens beside the process.
  package static let handler = KeyTable(
    "handler", title: "Hanterare",
    keys: triggers + [
      during,
      Key("notify", .some(.reference(.role)), "Rollerna som får veta."),
      Key("steps", .some(.table("step")), "Stegen som görs, en omgång varje gång."),
    ], rules: triggerRules + [.one(["notify", "steps"])],
    mistaken: mistakenTriggers.merging(
      ["to": MistakenKey(hint: "en hanterare leder ingenstans: det som leder vidare står under interrupts")]) { $1 })
}
