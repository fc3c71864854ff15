import Arende
import Delegationsbeslut
import Expediering
import OmedelbarJustering
import Remissvar
import Sammantrade
import WorkflowKit

/// The plugins of this installation; the only file that names them.
enum InstalledPlugins {
  /// The plugins, in the order they are asked.
  static let all: [any WorkflowPlugin] = [
    ArendePlugin(), RemissvarPlugin(), DelegationsbeslutPlugin(), SammantradePlugin(), OmedelbarJusteringPlugin(),
    ExpedieringPlugin(),
  ]

  /// Everything they bring, put together.
  ///
  /// - Throws: `PluginProblems` where they do not fit together.
  static func registry() throws -> PluginRegistry { try PluginRegistry(plugins: all) }
}
