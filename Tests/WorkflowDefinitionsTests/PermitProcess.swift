/// A temporary serving permit, as a whole process reads. The processes that it calls are `exampleCalled`.
let permitProcess = """
  workflow: serveringstillstånd_tillfälligt
  title: Tillfälligt serveringstillstånd
  valid_from: 2011-01-01
  appeal_track: förvaltningsbesvär

  inputs:
    sökande: {type: party, title: Sökande, required: true}
    plats:   {type: place, title: Serveringsställe, required: true}
    krets:   {type: choice, title: Servering till, options: {allmänheten: Allmänheten, slutet: Slutet sällskap}, required: true}
    dagar:   {type: list, of: serving_day, title: Dagar och tider, required: true}     # each with its day and hours

  facts:                                        # each named once
    antal_dagar: = count(dagar)
    första_dag: = min(dagar.datum)
    avgift_krävs: '= taxa("serveringstillstånd.tillfälligt." + krets) > 0'

  clocks:
    handläggning:
      title: Fyra månader från fullständig ansökan
      lagrum: alkoholförordningen 5 §
      starts: = komplettering.komplett_dag      # no day, and no clock, before it is known
      lasts: P4M
      roll: lagstadgad tid
      extend: {at_most: P4M, times: 1, needs: [skäl, underrättad_dag]}
      warn: [P30D, P7D]
    evenemang:
      title: Första serveringsdagen
      until: = första_dag
      warn: [P14D, P3D]

  steps:
    - id: registrera
      uses: arende.registrera
      role: registrator

    - id: komplettering
      call: komplettering                        # another process
      with: {checklista: serveringstillstånd.tillfälligt, avgift: = avgift_krävs}
      next:
        - {when: komplettering.utfall = "kan inte prövas", to: avvisning}
        - {to: bedöm_remissbehov}

    - id: bedöm_remissbehov                      # who must be asked
      uses: tillstand.bedom_remissbehov
      role: handläggare

    - id: remisser
      for_each: {each: myndighet, in: = bedöm_remissbehov.instanser, key: = myndighet.kod, join: all}
      steps:
        - id: remiss
          uses: remiss.begar_yttrande
          with: {mottagare: = myndighet, svarstid: P14D}

    - id: utredning
      uses: tillstand.utred
      role: handläggare
      guidance:
        text: Pröva om sökanden är lämplig, om platsen är avgränsad och om serveringen kan väntas medföra olägenheter.
        lagrum: [alkohollagen 8 kap. 12 §, alkohollagen 8 kap. 14 §, alkohollagen 8 kap. 17 §]

    - id: kommunicering
      call: kommunicering                        # FL 25 §
      with: {part: = sökande, underlag: = utredning.underlag}

    - id: beslut                                 # by the delegate, or further up
      uses: beslut.fatta
      with:
        beslutstyp: '= "alkohol.tillfälligt." + krets'
        fakta: {antal_dagar: = antal_dagar}
        förslag: = utredning.förslag
      hinder:
        - when: 'beslut.utfall = "bevilja" and bedöm_remissbehov.polis_krävs and count(remisser[myndighet.kod = "polis" and remiss.svar != null]) = 0'
          text: Tillståndet kan inte beviljas innan Polismyndigheten har yttrat sig.
          lagrum: alkohollagen 8 kap. 11 §
      next:
        - {when: 'beslut.nivå in ("utskott", "nämnd")', to: sammanträde}
        - {to: tillståndsbevis}

    - id: sammanträde
      uses: sammantrade.anmal                    # until the paragraph is justerad
      with: {organ: = beslut.organ, förslag: = utredning.förslag}
      next:
        - {when: sammanträde.utfall = "återremiss", to: utredning}
        - {when: sammanträde.utfall = "bordläggning", to: sammanträde}
        - {to: tillståndsbevis}

    - id: tillståndsbevis
      uses: tillstand.utfarda                    # nothing on a refusal
      with: {beslut: = senaste_beslut()}

    - id: expediering
      uses: expediering.skicka                   # to the parties and the authorities
      with: {beslut: = senaste_beslut()}

    - id: överklagandetid
      call: överklagandetid

  interrupts:
    - {message: ansökan_återkallad, to: avskrivning, while: [registrera, komplettering, bedöm_remissbehov, remisser, utredning, kommunicering, beslut, sammanträde]}

  handlers:
    - {clock: handläggning, state: warned, notify: [handläggare, enhetschef]}
    - {clock: evenemang, state: warned, notify: [handläggare]}

  exits:
    - {id: avvisning,   uses: beslut.fatta, with: {beslutstyp: avvisning.ofullständig}}
    - {id: avskrivning, uses: beslut.fatta, with: {beslutstyp: avskrivning.återkallad}}
  """
