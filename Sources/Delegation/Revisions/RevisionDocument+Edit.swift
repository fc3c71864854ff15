public import CivilTime
public import SourceDiagnostics
import YAMLSource

extension RevisionDocument {
  /// The document with a field of an item changed; nothing for a field that the item is to have no longer.
  ///
  /// A confirmation is of what the item said, so an item that says another thing must be confirmed again.
  ///
  /// - Throws: `DiagnosticError` where the revision is no draft, there is no such item, or the value is not right.
  public func setting(
    _ field: ItemField, of reference: String, to values: [String]
  ) throws(DiagnosticError) -> RevisionDocument {
    try requireDraft("ändras")
    let site = try site(of: reference)
    var edits: [YAMLEdit] = []
    if let edit = try Self.edit(field, values, site) { edits.append(edit) }
    guard !edits.isEmpty else { return self }
    if field.isReading, site.item.doubt?.confirmation != nil {
      edits.append(.remove(site.path.appending("oklar").appending("bekräftad")))
    }
    return try applying(edits)
  }

  private static func edit(
    _ field: ItemField, _ values: [String], _ site: ItemSite
  ) throws(DiagnosticError) -> YAMLEdit? {
    let path = site.path.appending(.key(field.rawValue))
    let old = site.node[field.rawValue]
    guard !values.isEmpty else { return old == nil ? nil : .remove(path) }
    let value = try written(field, values, site)
    if let old { return YAMLValue(old) == value ? nil : .set(path, to: value) }
    let keys = ItemField.allCases.map(\.rawValue)
    let before = Set(keys.prefix { $0 != field.rawValue })
    let names = (site.node.mapping ?? []).map(\.name)
    let place = (names.lastIndex { before.contains($0) } ?? -1) + 1
    return .insertKey(field.rawValue, value, into: site.path, at: place)
  }

  private static func written(
    _ field: ItemField, _ values: [String], _ site: ItemSite
  ) throws(DiagnosticError) -> YAMLValue {
    if field == .types { return .list(values.map { .text($0) }) }
    if values.count > 1 {
      guard field.isList else {
        throw DiagnosticError(diagnostics: [
          .error(
            "delegation.one-value", "\(field.rawValue) kan bara ha ett värde, men \(values.count) är angivna",
            at: site.item.place, hint: "ange ett")
        ])
      }
      return .list(values.map { .text($0) })
    }
    if field.isTruth, ["true", "false"].contains(values[0]) { return .plain(values[0]) }
    return .text(values[0])
  }

  // MARK: - Confirming

  /// The document with what was unclear in an item confirmed, as the item now reads.
  ///
  /// - Parameters:
  ///   - delegates: Who the delegates are, where the confirmation says so. An item that names several is not confirmed
  ///     without.
  ///   - by: The function of the person who confirms, such as `Nämndsekreterare 1`.
  /// - Throws: `DiagnosticError` where the revision is no draft, there is no such item, nothing in it is unclear, or it has
  ///   no delegate yet.
  public func confirming(
    _ reference: String, delegates: [String] = [], by: String, on day: CivilDate
  ) throws(DiagnosticError) -> RevisionDocument {
    guard order.state != .adopted else {
      throw refusal(
        "delegation.adopted", "revisionen är antagen och kan inte ändras, så det oklara i den ger nämnden beslutet",
        at: "läge", hint: Self.newDraftHint)
    }
    // What the nämnd has before it is not changed behind its back.
    try requireDraft("bekräftas")
    let site = try site(of: reference)
    guard let doubt = site.item.doubt else {
      throw DiagnosticError(diagnostics: [
        .error(
          "delegation.not-unclear", "i punkt \(site.item.reference) är ingenting oklart", at: site.item.number.place,
          hint: "bara punkter med oklar bekräftas")
      ])
    }
    if let given = doubt.confirmation {
      throw DiagnosticError(diagnostics: [
        .error(
          "delegation.confirmed", "punkt \(site.item.reference) är redan bekräftad \(given.day) av \(given.by)",
          at: site.item.number.place, hint: "ändra punkten om den inte stämmer, och bekräfta den sedan på nytt")
      ])
    }
    let named = site.item.delegates.map(\.value.abbreviation)
    guard named.count < 2 || !delegates.isEmpty else {
      let all = named.map { "--delegate \($0)" }.joined(separator: " ")
      throw DiagnosticError(diagnostics: [
        .error(
          "delegation.which-delegate",
          "punkt \(site.item.reference) har flera delegater: \(named.joined(separator: ", "))",
          at: site.item.number.place,
          hint: "ange vem det är, till exempel --delegate \(named[0]); är det alla, var och en för sig, ange \(all)")
      ])
    }
    var edits: [YAMLEdit] = []
    if let edit = try Self.edit(.delegates, delegates, site), !delegates.isEmpty { edits.append(edit) }
    let answer = Self.answer(site.item, delegates.isEmpty ? named : delegates)
    edits.append(
      .insertKey(
        "bekräftad", ["dag": .plain(day.description), "av": .text(by), "svar": .text(answer)],
        into: site.path.appending("oklar")))
    return try applying(edits)
  }

  /// What a confirmation is of.
  private static func answer(_ item: OrderItem, _ delegates: [String]) -> String {
    guard item.isIncluded else { return "ingår inte" }
    return delegates.joined(separator: " eller ") + (item.condition.map { " när \($0.value)" } ?? "")
  }
}
