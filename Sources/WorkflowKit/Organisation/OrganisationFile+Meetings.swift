public import CivilTime
public import SourceDiagnostics
import YAMLSource

extension OrganisationFile {
  /// The file with one more meeting of a nämnd or an utskott, in its place among the others; every other byte stays.
  ///
  /// - Returns: nil where the file has no such body.
  /// - Throws: `DiagnosticError` where the file would not be read with it, or cannot be edited.
  public static func adding(
    _ meeting: Meeting, to body: String, in file: SourceFile
  ) throws(DiagnosticError) -> SourceFile? {
    let editor = try YAMLEditor(file)
    guard let (path, node) = place(of: body, in: editor.root) else { return nil }
    let value: YAMLValue = [
      "date": .plain(meeting.date.description), "cutoff": .plain(meeting.cutoff.description),
      "notice": .plain(meeting.notice.description), "place": .text(meeting.place),
    ]
    let list = path.appending("meetings")
    let edit: YAMLEdit
    if let meetings = node["meetings"]?.sequence, !meetings.isEmpty {
      let later = meetings.firstIndex { ($0["date"]?.scalar?.text ?? "") > meeting.date.description }
      edit = .insertItem(value, into: list, at: later)
    } else {
      edit =
        node["meetings"] == nil ? .insertKey("meetings", .list([value]), into: path) : .set(list, to: .list([value]))
    }
    return try applied(edit, by: editor)
  }

  /// The file without the meeting of a nämnd or an utskott on a day; every other byte stays.
  ///
  /// - Returns: nil where the file has no such meeting.
  /// - Throws: `DiagnosticError` where the file would not be read without it, or cannot be edited.
  public static func removing(
    _ day: CivilDate, from body: String, in file: SourceFile
  ) throws(DiagnosticError) -> SourceFile? {
    let editor = try YAMLEditor(file)
    guard let (path, node) = place(of: body, in: editor.root), let meetings = node["meetings"]?.sequence,
      let index = meetings.firstIndex(where: { $0["date"]?.scalar?.text == day.description })
    else { return nil }
    let list = path.appending("meetings")
    // A list that has lost its last item must still be one.
    let edit: YAMLEdit = meetings.count == 1 ? .set(list, to: .list([])) : .remove(list.appending(.index(index)))
    return try applied(edit, by: editor)
  }

  private static func applied(_ edit: YAMLEdit, by editor: YAMLEditor) throws(DiagnosticError) -> SourceFile {
    let edited = try editor.applying(edit).file
    let (organisation, diagnostics) = read(edited, isLaidIn: true)
    guard organisation != nil else { throw DiagnosticError(diagnostics: diagnostics) }
    return edited
  }

  private static func place(of body: String, in root: YAMLNode) -> (YAMLPath, YAMLNode)? {
    for (index, board) in (root["boards"]?.sequence ?? []).enumerated() {
      if board["id"]?.scalar?.text == body { return (["boards", .index(index)], board) }
      for (number, committee) in (board["committees"]?.sequence ?? []).enumerated()
      where committee["id"]?.scalar?.text == body {
        return (["boards", .index(index), "committees", .index(number)], committee)
      }
    }
    return nil
  }
}
