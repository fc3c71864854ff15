import CaseStore
import CivilTime
import Crypto
import Foundation
import Hummingbird
import WorkflowEngine
import WorkflowKit

/// A form that somebody has sent in, done once however often it is sent: by a double click, or by going back and sending
/// it again.
///
/// Its key is kept before anything is done, and forgotten where nothing was: whatever happens in between, it is done at
/// most once. It is kept in a transaction of its own: an act may take several, and where it leads is known when the last
/// one is done. Where the program stops in between, whoever sends it again is told that nobody knows how it went.
///
/// Whoever goes back is given the form anew by some browsers, with another key but filled in as it was; what makes
/// something new is therefore also known by what it says. Where it has been mended and would make a second one, whoever
/// sends it is asked first.
struct SentForm {
  /// The hidden field with the key.
  static let key = "_id"
  /// The hidden field of a form that makes something new each time.
  static let makes = "_nytt"
  /// The hidden field by which somebody says that the same is to be saved once more.
  static let again = "_igen"

  /// So long keys are kept, in seconds.
  private static let longest: Int64 = 7 * 86_400
  /// So long the same words are taken for the same thing, in seconds.
  private static let same: Int64 = 43_200

  /// So long after it was sent the same form is sent by a double click, in milliseconds.
  private static let doubleClick: Int64 = 5_000

  let site: Site
  let visitor: Visitor
  let form: FormBody
  /// Where it was sent.
  let address: String

  /// A key for a form that is shown.
  static func newKey() -> String { UUID().uuidString.lowercased().replacing("-", with: "") }

  /// Does what the form asks for, where that has not been done.
  func once(_ act: () async throws -> Response) async throws -> Response {
    let key = form.text(Self.key)
    guard !form.isOnlyShown, !form.isCut, (8...40).contains(key.count) else { return try await act() }
    let (digest, sketch) = (digest, SentSketch(form, to: address))
    // What makes something new is made once of each form that is shown, whatever it says; others may be sent anew with
    // other words.
    let row = SentFormRow(
      key: form.has(Self.makes) ? key : "\(key) \(digest)", account: visitor.account.id, digest: digest,
      time: visitor.now)
    let mended = isNew ? site.sentSketches.mended(sketch, of: row.account) : []
    if let earlier = try await claim(row, mending: mended) { return try await done(earlier, by: row) }
    let response: Response
    do { response = try await act() } catch {
      try await site.engine.store.write { try $0.removeSentForm(row.key) }
      throw error
    }
    var settled = row
    settled.place = response.status == .seeOther ? response.headers[.location] ?? "" : ""
    try await site.engine.store.write { [settled] in
      if settled.place.isEmpty { try $0.removeSentForm(settled.key) } else { try $0.put(settled) }
    }
    if form.has(Self.makes), !settled.place.isEmpty {
      site.sentSketches.keep(sketch, key: settled.key, of: settled.account)
    }
    return response
  }

  /// Whether it makes something new that nobody has said is to be made once more.
  private var isNew: Bool { form.has(Self.makes) && !form.has(Self.again) }

  /// Keeps the form's key; gives what has been sent before, where it is the same.
  ///
  /// - Parameter mended: The keys of forms that this one may be, mended.
  private func claim(_ row: SentFormRow, mending mended: [String]) async throws -> SentFormRow? {
    let old = try row.time.adding(seconds: -Self.longest)
    let recent = try row.time.adding(seconds: -Self.same)
    return try await site.engine.store.write { [isNew] tx in
      if let sent = try tx.sentForm(row.key) { return sent }
      if isNew, let sent = try tx.sentForm(of: row.account, digest: row.digest, since: recent) { return sent }
      for key in mended {
        if let sent = try tx.sentForm(key), sent.time >= recent, !sent.place.isEmpty { return sent }
      }
      try tx.removeSentForms(before: old)
      try tx.put(row)
      return nil
    }
  }

  /// What is shown instead of doing it once more.
  private func done(_ earlier: SentFormRow, by row: SentFormRow) async throws -> Response {
    var earlier = earlier
    // The other one is being done just now, in another request that may be another process: the store is all that tells
    // when it is done, so it is asked a few times, and no longer than somebody waits for a page.
    for _ in 0..<50 where earlier.place.isEmpty {
      try await Task.sleep(for: .milliseconds(100))
      guard let now = try await site.engine.store.read({ [earlier] in try $0.sentForm(earlier.key) }) else { break }
      earlier = now
    }
    let (isSameForm, isSame) = (earlier.key == row.key, earlier.digest == row.digest)
    if isSameForm, isSame, !earlier.place.isEmpty, earlier.time.milliseconds(until: row.time) < Self.doubleClick {
      return redirect(to: earlier.place)
    }
    let thing = try await SentThing(earlier, sentTo: address, for: visitor, of: site)
    let isDone = !earlier.place.isEmpty
    let typed = form.fields.filter { $0.name != "_token" && $0.name != Self.key && $0.name != Self.again }
    return site.page(
      "redan-sparat",
      title: isSame ? "Det här är redan \(isDone ? "sparat" : "skickat")" : "Ska det bli en till?",
      [
        "time": try time(of: earlier), "place": earlier.place, "has_place": isDone, "is_same": isSame,
        "deed": thing.done, "like": thing.likeness, "question": thing.question, "button": thing.button,
        "link": thing.link,
        "may_repeat": form.has(Self.makes) && !(isSameForm && isSame), "has_file": !form.files.isEmpty,
        "had_file": form.file(DocumentForm.file) != nil,
        "has_file_problem": false, "file_problem": "",
        "address": address, "sent": typed.map { ["name": $0.name, "value": $0.value] as View },
      ], for: visitor, status: .conflict)
  }

  /// When it was sent: by the clock alone, where it was today.
  private func time(of earlier: SentFormRow) throws -> String {
    try SwedishTime.date(of: earlier.time) == visitor.today
      ? "i dag kl. \(SwedishTime.clockTime(of: earlier.time))" : Words.time(earlier.time)
  }

  /// What only the page fills in, and what differs between two pages with the same form.
  private static let marks: Set = [
    FormBody.tokenName, key, makes, again, "_version", "_post_version", LeftForm.source,
  ]

  /// What it says, and where: a form that is sent again with other words is another.
  private var digest: String {
    var hash = SHA256()
    func add(_ text: String) { hash.update(data: Data("\(text.utf8.count) \(text) ".utf8)) }
    add(visitor.secret.formToken)
    add(address)
    for (name, value) in form.fields where !Self.marks.contains(name) {
      add(name)
      add(value)
    }
    for (name, file) in form.files {
      add(name)
      hash.update(data: Data(file.bytes))
    }
    return hash.finalize().map { String(format: "%02x", $0) }.joined()
  }
}
