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

/** The last that the enquirer can read or wrote: whoever answers has seen it, or is told that there is more. */
export function lastSaid(said: readonly StaffMessageRow[]): string {
  return said.findLast(({ kind }) => kind !== 'note')?.id ?? ''
}
