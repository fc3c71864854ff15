import Foundation
import Testing

/// Delegation orders as configuration: laid in by init, changed by config apply, and never made worse by a bad file.
struct DelegationConfigTests {
  private static let catalogue = """
    lagar:
      - {sfs: "2017:725", namn: kommunallagen}
    beslutstyper:
      - nyckel: remiss.yttrande
        titel: Yttrande över remiss
        slag: yttrande
        lagrum: [{lag: "2017:725", kap: 6, par: 12}]
        överklagas: {hur: inte, skäl: Ett yttrande är av rent förberedande art (13 kap. 2 § kommunallagen).}
        fakta:
          - {namn: till_fullmäktige, titel: Yttrandet lämnas till fullmäktige, typ: sant_falskt}
          - {namn: rör_mål_eller_inriktning, titel: Yttrandet rör verksamhetens mål, typ: sant_falskt}
          - {namn: medborgarförslag, titel: Ärendet kommer ur ett medborgarförslag, typ: sant_falskt}
        delegeras_inte:
          - {när: till_fullmäktige, skäl: Till fullmäktige yttrar sig nämnden (6 kap. 38 § 2 kommunallagen).}
          - {när: rör_mål_eller_inriktning, skäl: Om målen yttrar sig nämnden (6 kap. 38 § 1 kommunallagen).}
          - {när: medborgarförslag, skäl: I ett medborgarförslag beslutar nämnden (6 kap. 38 § 4 kommunallagen).}

    """

  static let order = """
    delegationsordning: Socialnämndens delegationsordning
    nämnd: socialnämnden
    läge: antagen
    antagen: {dag: 2017-12-06, paragraf: 150}
    gäller_från: 2018-01-01
    dagar: tidsrymd
    delegater:
      HL: {roll: handläggare}
    avsnitt:
      - rubrik: Yttranden
        punkter:
          - {nr: "1.1", ärende: Yttrande över remiss, delegat: HL, beslutstyper: [remiss.yttrande]}

    """

  func workspace() throws -> Workspace {
    let workspace = try Workspace()
    try workspace.write("config/beslutstyper.yaml", Self.catalogue)
    try workspace.write("config/delegationsordningar/socialnamnden/2018.yaml", Self.order)
    try workspace.must("init --example")
    return workspace
  }

  @Test("orders are laid in with the organisation, and what is laid in is verified")
  func laidIn() throws {
    let workspace = try Workspace()
    try workspace.write("config/beslutstyper.yaml", Self.catalogue)
    try workspace.write("config/delegationsordningar/socialnamnden/2018.yaml", Self.order)
    #expect(
      try workspace.must("init --example")
        == "Datamappen ./data är skapad för Exempelkommun: 1 nämnd, 4 konton, 1 kontakt, 1 delegationsordning.")
    #expect(try workspace.must("config diff") == "Ingen skillnad.")
    #expect(try workspace.must("verify").hasPrefix("Allt stämmer."))
  }

  @Test("a new revision and a new catalogue are laid in beside what is there")
  func changes() throws {
    let workspace = try workspace()
    try workspace.write(
      "config/delegationsordningar/socialnamnden/2019.yaml",
      Self.order.replacing("2017-12-06", with: "2018-03-21").replacing("2018-01-01", with: "2019-01-01"))
    try workspace.write("config/beslutstyper.yaml", Self.catalogue + "\n# Granskad.\n")
    let changes = "~ beslutstyperna\n+ delegationsordningen socialnamnden/2019.yaml"
    #expect(try workspace.must("config diff") == changes)
    #expect(try workspace.must("config apply --as registrator1 --now 2018-12-10") == "Inlagt:\n" + changes)
    #expect(try workspace.must("config diff") == "Ingen skillnad.")
    #expect(try workspace.must("verify").hasPrefix("Allt stämmer."))
  }

  @Test("an absence whose substitute the order gives no right to decide is told when it is laid in")
  func emptyStandIn() throws {
    let workspace = try workspace()
    let absences = "absences:\n  - {account: hl1, from: 2018-03-01, through: 2018-03-05, substitute: sekr1}\n"
    try workspace.write("config/organisation.yaml", Fixture.organisation + absences)
    let told = try workspace.must("config diff --now 2018-02-14")
    #expect(
      told.hasSuffix(
        "! Nämndsekreterare 1 ersätter Handläggare 1 2018-03-01–2018-03-05 men får inte besluta enligt punkt 1.1: "
          + "delegationsordningen anger ingen ersättare"), "\(told)")
    try workspace.write(
      "config/organisation.yaml",
      Fixture.organisation + absences.replacing("substitute: sekr1", with: "substitute: hl2"))
    #expect(!(try workspace.must("config diff --now 2018-02-14").contains("får inte besluta")))
  }

  @Test("a bad order is refused with its place, and the one in force stays in force")
  func badOrder() throws {
    let workspace = try workspace()
    try workspace.write(
      "config/delegationsordningar/socialnamnden/2019.yaml",
      Self.order.replacing("2017-12-06", with: "2018-12-05").replacing("2018-01-01", with: "2019-01-01")
        .replacing("delegat: HL", with: "delegat: XX"))
    let outcome = try workspace.run("config apply --as registrator1 --now 2018-12-10")
    #expect(outcome.status == 1)
    #expect(
      outcome.err.hasPrefix(
        "config/delegationsordningar/socialnamnden/2019.yaml:12:60: fel: delegaten \"XX\" finns inte under delegater"),
      "\(outcome.err)")
    try FileManager.default.removeItem(
      at: workspace.folder.appending(path: "config/delegationsordningar/socialnamnden/2019.yaml"))
    #expect(try workspace.must("config diff") == "Ingen skillnad.")
  }

  @Test("an order whose delegate no role in the organisation has is refused")
  func unknownRole() throws {
    let workspace = try Workspace()
    try workspace.write("config/beslutstyper.yaml", Self.catalogue)
    try workspace.write(
      "config/delegationsordningar/socialnamnden/2018.yaml",
      Self.order.replacing("roll: handläggare", with: "roll: handlaggare"))
    let outcome = try workspace.run("init --example")
    #expect(outcome.status == 1)
    #expect(outcome.err.contains("2018.yaml:8:"), "\(outcome.err)")
    #expect(!workspace.has("data"))
  }

  @Test(
    "what the nämnd has adopted is neither edited nor taken away",
    arguments: [
      ("# Ett ord.\n", "ändras"), (nil, "tas bort"),
    ])
  func keepsAdopted(_ added: String?, _ verb: String) throws {
    let workspace = try workspace()
    let name = "config/delegationsordningar/socialnamnden/2018.yaml"
    if let added {
      try workspace.write(name, Self.order + added)
    } else {
      try FileManager.default.removeItem(at: workspace.folder.appending(path: name))
    }
    let outcome = try workspace.run("config apply --as registrator1 --now 2018-02-14")
    #expect(outcome.status == 1)
    #expect(
      outcome.err == """
        socialnamnden/2018.yaml är antagen av nämnden och kan inte \(verb). (KL 6:37)
          Lägg tillbaka filen som den var, och gör ändringen i en ny revision.
        """)
  }

  private static let next = "config/delegationsordningar/socialnamnden/2018-2.yaml"

  /// The order once more, adopted and in force on other days.
  static func order(adopted: String, from: String) -> String {
    order.replacing("2017-12-06", with: adopted).replacing("2018-01-01", with: from)
  }

  @Test(
    "a revision that the nämnd cannot have adopted, or that would change days that have been, is refused",
    arguments: [
      ("2018-04-25", "2018-05-01", "har dagen 2018-04-25, som ligger i framtiden"),
      ("2018-03-20", "2018-04-01", "nämnden hade inget sammanträde 2018-03-20"),
      ("2018-03-21", "2018-03-25", "revisionen skulle gälla från 2018-03-25, som redan har passerat"),
    ])
  func notAdopted(_ adopted: String, _ from: String, _ reason: String) throws {
    let workspace = try workspace()
    try workspace.write(Self.next, Self.order(adopted: adopted, from: from))
    let outcome = try workspace.run("config apply --as registrator1 --now 2018-03-26")
    #expect(outcome.status == 1)
    #expect(outcome.err.contains(reason), "\(outcome.err)")
    #expect(outcome.err.hasPrefix(Self.next), "\(outcome.err)")
    #expect(!(try workspace.must("delegation history --order socialnämnden --now 2018-06-01").contains(adopted)))
    try workspace.write(Self.next, Self.order(adopted: "2018-03-21", from: "2018-03-26"))
    try workspace.must("config apply --as registrator1 --now 2018-03-26")
  }

  @Test("a revision whose adoption is not told is laid in with the data folder only")
  func untoldAdoption() throws {
    let workspace = try workspace()
    try workspace.write(
      Self.next,
      Self.order(adopted: "2018-03-21", from: "2018-04-01").replacing(
        "antagen: {dag: 2018-03-21, paragraf: 150}", with: "antas: Protokollet har inte återfunnits."))
    let outcome = try workspace.run("config apply --as registrator1 --now 2018-03-26")
    #expect(outcome.status == 1)
    #expect(outcome.err.contains("revisionen är antagen men säger inte när och i vilken paragraf"), "\(outcome.err)")
  }

  @Test("the proposal that was laid in may be recorded as adopted after its first day")
  func recordedLate() throws {
    let workspace = try workspace()
    let adopted = Self.order(adopted: "2018-03-21", from: "2018-03-22")
    try workspace.write(
      Self.next,
      adopted.replacing("läge: antagen", with: "läge: förslag").replacing(
        "antagen: {dag: 2018-03-21, paragraf: 150}\ngäller_från: 2018-03-22\n", with: ""))
    let adopt = "delegation adopt \(Self.next) --decided 2018-03-21 --paragraph 150 --from 2018-03-22 --as sekr1"
    let unknown = try workspace.run("\(adopt) --now 2018-03-26")
    #expect(unknown.err.contains("förslaget är inte inlagt"), "\(unknown)")
    #expect(unknown.err.contains("Lägg först in förslaget med ordning config apply"))
    try workspace.must("config apply --as registrator1 --now 2018-03-10")
    let negative = try workspace.run(
      "delegation adopt \(Self.next) --decided 2018-03-21 --paragraph -3 --from 2018-03-22 --as sekr1 --now 2018-03-26")
    #expect(negative.err.contains("paragrafen ska vara 1 eller högre"), "\(negative.err)")
    let proposal = try String(contentsOf: workspace.folder.appending(path: Self.next), encoding: .utf8)
    try workspace.must("\(adopt) --now 2018-03-26")
    let recorded = try String(contentsOf: workspace.folder.appending(path: Self.next), encoding: .utf8)
    #expect(recorded != proposal)
    try workspace.write(
      Self.next,
      recorded.replacing("delegat: HL", with: "delegat: NS").replacing(
        "  HL: {roll: handläggare}", with: "  HL: {roll: handläggare}\n  NS: {roll: nämndsekreterare}"))
    let other = try workspace.run("config apply --as registrator1 --now 2018-03-26")
    #expect(other.err.contains("revisionen skulle gälla från 2018-03-22, som redan har passerat"), "\(other.err)")
    try workspace.write(Self.next, recorded)
    try workspace.must("config apply --as registrator1 --now 2018-03-26")
    #expect(try workspace.must("verify").hasPrefix("Allt stämmer."))
  }

  @Test("only whoever has the right to write in the order lays a revision in, and nobody confirms a right for himself")
  func author() throws {
    let workspace = try workspace()
    let organisation = Fixture.organisation.replacing(
      "delegate_order: [registrator, nämndsekreterare]", with: "delegate_order: [nämndsekreterare]")
    try workspace.write("config/organisation.yaml", organisation)
    try workspace.must("config apply --as registrator1 --now 2018-03-26")
    let revision = Self.order(adopted: "2018-03-21", from: "2018-04-01")
    try workspace.write(Self.next, revision)
    let refused = try workspace.run("config apply --as registrator1 --now 2018-03-26")
    #expect(refused.status == 1)
    #expect(
      refused.err == """
        Bara nämndsekreterare får skriva i delegationsordningen.
          Be Nämndsekreterare 1.
        """)
    try workspace.write(
      Self.next,
      revision.replacing("HL: {roll: handläggare}", with: "HL: {roll: nämndsekreterare}").replacing(
        "delegat: HL,",
        with: "delegat: HL, oklar: {fråga: Vem?, bekräftad: {dag: 2018-03-20, av: Registrator 1, svar: HL}},"))
    let gain = try workspace.run("config apply --as registrator1 --author sekr1 --now 2018-03-26")
    #expect(gain.status == 1)
    #expect(gain.err.hasPrefix("Nämndsekreterare 1 kan inte bekräfta punkt 1.1"), "\(gain.err)")
    try workspace.write(Self.next, revision)
    try workspace.must("config apply --as registrator1 --author sekr1 --now 2018-03-26")
  }

  @Test("a changed lagrum in the catalogue is told with what it was")
  func changedLagrum() throws {
    let workspace = try workspace()
    try workspace.write(
      "config/beslutstyper.yaml", Self.catalogue.replacing("kap: 6, par: 12", with: "kap: 6, par: 13"))
    #expect(
      try workspace.must("config diff --now 2018-02-14") == """
        ~ beslutstyperna
        ~ lagrummen för remiss.yttrande, också dagar som har varit: 6 kap. 12 § kommunallagen (2017:725) → 6 kap. 13 § \
        kommunallagen (2017:725)
        """)
  }

  @Test("what is passed on must be an item of the order, and ends when the item comes to cover other decisions")
  func passedOn() throws {
    let workspace = try workspace()
    func organisation(item: String) -> String {
      Fixture.organisation.replacing(
        "    rights:",
        with: """
              chief: handläggare
              subdelegations: [{role: handläggare, account: sekr1, item: "\(item)", from: 2018-02-01}]
              rights:
          """)
    }
    try workspace.write("config/organisation.yaml", organisation(item: "99.99"))
    let unknown = try workspace.run("config apply --as registrator1 --now 2018-03-26")
    #expect(unknown.status == 1)
    #expect(
      unknown.err.contains(
        "vidaredelegeringen till sekr1 gäller punkt 99.99, som inte finns i delegationsordningen för Socialnämnden"),
      "\(unknown.err)")
    try workspace.write("config/organisation.yaml", organisation(item: "1.1"))
    #expect(!(try workspace.must("config apply --as registrator1 --now 2018-03-26").contains("upphör")))
    try workspace.write(
      Self.next,
      Self.order(adopted: "2018-03-21", from: "2018-04-01").replacing("[remiss.yttrande]", with: "[]"))
    #expect(
      try workspace.must("config apply --as registrator1 --now 2018-03-26").hasSuffix(
        "! vidaredelegeringen av punkt 1.1 till sekr1 upphör 2018-04-01, då punkten omfattar andra beslut (KL 7:6): den "
          + "måste ges på nytt om den ska gälla"))
  }

  @Test("a rule of the law that the catalogue lacks is refused with its place, and the catalogue in force stays")
  func barred() throws {
    let workspace = try workspace()
    let lines = Self.catalogue.split(separator: "\n").filter { !$0.contains("när: medborgarförslag") }
    try workspace.write("config/beslutstyper.yaml", lines.joined(separator: "\n") + "\n")
    let outcome = try workspace.run("config apply --as registrator1 --now 2018-12-10")
    #expect(outcome.status == 1)
    #expect(
      outcome.err.contains(
        "fel: remiss.yttrande får inte delegeras när medborgarförslag, men regeln saknas"), "\(outcome.err)")
    #expect(outcome.err.contains("- {när: 'medborgarförslag', skäl: … (6 kap. 38 § 4 kommunallagen)}"))
    let answer = try workspace.must(
      "delegation lookup --order socialnämnden --decision-type remiss.yttrande --date 2018-03-01 --now 2018-02-14 "
        + "--fact till_fullmäktige=nej --fact rör_mål_eller_inriktning=nej --fact medborgarförslag=ja")
    #expect(answer.contains("I ett medborgarförslag beslutar nämnden (6 kap. 38 § 4 kommunallagen)."))
  }

  @Test("a comparison and a proposal tell what changes for the cases of the data folder")
  func effects() throws {
    let workspace = try workspace()
    try workspace.write("config/mallar/delegationsbeslut.html", "<p>{{beslut}}</p>\n")
    try workspace.write(
      "Workflows/delegerat.yaml",
      """
      workflow: delegerat
      title: Delegerat yttrande
      steps:
        - {id: beslut, uses: beslut.fatta, title: Besluta, role: handläggare, with: {rubrik: Ett yttrande, beslutstyp: remiss.yttrande, fakta: {till_fullmäktige: false, rör_mål_eller_inriktning: false, medborgarförslag: false}}}

      """)
    for _ in 1...2 {
      try workspace.must("case start delegerat --input - --as registrator1 --now 2018-02-14", input: "{}")
    }
    try workspace.must(
      "task complete SOCN/2018:1/beslut --input - --as hl1 --now 2018-02-15",
      input: "{åtgärd: besluta, utfall: bifall, beslut: Inget att erinra., skäl: Förslaget är bra.}")
    try workspace.write(
      "config/delegationsordningar/socialnamnden/ny.yaml",
      Self.order.replacing("läge: antagen", with: "läge: utkast")
        .replacing("antagen: {dag: 2017-12-06, paragraf: 150}\ngäller_från: 2018-01-01\n", with: "")
        .replacing("beslutstyper: [remiss.yttrande]", with: "beslutstyper: []"))
    let folder = "config/delegationsordningar/socialnamnden"
    let lines = """
      Öppna ärenden
      – SOCN/2018:2 Delegerat yttrande: Handläggare enligt punkt 1.1 → Socialnämnden
      """
    let diff = try workspace.must("delegation diff \(folder)/2018.yaml \(folder)/ny.yaml --now 2018-02-16")
    #expect(diff.contains(lines), "\(diff)")
    #expect(
      diff.contains(
        "– SOCN/2018:1 beslut 1 Delegerat yttrande, beslutat 2018-02-15 av Handläggare 1 enligt punkt 1.1: "
          + "Handläggare enligt punkt 1.1 → Socialnämnden"))
    let json = try JSON(
      try workspace.must("delegation diff \(folder)/2018.yaml \(folder)/ny.yaml --now 2018-02-16 --json"))
    #expect(json["open"][0]["case"].text == "SOCN/2018:2")
    #expect(json["decided"][0]["decider"].text == "Handläggare 1 enligt punkt 1.1")
    #expect(json["untried"].count == 0)
    let proposed = try workspace.must("delegation propose \(folder)/ny.yaml --as sekr1 --now 2018-02-16")
    #expect(proposed.hasPrefix("Utkastet är nu ett förslag:"))
    #expect(proposed.contains(lines), "\(proposed)")
    try FileManager.default.removeItem(at: workspace.folder.appending(path: "data"))
    let without = try workspace.run("delegation diff \(folder)/2018.yaml \(folder)/ny.yaml --now 2018-02-16")
    #expect(
      without.err == "Öppna ärenden och det senaste årets beslut är inte prövade: datamappen ./data finns inte.")
    #expect(!without.out.contains("Öppna ärenden"))
  }
}
