import Foundation
import WorkflowTesting

extension FakeCase {
  /// The installation's own templates.
  static let templateFolder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("config/mallar")

  /// A case that fills in the installation's own templates.
  convenience init() { self.init(templateFolder: FakeCase.templateFolder.path) }
}
