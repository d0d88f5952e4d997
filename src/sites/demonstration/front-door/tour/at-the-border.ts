/** Steps 3 to 5 of the tour: a passport of nobody, a passport of somebody, and the officer who goes to meet them. */
import { PROCEED, REFER, BOARD } from './sketches.ts'
import type { TourStep, TourTravellers } from './tour-step.ts'

const LANE = { site: 'customs', as: 'lane-akl-a1', address: '/lane' } as const

export function atTheBorder({
  nobody,
  interception,
}: Pick<TourTravellers, 'nobody' | 'interception'>): readonly TourStep[] {
  return [
    {
      title: 'A passport that matches nobody',
      shows: 'One word, and no trace of whoever went through.',
      picture: PROCEED,
      visits: [
        {
          ...LANE,
          press: `The passport of “${nobody}”.`,
          look: 'PROCEED, and no trace: not the name, not the number, only one more in the lane’s count for this minute.',
        },
      ],
    },
    {
      title: 'A passport of somebody to be intercepted',
      shows: 'Another word, which tells the traveller nothing.',
      picture: REFER,
      visits: [
        {
          ...LANE,
          press: `The passport of “${interception}”.`,
          look: 'REFER, in words that tell the traveller nothing.',
        },
      ],
    },
    {
      title: 'The live board, and who goes to meet them',
      shows: 'Why it matched, field by field, and whose turn it is.',
      picture: BOARD,
      visits: [
        {
          site: 'customs',
          as: 'customs-officer-akl',
          address: '/board',
          press: `The card of ${interception}; then “I am meeting this traveller” and “I have notified Police”.`,
          look: 'Passport and list entry side by side, field by field, and the bar that adds up to the score. On the same page: what Justice says of the fines this minute, and the code to speak on the phone.',
        },
      ],
    },
  ]
}
