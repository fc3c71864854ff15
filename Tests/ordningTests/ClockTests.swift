import Testing

/// Clocks and incidents.
struct ClockTests {
  @Test("a clock is stopped, runs on with the days it stood still, and is extended")
  func changes() throws {
    let workspace = try Workspace.withCase()
    #expect(
      try workspace.must("clock suspend SOCN/2018:1 svarstid --reason väntar --as hl1 --now 2018-02-14")
        == "Klockan svarstid i SOCN/2018:1 är stoppad.")
    #expect(
      try workspace.must("case show SOCN/2018:1 --now 2018-02-15")
        .contains("Svarstid  stoppad sedan ons 14 feb 2018, sista dag var fre 9 mars 2018"))
    #expect(
      try workspace.must("clock resume SOCN/2018:1 svarstid --reason svar --as hl1 --now 2018-02-20")
        == "Klockan svarstid i SOCN/2018:1 löper igen.")
    #expect(
      try workspace.must(
        "clock extend SOCN/2018:1 svarstid --by P7D --reason mer --input - --as hl1 --now 2018-02-20",
        input: "underlag: brev") == "Klockan svarstid i SOCN/2018:1 är förlängd med 7 dagar.")
    #expect(
      try workspace.must("case show SOCN/2018:1 --now 2018-03-15").contains("Svarstid  tors 22 mars, 7 dagar kvar"))
  }

  @Test("the worker carries out what is due, and says when nothing is")
  func works() throws {
    let workspace = try Workspace.withCase()
    #expect(try workspace.must("worker run --once --now 2018-02-14") == "Inget var i tur.")
    #expect(try workspace.must("worker run --once --now 2018-03-06") == "1 klocka.")
    #expect(try workspace.must("case history SOCN/2018:1 --all").contains("Ordning        Svarstid: varning"))
    #expect(try workspace.must("effect list") == "Inga utskick.")
  }

  @Test("a step that cannot begin is a stop that a person retries or skips")
  func settlesIncidents() throws {
    let workspace = try Workspace()
    try workspace.must("init --example")
    let start = "case start beslut --input - --as registrator1 --now"
    try workspace.must("\(start) 2018-12-30", input: "rubrik: Taxa")
    try workspace.must("\(start) 2018-12-31", input: "rubrik: Avgift")
    let json = try JSON(try workspace.must("incident list --json"))
    #expect(json.count == 2)
    #expect(json[0]["incident"].text == "SOCN/2018:1#1")
    #expect(try workspace.must("case show SOCN/2018:1").contains("Lös stoppet här nedanför (ordning incident)."))
    try workspace.write(
      "config/organisation.yaml",
      Fixture.organisation.replacing(
        "    meetings:\n",
        with: "    meetings:\n      - {date: 2019-01-30, cutoff: 2019-01-14, notice: 2019-01-23, place: Solrosen}\n"))
    try workspace.must("config apply --as registrator1 --now 2019-01-02")
    #expect(
      try workspace.must("incident retry SOCN/2018:1 --as registrator1 --now 2019-01-02")
        == "SOCN/2018:1#1: nytt försök.")
    #expect(try workspace.must("task list").hasPrefix("SOCN/2018:1/sammanträde"))
    #expect(
      try workspace.must("incident cancel SOCN/2018:2#1 --reason fel --as registrator1 --now 2019-01-02")
        == "SOCN/2018:2#1: ärendet är makulerat.")
    #expect(try workspace.must("incident list") == "Inga stopp.")
  }
}
