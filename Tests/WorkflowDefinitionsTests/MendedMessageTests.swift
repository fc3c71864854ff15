import Testing

@Suite("What a municipal officer wrote wrong is told so that it is mended from the message alone")
struct MendedMessageTests {
  @Test("is told in exactly these words", arguments: cases)
  func message(_ wrong: WrongProcess) throws {
    let found = try problems(wrong.text)
    if wrong.message.isEmpty { print("<<<\(wrong.testDescription)\n\(found)\n>>>") }
    #expect(found == wrong.message)
  }

  static let cases = [
    WrongProcess(
      "an option without quotation marks",
      """
      workflow: prov
      title: Prov
      inputs:
        val: {type: choice, options: [ja, inte än], required: true}
        antal: {type: integer, required: true}
        ord: {type: text, required: true}
        dag: {type: date}
      steps:
        - {id: a, uses: prov.hamta, next: [{when: val = ja, to: b}, {when: val = inte än, to: c}, {to: c}]}
        - {id: b, uses: prov.hamta}
        - {id: c, uses: prov.hamta, next: [{when: 'val in ("ja", inte än)', to: b}, {to: d}]}
        - {id: d, uses: prov.hamta}
      """,
      message: ""),
    WrongProcess(
      "a sentence after the equals sign",
      """
      workflow: prov
      title: Prov
      inputs:
        val: {type: choice, options: [ja, inte än], required: true}
        antal: {type: integer, required: true}
        ord: {type: text, required: true}
        dag: {type: date}
      case:
        title: = Ärendet är klart
        party: = Svar till {ord}
      steps:
        - {id: h, uses: prov.hamta}
      """,
      message: ""),
    WrongProcess(
      "names between brackets in texts",
      """
      workflow: prov
      title: Prov
      inputs:
        val: {type: choice, options: [ja, inte än], required: true}
        antal: {type: integer, required: true}
        ord: {type: text, required: true}
        dag: {type: date}
      case: {title: '= "Om {ord}, " + ord', party: Om «ord», plan_code: 'Om [ord]'}
      steps:
        - {id: h, uses: prov.hamta, guidance: {text: 'Ring {ord}.'}}
      """,
      message: ""),
    WrongProcess(
      "curly quotation marks round an expression",
      """
      workflow: prov
      title: Prov
      inputs:
        val: {type: choice, options: [ja, inte än], required: true}
        antal: {type: integer, required: true}
        ord: {type: text, required: true}
        dag: {type: date}
      steps:
        - {id: h, uses: prov.hamta, next: [{when: ’val = "ja"’, to: h}, {to: z}]}
        - {id: z, uses: prov.hamta}
      """,
      message: ""),
    WrongProcess(
      "values of a step beside with",
      """
      workflow: prov
      title: Prov
      inputs:
        val: {type: choice, options: [ja, inte än], required: true}
        antal: {type: integer, required: true}
        ord: {type: text, required: true}
        dag: {type: date}
      steps:
        - id: a
          uses: prov.fraga
          role: chef
          fråga: Hur?
        - id: b
          uses: prov.fraga
          role: chef
          with: {fråga: Hur?}
          antal: = antal
          dag: = dag
        - id: c
          call: del
          with:
          dag: = dag
      """,
      message: ""),
    WrongProcess(
      "keys of a step under with",
      """
      workflow: prov
      title: Prov
      inputs:
        val: {type: choice, options: [ja, inte än], required: true}
        antal: {type: integer, required: true}
        ord: {type: text, required: true}
        dag: {type: date}
      steps:
        - id: a
          uses: prov.fraga
          with:
            fråga: Hur?
            role: chef
            next: [{to: b}]
        - {id: b, uses: prov.hamta}
      """,
      message: ""),
    WrongProcess(
      "a step that only waits",
      """
      workflow: prov
      title: Prov
      inputs:
        val: {type: choice, options: [ja, inte än], required: true}
        antal: {type: integer, required: true}
        ord: {type: text, required: true}
        dag: {type: date}
      steps:
        - {id: h, uses: prov.hamta}
        - {id: v, wait: P14D}
        - delay: 14 dagar
        - {id: b, uses: prov.hamta}
      """,
      message: ""),
    WrongProcess(
      "one way on, written without a list",
      """
      workflow: prov
      title: Prov
      inputs:
        val: {type: choice, options: [ja, inte än], required: true}
        antal: {type: integer, required: true}
        ord: {type: text, required: true}
        dag: {type: date}
      steps:
        - id: a
          uses: prov.hamta
          next:
            when: antal > 1
            to: b
        - {id: b, uses: prov.hamta}
      """,
      message: ""),
    WrongProcess(
      "a word that the choice does not have, and what hangs on it",
      """
      workflow: prov
      title: Prov
      inputs:
        val: {type: choice, options: [ja, inte än], required: true}
        antal: {type: integer, required: true}
        ord: {type: text, required: true}
        dag: {type: date}
      facts: {f: = val = "jo"}
      steps:
        - {id: a, uses: prov.hamta, next: [{when: val != "jo", to: b}, {when: f, to: b}, {to: c}]}
        - {id: b, uses: prov.hamta}
        - {id: c, uses: prov.hamta}
      """,
      message: ""),
    WrongProcess(
      "a guard that cannot be read, or asks for a word that there is not, and what hangs on it",
      """
      workflow: prov
      title: Prov
      inputs:
        val: {type: choice, options: [ja, inte än], required: true}
        antal: {type: integer, required: true}
        ord: {type: text, required: true}
        dag: {type: date}
      steps:
        - {id: a, uses: prov.hamta, next: [{when: dag är ifylld, to: b}, {to: c}]}
        - {id: b, call: del, with: {dag: = dag}}
        - {id: c, uses: prov.hamta}
      """,
      message: ""),
    WrongProcess(
      "no facts at all, where one tells who decides",
      """
      workflow: prov
      title: Prov
      inputs:
        val: {type: choice, options: [ja, inte än], required: true}
        antal: {type: integer, required: true}
        ord: {type: text, required: true}
        dag: {type: date}
      steps:
        - {id: h, uses: prov.hamta}
        - {id: a, uses: prov.till, with: {organ: = h.utfall, beslut: prov.beslut, fakta: null}}
        - {id: b, uses: prov.till, with: {organ: = h.utfall, beslut: prov.beslut, fakta: = null}}
      """,
      message: ""),
    WrongProcess(
      "a day that any way on lacks",
      """
      workflow: prov
      title: Prov
      inputs:
        val: {type: choice, options: [ja, inte än], required: true}
        antal: {type: integer, required: true}
        ord: {type: text, required: true}
        dag: {type: date}
      steps:
        - {id: a, uses: prov.hamta, next: [{when: dag = null, to: b}]}
        - {id: b, uses: prov.hamta}
      """,
      message: ""),
    WrongProcess(
      "a list with the dashes of a word processor inside a step",
      """
      workflow: prov
      title: Prov
      inputs:
        val: {type: choice, options: [ja, inte än], required: true}
        antal: {type: integer, required: true}
        ord: {type: text, required: true}
        dag: {type: date}
      steps:
        - id: a
          uses: prov.hamta
          next:
            – {to: b}
        - {id: b, uses: prov.hamta}
      """,
      message: ""),
    WrongProcess(
      "a field of a step that is done further down",
      """
      workflow: prov
      title: Prov
      inputs:
        val: {type: choice, options: [ja, inte än], required: true}
        antal: {type: integer, required: true}
        ord: {type: text, required: true}
        dag: {type: date}
      steps:
        - {id: a, uses: prov.fraga, role: chef, with: {fråga: = b.utfall}}
        - {id: b, uses: prov.hamta}
      """,
      message: ""),
    WrongProcess(
      "what stands where something else is wanted",
      """
      workflow: prov
      title: Prov
      inputs:
        val: {type: choice, options: [ja, inte än], required: true}
        antal: {type: integer, required: true}
        ord: {type: text, required: true}
        dag: {type: date}
      checks:
        - antal < 1
      steps:
        - {id: a, uses: Fråga, role: 'chef, handläggare', with: {fråga: Hur?}, hinder: Allt ska vara klart.}
        - {id: b, call: prov.hamta, role: chef, lagrum: [FL 20], next: [{when: antal > 1, to: c, else: d}]}
        - {id: c, uses: prov.hamta}
        - {id: d, uses: prov.hamta}
      """,
      message: ""),
    WrongProcess(
      "a default that is no day",
      """
      workflow: prov
      title: Prov
      inputs:
        val: {type: choice, options: [ja, inte än], required: true}
        antal: {type: integer, required: true}
        ord: {type: text, required: true}
        dag: {type: date, default: idag}
        till: {type: date, default: 9/3 2018}
      steps:
        - {id: a, call: del, with: {dag: = till}}
      """,
      message: ""),
    WrongProcess(
      "a name with an invisible character",
      """
      workflow: prov
      title: Prov
      inputs:
        val: {type: choice, options: [ja, inte än], required: true}
        antal: {type: integer, required: true}
        ord: {type: text, required: true}
        dag: {type: date}
      steps:
        - {id: a\u{AD}, uses: prov.hamta, next: [{to: b}]}
        - {id: b–c, uses: prov.hamta}
        - {id: b\u{A0}, uses: prov.hamta}
      """,
      message: ""),
  ]
}
