/** How a publication goes from one state to another: from where, whose move it is, and whether a reason is asked for. */
import type { PublicationState } from './states.ts'

export type MoveName = 'send' | 'take-back' | 'publish' | 'return' | 'withdraw' | 'discard'

interface Move {
  readonly from: PublicationState
  readonly to: PublicationState
  /** `another`: of the same agency, and never who wrote it. */
  readonly by: 'author' | 'another' | 'anybody'
  /** On the button. */
  readonly text: string
  readonly words: string
  /** Its label, where one is asked for. */
  readonly reason?: string
  readonly event: `publication-${string}`
}

export const MOVES: Readonly<Record<MoveName, Move>> = {
  send: {
    from: 'draft',
    to: 'in-review',
    by: 'author',
    text: 'Send to review',
    words:
      'A colleague of your agency reads it, and publishes it or returns it to you. You cannot publish it yourself.',
    event: 'publication-sent',
  },
  'take-back': {
    from: 'in-review',
    to: 'draft',
    by: 'author',
    text: 'Take it back',
    words: 'It is a draft again, and you can change it.',
    event: 'publication-taken-back',
  },
  publish: {
    from: 'in-review',
    to: 'published',
    by: 'another',
    text: 'Publish',
    words: 'Everybody can read it at once, and it is mailed to all who asked for its topic and market.',
    event: 'publication-published',
  },
  return: {
    from: 'in-review',
    to: 'draft',
    by: 'another',
    text: 'Return it to its author',
    words: 'It is a draft again, for its author to change.',
    reason: 'What should be changed?',
    event: 'publication-returned',
  },
  withdraw: {
    from: 'published',
    to: 'withdrawn',
    by: 'anybody',
    text: 'Withdraw',
    words: 'Lists and the feed show it no more. Whoever has its address reads when and why it was withdrawn.',
    reason: 'Why is it withdrawn? Everybody reads this.',
    event: 'publication-withdrawn',
  },
  discard: {
    from: 'draft',
    to: 'discarded',
    by: 'author',
    text: 'Put away',
    words: 'It will not be published, and cannot be changed any more.',
    event: 'publication-discarded',
  },
}

export const MOVE_NAMES = Object.keys(MOVES) as readonly MoveName[]

/** What somebody may do with a publication of their own agency as it stands. */
export function movesOpenTo(
  personId: string,
  { state, writtenBy }: { readonly state: PublicationState; readonly writtenBy: string },
): readonly MoveName[] {
  const isAuthor = personId === writtenBy
  return MOVE_NAMES.filter((name) => {
    const { from, by } = MOVES[name]
    return from === state && (by === 'anybody' || (by === 'author') === isAuthor)
  })
}
