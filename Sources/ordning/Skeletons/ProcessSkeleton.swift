/// A new process: registration, work, closing, with a choice, a clock, a note and a warning, all taken by two scenarios.
struct ProcessSkeleton {
  let name: String
  let title: String
  let people: SkeletonPeople
  /// The folder of processes.
  let folder: String

  /// The process first, and then its scenarios.
  var files: NewFiles {
    let slug = SkeletonName.ascii(name)
    let scenarios = FileReading.join(folder, "scenarios")
    return NewFiles(files: [
      (FileReading.join(folder, "\(slug).yaml"), process),
      (FileReading.join(scenarios, "\(slug)-enkelt.yaml"), simple),
      (FileReading.join(scenarios, "\(slug)-utredning.yaml"), thorough),
    ])
  }

  private var process: String {
    """
    # Skriv här vad processen är till för, och vilka lagar den vilar på.
    # Stegen görs i tur och ordning; next leder åt ett annat håll. Det som börjar med "= " är FEEL och räknas ut.
    workflow: \(name)
    title: \(ProcessSkeleton.quoted(title))

    case:                                  # vad ärendet heter i listor
      title: = rubrik
      party: = part.namn

    inputs:                                # det som fylls i när ärendet öppnas
      rubrik: {type: text, title: Vad ärendet gäller, required: true}
      part: {type: party, title: Den som ärendet gäller, required: true}
      klart_senast: {type: date, title: Ska vara klart senast, required: true}
      enkelt: {type: boolean, title: Ärendet behöver inte utredas, default: false}

    checks:                                # indata som inte kan stämma nekas
      - when: klart_senast < today()
        field: klart_senast
        text: Dagen har redan varit.

    clocks:
      tid:
        title: Handläggningstid
        until: = klart_senast
        warn: [P7D]                        # en vecka före

    steps:
      - id: registrera
        uses: arende.registrera
        role: registrator
        next:                              # prövas uppifrån; den sista är alltid öppen
          - {when: enkelt, to: avsluta}
          - {to: utred}

      - id: utred
        uses: arende.anteckna
        title: Utred ärendet
        role: handläggare
        deadline: = klart_senast
        guidance:
          text: Skriv här vad den som utreder behöver veta och tänka på.

      - id: avsluta
        uses: arende.avsluta
        role: registrator
        with: {utfall: klart}

    optional:                              # det som går att göra när som helst
      - {id: anteckning, uses: arende.anteckna, role: handläggare}

    handlers:                              # det som sker vid sidan av stegen
      - {clock: tid, state: warned, notify: [handläggare]}

    """
  }

  private var simple: String {
    """
    scenario: Ett ärende som inte behöver utredas avslutas direkt
    workflow: \(name)
    start: \(SkeletonPeople.start)
    as: \(people.registrator)
    input:
      rubrik: Ett enkelt ärende
      part: {namn: Exempelföreningen}
      klart_senast: 2026-03-31
      enkelt: true
    story:
      - {do: registrera, as: \(people.registrator), with: {handläggare: \(people.handlaggare)}, expect: {steps: [avsluta]}}
      - {do: avsluta, as: \(people.registrator), with: {handlingar_registrerade: true, utkast_rensade: true}}
      - expect: {status: closed}

    """
  }

  private var thorough: String {
    """
    scenario: Ett ärende utreds, och klockan varnar
    workflow: \(name)
    start: \(SkeletonPeople.start)
    as: \(people.registrator)
    input:
      rubrik: Ett ärende att utreda
      part: {namn: Exempelföreningen}
      klart_senast: 2026-03-31
    story:
      - {correct: klart_senast, value: 2026-03-01, reason: Fel dag., refused: Dagen har redan varit.}
      - {do: registrera, as: \(people.registrator), with: {handläggare: \(people.handlaggare)}, expect: {steps: [utred]}}
      - {start: anteckning, as: \(people.handlaggare)}
      - {do: anteckning, as: \(people.handlaggare), with: {text: Föreningen ringde.}}
      - {day: 2026-03-24, expect: {clocks: {tid: 2026-03-31}, events: [handler.fired]}}
      - {do: utred, as: \(people.handlaggare), with: {text: Allt underlag finns.}, expect: {steps: [avsluta]}}
      - {do: avsluta, as: \(people.registrator), with: {handlingar_registrerade: true, utkast_rensade: true}}
      - expect: {status: closed}

    """
  }

  /// A text as YAML reads it back, whatever stands in it.
  static func quoted(_ text: String) -> String {
    let isPlain = text.first?.isLetter == true && text.allSatisfy { $0.isLetter || $0.isNumber || $0 == " " }
    return isPlain && text.last != " " ? text : "'\(text.replacing("'", with: "''"))'"
  }
}
