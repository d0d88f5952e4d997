/** At a start each peer is told where the streams stand here and asked where they stand there: three files in all. */
import type { SiteName } from '#database'
import type { ExchangeOptions } from './exchange-options.ts'
import { fileNameOf, type MessageName } from './file-name.ts'
import { framed } from './message.ts'
import { openFile } from './open-file.ts'
import type { Sealer } from './openpgp/start-sealer.ts'
import { incomingPositions, outgoingPositions } from './position-store.ts'
import { POSITIONS_TYPE, readPositions, writePositions, type Positions } from './positions.ts'
import { reconcile, type AskedPeer } from './reconcile.ts'
import { correspondents } from './correspondents.ts'
import { recipientKey } from './seal-posted.ts'

/** As far back as a backup may lie and its numbers still be put right by themselves. */
const RECENT = 1_000

export interface Greeting {
  /** Asks every peer that has not been asked since the start. */
  askAll(): Promise<void>
  /** Takes what a peer says of its numbers, and answers when it asks. */
  take(name: MessageName): Promise<void>
}

export function greeting(options: ExchangeOptions, sealer: Sealer): Greeting {
  const asked = new Map<SiteName, AskedPeer>()
  const role = `${options.site}_exchange` as const

  async function say(
    to: SiteName,
    words: Pick<Positions, 'asks' | 'answers'>,
    gone?: AskedPeer['gone'],
  ): Promise<void> {
    const { incoming, outgoing } = await options.database.as(role, async (tx) => ({
      incoming: await incomingPositions(tx, to, RECENT),
      outgoing: await outgoingPositions(tx, to),
    }))
    const id = options.newId()
    const name = { from: options.site, to, type: POSITIONS_TYPE, sequence: 0, id }
    const at = options.clock.now()
    const header = {
      ...name,
      agreement: '',
      agreementVersion: '',
      previousHash: '',
      createdAt: at.toISOString(),
    }
    const sealed = await sealer.seal({
      plaintext: framed(header, writePositions({ ...words, incoming, outgoing })),
      privateKey: options.keys.privateKey,
      recipientKey: recipientKey(options, { to }),
      at,
    })
    const before = asked.get(to)
    if (words.asks !== undefined) {
      const answered = new Map(outgoing.map((one) => [one.type, one.answered]))
      asked.set(to, { word: words.asks, answered, ...(gone === undefined ? {} : { gone }) })
    }
    await options.carrier.put(name, fileNameOf(name), sealed).catch((error: unknown) => {
      if (before === undefined) asked.delete(to)
      else asked.set(to, before)
      throw error
    })
  }

  const ask = (peer: SiteName) => say(peer, { asks: options.newId() })

  return {
    async askAll() {
      for (const site of correspondents(options)) if (!asked.has(site)) await ask(site)
    },
    async take(name) {
      const opened = await openFile(options, sealer, name)
      const [first] = opened.ok ? opened.value : []
      const theirs = first && readPositions(first.message.body)
      if (theirs === undefined) {
        options.log.warn(
          { code: 'message-header-malformed', type: name.type, from: name.from },
          'nothing was read',
        )
        return
      }
      const mine = asked.get(name.from)
      if (mine !== undefined && theirs.answers === mine.word) {
        asked.set(name.from, { ...mine, word: '' })
        const gone = await reconcile(options, name.from, theirs, mine)
        if (gone.size > 0) await say(name.from, { asks: options.newId() }, gone)
      }
      if (theirs.asks === undefined) return
      const isAnswerToUs = theirs.answers !== undefined
      await say(name.from, { answers: theirs.asks, ...(isAnswerToUs ? {} : { asks: options.newId() }) })
    },
  }
}

export function isOfPositions({ type }: MessageName): boolean {
  return type === POSITIONS_TYPE
}
