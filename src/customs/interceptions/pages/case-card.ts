/** One case as a card of the board: who and where, since when, whether Justice still says so, who holds it, what next. */
import { card, when, type CardView, type Tone } from '#pages'
import type { CaseState } from '../case-table.ts'
import { waitsForSomebody, type BoardEntry } from './board-order.ts'
import type { AnswerLimit } from '../answer-limit.ts'
import { freshness } from './freshness.ts'
import { stateText } from './present-case.ts'

/** What somebody does next; whoever it is reads it on the same board. */
const NEXT: Readonly<Record<CaseState, string>> = {
  alerted: 'Meet the traveller and notify Police',
  acknowledged: 'Notify Police',
  'police-notified': 'Police attend',
  'police-attending': 'Police interview the traveller',
  interviewing: 'Police confirm who this is',
  'identity-confirmed': 'Justice confirms the fines and the warrant',
  'justice-confirmed': 'Police tell the person what the law demands',
  told: 'The person pays, arranges or refuses',
  refused: 'Police execute the warrant or let the person go on',
  closed: '',
}

function toneOf({ it }: BoardEntry): Tone {
  if (it?.state === 'closed') return 'quiet'
  if (it?.stillEnforceable === false || it?.offListSince != null) return 'danger'
  return waitsForSomebody({ it }) ? 'danger' : 'attention'
}

export function caseCard(entry: BoardEntry, at: Date, limit: AnswerLimit): CardView {
  const { alert, it } = entry
  const fresh = it === undefined || it.state === 'closed' ? undefined : freshness(it, at, limit)
  const holder = it?.holderName ?? undefined
  const isHandedOver = it !== undefined && it.state !== 'alerted' && waitsForSomebody(entry)
  return card({
    title: `${alert.traveller.familyName}, ${alert.traveller.givenNames}`,
    href: `/cases/${alert.id}`,
    tone: toneOf(entry),
    lead: `${alert.direction === 'departure' ? 'Departing on' : 'Arriving on'} ${alert.craft}`,
    ...(it?.closedAt == null
      ? { time: when(alert.alertedAt, at) }
      : { timeOf: 'ended', time: when(it.closedAt, at) }),
    facts: [
      { name: 'Where', value: `${alert.port} lane ${alert.lane}` },
      { name: 'Passport', value: `${alert.traveller.passportNumber} (${alert.traveller.nationality})` },
      { name: 'Reference', value: alert.reference },
      it?.state === 'closed'
        ? { name: 'Was held by', value: holder ?? 'Nobody' }
        : { name: 'Held by', value: holder ?? 'Nobody yet' },
    ],
    tags: [
      ...(isHandedOver ? [{ text: 'Handed over: nobody holds it', tone: 'danger' as const }] : []),
      ...(it === undefined
        ? []
        : [{ text: stateText(it), tone: it.state === 'alerted' ? ('danger' as const) : ('quiet' as const) }]),
      ...(fresh === undefined ? [] : [{ text: fresh.text, tone: fresh.tone }]),
    ],
    next: isHandedOver ? `Take over. ${NEXT[it.state]}` : NEXT[it?.state ?? 'alerted'],
  })
}
