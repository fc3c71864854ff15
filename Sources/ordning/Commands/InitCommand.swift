import ArgumentParser
import CaseStore
import CivilTime
import FEEL
import SourceDiagnostics
import WorkflowEngine
import WorkflowKit

/// Makes a data folder.
struct InitCommand: OrdningCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract:
      "Skapa datamappen för kommunen i organisation.yaml, och lägg in organisation, delegation, taxor och kontakter.")

  @Flag(help: "Gör en mapp för exempel och prov, där kommandon får ges med en annan tid än datorns (--now).")
  var example = false
  @OptionGroup var time: TimeOptions
  @OptionGroup var globals: GlobalOptions

  func run() async throws {
    let now = try time.instant(isExample: example)
    let registry = try InstalledPlugins.registry()
    let (organisation, file) = try globals.installation.organisation()
    let contacts = try globals.installation.contacts(registry: registry)
    let delegation = try globals.installation.delegation().map {
      (files: $0, configuration: try DelegationCheck.configuration($0, in: organisation, on: SwedishTime.date(of: now)))
    }
    let fees = try globals.installation.fees()?.file.bytes
    let store = try Storage.create(folder: globals.data, tenant: organisation.tenant)
    let (bytes, isExample) = (file.bytes, example)
    try await store.write { tx in
      try ConfigWriter.put("organisation", bytes, actor: "system", role: nil, at: now, to: tx)
      if isExample {
        let mark = Array("exempel\n".utf8)
        try ConfigWriter.put(TimeOptions.exampleMark, mark, actor: "system", role: nil, at: now, to: tx)
      }
      if let delegation {
        try DelegationStore.put(
          delegation.files, delegation.configuration, actor: "system", role: nil, at: now, to: tx)
      }
      if let fees { try ConfigWriter.put(Engine.feesName, fees, actor: "system", role: nil, at: now, to: tx) }
      for (key, value) in contacts {
        try ConfigWriter.put(contact: key, value, actor: "system", role: nil, at: now, to: tx)
      }
    }
    let orders =
      delegation.map { ", " + Words.count($0.files.orders.count, "delegationsordning", "delegationsordningar") } ?? ""
    globals.answer(
      [
        "data": .string(globals.data), "tenant": .string(organisation.tenant),
        "boards": .count(organisation.boards.count),
        "accounts": .count(organisation.accounts.count), "contacts": .count(contacts.count),
        "orders": .count(delegation?.files.orders.count ?? 0),
      ],
      text: """
        Datamappen \(globals.data) är skapad för \(organisation.name): \
        \(Words.count(organisation.boards.count, "nämnd", "nämnder")), \
        \(Words.count(organisation.accounts.count, "konto", "konton")), \
        \(Words.count(contacts.count, "kontakt", "kontakter"))\(orders).
        """)
  }
}
