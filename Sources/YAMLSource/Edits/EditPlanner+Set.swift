import SourceDiagnostics

/// Another value in the place of one.
extension EditPlanner {
  func set(_ path: YAMLPath, _ value: YAMLValue) throws(DiagnosticError) -> EditPlan {
    let site = try EditSite(path, from: root)
    try site.refuseAlias()
    return EditPlan(
      node: site.node, expected: expected(.written(value), at: path),
      ways: try ways(of: value, at: site, like: site.node))
  }

  /// Gives the ways to write a value at a site; the last resort is on one line.
  func ways(
    of value: YAMLValue, at site: EditSite, like template: YAMLNode?
  ) throws(DiagnosticError) -> [[Splice]] {
    let writer = writer(near: site.parent ?? site.node)
    let place = try EditPlace(site, in: text)
    let setting: ScalarForm.Setting = site.isWithinBrackets ? .flow : .block
    var inline = [writer.inline(value, like: template, in: setting), writer.inline(value, like: nil, in: .flow)]
    if case .text(let text) = value { inline.append(ScalarWriter.inline(text, as: .doubleQuoted)) }
    let inlineWays = inline.map { place.splices(WrittenValue(head: $0), writer, text) }
    if site.isWithinBrackets { return inlineWays }
    return [place.splices(writer.block(value, like: template), writer, text)] + inlineWays
  }
}
