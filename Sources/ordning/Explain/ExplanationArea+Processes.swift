extension ExplanationArea {
  /// A process with something of everything, for events of cases and tasks.
  static let sample = """
    valid_from: 2018-01-01
    inputs:
      titel: {type: text, title: Titel, default: Remiss}
      svarstid: {type: date, title: Svarstid, default: 2018-03-09}
    checks:
      - {when: svarstid < date("2018-02-14"), field: svarstid, text: Svarstiden har redan gått ut.}
    clocks:
      svarstid: {title: Svarstid, until: = svarstid, suspend: true, extend: {at_most: P14D, needs: [underlag]}}
      fast: {title: Sista dag, until: = svarstid}
    steps:
      - {id: registrera, uses: arende.registrera, title: Registrera, role: registrator}
      - {id: utkast, uses: arende.anteckna, title: Skriv ett utkast, role: handläggare}
      - id: granska
        uses: remiss.granska
        title: Granska
        role: enhetschef
        distinct_from: [utkast]
        hinder: [{when: granska.utfall = "godkänn" and today() > svarstid, text: Svarstiden har gått ut.}]
      - {id: avsluta, uses: arende.avsluta, title: Avsluta, role: registrator, with: {utfall: = granska.utfall}}
    optional:
      - {id: bevaka, uses: arende.bevaka, title: Bevaka, role: handläggare}
      - {id: påminn, uses: arende.anteckna, title: Påminn, role: handläggare, when: registrera != null}
    interrupts: [{message: remiss_återkallad, to: återkallad}]
    exits:
      - {id: återkallad, uses: arende.avsluta, role: registrator, with: {utfall: återkallad, automatiskt: true}}
    """

  /// A process with a decision of the nämnd.
  static let meetingProcess = """
    steps:
      - id: sammanträde
        uses: sammantrade.anmal
        title: Nämndens beslut
        role: nämndsekreterare
        with: {organ: socialnämnden, rubrik: Remiss, förslag: [Nämnden godkänner förslaget.], beslutstyp: remiss.yttrande}
      - {id: anteckna, uses: arende.anteckna, title: Anteckna, role: registrator}
    """
}
