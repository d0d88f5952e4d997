/** Steps 7 to 9 of the tour: a silent alert and its trace, what the year counts, and who did what. */
import { SILENT, TRACE, YEAR } from './sketches.ts'
import type { TourStep, TourTravellers } from './tour-step.ts'

export function afterwards({ silent }: Pick<TourTravellers, 'silent'>): readonly TourStep[] {
  return [
    {
      title: 'A silent alert, and where it is heard',
      shows: 'Nobody at Customs can tell; Justice is told.',
      picture: SILENT,
      visits: [
        {
          site: 'customs',
          as: 'lane-akl-a1',
          address: '/lane',
          press: `The passport of “${silent}”. Then look at the board once more.`,
          look: 'PROCEED, exactly as for somebody on no list; and the board stays as it was.',
        },
        {
          site: 'justice',
          as: 'justice-list-officer',
          address: '/notices',
          press: `The newest notice, the one for ${silent}.`,
          look: 'Exactly the fields that the agreement allows: no score, no lane, no address, no companion.',
        },
      ],
    },
    {
      title: 'The trace: what the arrival card says',
      shows: 'An address, and the day on which it is destroyed.',
      picture: TRACE,
      visits: [
        {
          site: 'immigration',
          as: 'immigration-tracing-officer',
          address: '/tracing-requests',
          press: 'Nothing.',
          look: 'Justice asked, Immigration’s cards answered, and not one name of it is kept on this screen.',
        },
        {
          site: 'justice',
          as: 'justice-list-officer',
          address: '/tracing',
          press: `The contact details of ${silent}; then “Do not act”, “Record” and “Destroy the contact details”.`,
          look: 'The address from the arrival card, and the day on which it is destroyed if nobody decides. Once you decide not to act, a page says what is destroyed; then it is gone, and a certificate says so.',
        },
      ],
    },
    {
      title: 'The year’s results, and who did what',
      shows: 'All of it counted, and every look on record.',
      picture: YEAR,
      visits: [
        {
          site: 'justice',
          as: 'justice-privacy-officer',
          address: '/results',
          press: 'Nothing; or take the Commissioner’s return away as a file.',
          look: 'What you just did, counted: each row with the event that makes it. Customs’ own figures follow once a day.',
        },
        {
          site: 'customs',
          as: 'customs-auditor',
          address: '/activity/verification',
          press: '“Verify now”; then “Activity” in the bar at the top.',
          look: 'Every look and every act on record, in identifiers and never in names; and nothing of the silent alert.',
        },
      ],
    },
  ]
}
