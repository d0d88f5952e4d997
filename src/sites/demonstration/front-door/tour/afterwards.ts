/** Steps 7 to 9 of the tour: a silent alert and its trace, what the year counts, and who did what. */
import type { TourStep, TourTravellers } from './tour-step.ts'

export function afterwards({ silent }: Pick<TourTravellers, 'silent'>): readonly TourStep[] {
  return [
    {
      title: 'A silent alert, and where it is heard',
      visits: [
        {
          site: 'customs',
          signInAs: 'Lane A1, Auckland',
          address: '/lane',
          press: `The passport of “${silent}”. Then look at the board once more.`,
          look: 'PROCEED, exactly as for somebody on no list; and the board stays as it was.',
        },
        {
          site: 'justice',
          signInAs: 'Justice list officer',
          address: '/notices',
          press: `The newest notice, the one for ${silent}.`,
          look: 'Exactly the fields that the agreement allows: no score, no lane, no address, no companion.',
        },
      ],
    },
    {
      title: 'The trace: what the arrival card says',
      visits: [
        {
          site: 'immigration',
          signInAs: 'Immigration tracing officer',
          address: '/tracing-requests',
          press: 'Nothing.',
          look: 'Justice asked, Immigration’s cards answered, and not one name of it is kept on this screen.',
        },
        {
          site: 'justice',
          signInAs: 'Justice list officer',
          address: '/tracing',
          press: `The contact details of ${silent}; then “Do not act” and “Record”.`,
          look: 'The address from the arrival card, and the day on which it is destroyed if nobody decides. Once you decide not to act it is gone, and a certificate says so.',
        },
      ],
    },
    {
      title: 'The year’s results, and who did what',
      visits: [
        {
          site: 'justice',
          signInAs: 'Privacy officer of Justice',
          address: '/results',
          press: 'Nothing; or take the Commissioner’s return away as a file.',
          look: 'What you just did, counted: each row with the event that makes it. Customs’ own figures follow once a day.',
        },
        {
          site: 'customs',
          signInAs: 'Auditor of Customs',
          address: '/activity/verification',
          press: '“Verify now”; then “Activity” in the bar at the top.',
          look: 'Every look and every act on record, in identifiers and never in names; and nothing of the silent alert.',
        },
      ],
    },
  ]
}
