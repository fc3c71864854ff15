// swift-tools-version: 6.2
import PackageDescription

/// Settings that hold for every target: explicit existentials, exact import visibility, no warnings.
let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let deque: Target.Dependency = .product(name: "DequeModule", package: "swift-collections")
let bits: Target.Dependency = .product(name: "BitCollections", package: "swift-collections")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let cryptoExtras: Target.Dependency = .product(name: "CryptoExtras", package: "swift-crypto")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let hummingbird: Target.Dependency = .product(name: "Hummingbird", package: "hummingbird")
let hummingbirdCore: Target.Dependency = .product(name: "HummingbirdCore", package: "hummingbird")
let httpTypes: Target.Dependency = .product(name: "HTTPTypes", package: "swift-http-types")
let nio: Target.Dependency = .product(name: "NIOCore", package: "swift-nio")
let nioPosix: Target.Dependency = .product(name: "NIOPosix", package: "swift-nio")
let nioHTTP1: Target.Dependency = .product(name: "NIOHTTP1", package: "swift-nio")
let nioSSL: Target.Dependency = .product(name: "NIOSSL", package: "swift-nio-ssl")
let hummingbirdTLS: Target.Dependency = .product(name: "HummingbirdTLS", package: "hummingbird")
let hummingbirdTesting: Target.Dependency = .product(name: "HummingbirdTesting", package: "hummingbird")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let mustache: Target.Dependency = .product(name: "Mustache", package: "swift-mustache")

func library(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// A domain plugin: an ordinary target that sees WorkflowKit and what WorkflowKit stands on, never the engine.
func plugin(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(
    name: name, dependencies: ["WorkflowKit", "FEEL", "CivilTime"] + dependencies, path: "Plugins/\(name)",
    swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], resources: [Resource] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: dependencies, resources: resources, swiftSettings: settings)
}

let plugins: [Target.Dependency] = [
  "Arende", "Remissvar", "Delegationsbeslut", "Sammantrade", "OmedelbarJustering", "Expediering",
]

let package = Package(
  name: "ordning",
  products: [
    .executable(name: "ordning", targets: ["ordning"]),
    .executable(name: "ordning-bench", targets: ["ordning-bench"]),
    .executable(name: "feel-tck", targets: ["feel-tck"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.1.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.0.0"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.3.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.80.0"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.30.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.0.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.20.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.0.0"),
  ],
  targets: [
    .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CLibCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    .systemLibrary(name: "CPCRE2", pkgConfig: "libpcre2-8", providers: [.apt(["libpcre2-dev"])]),
    .systemLibrary(name: "CLibStemmer", providers: [.apt(["libstemmer-dev"])]),

    library("SourceDiagnostics"),
    library("CivilTime"),
    library("YAMLSource", ["CLibYAML", "SourceDiagnostics"]),
    library("FEEL", ["SourceDiagnostics", "CivilTime", "CPCRE2"]),
    library("DMN", ["FEEL", "SourceDiagnostics", "CivilTime"]),
    library("WorkflowKit", ["FEEL", "CivilTime", "YAMLSource", "SourceDiagnostics", crypto, mustache]),
    library(
      "WorkflowDefinitions", ["WorkflowKit", "FEEL", "CivilTime", "YAMLSource", "SourceDiagnostics", bits, crypto]),
    library("Delegation", ["FEEL", "CivilTime", "YAMLSource", "SourceDiagnostics", crypto]),
    library("CaseStore", ["FEEL", "CivilTime", crypto]),
    library("CaseStoreSQLite", ["CaseStore", "FEEL", "CivilTime", "CLibStemmer", grdb, deque]),
    library(
      "WorkflowEngine",
      [
        "WorkflowDefinitions", "WorkflowKit", "Delegation", "CaseStore", "FEEL", "CivilTime", "SourceDiagnostics",
        crypto, logging,
      ]),
    .target(
      name: "WebUI",
      dependencies: [
        "WorkflowEngine", "WorkflowDefinitions", "WorkflowKit", "Delegation", "CaseStore", "FEEL", "CivilTime",
        "SourceDiagnostics", crypto, cryptoExtras, hummingbird, hummingbirdCore, hummingbirdTLS, httpTypes, nio,
        nioPosix, nioSSL, logging, mustache,
      ], resources: [.copy("Resources")], swiftSettings: settings),
    library(
      "WorkflowTesting",
      [
        "WorkflowEngine", "WorkflowDefinitions", "WorkflowKit", "CaseStore", "FEEL", "CivilTime", "YAMLSource",
        "SourceDiagnostics",
      ]),

    plugin("Arende"),
    plugin("Remissvar"),
    plugin("Delegationsbeslut"),
    plugin("Sammantrade"),
    plugin("OmedelbarJustering"),
    plugin("Expediering", ["CLibCurl"]),

    .executableTarget(
      name: "ordning",
      dependencies: [
        "WebUI", "WorkflowEngine", "WorkflowDefinitions", "WorkflowKit", "WorkflowTesting", "Delegation", "CaseStore",
        "CaseStoreSQLite", "FEEL", "CivilTime", "YAMLSource", "SourceDiagnostics", argumentParser, logging,
      ] + plugins,
      swiftSettings: settings),
    .executableTarget(
      name: "ordning-bench",
      dependencies: [
        "WorkflowEngine", "WorkflowDefinitions", "WorkflowKit", "Delegation", "CaseStore", "CaseStoreSQLite", "FEEL",
        "CivilTime", "YAMLSource", "SourceDiagnostics", "CLibYAML", argumentParser, grdb, nio, nioHTTP1, nioPosix,
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "feel-tck",
      dependencies: ["DMN", "FEEL", "CivilTime", "SourceDiagnostics", argumentParser],
      swiftSettings: settings),

    tests("SourceDiagnostics", ["SourceDiagnostics"]),
    tests("CivilTime", ["CivilTime"]),
    tests("YAMLSource", ["YAMLSource", "SourceDiagnostics"]),
    // Counts the allocations of whatever runs in the test process.
    .target(name: "CAllocations", path: "Tests/CAllocations"),
    tests("FEEL", ["FEEL", "CivilTime", "SourceDiagnostics", "CAllocations"]),
    tests("DMN", ["DMN", "feel-tck", "FEEL", "CivilTime", "SourceDiagnostics"]),
    tests("WorkflowKit", ["WorkflowKit", "FEEL", "CivilTime", "YAMLSource", "SourceDiagnostics"]),
    tests(
      "WorkflowDefinitions",
      [
        "WorkflowEngine", "WorkflowDefinitions", "WorkflowKit", "Delegation", "FEEL", "CivilTime", "SourceDiagnostics",
        "ordning",
      ] + plugins),
    tests("Delegation", ["Delegation", "FEEL", "CivilTime", "YAMLSource", "SourceDiagnostics"]),
    tests("CaseStoreSQLite", ["CaseStoreSQLite", "CaseStore", "WorkflowTesting", "FEEL", "CivilTime", grdb]),
    tests(
      "WorkflowEngine",
      [
        "WorkflowEngine", "WorkflowDefinitions", "WorkflowKit", "WorkflowTesting", "Delegation", "CaseStore",
        "CaseStoreSQLite", "FEEL", grdb, "CivilTime", "SourceDiagnostics",
      ]),
    tests("Arende", ["Arende", "WorkflowKit", "FEEL", "CivilTime"]),
    tests("Remissvar", ["Remissvar", "WorkflowTesting", "WorkflowKit", "FEEL", "CivilTime"]),
    tests("Delegationsbeslut", ["Delegationsbeslut", "WorkflowTesting", "WorkflowKit", "FEEL", "CivilTime"]),
    tests(
      "Sammantrade", ["Sammantrade", "WorkflowTesting", "WorkflowKit", "FEEL", "CivilTime"]),
    tests(
      "OmedelbarJustering",
      ["OmedelbarJustering", "WorkflowTesting", "WorkflowKit", "FEEL", "CivilTime"]),
    tests(
      "Expediering", ["Expediering", "WorkflowTesting", "WorkflowKit", "FEEL", "CivilTime"],
      resources: [.copy("Resources")]),
    tests(
      "WebUI",
      [
        "WebUI", "WorkflowEngine", "WorkflowDefinitions", "WorkflowKit", "CaseStore", "FEEL", "CivilTime",
        "SourceDiagnostics", "ordning", argumentParser, hummingbird, hummingbirdCore, hummingbirdTesting, httpTypes,
        nio, logging,
      ] + plugins),
    tests(
      "WorkflowFiles",
      [
        "WorkflowTesting", "WorkflowEngine", "WorkflowDefinitions", "WorkflowKit", "Delegation", "CaseStore",
        "CaseStoreSQLite", "FEEL", "CivilTime", "YAMLSource", "SourceDiagnostics", "ordning",
      ] + plugins),
    tests(
      "ordning",
      [
        "ordning", "WorkflowTesting", "WorkflowEngine", "WorkflowDefinitions", "WorkflowKit", "CaseStore",
        "CaseStoreSQLite", "FEEL", "CivilTime", "YAMLSource", "SourceDiagnostics",
      ], resources: [.copy("Resources")]),
  ],
  swiftLanguageModes: [.v6]
)
