/** The tour: nine steps through the real sites, each with who to be, what to press and what to look at. */
import type { SiteName } from '#database'

export interface TourStep {
  readonly title: string
  readonly site: SiteName
  /** On the persona's button at the identity provider. */
  readonly signInAs: string
  readonly address: `/${string}`
  readonly press: string
  readonly look: string
}

/** Holders of made-up passports, each of whom shows one thing at a lane. */
export interface TourTravellers {
  readonly nobody: string
  readonly interception: string
  readonly silent: string
}

export function tourSteps({ nobody, interception, silent }: TourTravellers): readonly TourStep[] {
  return [
    {
      title: 'The register of fines',
      site: 'justice',
      signInAs: 'Justice list officer',
      address: '/register',
      press: `Search for ${firstTwoNames(interception)} and open ${interception}.`,
      look: 'The debts, the warrants and what each covers; and why this person is on the list.',
    },
    {
      title: 'Today’s list',
      site: 'justice',
      signInAs: 'Justice list officer',
      address: '/daily-list',
      press: 'Nothing; or “Send a list now”, to see another one leave.',
      look: 'How many people are under each kind of alert, and the receipt that came back from Customs.',
    },
    {
      title: 'The list in force at Customs',
      site: 'customs',
      signInAs: 'Customs officer, Auckland',
      address: '/list',
      press: 'Nothing. Compare the number of the list with the one at Justice.',
      look: 'Only people to be intercepted are counted. No Customs screen tells how many silent ones there are, or who.',
    },
    {
      title: 'A passport that matches nobody',
      site: 'customs',
      signInAs: 'Lane A1, Auckland',
      address: '/lane',
      press: `The passport of ${nobody}.`,
      look: 'PROCEED, and no trace: not the name, not the number, only one more in the lane’s count for this minute.',
    },
    {
      title: 'A passport of somebody to be intercepted',
      site: 'customs',
      signInAs: 'Lane A1, Auckland',
      address: '/lane',
      press: `The passport of ${interception}.`,
      look: 'REFER, in words that tell the traveller nothing.',
    },
    {
      title: 'The live board',
      site: 'customs',
      signInAs: 'Customs officer, Auckland',
      address: '/board',
      press: `The alert for ${interception}.`,
      look: 'Passport and list entry side by side, field by field, and the bar that adds up to the score.',
    },
    {
      title: 'A silent alert',
      site: 'customs',
      signInAs: 'Lane A1, Auckland',
      address: '/lane',
      press: `The passport of ${silent}. Then look at the board once more.`,
      look: 'PROCEED, exactly as for somebody on no list; and the board stays as it was.',
    },
    {
      title: 'The notice, opened at Justice',
      site: 'justice',
      signInAs: 'Justice list officer',
      address: '/notices',
      press: `The newest notice, the one for ${silent}.`,
      look: 'Exactly the fields that the agreement allows: no score, no lane, no address, no companion.',
    },
    {
      title: 'Who did what',
      site: 'customs',
      signInAs: 'Auditor of Customs',
      address: '/activity/verification',
      press: '“Verify now”; then “Activity” in the bar at the top.',
      look: 'Every look and every act on record, in identifiers and never in names; and nothing of the silent alert.',
    },
  ]
}

function firstTwoNames(holder: string): string {
  return holder.replace(',', '').split(' ', 2).join(' ')
}
