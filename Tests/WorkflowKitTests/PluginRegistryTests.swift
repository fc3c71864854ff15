import FEEL
import Testing
import WorkflowKit

@Suite("Putting plugins together")
struct PluginRegistryTests {
  private func problems(_ plugins: [any WorkflowPlugin]) -> String {
    do {
      _ = try PluginRegistry(plugins: plugins)
      return ""
    } catch let problems as PluginProblems {
      return problems.description
    } catch {
      return "\(error)"
    }
  }

  @Test("everything a plugin brings is found by its name")
  func finds() throws {
    let registry = try PluginRegistry(plugins: [
      TestPlugin(
        steps: [CountStep.self], effects: [TestHandler()], messages: [MessageType("svar", title: "Svar", fields: [])],
        registers: [RegisterType(id: "kontakter", title: "Kontakter", fields: [])],
        records: [RecordType(id: "post", title: "Post", fields: [])],
        decisionTypes: [DecisionType(id: "prov.beslut", title: "Beslut", appeal: .legality)], templates: ["brev"])
    ])
    #expect(registry.stepIDs == ["prov.rakna"])
    #expect(registry.descriptor("prov.rakna")?.title == "Räkna")
    #expect(registry.descriptor("prov.annat") == nil)
    #expect(registry.handler("prov.post") != nil)
    #expect(registry.messages["svar"]?.title == "Svar")
    #expect(registry.registers["kontakter"] != nil)
    #expect(registry.records.keys.sorted() == ["party", "place", "post"])
    #expect(registry.decisionTypes["prov.beslut"] != nil)
    #expect(registry.templates == ["brev"])
  }

  @Test("what two plugins say alike they may both say")
  func alike() {
    let message = MessageType("svar", title: "Svar", fields: [Field("a", .text)])
    let type = DecisionType(id: "prov.beslut", title: "Beslut", appeal: .legality)
    #expect(
      problems([
        TestPlugin(id: "a", messages: [message], records: [.party], decisionTypes: [type]),
        TestPlugin(id: "b", messages: [message], decisionTypes: [type]),
      ]) == "")
  }

  @Test("every clash between plugins is told, all at once")
  func clashes() {
    let one = TestPlugin(
      id: "ena", steps: [CountStep.self], effects: [TestHandler()],
      messages: [MessageType("svar", title: "Svar", fields: [Field("a", .text)])],
      registers: [RegisterType(id: "kontakter", title: "Kontakter", fields: [])],
      records: [RecordType(id: "party", title: "Part", fields: [])],
      decisionTypes: [DecisionType(id: "prov.beslut", title: "Beslut", appeal: .legality)])
    let other = TestPlugin(
      id: "andra", steps: [CountStep.self], effects: [TestHandler()],
      messages: [MessageType("svar", title: "Svar", fields: [Field("a", .date)])],
      registers: [RegisterType(id: "kontakter", title: "Kontakter", fields: [])],
      decisionTypes: [DecisionType(id: "prov.beslut", title: "Annat beslut", appeal: .legality)])
    #expect(
      problems([one, other, one]) == """
        typen party har två olika former; en av dem från ena
        steget prov.rakna finns i både ena och andra
        effekten prov.post utförs av både ena och andra
        meddelandet svar har olika fält hos ena och andra: avsändare och mottagare måste vara överens
        registret kontakter hålls av både ena och andra
        beslutstypen prov.beslut har två olika beskrivningar; en av dem från andra
        insticksmodulen ena är installerad två gånger
        steget prov.rakna finns i både andra och ena
        effekten prov.post utförs av både andra och ena
        meddelandet svar har olika fält hos andra och ena: avsändare och mottagare måste vara överens
        registret kontakter hålls av både andra och ena
        beslutstypen prov.beslut har två olika beskrivningar; en av dem från ena
        """)
  }

  @Test("everything wrong in a step's description is told, all at once")
  func descriptor() {
    #expect(
      problems([TestPlugin(steps: [WrongStep.self])]) == """
        steget "Fel Steg" i prov ska heta modul.verb med a–z, 0–9 och _
        steget Fel Steg: "a" står två gånger i with
        steget Fel Steg: "b" står två gånger i with
        steget Fel Steg: "c" står två gånger i resultatet
        steget Fel Steg: "f" står två gånger i formulären
        steget Fel Steg: "d" står två gånger i formuläret f
        steget Fel Steg väntar på meddelandet svar, som ingen modul har
        steget Fel Steg begär effekten post.skicka, som ingen modul utför
        """)
  }

  @Test("a promise that cannot be kept, or that says nothing, is told")
  func promises() {
    #expect(
      problems([TestPlugin(steps: [WrongPromiseStep.self])]) == """
        steget prov.lova: "dag" har given, som bara resultatets fält kan ha
        steget prov.lova: "a" sägs finnas när val är ja, men finns alltid: ta bort given
        steget prov.lova: "b" sägs finnas när annat är ja, men "annat" står inte i resultatet
        steget prov.lova: "c" sägs finnas när text inte är ja, men "text" är inget val som alltid finns
        steget prov.lova: "d" sägs finnas när kanske är ja, men "kanske" är inget val som alltid finns
        steget prov.lova: "e" sägs finnas när val är ja eller jo, men "val" kan inte vara jo
        steget prov.lova: "f" sägs finnas när val är ja eller nej, men det gäller alltid
        steget prov.lova: "g" sägs finnas när klart inte är true eller false, men det gäller aldrig
        """)
  }

  @Test("a need that cannot be told, or that says nothing, is told")
  func needs() {
    #expect(
      problems([TestPlugin(steps: [WrongNeedStep.self])]) == """
        steget prov.behov: "g" har needed, som bara fälten under with kan ha
        steget prov.behov: "a" sägs behövas när val är ja, men finns alltid: ta bort needed
        steget prov.behov: "b" sägs behövas när val är ja, men finns alltid: ta bort needed
        steget prov.behov: "c" sägs behövas när annat är ja, men "annat" står inte i fälten under with
        steget prov.behov: "d" sägs behövas när kanske är ja, men "kanske" är inget val som alltid finns
        steget prov.behov: "e" sägs behövas när klart inte är true eller false, men det gäller aldrig
        """)
  }
}
