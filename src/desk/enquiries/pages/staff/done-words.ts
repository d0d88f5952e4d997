/** What the page of an enquiry tells right after an act: by a word in its address, so that the act itself is not asked for again. */
import Type from 'typebox'

export const DONE = {
  taken: 'You have it.',
  assigned: 'It is given to whom you chose.',
  unassigned: 'It is back in the queue.',
  described: 'What it is about is kept.',
  corrected: 'What you corrected is kept. The enquirer sees on their page that it was.',
  shared: 'It is shared as you said. The enquirer sees it on their page.',
  'share-ended': 'The share has ended: they see nothing of it any more.',
  joined: 'They are joined: your answer here serves both.',
  parted: 'They are parted again.',
  split: 'This is an enquiry of its own now. Its clocks count from when it was said.',
  closed: 'It is closed. Mail to it opens it again.',
  reopened: 'It is open again.',
  written: 'It is kept as you wrote it down. Its clocks count from when you received it.',
  late: 'It had gone out already, and cannot be taken back.',
  'noted-nobody':
    'Your note is kept. Nobody of your agency is known here by a name after the @, so nobody was pointed to it: write the whole name as it stands under Assign.',
} as const

export type Done = keyof typeof DONE

export const doneQuery = { done: Type.Optional(Type.Enum(Object.keys(DONE) as Done[])) }

export const doneAddress = (reference: string, done: Done) => `/enquiries/${reference}?done=${done}` as const
