/// A process that uses every construct of the language: a short permit case.
let exampleProcess = """
  # Every construct of the language in one process.
  workflow: tillstånd_tillfälligt
  title: Tillfälligt tillstånd
  valid_from: 2011-01-01

  case:
    title: '= "Tillstånd: " + plats.namn'
    party: = sökande.namn
    secret: = false

  inputs:
    sökande: {type: party, title: Sökande, required: true}
    plats:   {type: place, title: Serveringsställe, required: true}
    krets:   {type: choice, title: Servering till, options: {allmänheten: Allmänheten, slutet: Slutet sällskap}, required: true}
    dagar:   {type: list, of: serving_day, title: Dagar och tider, required: true}     # date, from, to

  facts:
    antal_dagar: = count(dagar)
    första_dag: = min(dagar.datum)
    många: '= antal_dagar > 3 and krets in ("allmänheten")'

  clocks:
    handläggning:
      title: Fyra månader från fullständig ansökan
      lagrum: alkoholförordningen 5 §
      starts: = komplettering.komplett_dag      # null until it is known
      lasts: P4M
      roll: lagstadgad tid
      extend: {at_most: P4M, times: 1, needs: [skäl, underrättad_dag]}
      warn: [P30D, P7D]
    evenemang:
      title: Första dagen
      until: = första_dag
      warn: [P14D, P3D]

  steps:
    - id: registrera
      uses: arende.registrera
      role: registrator

    - id: komplettering
      call: komplettering                        # a process of its own
      with: {checklista: serveringstillstånd.tillfälligt}
      next:
        - {when: komplettering.utfall = "kan inte prövas", to: avvisning}
        - {to: bedöm_remissbehov}

    - id: bedöm_remissbehov
      uses: tillstand.bedom_remissbehov
      role: handläggare

    - id: remisser
      for_each: {each: myndighet, in: = bedöm_remissbehov.instanser, key: = myndighet.kod, join: all}
      steps:
        - id: remiss
          uses: remiss.begar_yttrande
          with: {mottagare: = myndighet, svarstid: P14D}

    - id: förberedelser
      parallel:
        teknik:
          - {id: platsbesök, uses: tillstand.utred, role: handläggare}
        ekonomi:
          - {id: avgift, uses: tillstand.utred, role: handläggare}
      join: all

    - id: utredning
      uses: tillstand.utred
      role: handläggare
      deadline: = första_dag
      distinct_from: [registrera]
      guidance:
        text: Pröva om sökanden är lämplig och om platsen är avgränsad.
        lagrum: [alkohollagen 8 kap. 12 §, alkohollagen 8 kap. 14 §]

    - id: kommunicering
      call: kommunicering
      with: {part: = sökande, underlag: = utredning.underlag}

    - id: beslut
      uses: beslut.fatta
      with:
        beslutstyp: '= "alkohol.tillfälligt." + krets'
        fakta: {antal_dagar: = antal_dagar}
        förslag: = utredning.förslag
      hinder:
        - when: 'beslut.utfall = "bevilja" and bedöm_remissbehov.polis_krävs and count(remisser[myndighet.kod = "polis" and remiss.svar != null]) = 0'
          text: Tillståndet kan inte beviljas innan Polismyndigheten har yttrat sig.
          lagrum: alkohollagen 8 kap. 11 §
      interrupts:
        - {clock: evenemang, state: expired, to: avskrivning}
      next:
        - {when: 'beslut.nivå in ("utskott", "nämnd") and beslut.organ != null', to: sammanträde}
        - {to: tillståndsbevis}

    - id: sammanträde
      uses: sammantrade.anmal
      with: {organ: = beslut.organ, förslag: = utredning.förslag}
      next:
        - {when: sammanträde.utfall = "återremiss", to: utredning}
        - {when: sammanträde.utfall = "bordläggning", to: sammanträde}
        - {to: tillståndsbevis}

    - id: tillståndsbevis
      uses: tillstand.utfarda
      with: {beslut: = senaste_beslut()}

    - id: expediering
      uses: expediering.skicka
      with: {beslut: = senaste_beslut()}

    - id: överklagandetid
      call: överklagandetid

  optional:
    - {id: anteckning, uses: arende.anteckna, role: handläggare}

  interrupts:
    - {message: ansökan_återkallad, to: avskrivning, while: [registrera, komplettering, utredning, beslut, sammanträde]}

  handlers:
    - {clock: handläggning, state: warned, notify: [handläggare, enhetschef]}
    - {clock: evenemang, state: warned, notify: [handläggare]}
    - {effect: expediering, steps: [{id: ring, uses: arende.anteckna, role: handläggare}]}

  exits:
    - {id: avvisning,   uses: beslut.fatta, with: {beslutstyp: avvisning.ofullständig}}
    - {id: avskrivning, uses: beslut.fatta, with: {beslutstyp: avskrivning.återkallad}}
  """

/// The processes that the example calls.
let exampleCalled = [
  "komplettering.yaml": """
  workflow: komplettering
  title: Komplettering
  inputs: {checklista: {type: text, required: true}, avgift: {type: boolean}}
  steps:
    - {id: granska, uses: tillstand.granska, role: handläggare}
  outputs: {utfall: = granska.utfall, komplett_dag: = granska.dag}
  """,
  "kommunicering.yaml": """
  workflow: kommunicering
  title: Kommunicering
  inputs: {part: {type: party, required: true}, underlag: {type: list, of: document}}
  steps:
    - {id: granska, uses: tillstand.granska, role: handläggare}
  """,
  "överklagandetid.yaml": """
  workflow: överklagandetid
  title: Överklagandetid
  steps:
    - {id: granska, uses: tillstand.granska, role: handläggare}
  """,
]
