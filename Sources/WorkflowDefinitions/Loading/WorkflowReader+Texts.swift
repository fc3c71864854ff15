import SourceDiagnostics
import WorkflowKit
import YAMLSource

/// Texts that are shown as they stand, and names that are always the same.
extension WorkflowReader {
  /// Reports an expression where the value is a fixed text, and a text with nothing to read.
  func checkFixed(_ node: YAMLNode, _ form: KeyForm, of key: Key) {
    guard let text = node.scalar?.text, !node.isNull, key.name != "workflow" else { return }
    let isRole = form == .reference(.role)
    if text.isMarked {
      collector.report(
        .error(
          "workflow.fixed-text", "\(key.name) är \(isRole ? "en fast roll" : "en fast text"), inget uttryck",
          at: node.place,
          hint: isRole ? "skriv rollens namn" : "skriv texten som den ska läsas, utan \"= \" först"))
    } else if key.name == "title", Title.fault(text) == nil {
      checkBraces(text, key.name, at: node.place)
    } else if key.name == "title", let fault = Title.fault(text) {
      report(fault, at: node.place, isFixed: key)
    } else if key.required, text.allSatisfy(\.isWhitespace) {
      report(.blank, at: node.place, isFixed: key)
    } else if ["text", "help", "hint"].contains(key.name) {
      checkBraces(text, key.name, at: node.place)
    }
  }

  private func report(_ fault: Title.Fault, at place: SourcePlace, isFixed key: Key) {
    switch fault {
    case .blank:
      collector.report(
        .error("workflow.empty-text", "\(key.name) är tom", at: place, hint: "skriv något som går att läsa"))
    case .severalLines:
      collector.report(
        .error(
          "workflow.title-lines", "en titel står på en rad, men den här har radbrytning eller tabb", at: place,
          hint: "skriv titeln på en rad, utan | och >"))
    }
  }

  /// Reports a process with a name that cannot be written everywhere.
  func checkProcessName(_ name: String, at place: SourcePlace?) {
    guard !environment.isStored, !ProcessName.isRight(name) else { return }
    let near = ProcessName.near(name).map { ", till exempel \($0)" } ?? ""
    collector.report(
      .error(
        "workflow.process-name", "processen kan inte heta \(Diagnostic.quote(name))", at: place,
        hint: ProcessName.rule + near))
  }
}
