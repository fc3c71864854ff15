import Testing

@Suite("What is wrong with branches, loops and rules")
struct BlockMessageTests {
  @Test("is told in exactly these words", arguments: cases)
  func message(_ wrong: WrongProcess) throws { #expect(try problems(wrong.text) == wrong.message) }

  static let cases = [
    WrongProcess(
      "a branch whose name is no name",
      """
      workflow: prov
      title: Prov
      steps:
        - id: a
          parallel: {a/b: [{id: c, uses: prov.hamta}], andra: [{id: d, uses: prov.hamta}]}
      """,
      message: """
        prov.yaml:5:16: fel: grenen kan inte heta "a/b"
           5 |     parallel: {a/b: [{id: c, uses: prov.hamta}], andra: [{id: d, uses: prov.hamta}]}
             |                ^^^
          ett namn har bara bokstäver, siffror och _: skriv a_b
        """),
    WrongProcess(
      "branches that are too few or empty, a join that cannot be",
      """
      workflow: prov
      title: Prov
      steps:
        - id: a
          parallel:
            ena:
              - {id: b, uses: prov.hamta}
          join: 2
        - id: c
          parallel: {ena: [], andra: [{id: d, uses: prov.hamta}]}
          join: some
      """,
      message: """
        prov.yaml:6:7: fel: parallel behöver minst två grenar
           6 |       ena:
             |       ^^^^
          lägg till en gren med namn och steg, eller skriv stegen direkt i listan
        prov.yaml:8:11: fel: join ska vara all, any eller ett antal (högst 1), men är "2"
           8 |     join: 2
             |           ^
          all väntar på alla, any på den första, ett antal på så många
        prov.yaml:10:21: fel: grenen "ena" har inga steg
          10 |     parallel: {ena: [], andra: [{id: d, uses: prov.hamta}]}
             |                     ^^
          skriv grenens steg under namnet, eller ta bort grenen
        prov.yaml:11:11: fel: join ska vara all, any eller ett antal (högst 2), men är "some"
          11 |     join: some
             |           ^^^^
          all väntar på alla, any på den första, ett antal på så många
        """),
    WrongProcess(
      "a for_each without its parts",
      """
      workflow: prov
      title: Prov
      steps:
        - id: a
          for_each: {each: post}
        - id: b
          for_each: {in: = a, key: = 1}
          steps:
            - {id: c, uses: prov.hamt}
      """,
      message: """
        prov.yaml:5:15: fel: for_each behöver in
           5 |     for_each: {each: post}
             |               ^^^^^^^^^^^^
          lägg till in: = listan som ska gås igenom
        prov.yaml:5:15: fel: for_each behöver key
           5 |     for_each: {each: post}
             |               ^^^^^^^^^^^^
          lägg till key: = det som skiljer posterna åt, till exempel key: = post.namn
        prov.yaml:5:15: fel: for_each har inga steg
           5 |     for_each: {each: post}
             |               ^^^^^^^^^^^^
          lägg till steps: på samma nivå som for_each, med stegen för varje post
        prov.yaml:7:15: fel: for_each saknar nyckeln "each"
           7 |     for_each: {in: = a, key: = 1}
             |               ^^^^^^^^^^^^^^^^^^^
          lägg till "each: …"
        prov.yaml:9:23: fel: ingen insticksmodul har steget "prov.hamt"
           9 |       - {id: c, uses: prov.hamt}
             |                       ^^^^^^^^^
          menade du "prov.hamta"?
        """),
    WrongProcess(
      "a for_each over no list, with a key that is no key",
      """
      workflow: prov
      title: Prov
      steps:
        - {id: hämta, uses: prov.hamta}
        - id: a
          for_each: {each: post, in: = hämta.utfall, key: = post}
          steps:
            - {id: b, uses: prov.hamta}
        - id: c
          for_each: {each: post, in: = hämta.poster, key: = post}
          steps:
            - {id: d, uses: prov.hamta}
        - id: e
          for_each: {each: post, in: = hämta.poster, key: = f.utfall}
          steps:
            - {id: f, uses: prov.hamta}
      """,
      message: """
        prov.yaml:6:34: fel: in ska vara en lista, men hämta.utfall är text
           6 |     for_each: {each: post, in: = hämta.utfall, key: = post}
             |                                  ^^^^^^^^^^^^
          listor som finns här: hämta.poster
        prov.yaml:10:53: fel: key ska vara en text eller ett tal som skiljer posterna åt, men är en grupp uppgifter
          10 |     for_each: {each: post, in: = hämta.poster, key: = post}
             |                                                     ^^^^^^
          välj ett fält i posten, till exempel post.namn
        prov.yaml:14:53: fel: key läser ett steg i slingan, men behövs innan stegen har börjat
          14 |     for_each: {each: post, in: = hämta.poster, key: = f.utfall}
             |                                                     ^^^^^^^^^^
          välj ett fält i posten, till exempel post.namn
        """),
    WrongProcess(
      "a hinder without condition or text",
      """
      workflow: prov
      title: Prov
      steps:
        - id: a
          uses: prov.fraga
          role: chef
          with: {fråga: Hur?}
          hinder:
            - {text: Det går inte., lagrum: KL 6:38}
            - {when: a.svar = "nej"}
      """,
      message: """
        prov.yaml:9:9: fel: hindret säger inte när det gäller
           9 |       - {text: Det går inte., lagrum: KL 6:38}
             |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          lägg till when: med villkoret då utfallet inte får väljas
        prov.yaml:10:9: fel: hindret saknar nyckeln "text"
          10 |       - {when: a.svar = "nej"}
             |         ^^^^^^^^^^^^^^^^^^^^^^
          lägg till "text: …"
        """),
  ]
}
