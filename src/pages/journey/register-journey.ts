/** Puts a journey on its addresses: the first page for everybody, the steps that carry answers, the confirmation. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { BrokenPromise } from '#kernel'
import { fewFromOneNetwork } from '../server/few-from-one-network.ts'
import type { PageKit } from '../server/page-kit.ts'
import { answerStep } from './answer-step.ts'
import { CHECK, SENT } from './journey-addresses.ts'
import type { JourneyDefinition, Question } from './journey-definition.ts'
import { journeySeal } from './journey-key.ts'
import type { JourneyVisit } from './journey-step.ts'
import { showQuestion } from './show-question.ts'
import { showSent } from './show-sent.ts'
import { STEP_BYTES } from './take-step.ts'

const config = { audience: 'public' } as const

export function registerJourney(site: FastifyInstance, kit: PageKit, journey: JourneyDefinition): void {
  const { address, questions } = journey
  if (kit.journeyKey === undefined || kit.database === undefined) {
    throw new BrokenPromise(`${address}: a journey needs a key and a database`)
  }
  const seal = journeySeal(kit.journeyKey)
  const visit = (request: FastifyRequest, reply: FastifyReply): JourneyVisit => ({
    ...{ kit, seal, journey, request, reply },
    at: kit.clock.now(),
  })
  const first = Object.keys(questions)[0] ?? ''
  const limited = { ...config, ...fewFromOneNetwork(kit) }
  site.get(address, { config }, (request, reply) => showQuestion(visit(request, reply), undefined, first))
  for (const step of [...Object.keys(questions), CHECK]) {
    const at = `${address}/${step}`
    // An address typed or kept has no answers with it: the journey begins at its beginning.
    site.get(at, { config }, (_request, reply) => reply.redirect(address, 303))
    const keeps = step === CHECK || takesFile(questions[step])
    site.post(at, { config: keeps ? limited : config, bodyLimit: STEP_BYTES }, (request, reply) =>
      answerStep(visit(request, reply), step),
    )
  }
  site.get<{ Params: { receipt: string } }>(`${address}/${SENT}/:receipt`, { config }, (request, reply) =>
    showSent(visit(request, reply), request.params.receipt),
  )
}

/** A file lies with us for an hour, whether its journey is sent or not. */
function takesFile(question: Question | undefined): boolean {
  return Object.values(question?.fields ?? {}).some(({ kind }) => kind === 'file')
}
