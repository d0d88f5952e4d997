/** Step 6 of the tour: the interview, the payment over the phone by the spoken code, and how the case ends. */
import { STOP } from './sketches.ts'
import type { TourStep, TourTravellers } from './tour-step.ts'

const POLICE = { site: 'customs', as: 'police-officer-akl', address: '/police' } as const

export function atTheStop({ interception }: Pick<TourTravellers, 'interception'>): readonly TourStep[] {
  return [
    {
      title: 'The interview, the phone call and the outcome',
      shows: 'A constable, a code on the phone, a payment, and the end of the case.',
      picture: STOP,
      visits: [
        {
          ...POLICE,
          press:
            'The newest case, at the top; then “I am attending”, “Begin the interview”, “This is the person”, “Justice’s answer holds” and “I have told the person all three things”.',
          look: 'One decision a page, with what is certain and what to say. No button for the warrant exists before the law’s three things are on the record. Note the code to speak on the phone.',
        },
        {
          site: 'justice',
          as: 'justice-contact-agent',
          address: '/contact-centre',
          press: `The person of the newest case; then “Record a payment”: any receipt number, and “Pay all” that ${interception} owes; then “Record it”.`,
          look: 'The spoken code is the one that the constable reads. After the payment: nothing owing, no alert, and the withdrawal in the trail.',
        },
        {
          site: 'customs',
          as: 'customs-officer-akl',
          address: '/board',
          press: `The card of ${interception}, now among the ended; then “Interception report to print”.`,
          look: 'Paid, and closed by Justice’s word: nobody at Customs had to type it. The report shows who did what, and when.',
        },
      ],
    },
  ]
}
