import CivilTime
import Delegation
import FEEL
import Testing

@Suite("Looking up who decides")
struct LookupTests {
  private func explain(
    _ order: DelegationOrder, _ type: String, _ facts: Value = [:], isWeighty: Bool = false,
    isUrgent: Bool = false, urgentRole: String? = nil
  ) throws -> ExplainedAnswer {
    var house = try Herrljunga.get()
    house.terms = terms(house.terms, urgentRole: urgentRole)
    let matter = try house.catalogue.matter(type, facts: context(facts), isWeighty: isWeighty, isUrgent: isUrgent)
    return house.compiled(order).explain(matter, on: house.day)
  }

  private func terms(_ terms: OrderTerms, urgentRole: String?) -> OrderTerms {
    OrderTerms(
      board: terms.board, boardName: terms.boardName, committees: terms.committees, roles: terms.roles,
      chiefRoles: terms.chiefRoles, urgentRole: urgentRole)
  }

  /// The lines without the first two, which tell the revision and the decision.
  private func reasons(_ answer: ExplainedAnswer) -> String { answer.explanation.dropFirst(2).joined(separator: "\n") }

  @Test("the explanation tells the revision, every item considered and what follows")
  func delegate() throws {
    let house = try Herrljunga.get()
    let order = house.confirmedBefore
    let answer = try explain(order, "alkohol.tillfälligt.allmänheten", ["antal_dagar": 3])
    #expect(answer.answer.level == .delegate)
    #expect(answer.titles == ["Handläggare"])
    #expect(answer.item == "12.9 (1)")
    #expect(answer.revision == order.hash)
    #expect(answer.lagrum == ["8 kap. 2 § alkohollagen (2010:1622)"])
    #expect(answer.reporting == .reported)
    #expect(
      answer.explanation.joined(separator: "\n") == """
        Socialnämndens delegationsordning: alkohol, tobak, spel och receptfria läkemedel, gäller från 2019-07-01 \
        (dagen är ett antagande; revision \(order.shortHash)).
        Beslutet: Tillfälligt serveringstillstånd till allmänheten.
        Punkt 12.8 (Beslut om tillfälliga serveringstillstånd till allmänheten längre än tre dagar) gäller inte, för \
        villkoret är inte uppfyllt. Villkor: antal dagar är mer än 3. Här: antal dagar är 3.
        Punkt 12.9 (1) (Beslut om tillfälliga serveringstillstånd till allmänheten upp till tre dagar) gäller, för \
        villkoret är uppfyllt. Villkor: antal dagar är högst 3. Här: antal dagar är 3.
        Dagar räknas som serveringsdagar: varje dag med servering räknas, dagarna emellan inte.
        Handläggare beslutar enligt punkt 12.9 (1).
        """)
  }

  @Test("an utskott decides at a meeting")
  func committee() throws {
    let answer = try explain(
      Herrljunga.get().confirmedBefore, "alkohol.tillfälligt.allmänheten", ["antal_dagar": 4])
    #expect(answer.answer.level == .committee)
    #expect(
      answer.explanation.last == "Socialnämndens myndighetsutskott beslutar vid sammanträde enligt punkt 12.8.")
  }

  @Test("an item asked by its number is answered by all that holds for what it covers")
  func byItem() throws {
    let catalogue = try SmallHouse.catalogue()
    let order = CompiledOrder(
      try SmallHouse.order(
        """
        - {nr: "1", ärende: A, delegat: HL, beslutstyper: [prov.tillstånd], villkor: antal_dagar <= 3}
        - {nr: "2", ärende: B, delegat: PU, beslutstyper: [prov.tillstånd], villkor: antal_dagar > 3}
        - {nr: "3", ärende: C, delegat: HL, beslutstyper: [prov.avgift, prov.spel]}
        - {nr: "4", ärende: D, delegat: PU, beslutstyper: [prov.spel]}
        - {nr: "5", ärende: E, delegat: HL, beslutstyper: []}
        """), catalogue: catalogue, terms: SmallHouse.terms)
    func ask(_ number: String, _ types: [String], _ facts: Value = [:], isWeighty: Bool = false) throws
      -> ExplainedAnswer
    {
      try order.explain(
        item: try #require(order.items(numbered: number).first),
        as: types.map { try catalogue.matter($0, facts: context(facts), isWeighty: isWeighty) },
        on: try day("2020-06-01"))
    }
    #expect(try ask("1", ["prov.tillstånd"], ["antal_dagar": 3]).answer.level == .delegate)
    let unsettled = try ask("1", ["prov.tillstånd"])
    #expect(unsettled.answer.level == .board)
    #expect(unsettled.explanation.last?.contains("uppgiften \"Antal dagar\" saknas. Därför beslutar") == true)
    #expect(try ask("1", ["prov.tillstånd"], ["antal_dagar": 3], isWeighty: true).answer.basis == .weighty)
    let other = try ask("1", ["prov.tillstånd"], ["antal_dagar": 4])
    #expect(other.item == "2")
    #expect(other.explanation.last == "Svaret ger punkt 2, inte 1.")
    let several = try ask("3", ["prov.avgift", "prov.spel"])
    #expect(several.answer.level == .board)
    #expect(several.titles == ["Provnämnden"])
    #expect(
      several.explanation.last
        == "Vem som beslutar enligt punkt 3 (C) hänger på vilket av besluten det gäller. Innan det "
        + "är sagt beslutar Provnämnden.")
    #expect(try ask("3", ["prov.avgift"]).item == "3")
    #expect(try ask("5", []).answer.level == .board)
  }

  @Test("a missing fact is told, and the nämnd decides")
  func missingFact() throws {
    let answer = try explain(Herrljunga.get().confirmedBefore, "alkohol.tillfälligt.allmänheten")
    #expect(answer.answer.level == .board)
    #expect(
      reasons(answer) == """
        Punkt 12.8 (Beslut om tillfälliga serveringstillstånd till allmänheten längre än tre dagar) kan inte prövas, för \
        uppgiften "Antal dagar" saknas. Villkor: antal dagar är mer än 3.
        Punkt 12.9 (1) (Beslut om tillfälliga serveringstillstånd till allmänheten upp till tre dagar) kan inte prövas, för \
        uppgiften "Antal dagar" saknas. Villkor: antal dagar är högst 3.
        Dagar räknas som serveringsdagar: varje dag med servering räknas, dagarna emellan inte.
        Vem som är delegat kan inte avgöras, för uppgiften "Antal dagar" saknas. Därför beslutar Socialnämnden.
        """)
  }

  @Test("an unconfirmed item answers the nämnd, with what is to be confirmed")
  func unconfirmed() throws {
    let answer = try explain(Herrljunga.get().proposed, "alkohol.stadigvarande.paustillstånd")
    #expect(answer.answer.level == .board)
    #expect(answer.item == nil)
    #expect(
      reasons(answer) == """
        Punkt 12.2 (Beslut om paustillstånd) får inte användas förrän någon har bekräftat den: Trycket har två \
        delegater, SNMU och HL, utan färg och överstrykning. Bekräfta att HL är den nya delegaten.
        Punkt 12.2 är inte bekräftad. Därför beslutar Socialnämnden.
        """)
    #expect(answer.explanation[0].contains("förslag som inte är antaget"))
  }

  @Test("an unconfirmed item that would not apply stands in nobody's way")
  func unconfirmedElsewhere() throws {
    let answer = try explain(Herrljunga.get().before, "tobak.återkallelse", ["grund": "egen begäran"])
    #expect(answer.item == "13.7")
  }

  @Test("a struck row is told and passed over")
  func struck() throws {
    let answer = try explain(
      Herrljunga.get().confirmedProposed, "alkohol.tillfälligt.allmänheten", ["antal_dagar": 2])
    #expect(
      reasons(answer) == """
        Punkt 12.8 (Beslut om tillfälliga serveringstillstånd till allmänheten) gäller.
        Punkt 12.9 (1) (Beslut om tillfälliga serveringstillstånd till allmänheten upp till tre dagar) ingår inte i \
        den här lydelsen.
        Dagar räknas som serveringsdagar: varje dag med servering räknas, dagarna emellan inte.
        Handläggare beslutar enligt punkt 12.8.
        """)
  }

  @Test("what no item covers is the nämnd's")
  func noItem() throws {
    let answer = try explain(Herrljunga.get().confirmedBefore, "folköl.förbud")
    #expect(reasons(answer) == "Ingen punkt gäller. Därför beslutar Socialnämnden.")
  }

  @Test("a matter of greater weight is the nämnd's, whatever the order says")
  func weighty() throws {
    let answer = try explain(Herrljunga.get().confirmedBefore, "alkohol.erinran", isWeighty: true)
    #expect(
      reasons(answer) == """
        Ärendet är principiellt eller annars av större vikt, och sådant får inte delegeras (6 kap. 38 § 3 \
        kommunallagen). Därför beslutar Socialnämnden.
        """)
  }

  @Test("an opinion to fullmäktige is never delegated")
  func toCouncil() throws {
    let answer = try explain(Herrljunga.get().confirmedBefore, "remiss.yttrande", ["till_fullmäktige": true])
    #expect(
      reasons(answer) == """
        Ett yttrande till fullmäktige får inte delegeras (6 kap. 38 § 2 kommunallagen). Därför beslutar Socialnämnden.
        """)
    let unsaid = try explain(Herrljunga.get().confirmedBefore, "remiss.yttrande")
    #expect(
      reasons(unsaid) == """
        Om beslutet får delegeras kan inte avgöras, för uppgiften "Yttrandet lämnas till fullmäktige" saknas. Därför beslutar \
        Socialnämnden.
        """)
  }

  @Test(
    "an opinion on an appealed decision of the whole nämnd is never delegated", arguments: ["nämnden", "fullmäktige"])
  func appealed(_ decider: String) throws {
    let answer = try explain(
      Herrljunga.get().confirmedBefore, "yttrande.till_domstol", ["beslutat_av": .string(decider)])
    #expect(answer.answer.basis == .barred(0))
  }

  @Test("an urgent matter is the ordförande's only where the nämnd has given that task")
  func urgent() throws {
    let order = try Herrljunga.get().confirmedBefore
    let given = try explain(order, "alkohol.varning", isUrgent: true, urgentRole: "ordförande")
    #expect(given.answer.level == .chair)
    #expect(
      reasons(given) == """
        Punkt 12.17 (Beslut i frågan om varning) gäller.
        Ärendet är för brådskande för att vänta på nämnden, och Socialnämnden har gett rollen Ordförande uppdraget att \
        besluta då (6 kap. 39 § kommunallagen).
        Ordförande beslutar. Skälet antecknas, och beslutet anmäls vid nämndens nästa sammanträde (6 kap. 40 § \
        kommunallagen).
        """)
    let kept = try explain(order, "folköl.förbud", isUrgent: true)
    #expect(
      reasons(kept) == """
        Ingen har fått nämndens uppdrag att besluta i brådskande ärenden (6 kap. 39 § kommunallagen).
        Ingen punkt gäller. Därför beslutar Socialnämnden.
        """)
  }

  @Test("a delegate decides an urgent matter too, unless the item says that it does not hold then")
  func urgentDelegate() throws {
    let order = try Herrljunga.get().confirmedProposed
    #expect(try explain(order, "alkohol.erinran", isUrgent: true, urgentRole: "ordförande").item == "12.16")
    let noted = try explain(order, "tobak.föreläggande", isUrgent: true, urgentRole: "ordförande")
    #expect(noted.answer.level == .chair)
    #expect(
      noted.explanation[2] == """
        Punkt 13.5 (Beslut att meddela föreläggande eller förbud gällande tobaksvaror och örtprodukter för rökning) \
        gäller inte ärenden som är för brådskande för att vänta på nämnden (6 kap. 39 § kommunallagen).
        """)
  }

  @Test("the answer without words is the same as the one with them", arguments: HerrljungaTests.rows)
  func plain(_ row: HerrljungaTests.Row) throws {
    let house = try Herrljunga.get()
    let matter = try row.matter(house.catalogue)
    for order in [house.before, house.confirmedBefore, house.proposed, house.confirmedProposed] {
      let compiled = house.compiled(order)
      #expect(compiled.lookup(matter, on: house.day) == compiled.explain(matter, on: house.day).answer)
    }
  }

  @Test("an unknown type, an unknown fact and a wrong value are refused with what was meant")
  func factProblems() throws {
    let catalogue = try Herrljunga.get().catalogue
    func problem(_ key: String, _ facts: Value) -> String {
      do {
        _ = try catalogue.matter(key, facts: context(facts))
        return ""
      } catch { return "\(error.message) \(error.hint)" }
    }
    #expect(problem("tobak.varnig", [:]) == "Beslutstypen \"tobak.varnig\" finns inte. Menade du \"tobak.varning\"?")
    #expect(
      problem("alkohol.tillfälligt.slutet", ["antal_dag": 3])
        == "Beslutstypen alkohol.tillfälligt.slutet har inget faktum som heter \"antal_dag\". Menade du \"antal_dagar\"?"
    )
    #expect(
      problem("alkohol.varning", ["antal_dagar": 3])
        == "Beslutstypen alkohol.varning har inget faktum som heter \"antal_dagar\". Den tar inga fakta.")
    #expect(
      problem("alkohol.tillfälligt.slutet", ["antal_dagar": "tre"])
        == "antal_dagar ska vara ett antal dagar, minst 1, men är \"tre\". antal_dagar betyder: Antal dagar.")
    #expect(
      problem("tobak.återkallelse", ["grund": "okänd"])
        == """
        grund ska vara ett av egen begäran, används inte, krav uppfylls inte, brottslig verksamhet, varning utan \
        rättelse, men är "okänd". grund betyder: Grund för återkallelsen.
        """)
  }
}
