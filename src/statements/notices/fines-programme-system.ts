/** The list, the match, the stop, and the results. */
import { kept, part, proof, says, type NoticeSentence } from './notice.ts'

export const finesProgrammeSystem: readonly NoticeSentence[] = [
  says('System description'),
  kept(
    "Each day, Justice sends Customs, by encrypted online transfer, details of serious fines defaulters for the purpose of creating 'interception alerts' or 'silent alerts'[1] in the Customs system (CusMod).",
    {
      how: 'Each day’s list is sealed by OpenPGP and sent once, whatever stops on the way',
      by: ['src/justice/daily-list/send-daily-list.ts', 'src/exchange/openpgp/seal.ts'],
      proofs: [
        proof(
          'src/justice/daily-list/send-daily-list.test.ts',
          'the scheduled list of a day is sent once, however often the clock asks',
        ),
        proof('src/exchange/openpgp/open.test.ts', 'a message is sealed to the peer and to nobody else'),
        proof('src/sites/list-journey.test.ts', 'the list of the day is in force once, whole, and answered'),
      ],
    },
  ),
  kept(
    "The most serious cases attract an 'interception alert', which results in the traveller being intercepted at the airport and required to pay (or make an arrangement to pay) their fine or reparation or face arrest.",
    {
      how: 'The traveller is met; what is owed is checked at the stop; pay, arrange, or the warrant',
      by: ['src/customs/interceptions/take-step.ts'],
      proofs: [
        proof(
          'src/customs/interceptions/take-step.test.ts',
          'without “%s” on the record the step does not exist',
        ),
        proof(
          'src/sites/freshness-at-the-stop.test.ts',
          'an alert opens a case, and Justice’s word is on it before Police are called',
        ),
      ],
    },
  ),
  kept(
    "The other cases involve a 'silent alert' which uses information about the traveller for enforcement action after their entry or (re-entry) to the country.",
    {
      how: 'A notice goes to Justice; the traveller goes on',
      by: ['src/customs/disclosures/disclose-alerts.ts'],
      proofs: [
        proof(
          'src/sites/silent-means-silent.test.ts',
          'the two sites do differ: Justice was told of the watched person, and that they asked, by one of them',
        ),
      ],
    },
  ),
  kept('Fines defaulters who have interception alerts recorded in CusMod are those where:', {
    how: 'The criteria are the agreement’s, decided for each person with the reasons written down',
    by: ['src/justice/eligibility/decide.ts'],
    proofs: [
      proof('src/justice/eligibility/decide.test.ts', '$name: $decision, for $because'),
      proof(
        'src/justice/eligibility/decide.test.ts',
        'an alert rests on a live warrant that covers a debt which was counted',
      ),
    ],
  }),
  part('• Either'),
  part('• any amount of reparation is owing and'),
  part('• a warrant to arrest has been issued and'),
  part('• the warrant covers at least part of the reparation outstanding;'),
  part('• Or'),
  part('• court imposed fines greater or equal to $5,000 are outstanding and'),
  part('• a warrant to arrest has been issued and'),
  part('• the warrant covers at least part of these court imposed fines.'),
  kept(
    'Silent alerts are created for fines defaulters not subject to an interception alert but meeting the following criteria:',
    {
      how: 'The criteria are the agreement’s, decided for each person with the reasons written down',
      by: ['src/justice/eligibility/decide.ts'],
      proofs: [
        proof('src/justice/eligibility/decide.test.ts', '$name: $decision, for $because'),
        proof(
          'src/justice/eligibility/decide.test.ts',
          'an alert rests on a live warrant that covers a debt which was counted',
        ),
      ],
    },
  ),
  part('• fines equal to or greater than $1,000 are outstanding and'),
  part('• a warrant to arrest has been issued and'),
  part('• the warrant covers at least part of these outstanding fines.'),
  kept('For each fines defaulter, Justice supply Customs with the following information:', {
    how: 'Six fields and no more: the gate refuses a seventh',
    by: ['src/agreement/message-fields.ts'],
    proofs: [
      proof('src/agreement/message-fields.test.ts', 'has the six fields of the published list'),
      proof('src/sites/one-gate.test.ts', 'leaves with no field that the agreement does not name'),
    ],
  }),
  part('Person profile number Family name Given names'),
  part('Date of birth Gender Alert type'),
  kept(
    'As an individual passes through the border, a Customs official scans their passport into the CusMod system.',
    {
      how: 'Every passport read at a lane or by its interface is screened, and whoever matches nobody leaves no trace',
      by: ['src/customs/screening/screen-passport.ts'],
      proofs: [
        proof(
          'src/sites/no-trace.test.ts',
          'a traveller who matches nobody is nowhere, by the interface or the lane page, read well or damaged',
        ),
      ],
    },
  ),
  kept(
    'The CusMod matching programme converts details from the passport into an alpha-numeric code for matching against alerts.',
    {
      how: 'The machine readable zone is read with its check digits and folded into keys of a lossless index',
      by: ['src/travel-document/parse-mrz.ts', 'src/matching/index.ts'],
      proofs: [
        proof('src/travel-document/reference-vectors.test.ts', 'is read as expected'),
        proof('src/cli/match.test.ts', 'finds the same with every pair scored, down to the lowest band'),
      ],
    },
  ),
  kept(
    "Alerts are generated for 'A' matches, which require a 91-100% match outcome based on a weighting system.",
    {
      how: 'The band is the agreement’s, drawn at 91 to the last hundredth',
      by: ['src/agreement/alert-band.ts'],
      proofs: [proof('src/pages/charts/charts.test.ts', 'calls 90.99 below the line')],
    },
  ),
  kept(
    'For instance, date of birth and family name each has a percentage attributed to it which add up to 75% towards the overall weighting score.',
    {
      how: 'The weights are data of the agreement; the file is refused where they do not add up',
      by: ['src/agreement/check-weights.ts'],
      proofs: [
        proof(
          'src/agreement/check-agreement-file.test.ts',
          'family name and date of birth are worth 75 of 100, and an alert begins at 91',
        ),
      ],
    },
  ),
  kept(
    'Matches triggering an interception alert are directed to a Customs official who notifies NZ Police.',
    {
      how: 'The alert is on the board at once, and stays there until somebody has met the traveller',
      by: ['src/customs/interceptions/open-cases.ts'],
      proofs: [
        proof(
          'src/customs/interceptions/pages/board.test.ts',
          'opens alert and case as one page: what Justice says, why this traveller, and the steps',
        ),
      ],
    },
  ),
  kept(
    'A police officer conducts an interview with the individual to confirm their identity and that the individual is the same person as the alert, whether outstanding fines exist, and if a warrant to arrest remains in force.',
    {
      how: 'The case asks for identity, fines and warrant before any step that hurts exists',
      by: ['src/customs/interceptions/take-step.ts'],
      proofs: [
        proof(
          'src/customs/interceptions/take-step.test.ts',
          'without “%s” on the record the step does not exist',
        ),
      ],
    },
  ),
  kept('Fines and warrant to arrest information is obtained by phoning the Justice Contact Centre.', {
    how: 'By phone with a spoken code that both sides see, and by Justice’s own word on the case within seconds',
    by: ['src/customs/interceptions/phone-call.ts'],
    proofs: [
      proof(
        'src/justice/contact-centre/contact-centre.test.ts',
        'finds the person of a case, however the reference is typed, and shows the code that Customs shows',
      ),
    ],
  }),
  kept(
    'If the Police are satisfied that the individual is not the person on the alert, they are left to continue on their journey and a report is filed.',
    {
      how: 'A case that is not the person ends with one of the closed reasons, and is counted as an incorrect intercept',
      by: ['src/customs/interceptions/take-step.ts'],
      proofs: [
        proof(
          'src/customs/interceptions/pages/case-pages.test.ts',
          'that this is not the person says by which of the closed reasons',
        ),
        proof(
          'src/customs/results/count-figures.test.ts',
          'a wrong person is an incorrect intercept and none of the people',
        ),
      ],
    },
  ),
  kept(
    'If the facts are verified, the individual, through a phone call with a Justice official, is given an opportunity to pay the outstanding amount or to enter into an arrangement to pay.',
    {
      how: 'The contact centre records payment or arrangement once, and Customs stands the case down at once',
      by: ['src/justice/acts/perform-act.ts'],
      proofs: [
        proof(
          'src/sites/freshness-at-the-stop.test.ts',
          'paid at Justice a minute ago: the open case is stood down, and the next scan meets nobody',
        ),
      ],
    },
  ),
  kept(
    'If no payment is made, or arrangement entered into, the Police have discretion to execute the arrest warrant, in which case the individual will be stopped from travelling and brought before a court.',
    {
      how: 'An arrest rests on Justice’s word of now, or on a call that is on record; discretion is a step of its own',
      by: ['src/customs/interceptions/grave-steps.ts'],
      proofs: [
        proof(
          'src/customs/interceptions/take-step.test.ts',
          'with all of it the warrant may be executed, and discretion exercised instead',
        ),
        proof(
          'src/customs/interceptions/pages/case-pages.test.ts',
          'on an arrest waits for Justice’s word of now, and says what will happen',
        ),
      ],
    },
  ),
  kept('After an interception, the alert is usually removed from CusMod in the next daily update.', {
    how: 'Not usually but always, and not on the next day: a withdrawal of its own goes at once',
    by: ['src/justice/withdrawals/review-alert.ts'],
    proofs: [
      proof(
        'src/justice/withdrawals/review-alert.test.ts',
        'a payment that ends the reason withdraws the alert in its own transaction, numbered, with two fields',
      ),
    ],
  }),
  kept(
    'Silent alert information is not displayed to Customs staff but is notified electronically to Justice for potential use in the related INZ/Justice Fines Defaulters Tracing Programme.',
    {
      how: 'Sealed in a compartment that no role of Customs reads; what every page, table, figure and log tells is the same with it and without',
      by: ['src/customs/alerts/raise-alerts.ts'],
      proofs: [
        proof('src/sites/silent-means-silent.test.ts', 'by any page as any persona'),
        proof(
          'src/customs/alerts/raise-alerts.test.ts',
          'a silent alert lies sealed: no field of it is in its row',
        ),
      ],
    },
  ),
  kept('Silent alerts do not result in individuals having their travel interrupted.', {
    how: 'The lane says PROCEED, byte for byte as for nobody',
    by: ['src/customs/screening/pages/lane.ts'],
    proofs: [
      proof(
        'src/customs/screening/pages/lane.test.ts',
        'for a silent match is, byte for byte, PROCEED for nobody',
      ),
    ],
  }),
  says('Recent activity'),
  says('Customs/Justice Interception Alerts Results'),
  kept(
    '2011/12 2012/13 2013/14 2014/15 2015/16 Silent alerts triggered 5,111 6,167 5,519 6,283 6,907 Individuals subject to silent alerts 2,394 2,916 3,175 3,182 3,507 Intercept alerts triggered 175 201 159 200 199 People intercepted[2] 149 171 132 120 128 On departure 50 59 94 40 37 On arrival 119 135 38 80 91 Incorrect intercepts 23 6 13 19 11 Fines had already been paid 6 6 12 18 10 Wrong person identified by the match 17 0 1 1 1 Interception not completed 16 17 14 61 85 Fines received $110,546 $47,990 $25,610 $45,066 $22,792 Reparation received $155,061 $81,435 $86,793 $89,548 $78,020 Amount under a current time-to-pay $121,680 $135,641 $182,971 $111,395 $207,103 Remittals/Alternative sentence imposed $85,703 $140,682 $79,490 $67,362 $140,789',
    {
      how: 'Every published row is counted by the same definitions, from events alone; the published years were played through the real operations',
      by: ['src/customs/results/figures.ts', 'src/justice/results/figures.ts'],
      proofs: [
        proof(
          'src/sites/published-years/published-years.prove.test.ts',
          'every published year, played through the real operations, comes out as it was published',
        ),
      ],
    },
  ),
  kept(
    'As at 30 June 2016, there were 4,348 fines defaulters who had interception alerts recorded against their names in Customs records.',
    {
      how: 'Counted from the last list of the year without those withdrawn since',
      by: ['src/justice/results/figures.ts'],
      proofs: [
        proof(
          'src/justice/results/annual-results.test.ts',
          'counts the people on the last list of the year without those withdrawn since',
        ),
      ],
    },
  ),
  kept('There were also 20,860 fines defaulters who had silent alerts recorded.', {
    how: 'Counted from the last list of the year without those withdrawn since',
    by: ['src/justice/results/figures.ts'],
    proofs: [
      proof(
        'src/justice/results/annual-results.test.ts',
        'counts the people on the last list of the year without those withdrawn since',
      ),
    ],
  }),
  kept(
    '[1] Silent alert notifications are sent to Justice for use in the INZ/Justice Fines Defaulters Tracing Programme.',
    {
      how: 'A notice of its own, under the tracing agreement, with its destruction counted',
      by: ['src/immigration/arrival-cards/answer-request.ts'],
      proofs: [
        proof(
          'src/sites/tracing-journey.test.ts',
          'is asked about, answered, decided, used, and destroyed when it is no longer needed',
        ),
      ],
    },
  ),
  kept(
    '[2] The number of alerts on arrival or departure will not necessarily equal the total number of people intercepted as a person can trigger multiple alerts in a given period.',
    {
      how: 'People and alerts are counted apart',
      by: ['src/customs/results/figures.ts'],
      proofs: [
        proof(
          'src/customs/results/count-figures.test.ts',
          'a person who is met twice is one of the people and two alerts',
        ),
      ],
    },
  ),
]
