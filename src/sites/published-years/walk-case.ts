/** What officers, constables and Justice's agents do in one case of the played years, step by step, by the real operations. */
import type { SignedInPerson } from '#access'
import type { ActivityActor } from '#activity'
import {
  NOT_COMPLETED_REASONS,
  NOT_THE_PERSON_REASONS,
  takeStep,
  type StepRequest,
} from '#customs/interceptions'
import { Acting, recordArrangement, recordPayment, recordRemittal, type RecordedAct } from '#justice/acts'
import { BrokenPromise, randomId, type Fault, type Result } from '#kernel'
import type { PlannedAlert, PlannedDebts } from './planned-year.ts'
import { fineOf, reparationOf } from './cast-register.ts'
import type { PublishedSites } from './published-sites.ts'

export interface CaseOfPlan {
  readonly id: string
  readonly reference: string
  readonly ppn: string
  readonly plan: PlannedAlert
  readonly debts: PlannedDebts
  /** Counts the cases, to vary what does not matter to the figures. */
  readonly index: number
  /** As the last step left it. */
  version: number
}

const PORT = 'AKL'
const officer: SignedInPerson = {
  ...{ id: 'played-officer', name: 'Played officer', role: 'customs-officer' },
  ...{ databaseRole: 'customs_officer', port: PORT, sessionId: 'published-years' },
}
const constable: SignedInPerson = {
  ...{ id: 'played-constable', name: 'Played constable', role: 'police-officer' },
  ...{ databaseRole: 'customs_police', port: PORT, sessionId: 'published-years' },
}
const agent: ActivityActor = { kind: 'person', id: 'played-agent', role: 'justice-contact-agent' }

const TO_THE_TRAVELLER = [
  [officer, 'acknowledge'],
  [officer, 'notify-police'],
  [constable, 'attend'],
  [constable, 'begin-interview'],
] as const
const STEP_MS = 1_000

/** Takes the steps of a case, one after the other. */
function walker({ customs, clock }: PublishedSites, it: CaseOfPlan) {
  return async (who: SignedInPerson, step: StepRequest['step'], reason?: string): Promise<void> => {
    clock.pass(STEP_MS)
    const { id: caseId, version } = it
    const request = { caseId, version, step, ...(reason === undefined ? {} : { reason }) }
    const taken = await customs.database.as(
      who.databaseRole,
      (tx) => takeStep(tx, who, request, clock.now()),
      { port: PORT },
    )
    if (!taken.ok) throw new BrokenPromise(`the step ${step} was refused: ${taken.error.code}`)
    it.version = taken.value.version
  }
}

/** Up to the point where Justice's word is needed; those that end before it end here. */
export async function meetTraveller(sites: PublishedSites, it: CaseOfPlan): Promise<void> {
  const step = walker(sites, it)
  const { ending, isMet } = it.plan
  // Who is not met may be lost at any point before.
  const far =
    ending === 'not-completed' && !isMet ? it.index % TO_THE_TRAVELLER.length : TO_THE_TRAVELLER.length
  for (const [who, name] of TO_THE_TRAVELLER.slice(0, far)) await step(who, name)
  if (isMet) await step(constable, 'confirm-identity')
  if (ending === 'wrong-person') {
    const [reason] = NOT_THE_PERSON_REASONS[it.index % NOT_THE_PERSON_REASONS.length] ?? ['other-names']
    await step(constable, 'not-the-person', reason)
  }
  if (ending === 'already-paid') await step(constable, 'already-paid')
  if (ending === 'not-completed') {
    const [reason] = NOT_COMPLETED_REASONS[it.index % NOT_COMPLETED_REASONS.length] ?? ['boarded']
    await step(far < 3 ? officer : constable, 'not-completed', reason)
  }
}

export function waitsForJustice({ ending }: PlannedAlert): boolean {
  return !['wrong-person', 'already-paid', 'not-completed'].includes(ending)
}

/** From Justice's word to the end. */
export async function settleCase(sites: PublishedSites, it: CaseOfPlan): Promise<void> {
  const step = walker(sites, it)
  await step(constable, 'confirm-by-message')
  if (it.index % 9 === 0) await step(constable, 'challenge')
  await step(constable, 'tell')
  switch (it.plan.ending) {
    case 'paid':
      await payAtTheStop(sites, it, () => step(constable, 'part-paid'))
      return step(constable, 'paid')
    case 'arranged':
      await arrange(sites, it)
      return step(constable, 'arranged')
    case 'remitted':
      await remit(sites, it)
      return step(constable, 'remitted')
    case 'arrested':
      await step(constable, 'refuse')
      return step(constable, 'execute-warrant')
    case 'let-go':
      await step(constable, 'refuse')
      return step(constable, 'exercise-discretion')
    case 'already-paid':
    case 'wrong-person':
    case 'not-completed':
      return
  }
}

/** Before anybody knows at Customs: the reason ends and the withdrawal is still on its way. */
export async function payBeforehand(
  { justice }: Pick<PublishedSites, 'justice'>,
  ppn: string,
  owed: PlannedDebts,
): Promise<void> {
  const paid = await justice.database.as('justice_contact_agent', (tx) =>
    recordPayment(tx, justice.site.operation(Acting), {
      ...act(ppn),
      ...cents(owed),
      receiptNumber: `B-${ppn}`,
    }),
  )
  done(paid)
}

async function payAtTheStop(
  { justice }: Pick<PublishedSites, 'justice'>,
  it: CaseOfPlan,
  betweenParts: () => Promise<void>,
): Promise<void> {
  const whole = cents(it.debts)
  const pay = async (receipt: string, amounts: typeof whole) =>
    done(
      await justice.database.as('justice_contact_agent', (tx) =>
        recordPayment(tx, justice.site.operation(Acting), {
          ...act(it.ppn),
          ...amounts,
          caseReference: it.reference,
          receiptNumber: `${receipt}-${it.ppn}`,
        }),
      ),
    )
  const part = Math.floor(whole.reparationCents / 2)
  if (it.index % 5 !== 0 || part === 0) return pay('R', whole)
  await pay('R1', { finesCents: 0, reparationCents: part })
  await betweenParts()
  return pay('R2', { ...whole, reparationCents: whole.reparationCents - part })
}

async function arrange({ justice }: Pick<PublishedSites, 'justice'>, it: CaseOfPlan): Promise<void> {
  const debtIds = [...(it.debts.finesDollars > 0 ? [fineOf(it.ppn)] : []), reparationOf(it.ppn)]
  done(
    await justice.database.as('justice_contact_agent', (tx) =>
      recordArrangement(tx, justice.site.operation(Acting), {
        ...act(it.ppn),
        caseReference: it.reference,
        debtIds,
      }),
    ),
  )
}

async function remit({ justice }: Pick<PublishedSites, 'justice'>, it: CaseOfPlan): Promise<void> {
  const remittalKind = it.index % 2 === 0 ? 'remittal' : 'alternative-sentence'
  done(
    await justice.database.as('justice_contact_agent', (tx) =>
      recordRemittal(tx, justice.site.operation(Acting), {
        ...act(it.ppn),
        ...cents(it.debts),
        caseReference: it.reference,
        remittalKind,
      }),
    ),
  )
}

function act(personProfileNumber: string) {
  return { actId: randomId(), personProfileNumber, actor: agent }
}

function cents({ finesDollars, reparationDollars }: PlannedDebts) {
  return { finesCents: finesDollars * 100, reparationCents: reparationDollars * 100 }
}

function done(recorded: Result<RecordedAct, Fault>): void {
  if (!recorded.ok) throw new BrokenPromise('Justice could not record it', recorded.error.code)
}
