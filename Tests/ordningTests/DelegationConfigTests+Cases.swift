import Foundation
import Testing

/// Decisions in cases by the order that is laid in.
extension DelegationConfigTests {
  @Test("a nämnd answers with what has been laid in, and a file that differs is told of")
  func inForce() throws {
    let workspace = try workspace()
    let name = "config/delegationsordningar/socialnamnden/2019.yaml"
    try workspace.write(
      name,
      Self.order.replacing("2017-12-06", with: "2017-12-20").replacing("2018-01-01", with: "2018-02-14")
        .replacing("beslutstyper: [remiss.yttrande]", with: "beslutstyper: []"))
    let question =
      "delegation lookup --order socialnämnden --decision-type remiss.yttrande --fact till_fullmäktige=nej "
      + "--fact rör_mål_eller_inriktning=nej --fact medborgarförslag=nej --now 2018-02-14"
    let before = try workspace.run(question)
    #expect(before.out.contains("Handläggare beslutar enligt punkt 1.1."))
    #expect(
      before.err == """
        Svaret är ur datamappen ./data. I ./config skiljer sig socialnamnden/2019.yaml, som inte gäller förrän det är \
        inlagt med ordning config apply.
        """)
    let history = try workspace.must("delegation history --order socialnämnden --now 2018-02-14")
    #expect(!history.contains("2017-12-20"))
    try workspace.must("config apply --as registrator1 --now 2018-02-14")
    let after = try workspace.run(question)
    #expect(after.out.contains("Därför beslutar Socialnämnden."))
    #expect(after.err == "")
  }

  @Test("a decision is taken by the delegate only, shown with its item, and stands on one meeting's list")
  func decided() throws {
    let workspace = try workspace()
    try workspace.write("config/mallar/delegationsbeslut.html", "<p>{{beslut}}</p>\n")
    try workspace.write(
      "Workflows/delegerat.yaml",
      """
      workflow: delegerat
      title: Delegerat yttrande
      steps:
        - {id: beslut, uses: beslut.fatta, title: Besluta, role: handläggare, with: {rubrik: Ett yttrande, beslutstyp: remiss.yttrande, fakta: {till_fullmäktige: false, rör_mål_eller_inriktning: false, medborgarförslag: false}}}
        - {id: anteckna, uses: arende.anteckna, title: Anteckna, role: handläggare}

      """)
    try workspace.must("case start delegerat --input - --as registrator1 --now 2018-02-14", input: "{}")
    let answer = "{åtgärd: besluta, utfall: bifall, beslut: Nämnden har inget att erinra., skäl: Förslaget är bra.}"
    let task = "task complete SOCN/2018:1/beslut --input -"
    let refused = try workspace.run("\(task) --as sekr1 --now 2018-02-15", input: answer)
    #expect(refused.status == 1)
    for line in [
      "Du kan inte besluta i det här ärendet. (KL 6:37, KL 7:5)",
      "  Socialnämndens delegationsordning, antagen 2017-12-06 § 150, gäller från 2018-01-01 (revision ",
      "  Handläggare beslutar enligt punkt 1.1.", "  Lämna ärendet till någon med rollen Handläggare.",
    ] { #expect(refused.err.contains(line), "\(refused.err)") }
    try workspace.must("\(task) --as hl1 --now 2018-02-15", input: answer)
    #expect(
      try workspace.must("case show SOCN/2018:1 --now 2018-02-15").contains(
        "tors 15 feb 2018  Handläggare 1  punkt 1.1  bifall  Nämnden har inget att erinra."))
    #expect(
      try workspace.must("delegation report --meeting 2018-03-21") == """
        Anmälan av delegationsbeslut
        Socialnämnden, sammanträde 2018-03-21

        Beslut på delegation
        2018-02-15  SOCN/2018:1  Delegerat yttrande
            bifall. Handläggare 1, punkt 1.1.
        """)
    let json = try JSON(try workspace.must("delegation report --meeting 2018-03-21 --json"))
    #expect(json["ordinary"][0]["item"].text == "1.1")
    #expect(try workspace.run("delegation report --meeting 2018-03-22").err.contains("har inget sammanträde"))
    #expect(try workspace.must("verify").hasPrefix("Allt stämmer."))
  }
}
