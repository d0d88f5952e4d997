/** What was said in an enquiry, as the desk reads it: whose it is, and what of it can still be taken back. */
import { agencyNamed } from '#desk/directory'
import { timeLeft, when, type AgeView, type WhenView } from '#pages'
import type { EnquiryRow, StaffMessageRow } from '../../agency-store.ts'
import type { FileView } from './present-facts.ts'

export interface SaidView {
  readonly who: string
  readonly mark: string
  readonly tone: 'quiet' | 'attention'
  readonly time: WhenView
  readonly lines: readonly string[]
  readonly side: 'theirs' | 'ours' | 'note'
  /** What went with it. */
  readonly files: readonly FileView[]
  readonly isUnproved: boolean
  /** Of a reply that has not gone out, which its writer may take back. */
  readonly takeBack: { readonly id: string; readonly left: AgeView } | false
}

interface Looking {
  readonly enquiry: Pick<EnquiryRow, 'reference' | 'name' | 'email'>
  readonly at: Date
  readonly personId: string
  readonly files: readonly FileView[]
}

export function presentSaid(said: StaffMessageRow, looking: Looking): SaidView {
  const { at, personId } = looking
  const { reference, name, email } = looking.enquiry
  const from = agencyNamed(said.agency, 'short')
  const common = {
    lines: said.words.split(/\n+/),
    time: when(said.saidAt, at),
    files: said.fileIds.flatMap((id) => looking.files.find((file) => file.id === id) ?? []),
    isUnproved: said.kind === 'unproved',
    takeBack: false,
  } as const
  const ofJoined = said.reference === reference ? '' : `In ${said.reference}`
  if (said.kind === 'note') {
    const mark = 'Note, for your agency alone'
    return { ...common, who: said.authorName ?? from, mark, tone: 'quiet', side: 'note' }
  }
  if (said.kind === 'reply') {
    const waits = said.saidAt > at
    return {
      ...{ ...common, who: `${said.authorName ?? ''}, ${from}`, side: 'ours' },
      ...(waits
        ? { mark: email === '' ? 'Can be taken back' : 'Not sent yet', tone: 'attention' }
        : { mark: ofJoined, tone: 'quiet' }),
      takeBack: waits &&
        said.authorId === personId && {
          id: said.id,
          left: timeLeft(said.saidAt, at, email === '' ? 'The reply stands' : 'The reply has gone out'),
        },
    }
  }
  if (said.kind === 'office') {
    const mark = 'From the office that it was shared with: the enquirer does not see it'
    return { ...common, who: said.officeName ?? 'An office', mark, tone: 'quiet', side: 'theirs' }
  }
  if (said.kind === 'unproved') {
    const mark = 'Not proven to be the enquirer: they do not see it'
    return { ...common, who: 'Somebody by email', mark, tone: 'attention', side: 'theirs' }
  }
  return { ...common, who: name || 'The enquirer', mark: ofJoined, tone: 'quiet', side: 'theirs' }
}

/** Shown in place; what a stranger sends more of is folded, so that it hides nothing that was said. */
const MOST_UNPROVED_IN_PLACE = 3

export interface Conversation<Said> {
  readonly inPlace: readonly Said[]
  readonly folded: readonly Said[]
}

/** Of the mails that are not proven to be anybody's the newest stand in place. */
export function foldUnproved<Said extends { readonly isUnproved: boolean }>(
  said: readonly Said[],
): Conversation<Said> {
  const unproved = said.filter((one) => one.isUnproved)
  const folded = new Set(unproved.slice(0, Math.max(0, unproved.length - MOST_UNPROVED_IN_PLACE)))
  return { inPlace: said.filter((one) => !folded.has(one)), folded: [...folded] }
}

/** The last that the enquirer can read or wrote: whoever answers has seen it, or is told that there is more. */
export function lastSaid(said: readonly StaffMessageRow[]): string {
  return said.findLast(({ kind }) => kind !== 'note')?.id ?? ''
}
