/** Worked cases of eligibility, for a lawyer to read: at and around every edge of the agreement's criteria. */
import type { AlertType } from '#kernel'
import type { Debt, Warrant } from '#justice/register'

export interface WorkedCase {
  readonly name: string
  readonly debts: readonly Debt[]
  readonly warrants: readonly Warrant[]
  readonly decision: AlertType | 'none'
  readonly because: string
}

/** The day on which every case is decided. */
export const WORKED_CASES_AS_OF = '2016-06-30'

type DebtTraits = 'arranged'

const debt =
  (kind: Debt['kind'], courtImposed: boolean) =>
  (debtId: string, outstandingCents: number, trait?: DebtTraits): Debt => ({
    debtId,
    kind,
    courtImposed,
    outstandingCents,
    underArrangement: trait === 'arranged',
  })

const courtFine = debt('fine', true)
const courtCosts = debt('costs', true)
const otherFine = debt('fine', false)
const otherCosts = debt('costs', false)
const infringement = debt('infringement', false)
const reparation = debt('reparation', true)

const warrant =
  (status: Warrant['status'], issuedOn = '2016-01-15') =>
  (warrantId: string, ...debtIds: readonly string[]): Warrant => ({ warrantId, issuedOn, status, debtIds })

const live = warrant('live')
const withdrawn = warrant('withdrawn')
const executed = warrant('executed')
const tomorrow = warrant('live', '2016-07-01')

export const WORKED_CASES: readonly WorkedCase[] = [
  {
    name: 'one cent of reparation under a live warrant',
    debts: [reparation('D-1', 1)],
    warrants: [live('W-1', 'D-1')],
    decision: 'interception',
    because: 'reparation of any amount makes an interception',
  },
  {
    name: 'reparation, part of it under a live warrant',
    debts: [reparation('D-1', 10_000), reparation('D-2', 20_000)],
    warrants: [live('W-1', 'D-2')],
    decision: 'interception',
    because: 'the warrant need cover only part of the reparation',
  },
  {
    name: 'reparation without a warrant',
    debts: [reparation('D-1', 900_000)],
    warrants: [],
    decision: 'none',
    because: 'no live warrant, no alert of either type',
  },
  {
    name: 'reparation that has been paid, the warrant not yet withdrawn',
    debts: [reparation('D-1', 0)],
    warrants: [live('W-1', 'D-1')],
    decision: 'none',
    because: 'nothing is owing',
  },
  {
    name: 'reparation, the live warrant covering a small fine only',
    debts: [reparation('D-1', 50_000), courtFine('D-2', 30_000)],
    warrants: [live('W-1', 'D-2')],
    decision: 'none',
    because: 'the warrant must cover the reparation itself, and the fine alone is too small',
  },
  {
    name: 'reparation and a fine that would reach $1,000 only together',
    debts: [reparation('D-1', 60_000), courtFine('D-2', 40_000)],
    warrants: [live('W-1', 'D-2')],
    decision: 'none',
    because: 'reparation counts towards no threshold of fines',
  },
  {
    name: 'court-imposed fines of $4,999.99',
    debts: [courtFine('D-1', 499_999)],
    warrants: [live('W-1', 'D-1')],
    decision: 'silent',
    because: 'one cent short of $5,000',
  },
  {
    name: 'court-imposed fines of $5,000',
    debts: [courtFine('D-1', 500_000)],
    warrants: [live('W-1', 'D-1')],
    decision: 'interception',
    because: 'greater than or equal to $5,000',
  },
  {
    name: 'court-imposed fines of $5,000.01',
    debts: [courtFine('D-1', 500_001)],
    warrants: [live('W-1', 'D-1')],
    decision: 'interception',
    because: 'above $5,000',
  },
  {
    name: 'court-imposed fine and costs that reach $5,000 together',
    debts: [courtFine('D-1', 450_000), courtCosts('D-2', 50_000)],
    warrants: [live('W-1', 'D-2')],
    decision: 'interception',
    because: 'court-imposed costs count with the fines, and the warrant covers part of what was counted',
  },
  {
    name: 'court fine of $4,500 and costs of $500 that no court imposed',
    debts: [courtFine('D-1', 450_000), otherCosts('D-2', 50_000)],
    warrants: [live('W-1', 'D-1')],
    decision: 'silent',
    because: 'costs that no court imposed count towards $1,000 only',
  },
  {
    name: 'court fines of $5,000, the live warrant covering an infringement only',
    debts: [courtFine('D-1', 500_000), infringement('D-2', 20_000)],
    warrants: [live('W-1', 'D-2')],
    decision: 'silent',
    because:
      'the warrant covers none of the court-imposed fines, but part of the fines that count towards $1,000',
  },
  {
    name: 'infringements of $20,000',
    debts: [infringement('D-1', 2_000_000)],
    warrants: [live('W-1', 'D-1')],
    decision: 'silent',
    because: 'infringements never count towards $5,000',
  },
  {
    name: 'an infringement recorded as court-imposed, of $5,000',
    debts: [{ ...infringement('D-1', 500_000), courtImposed: true }],
    warrants: [live('W-1', 'D-1')],
    decision: 'silent',
    because: 'fines from infringement orders are excluded whatever else is recorded (s 280F)',
  },
  {
    name: 'a fine of $5,000 that no court imposed',
    debts: [otherFine('D-1', 500_000)],
    warrants: [live('W-1', 'D-1')],
    decision: 'silent',
    because: 'only court-imposed fines count towards $5,000',
  },
  {
    name: 'fines of $999.99',
    debts: [courtFine('D-1', 99_999)],
    warrants: [live('W-1', 'D-1')],
    decision: 'none',
    because: 'one cent short of $1,000',
  },
  {
    name: 'fines of $1,000',
    debts: [courtFine('D-1', 100_000)],
    warrants: [live('W-1', 'D-1')],
    decision: 'silent',
    because: 'equal to $1,000',
  },
  {
    name: 'a fine, costs and an infringement that reach $1,000 together',
    debts: [otherFine('D-1', 40_000), otherCosts('D-2', 30_000), infringement('D-3', 30_000)],
    warrants: [live('W-1', 'D-3')],
    decision: 'silent',
    because: 'all three count towards $1,000, and the warrant covers one of them',
  },
  {
    name: 'fines of $1,240, the warrant withdrawn',
    debts: [courtFine('D-1', 124_000)],
    warrants: [withdrawn('W-1', 'D-1')],
    decision: 'none',
    because: 'a withdrawn warrant is not live',
  },
  {
    name: 'fines of $1,240, the warrant executed',
    debts: [courtFine('D-1', 124_000)],
    warrants: [executed('W-1', 'D-1')],
    decision: 'none',
    because: 'an executed warrant is not live',
  },
  {
    name: 'fines of $1,240, one warrant withdrawn and another live',
    debts: [courtFine('D-1', 124_000)],
    warrants: [withdrawn('W-1', 'D-1'), live('W-2', 'D-1')],
    decision: 'silent',
    because: 'one live warrant is enough',
  },
  {
    name: 'fines of $1,240, the warrant issued tomorrow',
    debts: [courtFine('D-1', 124_000)],
    warrants: [tomorrow('W-1', 'D-1')],
    decision: 'none',
    because: 'no warrant has been issued yet',
  },
  {
    name: 'fines of $6,000 under arrangement',
    debts: [courtFine('D-1', 600_000, 'arranged')],
    warrants: [live('W-1', 'D-1')],
    decision: 'none',
    because: 'a debt under arrangement counts for nothing',
  },
  {
    name: 'court fines of $6,000, of which $1,500 are under arrangement',
    debts: [courtFine('D-1', 450_000), courtFine('D-2', 150_000, 'arranged')],
    warrants: [live('W-1', 'D-1', 'D-2')],
    decision: 'silent',
    because: '$4,500 count',
  },
  {
    name: 'fines of $1,240, the live warrant covering only a debt under arrangement',
    debts: [courtFine('D-1', 124_000), courtFine('D-2', 50_000, 'arranged')],
    warrants: [live('W-1', 'D-2')],
    decision: 'none',
    because: 'the warrant must cover a debt that was counted',
  },
  {
    name: 'fines of $1,240, the live warrant covering only a debt that has been paid',
    debts: [courtFine('D-1', 124_000), courtFine('D-2', 0)],
    warrants: [live('W-1', 'D-2')],
    decision: 'none',
    because: 'the warrant covers nothing that is outstanding',
  },
  {
    name: 'fines of $1,240, the live warrant covering the reparation under arrangement',
    debts: [courtFine('D-1', 124_000), reparation('D-2', 80_000, 'arranged')],
    warrants: [live('W-1', 'D-2')],
    decision: 'none',
    because: 'the warrant covers none of the fines, and the reparation counts for nothing',
  },
  {
    name: 'reparation and court fines of $5,000, each under a live warrant',
    debts: [reparation('D-1', 30_000), courtFine('D-2', 500_000)],
    warrants: [live('W-1', 'D-1'), live('W-2', 'D-2')],
    decision: 'interception',
    because: 'both criteria are met, and both are told',
  },
  {
    name: 'a live warrant and nothing owing',
    debts: [],
    warrants: [live('W-1')],
    decision: 'none',
    because: 'nothing is owing',
  },
]
