import CLibCurl

/// Why libcurl could not hand a message over, in Swedish and with libcurl's own number to search for.
struct TransferFault: Sendable {
  /// The reason, without a full stop.
  let text: String

  init(_ code: CURLcode) { text = "\(TransferFault.words(code)) (curl \(code.rawValue))" }

  private static func words(_ code: CURLcode) -> String {
    switch code {
    case CURLE_COULDNT_RESOLVE_HOST: "Servernamnet gick inte att slå upp"
    case CURLE_COULDNT_CONNECT: "Servern gick inte att nå"
    case CURLE_OPERATION_TIMEDOUT: "Servern svarade inte i tid"
    case CURLE_GOT_NOTHING, CURLE_SEND_ERROR, CURLE_RECV_ERROR: "Servern bröt förbindelsen"
    case CURLE_WEIRD_SERVER_REPLY: "Servern svarade något oväntat"
    case CURLE_USE_SSL_FAILED: "Servern erbjuder inte den kryptering som krävs"
    case CURLE_SSL_CONNECT_ERROR: "Krypteringen gick inte att komma överens om"
    case CURLE_PEER_FAILED_VERIFICATION: "Serverns certifikat godtogs inte"
    case CURLE_LOGIN_DENIED: "Inloggningen nekades"
    case CURLE_REMOTE_ACCESS_DENIED: "Servern nekade tillträde"
    case CURLE_OUT_OF_MEMORY: "Minnet tog slut"
    case CURLE_OK: "Inget svar kom"
    default: "Fel i förbindelsen med servern"
    }
  }
}
