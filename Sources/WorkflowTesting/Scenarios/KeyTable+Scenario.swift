package import WorkflowKit
import YAMLSource

extension KeyTable {
  /// The tables of a scenario file.
  package static let scenarioTables = [scenario, entry] + acts + [waiting, expectation, expectedTask, expectedReport]

  /// The file itself.
  package static let scenario = KeyTable(
    "scenario", title: "Scenariot",
    keys: [
      Key("scenario", .text, "Vad scenariot visar.", required: true),
      Key("workflow", .text, "Processen som körs.", required: true),
      Key("board", .text, "Nämnden som ärendet hör till.", standard: "organisationens första"),
      Key("start", .date, "Dagen då ärendet öppnas.", required: true),
      Key("as", .text, "Kontot som öppnar det, och som handlar när inget annat sägs.", required: true),
      Key("input", .names(.plain), "Det som fylls i när ärendet öppnas.", passesEmpty: false),
      Key("input_from", .text, "Filen med det som fylls i, bredvid scenariot."),
      Key(
        "organisation_from", .text, "Filen med organisationen, bredvid scenariot.",
        standard: "installationens organisation"),
      Key(
        "orders_from", .list(.text), "Filerna med delegationsordningar, bredvid scenariot.",
        standard: "installationens delegationsordningar"),
      Key(
        "after", .list(.text),
        "Filerna med scenarier som spelas först, i ordning och i samma datamapp, bredvid scenariot."),
      Key("refused", .texts, "Delar av skälet, när ärendet ska nekas redan när det öppnas."),
      Key("story", .list(.table("entry")), "Vad som händer, i ordning.", passesEmpty: false),
    ], rules: [.some(["input", "input_from"]), .one(["story", "refused"])])

  /// What may be said of every entry of a story.
  private static let common = [
    Key("day", .date, "Dagen då det sker. Tiden går dit först.", standard: "samma dag som förra händelsen"),
    Key("as", .text, "Kontot som handlar.", standard: "scenariots konto"),
    Key("refused", .texts, "Delar av skälet, när det ska nekas."),
    Key("expect", .table("expect"), "Vad som ska gälla efteråt."),
    Key("with", .names(.plain), "Värdena, till exempel formulärets fält."),
    Key("reason", .text, "Skälet som den som handlar anger."),
    Key("form", .text, "Formuläret, när steget har flera uppgifter."),
  ]

  private static func act(_ name: String, _ title: String, _ keys: Key...) -> KeyTable {
    KeyTable("entry_" + name, title: title, keys: keys + common)
  }

  /// The key that tells which act an entry is: the first.
  var act: String { keys.first?.name ?? id }

  /// What may happen, each known by its first key.
  package static let acts = [
    act(
      "do", "Fylla i ett formulär",
      Key("do", .text, "Steget vars uppgift görs.", required: true)),
    act("undo", "Ångra", Key("undo", .text, "Steget vars uppgift ångras.", required: true)),
    act(
      "reassign", "Omfördela", Key("reassign", .text, "Steget vars uppgift ges till någon annan.", required: true),
      Key("to", .text, "Kontot som får den.", required: true)),
    act(
      "message", "Ett meddelande kommer",
      Key("message", .reference(.message), "Meddelandet.", required: true)),
    act("start", "Starta ett steg", Key("start", .text, "Steget under optional.", required: true)),
    act("stop", "Avbryta ett steg", Key("stop", .text, "Steget under optional, startat av misstag.", required: true)),
    act(
      "correct", "Rätta en uppgift", Key("correct", .text, "Fältet under inputs.", required: true),
      Key("value", .plain, "Det rätta värdet.", required: true, passesEmpty: true)),
    act("annul", "Makulera", Key("annul", .text, "Skälet.", required: true, passesEmpty: true)),
    act("note", "Skriva en anteckning", Key("note", .text, "Texten.", required: true)),
    act(
      "incident", "Lösa ett stopp",
      Key(
        "incident",
        .word([
          Choice("retry", "Försök igen."), Choice("skip", "Hoppa över."), Choice("cancel", "Makulera ärendet."),
        ]), "Hur det löses.", required: true)),
    act(
      "clock", "Ändra en klocka", Key("clock", .text, "Klockan.", required: true),
      Key(
        "change",
        .word([
          Choice("suspend", "Stoppa den."), Choice("resume", "Låt den löpa igen."), Choice("extend", "Förläng den."),
        ]), "Vad som görs.", required: true),
      Key("by", .period, "Hur mycket den förlängs.")),
    act(
      "world", "Världen ändras",
      Key("world", .reference(.effect), "Slaget av utskick.", required: true),
      Key(
        "is", .word(ScenarioWorld.Mode.allCases.map { Choice($0.rawValue, $0.swedish) }), "Hur det går.", required: true
      )),
    act(
      "meeting", "Ett sammanträde läggs till",
      Key("meeting", .table("meeting"), "Sammanträdet.", required: true)),
  ]

  /// An entry of any kind, but for what may be said of every one.
  package static let entry = KeyTable(
    "entry", title: "Händelse", plural: "händelser",
    keys: acts.flatMap { table in
      table.keys.dropLast(common.count).map { key in
        Key(key.name, key.form, key.name == table.act ? "\(table.title): \(key.help.lowercased())" : key.help)
      }
    },
    rules: [.atMostOne(acts.map(\.act))]
      + acts.flatMap { table in
        table.keys.dropLast(common.count).dropFirst().map { .needs($0.name, oneOf: [table.act]) }
      })

  /// The table of an entry with those keys.
  static func entry(_ has: (String) -> Bool) -> KeyTable { acts.first { has($0.act) } ?? waiting }

  /// An entry in which only time goes.
  package static let waiting = KeyTable(
    "entry_wait", title: "Bara vänta eller kontrollera", keys: common, rules: [.some(["day", "expect"])])

  /// What must hold.
  package static let expectation = KeyTable(
    "expect", title: "Det som väntas",
    keys: [
      Key("steps", .list(.text), "Stegen som pågår."),
      Key(
        "tasks", .list(.either(.text, .table("task"))), "De öppna uppgifterna, alla."),
      Key("clocks", .names(.text), "Klockornas sista dagar eller lägen, till exempel expired."),
      Key("status", .text, "Ärendets läge, till exempel closed."),
      Key("exit", .text, "Utgången som ärendet slutade med."),
      Key("sent", .list(.names(.plain)), "Utskick som ska ha gått, med de värden som är viktiga."),
      Key("sent_count", .integer, "Hur många utskick som ska ha gått."),
      Key("events", .list(.text), "Händelser i historiken, till exempel step.completed bedöm."),
      Key("notified", .list(.text), "Delar av det som någon ska ha fått veta."),
      Key("incidents", .integer, "Hur många stopp som är öppna."),
      Key("holds", .list(.text), "Uttryck som ska vara sanna."),
      Key("documents", .list(.text), "Delar av titlar på handlingar som ska finnas."),
      Key(
        "decisions", .list(.text),
        "Besluten i ärendet, i ordning: utfallet, och för en rättelse eller ändring vilket beslut den gäller, till exempel "
          + "`annat rättelse av 1`."),
      Key("reported", .table("reported"), "Delegationsbesluten som ska anmälas vid ett sammanträde."),
    ],
    mistaken: [
      "beslut": MistakenKey(for: "decisions"), "uppgifter": MistakenKey(for: "tasks"),
      "steg": MistakenKey(for: "steps"), "klockor": MistakenKey(for: "clocks"), "skickat": MistakenKey(for: "sent"),
      "handlingar": MistakenKey(for: "documents"), "händelser": MistakenKey(for: "events"),
      "läge": MistakenKey(for: "status"), "utgång": MistakenKey(for: "exit"),
      "closed": MistakenKey(for: "status", hint: "skriv status: closed"),
      "avslutat": MistakenKey(for: "status", hint: "skriv status: closed"),
    ])

  /// The decisions that are reported to a meeting.
  package static let expectedReport = KeyTable(
    "reported", title: "Anmälda delegationsbeslut",
    keys: [
      Key("meeting", .date, "Sammanträdets dag.", required: true),
      Key(
        "decisions", .list(.text),
        "Besluten i ordning: beslutstypen och punkten, till exempel `remiss.yttrande 3`; utan punkt nivån.",
        required: true),
    ])

  /// An open task.
  package static let expectedTask = KeyTable(
    "task", title: "Uppgift", plural: "uppgifter",
    keys: [
      Key("step", .text, "Steget.", required: true), Key("assignee", .text, "Kontot som har den."),
      Key("title", .text, "En del av det som den heter."), Key("due", .date, "Sista dagen."),
      Key("advice", .text, "En del av det som den som gör uppgiften får veta."),
    ])
}
