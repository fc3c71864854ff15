/// Files that are right but for one thing, and where a schema must say so.
struct BrokenFile: Sendable {
  let what: String
  let kind: String
  let yaml: String
  let place: String

  /// A file in which a part has been put in another's place.
  private init(_ what: String, _ right: (kind: String, yaml: String), _ part: String, _ wrong: String, at place: String)
  {
    self.what = what
    kind = right.kind
    yaml = right.yaml.replacing(part, with: wrong, maxReplacements: 1)
    self.place = place
  }

  private static let process = (
    kind: "process",
    yaml: """
    workflow: schemaprov
    title: Prov
    valid_from: 2018-01-01
    inputs:
      titel: {type: text, title: Titel, required: true}
      dag: {type: date, required: true}
      antal: {type: integer, default: 3}
      val: {type: choice, options: [a, b]}
      parter: {type: list, of: party, required: true}
    checks:
      - {when: dag < today(), text: Dagen har varit.}
    facts:
      fler: = antal + 1
    clocks:
      k: {title: Sista dag, until: = dag, warn: [P7D]}
    steps:
      - {id: anteckna, uses: arende.anteckna, role: registrator, interrupts: [{clock: k, to: bort}]}
      - id: fråga
        uses: remiss.samrad
        role: enhetschef
        with: {enhet: Ekonomi, svarstid: = dag}
        next:
          - {when: fråga.svarade, to: avsluta}
          - {to: granskas}
      - id: granskas
        for_each: {each: part, in: = parter, key: = part.namn, join: any}
        steps:
          - {id: titta, uses: arende.anteckna, role: handläggare}
      - id: blad
        uses: expediering.skicka
        role: handläggare
        with:
          mottagare: [{namn: Akten, roll: akt, kanal: akt}]
          handlingar: [1]
          ämne: = titel
          svarskanaler: [brev]
          kräver_justering: false
      - {id: avsluta, uses: arende.avsluta, role: registrator, with: {utfall: klart}}
    optional:
      - {id: vem, uses: arende.vem_beslutar, with: {beslutstyp: remiss.yttrande}}
    interrupts:
      - {message: remiss_återkallad, to: bort}
    handlers:
      - {clock: k, state: warned, notify: [registrator]}
    exits:
      - id: bort
        uses: arende.avsluta
        role: registrator
        with: {utfall: bort}

    """
  )

  private static let scenario = (
    kind: "scenario",
    yaml: """
    scenario: Prov
    workflow: prov
    start: 2018-02-14
    as: registrator1
    input: {titel: Prov}
    story:
      - {do: registrera, as: registrator1, with: {handläggare: hl1}}
      - {world: expediering.epost, is: down}
      - {meeting: {date: 2018-03-07, cutoff: 2018-02-26, notice: 2018-02-28, place: Solrosen}}
      - {day: 2018-02-20, expect: {steps: [bedöm], tasks: [bedöm, {step: svar, due: 2018-03-01}]}}

    """
  )

  private static let organisation = (kind: "organisation", yaml: Fixture.organisation)
  private static let contacts = (
    kind: "contacts",
    yaml: "kontakter:\n  polis: {namn: Polisen, slag: myndighet, e_post: a@polis.example}\n"
  )
  private static let installation = (
    kind: "installation",
    yaml: "epost: {server: smtp://localhost:25, från: a@b.example, domän: b.example, tls: krävs}\nbrev: {}\n"
  )
  private static let fees = (
    kind: "fees",
    yaml: "taxor:\n  - {nyckel: lov, titel: Lov, belopp: [{från: 2018-01-01, kronor: 100, beslutad: 2017-11-27}]}\n"
  )
  private static let input = (kind: "input", yaml: Fixture.input)

  /// The right ones.
  static let right: [(kind: String, yaml: String)] = [
    process, scenario, organisation, contacts, installation, fees, input,
  ]

  /// The broken ones.
  static let all: [BrokenFile] = [
    BrokenFile("an unknown key", process, "title: Prov\n", "tittel: Prov\ntitle: Prov\n", at: ""),
    BrokenFile("no title", process, "title: Prov\n", "", at: ""),
    BrokenFile("a day that is none", process, "valid_from: 2018-01-01", "valid_from: i år", at: "valid_from"),
    BrokenFile("an unknown type", process, "type: text", "type: txt", at: "inputs/titel/type"),
    BrokenFile("a choice of nothing", process, ", options: [a, b]", "", at: "inputs/val"),
    BrokenFile("options of a text", process, "type: text", "type: text, options: [a]", at: "inputs/titel/type"),
    BrokenFile("a list of what", process, ", of: party", "", at: "inputs/parter"),
    BrokenFile("a default of another type", process, "default: 3", "default: tre", at: "inputs/antal/default"),
    BrokenFile("a check that does not say why", process, ", text: Dagen har varit.", "", at: "checks/0"),
    BrokenFile("an expression that YAML has made a list", process, "= antal + 1", "[antal]", at: "facts/fler"),
    BrokenFile("an expression without its space", process, "= antal + 1", "=antal + 1", at: "facts/fler"),
    BrokenFile(
      "a clock with two rules", process, "until: = dag", "until: = dag, starts: = dag, lasts: P1M", at: "clocks/k"),
    BrokenFile("a clock that starts and never ends", process, "until: = dag", "starts: = dag", at: "clocks/k"),
    BrokenFile("a warning in words", process, "warn: [P7D]", "warn: [en vecka]", at: "clocks/k/warn/0"),
    BrokenFile("no steps", process, "steps:\n", "stegen:\n", at: ""),
    BrokenFile("an unknown step", process, "uses: remiss.samrad", "uses: remiss.samraad", at: "steps/1/uses"),
    BrokenFile("a step with forms and no role", process, "role: enhetschef", "title: S", at: "steps/1"),
    BrokenFile("an unknown role", process, "role: enhetschef", "role: chef", at: "steps/1/role"),
    BrokenFile(
      "a value that is not under with", process, "enhet: Ekonomi", "enheten: Ekonomi, enhet: E", at: "steps/1/with"),
    BrokenFile("a value that with lacks", process, "enhet: Ekonomi, ", "", at: "steps/1/with"),
    BrokenFile("a value of another type", process, "svarstid: = dag", "svarstid: snart", at: "steps/1/with/svarstid"),
    BrokenFile("no with where one is needed", process, "with: {utfall: klart}", "title: Slut", at: "steps/4"),
    BrokenFile(
      "a value that another one asks for", process, "kräver_justering: false", "kräver_justering: true",
      at: "steps/3/with"),
    BrokenFile(
      "a value that another one asks for where it is left out", process, "      kräver_justering: false\n", "",
      at: "steps/3/with"),
    BrokenFile(
      "a choice that is none", process, "svarskanaler: [brev]", "svarskanaler: [fax]",
      at: "steps/3/with/svarskanaler/0"),
    BrokenFile(
      "a record with a key of none", process, "kanal: akt", "kanal: akt, fax: 1", at: "steps/3/with/mottagare/0"),
    BrokenFile(
      "a step of two kinds", process, "uses: arende.anteckna", "uses: arende.anteckna, call: annan", at: "steps/0"),
    BrokenFile(
      "an unknown decision type", process, "remiss.yttrande", "remiss.svar", at: "optional/0/with/beslutstyp"),
    BrokenFile("a step of no kind", process, "uses: arende.anteckna, ", "", at: "steps/0"),
    BrokenFile("a way that leads nowhere", process, "{to: granskas}", "{till: granskas}", at: "steps/1/next/1"),
    BrokenFile("a join of none", process, "join: any", "join: 0", at: "steps/2/for_each/join"),
    BrokenFile(
      "a role with loose accents", process, "role: handläggare", "role: handla\u{308}ggare", at: "steps/2/steps/0/role"),
    BrokenFile(
      "a single branch", process,
      "for_each: {each: part, in: = parter, key: = part.namn, join: any}\n    steps:\n      - {id: titta",
      "parallel:\n      en:\n      - {id: titta", at: "steps/2/parallel"),
    BrokenFile("a join that is none", process, "join: any", "join: några", at: "steps/2/for_each/join"),
    BrokenFile("a for_each without a key", process, ", key: = part.namn", "", at: "steps/2/for_each"),
    BrokenFile(
      "steps that no loop goes through", process, "{id: avsluta,", "{id: avsluta, steps: [{id: y, call: prov}],",
      at: "steps/4"
    ),
    BrokenFile(
      "a loop of nothing", process, "\n      - {id: titta, uses: arende.anteckna, role: handläggare}", " []",
      at: "steps/2/steps"),
    BrokenFile(
      "an unknown message", process, "message: remiss_återkallad", "message: återkallad", at: "interrupts/0/message"),
    BrokenFile("while at a step", process, "to: bort}]", "to: bort, while: [anteckna]}]", at: "steps/0/interrupts/0"),
    BrokenFile("an unknown state", process, "state: warned", "state: snart", at: "handlers/0/state"),
    BrokenFile("a handler that does nothing", process, ", notify: [registrator]", "", at: "handlers/0"),
    BrokenFile("next from an exit", process, "- id: bort\n", "- id: bort\n    next: [{to: avsluta}]\n", at: "exits/0"),
    BrokenFile("a scenario without inputs", scenario, "input: {titel: Prov}\n", "", at: ""),
    BrokenFile(
      "a refused scenario with a story", scenario, "as: registrator1\n", "as: registrator1\nrefused: nej\n", at: ""),
    BrokenFile("an entry of nothing", scenario, "{do: registrera,", "{", at: "story/0"),
    BrokenFile("a key of another entry", scenario, "{do: registrera,", "{do: registrera, to: hl1,", at: "story/0"),
    BrokenFile("a world that is none", scenario, "is: down", "is: broken", at: "story/1/is"),
    BrokenFile("a day in words", scenario, "day: 2018-02-20", "day: imorgon", at: "story/3/day"),
    BrokenFile("steps that are no list", scenario, "steps: [bedöm]", "steps: bedöm", at: "story/3/expect/steps"),
    BrokenFile("a right that nobody is named for", organisation, "      erase: []\n", "", at: "boards/0/rights"),
    BrokenFile("a meeting without its cutoff", organisation, "cutoff: 2018-03-05, ", "", at: "boards/0/meetings/0"),
    BrokenFile(
      "roles as text", organisation, "[{board: socialnämnden, role: registrator}]", "registrator",
      at: "accounts/0/roles"),
    BrokenFile("a fee that is no number", fees, "kronor: 100", "kronor: mycket", at: "taxor/0/belopp/0/kronor"),
    BrokenFile("a contact of no kind", contacts, "slag: myndighet", "slag: person", at: "kontakter/polis/slag"),
    BrokenFile("a contact without a domain", contacts, "a@polis.example", "a", at: "kontakter/polis/e_post"),
    BrokenFile("an unknown section", installation, "brev: {}", "fax: {}", at: ""),
    BrokenFile("tls that is neither", installation, "tls: krävs", "tls: ja", at: "epost/tls"),
    BrokenFile("a missing input", input, "titel: Fördelning\n", "", at: ""),
    BrokenFile("an input of another type", input, "2018-03-09", "snart", at: "svarstid"),
  ]
}
