import FEEL
import SourceDiagnostics
import WorkflowKit
import YAMLSource

/// Names that exist, but not where they are read.
extension WorkflowReader {
  /// What to say of an unknown name that is known elsewhere; nil where it is known nowhere.
  func elsewhere(_ name: String, at place: SourcePlace, in layout: ScopeLayout) -> Diagnostic? {
    if let told = otherBranch(name, at: place) { return told }
    if let list = flow?.lists.first(where: { $0.position(of: name) != nil }), let step = list.position(of: name) {
      return outside(name, list, at: place, there: list.steps[step].node["id"]?.place)
    }
    if let (block, node) = item(name) {
      return .error(
        "workflow.out-of-scope", "\"\(name)\" är en post i \"\(block)\" och finns bara i stegen där", at: place,
        hint: listMeant(by: name, in: layout)
          ?? "läs listan \(block) i stället, till exempel \(block)[1].\(name)",
        notes: [Diagnostic.Note(message: "här går \"\(block)\" igenom posterna", place: node.place)])
    }
    // A step that has got another name is more likely meant than what another process has.
    if Suggestion.closest(to: name, in: layout.names) != nil { return nil }
    let called = calls.sorted().first { environment.signatures[$0]?.hasOwn(name) == true }
    if let called {
      let step = flow?.lists.flatMap(\.steps).first { $0.node["call"]?.scalar?.text == called }?.id ?? called
      let outputs = (environment.signatures[called]?.outputs ?? []).map { "\(step).\($0)" }
      return .error(
        "workflow.out-of-scope", "\"\(name)\" finns i processen \"\(called)\", men syns inte i den som anropar den",
        at: place,
        hint: outputs.isEmpty
          ? "lägg till \(name) under outputs i \(called)"
          : "läs det som anropet ger, \(outputs.joined(separator: ", ")), eller lägg till \(name) under outputs i \(called)"
      )
    }
    let caller = environment.signatures.values.sorted { $0.id < $1.id }.first {
      $0.calls.contains(id) && $0.hasOwn(name)
    }
    return caller.map {
      .error(
        "workflow.out-of-scope",
        "\"\(name)\" hör till processen \"\($0.id)\", och den här processen ser bara det som anropet ger den",
        at: place,
        hint: "lägg till ett fält under inputs, och ge det ett värde under with i \($0.id)")
    }
  }

  private func outside(_ name: String, _ list: FlowList, at place: SourcePlace, there: SourcePlace?) -> Diagnostic {
    let parts = list.path.split(separator: "/").map(String.init)
    let message: String
    let hint: String
    if list.path == StepList.optionalPath || (parts.count == 2 && list.path.hasPrefix(StepList.handlersPath)) {
      message = "steget \"\(name)\" görs vid sidan av de andra, så det syns inte här"
      hint = "låt det vara ett av stegen under steps om andra ska läsa det"
    } else if let block = parts.last, isForEach(list) {
      message = "steget \"\(name)\" görs för varje post i \"\(block)\", så det syns inte här"
      let item = itemNamed(in: block, before: place).map {
        "menade du \($0).\(name)? \($0) är posten i \(block)\nannars "
      }
      hint =
        (item ?? "")
        + "skriv \(block) för hela listan, \(block).\(name) för allas, \(block)[1].\(name) för den första eller "
        + "count(\(block)[\(name) != null]) för hur många de är"
    } else {
      message = "steget \"\(name)\" görs i en gren, så det syns bara i den"
      hint = self.hint(for: name, inBranch: parts.suffix(2).joined(separator: "."), list, at: place)
    }
    return .error(
      "workflow.out-of-scope", message, at: place, hint: hint,
      notes: [Diagnostic.Note(message: "här görs \"\(name)\"", place: there)])
  }

  /// What is said of a branch that is read in one beside it: they are done at the same time.
  private func otherBranch(_ name: String, at place: SourcePlace) -> Diagnostic? {
    for step in flow?.lists.flatMap(\.steps) ?? [] {
      guard step.node.place.bytes.contains(place.bytes.lowerBound),
        let branches = step.node["parallel"]?.mapping,
        let other = branches.first(where: { $0.name == name }),
        let own = branches.first(where: { $0.value.bytes.contains(place.bytes.lowerBound) })
      else { continue }
      let message =
        own.name == name
        ? "\"\(name)\" är grenen som det här står i: stegen i den läses med sina egna namn"
        : "grenen \"\(name)\" görs samtidigt som \"\(own.name)\", så det den ger syns inte här"
      let hint =
        own.name == name
        ? "ta bort \(name). framför stegets namn"
        : "läs \(step.id).\(name) i ett steg efter \"\(step.id)\", eller gör steget före grenarna"
      return .error(
        "workflow.out-of-scope", message, at: place, hint: hint,
        notes: [Diagnostic.Note(message: "här är grenen \"\(name)\"", place: other.key.place)])
    }
    return nil
  }

  /// The name that an expression gives to the items of a loop before a place in it: `for g in höra return svar.klart`.
  private func itemNamed(in block: String, before place: SourcePlace) -> String? {
    let start = max(0, place.bytes.lowerBound - 500)
    let text = String(decoding: file.bytes[start..<place.bytes.lowerBound], as: UTF8.self)
    let named = text.matches(of: #/\b(?:for|some|every)\s+([\p{L}_][\p{L}\p{N}_]*)\s+in\s+([\p{L}_][\p{L}\p{N}_]*)/#)
    return named.last.flatMap { $0.output.2 == block ? String($0.output.1) : nil }
  }

  /// - Parameter path: The names of the step with branches and of the branch.
  private func hint(for name: String, inBranch path: String, _ list: FlowList, at place: SourcePlace) -> String {
    for step in flow?.lists.flatMap(\.steps) ?? [] {
      guard case .branches(let branches, let needed) = step.work,
        branches.contains(where: { $0.list.path == list.path }), isAfter(step.node, place)
      else { continue }
      let read = "skriv \(path).\(name), efter grenens namn"
      return needed == branches.count ? read : "\(read), och före det \(path) != null and …"
    }
    return "gör steget före grenarna om andra grenar ska läsa det"
  }

  /// Whether a place is read when a step with branches has been done: outside of it, or where its ways on are chosen.
  private func isAfter(_ step: YAMLNode, _ place: SourcePlace) -> Bool {
    !step.place.bytes.overlaps(place.bytes)
      || ["next", "hinder", "outputs"].contains { step[$0]?.bytes.overlaps(place.bytes) == true }
  }

  private func isForEach(_ list: FlowList) -> Bool {
    flow?.lists.contains { outer in
      outer.steps.contains { step in
        if case .items(let inner, _) = step.work { inner.path == list.path } else { false }
      }
    } ?? false
  }

  /// The list that can be read there whose name is that of its items but for an ending, as a question: `verksamheter` for
  /// `verksamhet`.
  private func listMeant(by name: String, in layout: ScopeLayout) -> String? {
    let lists = layout.shape.names.compactMap { entry -> String? in
      if case .list = entry.type.unwrapped { entry.name } else { nil }
    }
    return Suggestion.closest(to: name, in: lists).map { "menade du listan \(Diagnostic.quote($0))?" }
  }

  /// The `for_each` whose items bear a name.
  func item(_ name: String) -> (block: String, node: YAMLNode)? {
    let steps = flow?.lists.flatMap(\.steps) ?? []
    return steps.lazy.compactMap { step in
      step.node["for_each"].flatMap { $0["each"]?.scalar?.text == name ? (step.id, $0) : nil }
    }.first
  }
}
