/** The results as the Privacy Commissioner published them for 2011/12 to 2015/16; null where nothing was published. */
import type { PublishedKey } from './rows.ts'

export type PublishedYear = Readonly<Record<PublishedKey, number | null>>

/** Read from the programme's page as at 30 June 2016; people on the lists stand in the words under its table. */
// prettier-ignore
const TABLE: Readonly<Record<PublishedKey, readonly (number | null)[]>> = {
  silent_alerts_triggered:              [  5_111,   6_167,   5_519,   6_283,   6_907],
  individuals_subject_to_silent_alerts: [  2_394,   2_916,   3_175,   3_182,   3_507],
  intercept_alerts_triggered:           [    175,     201,     159,     200,     199],
  people_intercepted:                   [    149,     171,     132,     120,     128],
  on_departure:                         [     50,      59,      94,      40,      37],
  on_arrival:                           [    119,     135,      38,      80,      91],
  incorrect_intercepts:                 [     23,       6,      13,      19,      11],
  fines_already_paid:                   [      6,       6,      12,      18,      10],
  wrong_person:                         [     17,       0,       1,       1,       1],
  interception_not_completed:           [     16,      17,      14,      61,      85],
  fines_received:                       [110_546,  47_990,  25_610,  45_066,  22_792],
  reparation_received:                  [155_061,  81_435,  86_793,  89_548,  78_020],
  time_to_pay:                          [121_680, 135_641, 182_971, 111_395, 207_103],
  remittals:                            [ 85_703, 140_682,  79_490,  67_362, 140_789],
  interception_alerts_at_30_june:       [   null,    null,    null,    null,   4_348],
  silent_alerts_at_30_june:             [   null,    null,    null,    null,  20_860],
}

const YEARS = ['2011/12', '2012/13', '2013/14', '2014/15', '2015/16'] as const

export const PUBLISHED_YEARS: ReadonlyMap<string, PublishedYear> = new Map(
  YEARS.map((name, index) => {
    const of = Object.entries(TABLE).map(([key, values]) => [key, values[index] ?? null])
    return [name, Object.fromEntries(of) as PublishedYear]
  }),
)
