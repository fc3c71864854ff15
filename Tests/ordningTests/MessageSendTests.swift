import Testing

/// Messages to a case.
struct MessageSendTests {
  @Test("a message that nothing takes is told of, to whoever hands it in and to whoever looks at the case")
  func waits() throws {
    let workspace = try Workspace.withCase()
    let options = "--input - --as registrator1 --now 2018-02-14"
    try workspace.must("task complete SOCN/2018:1 \(options)", input: "handläggare: hl1")
    try workspace.must(
      "task complete SOCN/2018:1/anteckna --input - --as hl1 --now 2018-02-14", input: "text: Läst.")
    #expect(
      try workspace.must("message send SOCN/2018:1 remiss_återkallad --id m1 \(options)", input: "dag: 2018-02-14")
        == "Remissen är återkallad: lämnat till SOCN/2018:1.\n  Det väntar: inget i ärendet tar emot det nu.")
    #expect(
      try workspace.must("case show SOCN/2018:1 --now 2018-02-14").contains(
        "\n\nMeddelanden som inget har tagit emot\n  Remissen är återkallad  ons 14 feb 2018 kl. "))
    let json = try JSON(try workspace.must("case show SOCN/2018:1 --json --now 2018-02-14"))
    #expect(json["messages"][0]["type"].text == "remiss_återkallad")
    #expect(json["messages"][0]["title"].text == "Remissen är återkallad")
  }
}
