/** Steps 3 to 5 of the tour: a passport of nobody, a passport of somebody, and the officer who goes to meet them. */
import type { TourStep, TourTravellers } from './tour-step.ts'

const LANE = { site: 'customs', signInAs: 'Lane A1, Auckland', address: '/lane' } as const

export function atTheBorder({
  nobody,
  interception,
}: Pick<TourTravellers, 'nobody' | 'interception'>): readonly TourStep[] {
  return [
    {
      title: 'A passport that matches nobody',
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
      visits: [
        {
          site: 'customs',
          signInAs: 'Customs officer, Auckland',
          address: '/board',
          press: `The card of ${interception}; then “Open the case”, “I am meeting this traveller” and “Police are notified”.`,
          look: 'Passport and list entry side by side, field by field, and the bar that adds up to the score. In the case: what Justice says of the fines this minute, and the code to speak on the phone.',
        },
      ],
    },
  ]
}
