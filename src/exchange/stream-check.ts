/** What a monitor and whoever may act are told of streams that stand still. */
import type { PermissionTable } from '#access'
import type { ReadinessCheck } from '#api'
import type { Database, SiteName } from '#database'
import { sentenceOf, type Clock } from '#kernel'
import { fullInstant, type BannerSource } from '#pages'
import type { OutgoingStream } from './stream-store.ts'
import { standingStreams, type StandingStream } from './standing-store.ts'
import { standsTooLong } from './standstill.ts'

/**
 * A site with silent streams of its own tells of none of them, nor of receipts, which answer notices among the rest: a
 * probe that says that something waits says that somebody was recognised. The other end tells of them by name.
 */
export function streamCheck(
  { database, clock }: { readonly database: Database; readonly clock: Clock },
  sends: readonly OutgoingStream[],
): ReadinessCheck {
  const everything = !sends.some(({ compartment }) => compartment === 'silent')
  const role = everything ? (`${database.site}_exchange` as const) : (`${database.site}_operator` as const)
  return {
    name: 'Every stream of messages moves',
    async check() {
      const at = clock.now()
      const streams = await database.as(role, (tx) => standingStreams(tx, everything))
      const late = streams.filter((stream) => standsTooLong(stream, at))
      return {
        ok: late.length === 0,
        facts: Object.fromEntries(
          late.map((stream) => [
            `${stream.type} ${stream.direction === 'in' ? 'from' : 'to'} ${stream.peer}`,
            `stands still at number ${stream.number} since ${stream.since.toISOString()}: ${whyAndWhat(stream)}`,
          ]),
        ),
      }
    },
  }
}

export function standingBanner(
  database: Database,
  { may }: Pick<PermissionTable, 'may'>,
  nameOf: (site: SiteName) => string,
): BannerSource {
  return async ({ person, at }) => {
    if (person === undefined || !may(person.role, 'exchange-streams.put-aside')) return []
    const streams = await database.as(person.databaseRole, (tx) => standingStreams(tx, false))
    return streams
      .filter((stream) => standsTooLong(stream, at))
      .map((stream) => ({
        level: 'danger',
        text: `${inWords(stream, nameOf)} stands still at number ${stream.number} since ${fullInstant(stream.since)}. ${sentenceOf(stream.code)}`,
        link: { text: 'See the streams and what to do', href: '/streams' },
      }))
  }
}

/** `Withdrawal from Ministry of Justice` */
export function inWords(
  { direction, type, peer }: Pick<StandingStream, 'direction' | 'type' | 'peer'>,
  nameOf: (site: SiteName) => string,
): string {
  const what = `${type.charAt(0).toUpperCase()}${type.slice(1).replaceAll('-', ' ')}`
  return `${what} ${direction === 'in' ? 'from' : 'to'} ${nameOf(peer)}`
}

function whyAndWhat(stream: StandingStream): string {
  return `${stream.code}: ${sentenceOf(stream.code)} ${whatToDo(stream)}`
}

/** What somebody can do, for the page and the probe. */
export function whatToDo({ direction, code }: Pick<StandingStream, 'direction' | 'code'>): string {
  if (code === 'stream-behind')
    return 'Ask the other agency what these messages said; then two people let the stream go on behind them.'
  if (code === 'stream-peer-behind')
    return 'Tell the other agency, where two people let its stream go on; nothing is to be done here.'
  if (code === 'stream-diverged')
    return 'Nothing of this stream is sent. Restore this site from its newest backup, or ask whoever runs it.'
  if (code === 'message-unanswered' || code === 'message-not-carried')
    return 'Nothing is lost; it is sent again by itself. Ask whether the other agency’s site and the carrier are at work.'
  if (direction === 'in')
    return 'It is tried again by itself. If it can never be taken, two people put it aside and the stream goes on.'
  return 'If it can never be delivered, two people put it aside and the stream goes on.'
}
