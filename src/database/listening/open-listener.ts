/** The one connection of a process on which a site's database says that something was committed. */
import pg from 'pg'
import type { SiteName } from '../sites.ts'
import { checkedChannel } from './announce.ts'
import { pauseAfter } from './pause-after.ts'

export interface Listener {
  /** `told` is called for every announcement, and whenever one may have been missed. Returns how to stop. */
  listen(channels: readonly string[], told: () => void): () => void
  /** False while announcements may be missed: whoever waits for them then looks by the clock. */
  hears(): boolean
  close(): Promise<void>
}

export interface ListenerOptions {
  readonly site: SiteName
  /** As the site's login: listening needs no role. */
  readonly url: string
}

const KEEP_ALIVE_AFTER_MS = 30_000

/** Connects when somebody first listens, and again whenever the connection is lost. While idle it asks nothing. */
export function openListener({ site, url }: ListenerOptions): Listener {
  const followers = new Map<string, Set<() => void>>()
  let connection: Connection | undefined
  let failures = 0
  let retry: NodeJS.Timeout | undefined
  let closed = false

  const tell = (channel: string) => followers.get(channel)?.forEach((told) => told())
  const tellAll = () => new Set([...followers.values()].flatMap((set) => [...set])).forEach((told) => told())

  function connect(): void {
    const opened = openConnection(url, `landfall listener ${site}`, tell, () => {
      if (connection !== opened) return
      connection = undefined
      if (closed) return
      // Until it stands again everybody looks by the clock; what was announced meanwhile nobody repeats.
      tellAll()
      failures += 1
      retry = setTimeout(connect, pauseAfter(failures))
    })
    connection = opened
    void opened.listen([...followers.keys()]).then((listening) => {
      if (!listening) return
      failures = 0
      tellAll()
    })
  }

  return {
    listen(channels, told) {
      // Two boards may hand over one function: each listens for itself.
      const follower = () => told()
      const unheard = channels.filter((channel) => !followers.has(checkedChannel(channel)))
      for (const channel of channels) {
        followers.set(channel, (followers.get(channel) ?? new Set()).add(follower))
      }
      if (closed) return () => undefined
      if (connection === undefined && retry === undefined) connect()
      else if (unheard.length > 0) {
        // Announcements between the caller's last look and this moment went by unheard.
        void connection?.listen(unheard).then((listening) => listening && follower())
      }
      return () => channels.forEach((channel) => followers.get(channel)?.delete(follower))
    },
    hears: () => connection?.hears() ?? false,
    async close() {
      closed = true
      clearTimeout(retry)
      await connection?.end()
    },
  }
}

interface Connection {
  /** Resolves to whether the channels are listened to now; false when the connection was lost. */
  listen(channels: readonly string[]): Promise<boolean>
  hears(): boolean
  end(): Promise<void>
}

function openConnection(
  url: string,
  name: string,
  tell: (channel: string) => void,
  lost: () => void,
): Connection {
  const client = new pg.Client({
    connectionString: url,
    application_name: name,
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE_AFTER_MS,
  })
  let hears = false
  const lose = () => {
    hears = false
    lost()
  }
  client.on('error', lose)
  client.on('end', lose)
  client.on('notification', ({ channel }) => tell(channel))
  const connected = client.connect()
  let latest: Promise<unknown> = connected

  /** One statement after the other, whoever listens meanwhile. */
  async function inTurn(statement: string): Promise<pg.QueryResult<{ pid: number }>> {
    const turn = latest.then(() => client.query<{ pid: number }>(statement))
    latest = turn.catch(() => undefined)
    return turn
  }

  return {
    async listen(channels) {
      try {
        await connected
        for (const channel of channels) await inTurn(`listen ${pg.escapeIdentifier(channel)}`)
        const { rows } = await inTurn('select pg_backend_pid() as pid')
        // A pooler answers with another session than the one it connected: what that one hears may be told to nobody.
        hears = rows[0]?.pid === (client as pg.Client & { processID?: number }).processID
        return true
      } catch {
        lose()
        await client.end().catch(() => undefined)
        return false
      }
    },
    hears: () => hears,
    async end() {
      await connected.catch(() => undefined)
      await client.end().catch(() => undefined)
    },
  }
}
