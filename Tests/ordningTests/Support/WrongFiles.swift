/// Files that are wrong.
enum WrongFiles {
  /// The texts by name.
  static let all: [(name: String, text: String)] = [
    (
      #"wrong.yaml"#,
      #"""
      tittel: A
      part: {namn: B, tele: 1}
      svarstid: 2018-02-30
      antal: tre

      """#
    ),
    (
      #"wrong.json"#,
      #"""
      {"titel": "A",
       "part": {"namn": "B"}
       "svarstid": "2018-03-09"}

      """#
    ),
    (
      #"twice.yaml"#,
      #"""
      titel: A
      titel: B

      """#
    ),
    ("empty.yaml", ""),
    (
      #"list.yaml"#,
      #"""
      - titel

      """#
    ),
    (
      #"badconf/organisation.yaml"#,
      #"""
      tenant: Exempel Kommun
      name: X
      roles: [{id: a, titel: A}]
      boards: []
      accounts: [{id: b, title: B, roles: [{board: x, role: a}]}]
      configure: [a]

      """#
    ),
    (
      #"damaged.sqlite"#,
      #"""
      skräp

      """#
    ),
    (
      #"okänd.yaml"#,
      #"""
      hej: då

      """#
    ),
    (
      #"svensk.yaml"#,
      #"""
      titel: Remiss
      process: remiss
      steg: []

      """#
    ),
    (
      #"utan-namn.yaml"#,
      #"""
      title: Remiss
      steps: []

      """#
    ),
    (
      #"fel.yaml"#,
      #"""
      workflow: x
      title: X
      inputs:
        a: {type: txt}
      steps:
        - {id: s, uses: arende.registera, role: registrator}
        - {id: t, uses: arende.anteckna, role: handlägare, next: [{to: tt}]}

      """#
    ),
    (
      #"inst.yaml"#,
      #"""
      epost: {server: smtp://localhost:25, från: a@b.example, domän: b.example, tls: ja}
      fax: {}

      """#
    ),
    (
      #"kont.yaml"#,
      #"""
      kontakter:
        Polisen: {namn: Polisen, slag: polis}

      """#
    ),
  ]
}
