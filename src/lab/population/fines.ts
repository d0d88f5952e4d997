/** Debts and warrants as the register of fines has them; made-up cases at and around every edge of eligibility. */
import type { AlertType, SeededRandom } from '#kernel'

export interface MadeUpDebt {
  readonly debtId: string
  readonly kind: 'fine' | 'reparation' | 'costs' | 'infringement'
  readonly courtImposed: boolean
  readonly outstandingCents: number
  readonly underArrangement: boolean
}

export interface MadeUpWarrant {
  readonly warrantId: string
  readonly issuedOn: string
  readonly status: 'live' | 'withdrawn' | 'executed'
  readonly debtIds: readonly string[]
}

export interface FinesOfPerson {
  readonly debts: readonly MadeUpDebt[]
  readonly warrants: readonly MadeUpWarrant[]
}

/** A debt of a case: what it is, how many cents between what bounds, and which warrant covers it. */
export interface DebtPlan {
  readonly kind: MadeUpDebt['kind']
  readonly courtImposed?: true
  readonly cents: readonly [least: number, most: number]
  readonly underArrangement?: true
  readonly warrant?: MadeUpWarrant['status']
}

export interface CasePlan {
  readonly weight: number
  readonly story: string
  readonly debts: readonly DebtPlan[]
}

/** What eligibility makes of a person: an alert of one kind, or none. */
export type CaseOutcome = AlertType | 'none'

const live = { warrant: 'live' } as const
const court = { courtImposed: true } as const
const arranged = { underArrangement: true } as const

/** Dollars, to be read as money. */
function dollars(least: number, most = least): readonly [number, number] {
  return [Math.round(least * 100), Math.round(most * 100)]
}

export const CASE_PLANS: Readonly<Record<CaseOutcome, readonly CasePlan[]>> = {
  interception: [
    {
      weight: 50,
      story: 'reparation, with a live warrant for it',
      debts: [{ kind: 'reparation', ...court, cents: dollars(80, 9000), ...live }],
    },
    {
      weight: 20,
      story: 'reparation under a live warrant, and fines besides',
      debts: [
        { kind: 'reparation', ...court, cents: dollars(50, 4000), ...live },
        { kind: 'fine', ...court, cents: dollars(200, 3000), ...live },
        { kind: 'infringement', cents: dollars(40, 900) },
      ],
    },
    {
      weight: 25,
      story: 'court fines of five thousand dollars or more',
      debts: [
        { kind: 'fine', ...court, cents: dollars(4900, 14_000), ...live },
        { kind: 'costs', ...court, cents: dollars(130, 400) },
      ],
    },
    {
      weight: 2,
      story: 'reparation of one dollar',
      debts: [{ kind: 'reparation', ...court, cents: dollars(1), ...live }],
    },
    {
      weight: 3,
      story: 'court fines of exactly five thousand dollars',
      debts: [
        { kind: 'fine', ...court, cents: dollars(4870) },
        { kind: 'costs', ...court, cents: dollars(130), ...live },
      ],
    },
  ],
  silent: [
    {
      weight: 45,
      story: 'infringements and fines of a thousand dollars or more',
      debts: [
        { kind: 'infringement', cents: dollars(600, 2400), ...live },
        { kind: 'infringement', cents: dollars(250, 1500), ...live },
        { kind: 'fine', ...court, cents: dollars(150, 900) },
      ],
    },
    {
      weight: 28,
      story: 'court fines below five thousand dollars',
      debts: [
        { kind: 'fine', ...court, cents: dollars(900, 4400), ...live },
        { kind: 'costs', ...court, cents: dollars(130, 400) },
      ],
    },
    {
      weight: 16,
      story: 'infringements only',
      debts: [{ kind: 'infringement', cents: dollars(1000, 11_000), ...live }],
    },
    {
      weight: 3,
      story: 'court fines of five thousand dollars, and a warrant for the infringement only',
      debts: [
        { kind: 'fine', ...court, cents: dollars(5000, 9000) },
        { kind: 'infringement', cents: dollars(40, 900), ...live },
      ],
    },
    {
      weight: 4,
      story: 'reparation under arrangement, and infringements',
      debts: [
        { kind: 'reparation', ...court, cents: dollars(100, 5000), ...arranged, ...live },
        { kind: 'infringement', cents: dollars(1000, 3000), ...live },
      ],
    },
    {
      weight: 2,
      story: 'exactly a thousand dollars',
      debts: [{ kind: 'infringement', cents: dollars(1000), ...live }],
    },
    {
      weight: 2,
      story: 'one cent below five thousand',
      debts: [{ kind: 'fine', ...court, cents: dollars(4999.99), ...live }],
    },
  ],
  none: [
    {
      weight: 30,
      story: 'below a thousand dollars',
      debts: [{ kind: 'infringement', cents: dollars(40, 999), ...live }],
    },
    {
      weight: 3,
      story: 'one cent below a thousand',
      debts: [{ kind: 'fine', ...court, cents: dollars(999.99), ...live }],
    },
    { weight: 25, story: 'no warrant', debts: [{ kind: 'fine', ...court, cents: dollars(400, 12_000) }] },
    {
      weight: 10,
      story: 'the warrant was withdrawn',
      debts: [{ kind: 'fine', ...court, cents: dollars(1000, 9000), warrant: 'withdrawn' }],
    },
    {
      weight: 8,
      story: 'the warrant was executed',
      debts: [{ kind: 'reparation', ...court, cents: dollars(200, 4000), warrant: 'executed' }],
    },
    {
      weight: 14,
      story: 'everything under arrangement',
      debts: [
        { kind: 'reparation', ...court, cents: dollars(200, 4000), ...arranged, ...live },
        { kind: 'fine', ...court, cents: dollars(1000, 6000), ...arranged, ...live },
      ],
    },
    {
      weight: 5,
      story: 'the warrant covers what is under arrangement only',
      debts: [
        { kind: 'fine', ...court, cents: dollars(500, 2000), ...arranged, ...live },
        { kind: 'infringement', cents: dollars(1000, 6000) },
      ],
    },
    {
      weight: 5,
      story: 'reparation without a warrant, and a little besides',
      debts: [
        { kind: 'reparation', ...court, cents: dollars(200, 6000) },
        { kind: 'infringement', cents: dollars(40, 800), ...live },
      ],
    },
  ],
}

/** Numbers the debts and warrants of a register as they are made. */
export class FinesOffice {
  #debts = 0
  #warrants = 0
  readonly #random: SeededRandom
  readonly #year: number

  constructor(random: SeededRandom, year: number) {
    this.#random = random
    this.#year = year
  }

  open({ debts: plans }: CasePlan): FinesOfPerson {
    const debts: MadeUpDebt[] = []
    const covered = new Map<MadeUpWarrant['status'], string[]>()
    for (const { kind, courtImposed = false, cents, underArrangement = false, warrant } of plans) {
      const debtId = `D-${String(++this.#debts).padStart(7, '0')}`
      debts.push({
        debtId,
        kind,
        courtImposed,
        outstandingCents: this.#random.between(...cents),
        underArrangement,
      })
      if (warrant !== undefined) covered.set(warrant, [...(covered.get(warrant) ?? []), debtId])
    }
    return { debts, warrants: [...covered].map(([status, debtIds]) => this.#warrant(status, debtIds)) }
  }

  #warrant(status: MadeUpWarrant['status'], debtIds: readonly string[]): MadeUpWarrant {
    const random = this.#random
    const month = String(random.between(1, 12)).padStart(2, '0')
    const day = String(random.between(1, 28)).padStart(2, '0')
    const issuedOn = `${this.#year - random.between(1, 6)}-${month}-${day}`
    return { warrantId: `W-${String(++this.#warrants).padStart(6, '0')}`, issuedOn, status, debtIds }
  }
}
