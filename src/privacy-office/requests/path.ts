/** The path of a request, one table a kind: each step with its section, and which happening says that it was done. */
import type { RightKind } from '#statute'

export interface PathStep {
  readonly title: string
  readonly section: string
  /** Kinds of events of which one says that it was done. */
  readonly doneBy: readonly string[]
  /** May be passed over: it does not hold up what follows. */
  readonly isOptional?: true
  /** It is done once the decision has ended the request. */
  readonly isAfterTheEnd?: true
  /** Where it is done, below the request's address. */
  readonly page?: string
  /** Of a site that keeps files. */
  readonly needsFiles?: true
  readonly act?: string
}

const RECEIVED = (section: string): PathStep => ({ title: 'Received', section, doneBy: ['received'] })
const ACKNOWLEDGED: PathStep = {
  title: 'Tell them that it is here, and help them to make it',
  section: 'Privacy Act 2020, s 42',
  doneBy: ['acknowledged', 'assisted'],
  isOptional: true,
  page: 'note',
  act: 'Write down how they were told or helped',
}
const IDENTITY = (section: string): PathStep => ({
  title: 'Make sure who asks',
  section,
  doneBy: ['identity-proved'],
  page: 'proof',
  act: 'Record a proof',
})
const DECIDED = (section: string): PathStep => ({
  title: 'Decide, and tell them with the reasons and whom to complain to',
  section,
  doneBy: ['decided'],
  page: 'decide',
  act: 'Decide',
})
const TOLD: PathStep = {
  title: 'Tell them the decision',
  section: 'Privacy Act 2020, ss 45 and 46',
  doneBy: ['told'],
  isAfterTheEnd: true,
  page: 'letter',
  act: 'Open the letter',
}

export const PATHS: Readonly<Record<RightKind, readonly PathStep[]>> = {
  access: [
    RECEIVED('Privacy Act 2020, s 40'),
    ACKNOWLEDGED,
    IDENTITY('Privacy Act 2020, s 57'),
    {
      title: 'Search everything that this site holds about them',
      section: 'Privacy Act 2020, IPP 6(1)(a)',
      doneBy: ['searched'],
      page: 'search',
      act: 'Search',
    },
    {
      title: 'Say of what is near whether it is theirs, and read what is',
      section: 'Privacy Act 2020, ss 53(b) and 57',
      doneBy: ['found-decided'],
      page: 'found',
      act: 'Look at what was found',
    },
    {
      title: 'Withhold what must be withheld, part by part',
      section: 'Privacy Act 2020, ss 49 to 55',
      doneBy: ['withheld'],
      isOptional: true,
      page: 'found',
      act: 'Look at what was found',
    },
    DECIDED('Privacy Act 2020, ss 44 to 47'),
    TOLD,
    {
      title: 'Give the copy without undue delay',
      section: 'Privacy Act 2020, ss 44(2) and 56',
      doneBy: ['copy-taken', 'copy-sent'],
      page: 'copy',
      act: 'Take a copy to send or hand over',
    },
  ],
  correction: [
    RECEIVED('Privacy Act 2020, s 59'),
    { ...ACKNOWLEDGED, section: 'Privacy Act 2020, s 61' },
    IDENTITY('Privacy Act 2020, s 57'),
    {
      title: 'Search for what is to be corrected',
      section: 'Privacy Act 2020, IPP 7',
      doneBy: ['searched'],
      isOptional: true,
      page: 'search',
      act: 'Search',
    },
    {
      title: 'Correct what is wrong, with what stood there before',
      section: 'Privacy Act 2020, IPP 7(2)',
      doneBy: ['corrected'],
      isOptional: true,
      page: 'correct',
      act: 'Correct it',
    },
    DECIDED('Privacy Act 2020, s 63'),
    TOLD,
    {
      title: 'Attach the person’s statement, where it is not corrected',
      section: 'Privacy Act 2020, s 64',
      doneBy: ['statement-attached'],
      isOptional: true,
      isAfterTheEnd: true,
      page: 'statement',
      act: 'Attach a statement of correction',
    },
    {
      title: 'Tell everybody who was given the information',
      section: 'Privacy Act 2020, IPP 7(5)',
      doneBy: ['recipients-told'],
      isOptional: true,
      isAfterTheEnd: true,
      page: 'recipients',
      act: 'See who was given it, and tell them',
    },
  ],
  'official-information': [
    RECEIVED('Official Information Act 1982, s 12'),
    { ...ACKNOWLEDGED, section: 'Official Information Act 1982, s 13' },
    {
      title: 'Put the documents to it that are to be released',
      section: 'Official Information Act 1982, ss 12 and 16',
      doneBy: ['document-added'],
      isOptional: true,
      needsFiles: true,
      page: 'documents',
      act: 'Add documents, and withhold parts of them',
    },
    {
      title: 'Name the ground of each part that is not given',
      section: 'Official Information Act 1982, ss 6, 9, 10, 17 and 18',
      doneBy: ['withheld'],
      isOptional: true,
      page: 'refuse',
      act: 'Refuse a part of it, or all',
    },
    DECIDED('Official Information Act 1982, ss 15, 18 and 19'),
    { ...TOLD, section: 'Official Information Act 1982, ss 15(1) and 19' },
    {
      title: 'Give what was granted without undue delay',
      section: 'Official Information Act 1982, s 15(1)',
      doneBy: ['copy-taken', 'copy-sent'],
      page: 'copy',
      act: 'Give it, or write down how it was given',
    },
    {
      title: 'Publish the answer without anybody’s name, where others would ask the same',
      section: 'Official Information Act 1982, s 4(a)',
      doneBy: ['response-published'],
      isOptional: true,
      page: 'publish',
      act: 'Write what everybody may read',
    },
  ],
  complaint: [
    RECEIVED('Privacy Act 2020, Part 5'),
    { ...ACKNOWLEDGED, section: 'the agency’s own promise' },
    DECIDED('Privacy Act 2020, s 69'),
    { ...TOLD, section: 'the agency’s own promise' },
    {
      title: 'If they ask: somebody who had no part in it looks again',
      section: 'the agency’s own promise',
      doneBy: ['senior-review'],
      isOptional: true,
      isAfterTheEnd: true,
      page: 'review',
      act: 'Record the senior review',
    },
    {
      title: 'If they go to the Commissioner: hand over the pack',
      section: 'Privacy Act 2020, ss 72 and 98',
      doneBy: ['referred'],
      isOptional: true,
      isAfterTheEnd: true,
      page: 'pack',
      act: 'Open the pack for the Commissioner',
    },
  ],
}
