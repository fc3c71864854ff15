import CaseStore
import CivilTime
import FEEL
import HTTPTypes
import Hummingbird
import WorkflowEngine
import WorkflowKit

/// *Expediering*: what does not go out by itself, why and what to do; the letters to print and post; the queue.
struct DispatchPages: PageGroup {
  let path: String? = "/expediering"

  func add(to routes: RouterGroup<WebContext>, of site: Site) {
    routes.get("/expediering") { request, context in
      try await page(context.requireVisitor(), site, refused: nil)
    }
    // A form that was refused stands at its own address.
    for form in ["postat", "stopp"] {
      routes.get("/expediering/\(form)") { _, _ in redirect(to: "/expediering") }
    }
    routes.post("/expediering/postat") { _, context in try await posted(context.requireVisitor(), site) }
    routes.post("/expediering/utskrift") { _, context in try await beginPrint(context.requireVisitor(), site) }
    routes.get("/expediering/utskrift") { request, context in
      try await PrintRunPage(site: site, visitor: context.requireVisitor()).show(AddressQuery.fields(request))
    }
    routes.get("/expediering/utskrift/brev") { request, context in
      try await PrintRunPage(site: site, visitor: context.requireVisitor()).document(AddressQuery.fields(request))
    }
    routes.post("/expediering/stopp") { _, context in try await settle(context.requireVisitor(), site) }
  }

  func known(_ form: LeftForm, for visitor: Visitor, of site: Site) async throws -> KnownForm? {
    switch form.place {
    case ["expediering", "stopp"]:
      return try await StopForm(site: site, visitor: visitor, path: "").known(form.body)
    case ["expediering", "postat"]:
      let letters = try await DispatchQueue.letters(form.body.texts("uppgift"), visitor, site)
      return KnownForm(
        title: "Bekräfta som postade: " + (letters.isEmpty ? "brev som inte väntar längre" : letters.inSwedish()),
        fields: [Field("postat", .date, title: "Postat den")], canBeShown: false)
    default: return nil
    }
  }

  /// What is said where no letter could be confirmed.
  private static let nothing = "Inget brev är bekräftat."

  /// What was asked for and could not be.
  private struct Refused {
    let form: FormBody
    /// What came of it.
    let refusal: String
    let messages: [String]
  }

  private func page(_ visitor: Visitor, _ site: Site, refused: Refused?) async throws -> Response {
    let form = refused?.form
    let queue = try await DispatchQueue.read(visitor, site, typed: form ?? FormBody())
    return site.page(
      "expediering", title: "Expediering",
      [
        "stopped": queue.stopped, "has_stopped": !queue.stopped.isEmpty, "incidents": queue.incidents,
        "has_incidents": !queue.incidents.isEmpty, "letters": queue.letters, "has_letters": !queue.letters.isEmpty,
        "may_post": queue.letters.contains { $0["may_do"] as? Bool == true },
        "may_print": !queue.printable.isEmpty, "waiting": queue.waiting, "has_waiting": !queue.waiting.isEmpty,
        "posted_day": form.flatMap { $0.has("postat") ? $0.text("postat") : nil } ?? visitor.today.description,
        "refusal": refused?.refusal ?? "", "messages": refused?.messages ?? [], "is_refused": refused != nil,
      ], for: visitor, at: "/expediering", status: refused == nil ? .ok : .unprocessableContent)
  }

  /// Confirms that letters have been posted, each in its case; those that could not be confirmed are told.
  private func posted(_ visitor: Visitor, _ site: Site) async throws -> Response {
    let form = FormBody.current
    let tasks = form.texts("uppgift")
    guard CivilDate(form.text("postat")) != nil else {
      return try await page(
        visitor, site,
        refused: Refused(
          form: form, refusal: Self.nothing, messages: ["Skriv dagen då breven postades så här: \(visitor.today)."]))
    }
    guard !tasks.isEmpty else {
      return try await page(
        visitor, site,
        refused: Refused(form: form, refusal: Self.nothing, messages: ["Kryssa för de brev som är postade."]))
    }
    var messages: [String] = []
    for task in tasks {
      do {
        let row = try await site.engine.store.read { [engine = site.engine, reader = visitor.reader] tx in
          try engine.task(task, as: reader, in: tx).task.row
        }
        _ = try await site.engine.perform(
          .completeTask(row.id, values: Context([("postat", .string(form.text("postat")))])), on: row.caseID,
          by: visitor.account.id, at: visitor.now)
      } catch let refusal as Refusal {
        messages.append(refusal.sentence)
      }
    }
    guard messages.isEmpty else {
      let refusal = messages.count < tasks.count ? "Alla brev kunde inte bekräftas." : Self.nothing
      return try await page(visitor, site, refused: Refused(form: form, refusal: refusal, messages: messages))
    }
    site.notices.put(
      tasks.count == 1 ? "Brevet är bekräftat som postat." : "\(tasks.count) brev är bekräftade som postade.",
      for: visitor)
    return redirect(to: "/expediering#brev")
  }

  /// Goes to the page of the letters that are to be printed together: those that were chosen, or all.
  private func beginPrint(_ visitor: Visitor, _ site: Site) async throws -> Response {
    let form = FormBody.current
    let printable = try await DispatchQueue.read(visitor, site, typed: form).printable
    let chosen = form.texts("uppgift")
    let tasks = chosen.isEmpty ? printable : printable.filter(chosen.contains)
    guard !tasks.isEmpty else {
      let message =
        chosen.isEmpty
        ? "Det finns inget brev att skriva ut." : "Inget av de ikryssade breven har någon fil att skriva ut."
      return try await page(
        visitor, site, refused: Refused(form: form, refusal: "Inget har skrivits ut.", messages: [message]))
    }
    return redirect(to: PrintRunPage.path(of: tasks))
  }

  /// Tries again, or goes on without, what the program could not do.
  private func settle(_ visitor: Visitor, _ site: Site) async throws -> Response {
    let form = FormBody.current
    if let refusal = try await StopForm(site: site, visitor: visitor, path: "").settle(form) {
      return try await page(
        visitor, site, refused: Refused(form: form, refusal: "Stoppet är inte löst.", messages: [refusal.sentence]))
    }
    site.notices.put(StopForm.done, for: visitor)
    return redirect(to: "/expediering")
  }
}
