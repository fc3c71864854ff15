/// The addresses of the delegation order's pages.
enum DelegationPaths {
  static func revision(_ name: String) -> String { "/delegation/revision?" + AddressQuery.text([("namn", name)]) }

  static func item(_ name: String, _ reference: String) -> String {
    "/delegation/punkt?" + AddressQuery.text([("namn", name), ("nr", reference)])
  }

  static func newItem(_ name: String) -> String { "/delegation/ny-punkt?" + AddressQuery.text([("namn", name)]) }

  static func file(_ name: String) -> String { "/delegation/fil?" + AddressQuery.text([("namn", name)]) }

  static func effects(_ name: String) -> String { "/delegation/verkan?" + AddressQuery.text([("namn", name)]) }
}
