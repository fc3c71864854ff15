import CaseStore
import CivilTime
import FEEL
import WorkflowEngine
import WorkflowKit

extension CaseActs {
  var document: CaseAct {
    let (today, isOpen) = (visitor.today, !view.row.secret)
    return CaseAct(
      name: "handling", title: "Lägg till en handling", intro: [UploadKind.rule],
      fields: DocumentForm.fields, values: DocumentForm.start(on: today), takesFile: true, mindsChanges: false,
      makesNew: true,
      done: { _ in "Handlingen är tillagd" }, button: "Lägg till handlingen"
    ) {
      .addDocument(
        try DocumentForm.document(from: $0.values, file: $0.file, today: today, isPlacedOpen: isOpen))
    }
  }
}
