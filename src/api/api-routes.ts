/** Puts a site's routes on its server, with schemas, problems and the OpenAPI document. */
import { isUtf8 } from 'node:buffer'
import swagger from '@fastify/swagger'
import { TypeBoxValidatorCompiler, type TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { SignedInPerson } from '#access'
import { BrokenPromise, fault, type ErrorCode, type Fault } from '#kernel'
import { failureRecord, refuseUnsound, UnsoundRequest } from '#pages'
import { admitCaller, answerRoute, type ApiSite } from './answer-route.ts'
import { problem, sendProblem } from './problem.ts'
import { describedAs } from './described-as.ts'
import type { RouteDefinition } from './route-definition.ts'
import { setSchemaFormats } from './schema-formats.ts'
import { addTokenRoute, proofsOf, type TokenIssuer } from './token-route.ts'

export interface ApiOptions extends ApiSite {
  /** The API's name in its document: `Customs API`. */
  readonly title: string
  readonly version: string
  readonly routes: readonly RouteDefinition[]
  /** Who gives tokens to programmes, where the site has some. */
  readonly tokens?: TokenIssuer | undefined
}

/** For `extensions` of `createSiteServer`. */
export function apiRoutes(options: ApiOptions): (site: FastifyInstance) => Promise<void> {
  return async (site) => {
    await site.register(async (plain) => {
      const api = plain.withTypeProvider<TypeBoxTypeProvider>()
      setSchemaFormats()
      api.setValidatorCompiler(TypeBoxValidatorCompiler)
      addProblems(api, options)
      addStrictJson(api)
      await api.register(swagger, {
        openapi: {
          openapi: '3.1.0',
          info: { title: options.title, version: options.version },
          ...proofsOf(options.tokens),
        },
      })
      if (options.tokens !== undefined) await addTokenRoute(api, options.tokens)
      for (const route of options.routes) addRoute(api, options, route)
      api.get('/api/openapi.json', { schema: { hide: true } }, (_request, reply) =>
        reply.header('cache-control', 'no-cache').send(api.swagger()),
      )
      // A wrong address under /api is answered in the language of the API.
      api.all('/api/*', { schema: { hide: true } }, (_request, reply) =>
        sendProblem(reply, problem(404, 'no-such-route')),
      )
    })
  }
}

function addRoute(api: FastifyInstance, options: ApiOptions, route: RouteDefinition): void {
  const admitted = new WeakMap<FastifyRequest, SignedInPerson>()
  api.route({
    method: route.method,
    url: route.address,
    ...(route.bodyLimit === undefined ? {} : { bodyLimit: route.bodyLimit }),
    config: { rateLimit: rateLimitOf(route, admitted) },
    schema: describedAs(route),
    // Whoever may not ask is told so whatever they sent: before it is read.
    onRequest: async (request, reply) => {
      const person = await admitCaller(options, route, request, reply)
      if (person === undefined) return reply
      admitted.set(request, person)
    },
    preValidation: async (request) => refuseUnsound(request.body),
    handler: (request, reply) => {
      const person = admitted.get(request)
      if (person === undefined) throw new BrokenPromise('a call was answered that was not admitted')
      return answerRoute(options, route, person, request, reply)
    },
  })
}

function rateLimitOf(
  { requestsPerMinute }: RouteDefinition,
  admitted: WeakMap<FastifyRequest, SignedInPerson>,
) {
  if (requestsPerMinute === undefined) return false
  const timeWindow = '1 minute'
  if (typeof requestsPerMinute === 'number') return { max: requestsPerMinute, timeWindow }
  // It is asked after the admission: whoever was not admitted has been answered.
  return {
    timeWindow,
    keyGenerator: (request: FastifyRequest) => admitted.get(request)?.id ?? request.ip,
    max: (request: FastifyRequest) => {
      const person = admitted.get(request)
      return person === undefined ? 0 : requestsPerMinute(person)
    },
  }
}

function addProblems(api: FastifyInstance, { newId, log }: ApiOptions): void {
  api.setErrorHandler((error: unknown, request, reply) => {
    if (error instanceof UnsoundRequest)
      return sendProblem(reply, problem(400, 'request-not-as-described', [error.fault]))
    if (isValidation(error))
      return sendProblem(reply, problem(400, 'request-not-as-described', faultsOf(error)))
    const refusal = REFUSALS[statusOf(error)]
    if (refusal !== undefined) return sendProblem(reply, problem(statusOf(error), refusal))
    const record = failureRecord(error, request.routeOptions.url, newId)
    log.failure(record)
    return sendProblem(reply, { ...problem(500, 'site-failed'), instance: record.reference })
  })
}

/** What is no UTF-8 is refused: read all the same, its letters would be others than were sent. */
function addStrictJson(api: FastifyInstance): void {
  const parse = api.getDefaultJsonParser('error', 'error')
  api.removeContentTypeParser('application/json')
  api.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body: Buffer, done) => {
    if (!isUtf8(body)) {
      done(new UnsoundRequest(fault('text-unsound')))
      return
    }
    void parse(request, body.toString('utf8'), done)
  })
}

const REFUSALS: Readonly<Record<number, ErrorCode | undefined>> = {
  400: 'request-not-as-described',
  403: 'cross-site-request',
  413: 'request-too-big',
  415: 'request-not-as-described',
  429: 'too-many-requests',
}

interface Validation {
  readonly validation: readonly { readonly instancePath?: string; readonly message?: string }[]
  /** Which part of the request: `body`, `headers`, `params`, `querystring`. */
  readonly validationContext?: string
}

function isValidation(error: unknown): error is Validation {
  return (
    typeof error === 'object' && error !== null && 'validation' in error && Array.isArray(error.validation)
  )
}

/** The place and what was expected, from the schema's own words; what was sent is not repeated. */
function faultsOf({ validation, validationContext = 'body' }: Validation): readonly Fault[] {
  return validation.slice(0, 20).map(({ instancePath = '', message }) => ({
    code: 'request-not-as-described',
    field: instancePath.replace(/^\//, '').replaceAll('/', '.') || validationContext,
    ...(message === undefined ? {} : { detail: message }),
  }))
}

function statusOf(error: unknown): number {
  const status = typeof error === 'object' && error !== null && 'statusCode' in error ? error.statusCode : 500
  return typeof status === 'number' ? status : 500
}
