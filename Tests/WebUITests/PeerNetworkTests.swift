import Testing

@testable import WebUI

@Suite("Tries are counted for the network that an address belongs to")
struct PeerNetworkTests {
  @Test(
    "an address of IPv4 is its own, one of IPv6 belongs to the first half",
    arguments: [
      ("192.0.2.7", "192.0.2.7"), ("::ffff:192.0.2.7", "192.0.2.7"), ("2001:db8:1:2::7", "20010db800010002/64"),
      ("2001:db8:1:2:ffff:1:2:3", "20010db800010002/64"), ("2001:db8:1:3::7", "20010db800010003/64"),
      ("inget", "inget"), ("", ""),
    ])
  func network(address: String, network: String) { #expect(PeerNetwork.of(address) == network) }
}
