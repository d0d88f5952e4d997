/** The clocks of a request with their arithmetic, each with its section: what an officer and the person read alike. */
import { civilDate } from '#kernel'
import { countedDays, longDate, type CountedDaysView, type Tone } from '#pages'
import { addDays, rightClocks, RIGHTS, type RightRule } from '#statute'
import { decideBy, type RequestRow } from './request.ts'

export interface ClockView extends CountedDaysView {
  readonly name: string
  readonly due: string
  readonly tone: Tone
  readonly note: string
}

type Counted = Pick<
  RequestRow,
  'kind' | 'receivedAt' | 'dueOn' | 'transferBy' | 'extendedTo' | 'decidedAt' | 'endedAt' | 'providedAt'
>

const SOON_DAYS = 7

export function presentClocks(request: Counted, today: string): readonly ClockView[] {
  const { kind, receivedAt, extendedTo, decidedAt, endedAt, dueOn, providedAt } = request
  const received = civilDate(receivedAt)
  const { decide, transfer } = rightClocks(kind, received)
  const { provide, extend }: RightRule = RIGHTS[kind]
  const isOpen = decidedAt === null && endedAt === null
  const clocks: ClockView[] = [
    {
      name: 'Decide',
      due: longDate(dueOn),
      tone: isOpen && extendedTo === null ? toneOf(dueOn, today) : 'quiet',
      note: isOpen ? lateness(decideBy(request), today) : keptWords(decidedAt ?? endedAt, decideBy(request)),
      ...countedDays(decide, received),
    },
  ]
  if (extendedTo !== null)
    clocks.push({
      name: 'Decide, as extended',
      due: longDate(extendedTo),
      tone: isOpen ? toneOf(extendedTo, today) : 'quiet',
      note: '',
      because: `told within the first time (${extend?.section ?? ''})`,
      notCounted: [],
    })
  if (transfer !== undefined && isOpen)
    clocks.push({
      name: 'Transfer, if another agency holds it',
      due: longDate(transfer.due),
      tone: 'quiet',
      note: today > transfer.due ? 'passed' : '',
      ...countedDays(transfer, received),
    })
  if (provide !== undefined && decidedAt !== null && endedAt === null)
    clocks.push({
      name: 'Give the copy',
      due: 'Without undue delay',
      tone: 'attention',
      note: '',
      because: `a duty of its own since the decision (${provide})`,
      notCounted: [],
    })
  if (providedAt !== null)
    clocks.push({
      name: 'Given',
      due: longDate(civilDate(providedAt)),
      tone: 'quiet',
      note: '',
      because: provide ?? '',
      notCounted: [],
    })
  return clocks
}

export function toneOf(due: string, today: string): Tone {
  if (due < today) return 'danger'
  return due <= addDays(today, SOON_DAYS) ? 'attention' : 'quiet'
}

function lateness(due: string, today: string): string {
  if (due < today) return 'late'
  return due === today ? 'today' : ''
}

function keptWords(at: Date | null, due: string): string {
  if (at === null) return ''
  return civilDate(at) <= due ? 'kept' : 'missed'
}
