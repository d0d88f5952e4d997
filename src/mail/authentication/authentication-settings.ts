/** What a site must say before it can find out who sent a mail. */
export interface AuthenticationSettings {
  /** Names and addresses of the site's own mail servers: only their word is taken for where a mail came from. */
  readonly relays: readonly string[]
  /** The name under which one of them writes `Authentication-Results` (RFC 8601). */
  readonly authservId?: string | undefined
  /** `address` or `address:port` of the name servers to ask; the machine's own else. */
  readonly nameServers?: readonly string[] | undefined
}
