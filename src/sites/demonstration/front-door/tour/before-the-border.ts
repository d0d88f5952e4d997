/** Steps 1 and 2 of the tour: why somebody is on the list, and how the list reaches Customs. */
import { REGISTER, LIST } from './sketches.ts'
import type { TourStep, TourTravellers } from './tour-step.ts'

export function beforeTheBorder({ interception }: Pick<TourTravellers, 'interception'>): readonly TourStep[] {
  return [
    {
      title: 'The register of fines',
      shows: 'What somebody owes, under which warrants, and why that puts them on the list.',
      picture: REGISTER,
      visits: [
        {
          site: 'justice',
          as: 'justice-list-officer',
          address: '/register',
          press: `Type ${firstTwoNames(interception)}, press “Search”, and open ${interception}.`,
          look: 'The debts, the warrants and what each covers; and why this person is on the list.',
        },
      ],
    },
    {
      title: 'Today’s list, sent and taken in',
      shows: 'Everybody who qualifies, sealed, sent and answered with a receipt.',
      picture: LIST,
      visits: [
        {
          site: 'justice',
          as: 'justice-list-officer',
          address: '/daily-list',
          press: 'Nothing; or send a list now, to see another one leave.',
          look: 'How many people are under each kind of alert, and the receipt that came back from Customs.',
        },
        {
          site: 'customs',
          as: 'customs-officer-akl',
          address: '/list',
          press: 'Nothing. Compare the number of the list with the one at Justice.',
          look: 'Only people to be intercepted are counted. No Customs screen tells how many silent ones there are, or who.',
        },
      ],
    },
  ]
}

function firstTwoNames(holder: string): string {
  return holder.replace(',', '').split(' ', 2).join(' ')
}
