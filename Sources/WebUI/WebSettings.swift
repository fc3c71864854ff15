/// How the pages are served.
public struct WebSettings: Sendable {
  /// The address that is listened on, such as `127.0.0.1`.
  public var host: String
  /// The port; 0 for one that is free.
  public var port: Int
  /// The files of the certificate's chain and its key, in PEM; nil where TLS is somebody else's.
  public var certificate: (chain: String, key: String)?
  /// Whether a proxy stands before the server, does TLS, and says in `X-Forwarded-For` who asks.
  public var isBehindProxy: Bool
  /// After so many minutes without a request the browser is logged out.
  public var idleMinutes: Int
  /// After so many hours a browser is logged out whatever it does.
  public var longestHours: Int
  /// The largest file that can be uploaded, in bytes.
  public var largestUpload: Int
  /// The folder in which the worker leaves letters to print; nil where pages cannot reach it.
  public var outputFolder: String?

  /// The largest file where nothing else is said, in bytes.
  public static let standardUpload = 20_000_000

  /// Settings; what is left out is as for a server on one's own machine.
  public init(
    host: String = "127.0.0.1", port: Int = 8080, certificate: (chain: String, key: String)? = nil,
    isBehindProxy: Bool = false, idleMinutes: Int = 60, longestHours: Int = 12, largestUpload: Int = standardUpload,
    outputFolder: String? = nil
  ) {
    self.host = host
    self.port = port
    self.certificate = certificate
    self.isBehindProxy = isBehindProxy
    self.idleMinutes = idleMinutes
    self.longestHours = longestHours
    self.largestUpload = largestUpload
    self.outputFolder = outputFolder
  }

  /// Whether browsers reach the server by TLS only, so that cookies may say so.
  var isSecure: Bool { certificate != nil || isBehindProxy }
}
