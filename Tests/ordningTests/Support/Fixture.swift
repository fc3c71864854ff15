/// The small installation that the tests run in.
enum Fixture {
  /// The organisation: one nämnd with one meeting, and four accounts.
  static let organisation = """
    tenant: exempelkommun
    name: Exempelkommun
    configure: [registrator]
    roles:
      - {id: registrator, title: Registrator}
      - {id: handläggare, title: Handläggare}
      - {id: nämndsekreterare, title: Nämndsekreterare}
    boards:
      - id: socialnämnden
        name: Socialnämnden
        code: SOCN
        number_format: "{kod}/{år}:{nr}"
        rights:
          annul: [registrator, nämndsekreterare]
          correct: [registrator]
          reassign: [registrator, handläggare, nämndsekreterare]
          suspend: [handläggare]
          extend: [handläggare]
          skip: [registrator]
          settle: [nämndsekreterare]
          erase: []
          message: [registrator]
          read_secret: [registrator, nämndsekreterare]
          distribute_post: [registrator]
          take_over: [registrator]
          delegate_order: [registrator, nämndsekreterare]
        meetings:
          - {date: 2018-03-21, cutoff: 2018-03-05, notice: 2018-03-14, place: Solrosen}
    accounts:
      - {id: registrator1, title: Registrator 1, roles: [{board: socialnämnden, role: registrator}]}
      - {id: hl1, title: Handläggare 1, roles: [{board: socialnämnden, role: handläggare}]}
      - {id: hl2, title: Handläggare 2, roles: [{board: socialnämnden, role: handläggare}]}
      - {id: sekr1, title: Nämndsekreterare 1, roles: [{board: socialnämnden, role: nämndsekreterare}]}

    """

  /// The contacts.
  static let contacts = """
    kontakter:
      polismyndigheten: {namn: Polismyndigheten, slag: myndighet, e_post: registrator@polisen.example}

    """

  /// A process with a clock, an optional step and an interrupt.
  static let trial = """
    workflow: prov
    title: Provärende
    case:
      title: '= "Prov: " + titel'
      party: = part.namn
    inputs:
      titel: {type: text, title: Titel, required: true}
      part: {type: party, title: Part, required: true}
      svarstid: {type: date, title: Svarstid, required: true}
      antal: {type: integer, title: Antal}
    clocks:
      svarstid:
        title: Svarstid
        until: = svarstid
        warn: [P3D]
        suspend: true
        extend: {at_most: P14D, times: 1, needs: [underlag]}
    steps:
      - {id: registrera, uses: arende.registrera, title: Registrera, role: registrator}
      - {id: anteckna, uses: arende.anteckna, title: Anteckna, role: handläggare, deadline: = svarstid}
      - {id: avsluta, uses: arende.avsluta, title: Avsluta, role: registrator, with: {utfall: klart}}
    optional:
      - {id: bevaka, uses: arende.bevaka, title: Bevaka, role: handläggare}
    interrupts:
      - {message: remiss_återkallad, to: återkallad, while: [registrera, anteckna]}
    exits:
      - {id: återkallad, uses: arende.avsluta, title: Avsluta som återkallad, role: registrator, with: {utfall: återkallad, automatiskt: true}}

    """

  /// A process that needs a meeting.
  static let decision = """
    workflow: beslut
    title: Beslut i nämnden
    inputs:
      rubrik: {type: text, title: Rubrik, required: true}
    steps:
      - id: sammanträde
        uses: sammantrade.anmal
        title: Nämndens beslut
        role: nämndsekreterare
        with: {organ: socialnämnden, rubrik: = rubrik, förslag: [Nämnden godkänner förslaget.], beslutstyp: remiss.yttrande}

    """

  /// Inputs of the first process.
  static let input = """
    titel: Fördelning
    part: {namn: Länsstyrelsen}
    svarstid: 2018-03-09

    """
}
