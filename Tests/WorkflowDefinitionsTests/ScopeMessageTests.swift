import SourceDiagnostics
import Testing

@Suite("Names that exist, but not where they are read")
struct ScopeMessageTests {
  @Test("are told of in exactly these words", arguments: cases)
  func message(_ wrong: WrongProcess) throws { #expect(try problems(wrong.text) == wrong.message) }

  static let cases = [
    WrongProcess(
      "a branch's step, an item and its step, an optional step, read from outside",
      """
      workflow: prov
      title: Prov
      steps:
        - {id: hämta, uses: prov.hamta}
        - id: bägge
          parallel:
            ena: [{id: a, uses: prov.hamta}]
            andra: [{id: b, uses: prov.fraga, role: chef, with: {fråga: = a.utfall}}]
        - id: alla
          for_each: {each: post, in: = hämta.poster, key: = post.namn}
          steps: [{id: c, uses: prov.hamta}]
        - {id: d, uses: prov.fraga, role: chef, with: {fråga: = c.utfall, lista: '= [post.namn, extra.utfall]'}}
      optional: [{id: extra, uses: prov.hamta}]
      """,
      message: """
        prov.yaml:8:69: fel: steget "a" görs i en gren, så det syns bara i den
           8 |       andra: [{id: b, uses: prov.fraga, role: chef, with: {fråga: = a.utfall}}]
             |                                                                     ^
          gör steget före grenarna om andra grenar ska läsa det
        prov.yaml:7:18: jfr: här görs "a"
           7 |       ena: [{id: a, uses: prov.hamta}]
             |                  ^
        prov.yaml:12:59: fel: steget "c" görs för varje post i "alla", så det syns inte här
          12 |   - {id: d, uses: prov.fraga, role: chef, with: {fråga: = c.utfall, lista: '= [post.namn, extra.utfall]'}}
             |                                                           ^
          skriv alla för hela listan, alla.c för allas, alla[1].c för den första eller count(alla[c != null]) för hur många de är
          sätt då enkla citattecken om hela uttrycket: '= …'
        prov.yaml:11:18: jfr: här görs "c"
          11 |     steps: [{id: c, uses: prov.hamta}]
             |                  ^
        prov.yaml:12:80: fel: "post" är en post i "alla" och finns bara i stegen där
          12 |   - {id: d, uses: prov.fraga, role: chef, with: {fråga: = c.utfall, lista: '= [post.namn, extra.utfall]'}}
             |                                                                                ^^^^
          läs listan alla i stället, till exempel alla[1].post
        prov.yaml:10:15: jfr: här går "alla" igenom posterna
          10 |     for_each: {each: post, in: = hämta.poster, key: = post.namn}
             |               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        prov.yaml:12:91: fel: steget "extra" görs vid sidan av de andra, så det syns inte här
          12 |   - {id: d, uses: prov.fraga, role: chef, with: {fråga: = c.utfall, lista: '= [post.namn, extra.utfall]'}}
             |                                                                                           ^^^^^
          låt det vara ett av stegen under steps om andra ska läsa det
        prov.yaml:13:17: jfr: här görs "extra"
          13 | optional: [{id: extra, uses: prov.hamta}]
             |                 ^^^^^
        """),
    WrongProcess(
      "a step of a process that is called",
      """
      workflow: prov
      title: Prov
      steps:
        - {id: anrop, call: del, with: {dag: 2018-01-01}}
        - {id: a, uses: prov.fraga, role: chef, with: {fråga: = hämta.utfall}}
      """,
      message: """
        prov.yaml:5:59: fel: "hämta" finns i processen "del", men syns inte i den som anropar den
           5 |   - {id: a, uses: prov.fraga, role: chef, with: {fråga: = hämta.utfall}}
             |                                                           ^^^^^
          läs det som anropet ger, anrop.utfall, eller lägg till hämta under outputs i del
        """),
  ]

  @Test("a name of the calling process is told of with the way to hand it over")
  func caller() throws {
    let called = SourceFile(
      name: "del.yaml",
      text: """
        workflow: del
        title: Del
        inputs: {dag: {type: date, required: true}}
        steps:
          - {id: fråga, uses: prov.fraga, role: chef, with: {fråga: = hämta.utfall}}
        """)
    let told = try problems(
      """
      workflow: prov
      title: Prov
      steps:
        - {id: hämta, uses: prov.hamta}
        - {id: anrop, call: del, with: {dag: 2018-01-01}}
      """, others: [called])
    #expect(
      told == """
        del.yaml:5:63: fel: "hämta" hör till processen "prov", och den här processen ser bara det som anropet ger den
           5 |   - {id: fråga, uses: prov.fraga, role: chef, with: {fråga: = hämta.utfall}}
             |                                                               ^^^^^
          lägg till ett fält under inputs, och ge det ett värde under with i prov
        """)
  }
}
