import CaseStore
import CivilTime
import FEEL
import WorkflowKit

extension CaseViewReader {
  /// What has gone out from the case: what its steps tell that they have sent, and what the effects of all others have
  /// sent by themselves.
  ///
  /// - Parameters:
  ///   - effects: Its lines in the outbox.
  ///   - documents: Its documents, as they are.
  ///   - timeline: What has happened in it.
  /// - Throws: `CivilTimeError` where an event has no day.
  func sent(_ effects: [EffectRow], _ documents: [DocumentRow], in timeline: [HistoryEntry]) throws -> [SentView] {
    var told: [String: [SentLine]] = [:]
    for event in timeline where event.type == EventType.completed.rawValue {
      guard let instance = event.structural["instance"].text, let path = event.structural["path"].text,
        let lines = lines(of: titles.type(of: path), event.personal["output"])
      else { continue }
      told[instance] = lines
    }
    for (instance, active) in state.instances {
      guard let lines = lines(of: StepTitles.type(of: titles.node(of: active, in: state)), active.state) else {
        continue
      }
      told[instance] = lines
    }
    for row in effects where told[row.instance] == nil {
      guard let event = timeline.last(where: { Self.isSent(row, by: $0) }) else { continue }
      let line = DispatchView(row, registry: engine.registry)
      told[row.id] = [
        SentLine(
          receiver: line.receiver, address: line.receiver, way: line.kind, day: try SwedishTime.date(of: event.time),
          isProtected: false)
      ]
    }
    return told.sorted { $0.key < $1.key }.flatMap { source, lines in
      lines.map { line in
        let row = effects.last { row in
          (row.instance == source || row.id == source) && row.state == .succeeded
            && [row.payload["adress"].text, row.payload["till"].text].contains(line.address)
        }
        return SentView(
          day: line.day, way: line.way,
          receiver: line.isProtected && !self.row.showsSecrets(to: who) ? nil : line.receiver,
          documents: row.map { names(of: $0, documents) } ?? [])
      }
    }.sorted { $0.day < $1.day }
  }

  private func lines(of type: String?, _ value: Value) -> [SentLine]? {
    type.flatMap { engine.registry.descriptor($0)?.sent }.map { $0(value) }
  }

  private static func isSent(_ row: EffectRow, by event: HistoryEntry) -> Bool {
    guard row.state == .succeeded, row.kind != CaseMessageEffect.kind,
      event.type == EventType.effectSettled.rawValue, event.structural["id"].text == row.id
    else { return false }
    return ["succeeded", "confirmed"].contains(event.structural["state"].text)
  }

  /// What went with a line: documents of the case by the titles that the reader may see.
  private func names(of line: EffectRow, _ documents: [DocumentRow]) -> [String] {
    (line.payload["bilagor"].list ?? []).compactMap { attachment in
      guard let hash = attachment["hash"].text, let document = documents.last(where: { $0.hash == hash }) else {
        return row.showsSecrets(to: who) ? attachment["titel"].text : nil
      }
      return (row.shows(document, to: who) ? document : document.publicPart).title
    }
  }
}
