/**
 * `POST /oauth/token`: a programme shows its credentials and is given a short-lived token (RFC 6749 4.4, client_credentials).
 * Its refusals are that standard's own words (5.2); where it has none, such as too many requests, they are problems.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import Type from 'typebox'
import { refuseUnsound } from '#pages'
import { credentialsOf, type Credentials } from './client-credentials.ts'

export interface IssuedToken {
  readonly token: string
  readonly seconds: number
}

export interface TokenIssuer {
  /** What the proof is called in the document, as the routes' callers name it. */
  readonly proof: string
  /** Undefined unless the credentials hold. */
  issue(credentials: Credentials): Promise<IssuedToken | undefined>
}

const ADDRESS = '/oauth/token'
const REQUESTS_PER_MINUTE = 60
const BODY_LIMIT = 4096

const askedSchema = Type.Object({
  grant_type: Type.Literal('client_credentials'),
  client_id: Type.Optional(
    Type.String({ description: 'Unless both stand in the Authorization header (HTTP Basic)' }),
  ),
  client_secret: Type.Optional(Type.String()),
})

const answerSchema = Type.Object({
  access_token: Type.String(),
  token_type: Type.Literal('Bearer'),
  expires_in: Type.Integer({ description: 'Seconds', examples: [600] }),
})

const refusalSchema = Type.Object({
  error: Type.Enum(['invalid_request', 'invalid_client', 'unsupported_grant_type']),
  error_description: Type.String(),
})

/** For the document: how somebody comes by the proof. */
export function proofsOf(tokens: TokenIssuer | undefined) {
  if (tokens === undefined) return {}
  const flows = { clientCredentials: { tokenUrl: ADDRESS, scopes: {} } }
  return { components: { securitySchemes: { [tokens.proof]: { type: 'oauth2' as const, flows } } } }
}

export async function addTokenRoute(api: FastifyInstance, tokens: TokenIssuer): Promise<void> {
  await api.register((own: FastifyInstance) => {
    own.setErrorHandler((error: unknown, _request, reply) => {
      if (!isBadRequest(error)) throw error
      return refuse(reply, 400, 'invalid_request')
    })
    own.route({
      method: 'POST',
      url: ADDRESS,
      bodyLimit: BODY_LIMIT,
      config: { rateLimit: { max: REQUESTS_PER_MINUTE, timeWindow: '1 minute' } },
      // The schema is for the document: what is wrong is told in the standard's words.
      validatorCompiler: () => () => true,
      schema: {
        summary: 'Get a token for this API',
        consumes: ['application/x-www-form-urlencoded'],
        body: askedSchema,
        response: { 200: answerSchema, 400: refusalSchema, 401: refusalSchema },
      },
      preValidation: async (request) => refuseUnsound(request.body),
      handler: (request, reply) => answerToken(tokens, request, reply),
    })
    return Promise.resolve()
  })
}

async function answerToken(
  tokens: TokenIssuer,
  { body, headers }: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const asked: Readonly<Record<string, unknown>> =
    typeof body === 'object' && body !== null ? { ...body } : {}
  if (asked['grant_type'] === undefined) return refuse(reply, 400, 'invalid_request')
  if (asked['grant_type'] !== 'client_credentials') return refuse(reply, 400, 'unsupported_grant_type')
  const credentials = credentialsOf(headers.authorization, asked)
  if (credentials === 'twice') return refuse(reply, 400, 'invalid_request')
  const issued = credentials === undefined ? undefined : await tokens.issue(credentials)
  if (issued === undefined)
    return refuse(reply.header('www-authenticate', 'Basic realm="token"'), 401, 'invalid_client')
  return reply
    .header('cache-control', 'no-store')
    .send({ access_token: issued.token, token_type: 'Bearer', expires_in: issued.seconds })
}

const WORDS = {
  invalid_request: 'Send grant_type=client_credentials as a form, and the credentials once.',
  invalid_client: 'The credentials are missing or do not hold.',
  unsupported_grant_type: 'The grant is client_credentials.',
} as const

function refuse(reply: FastifyReply, status: 400 | 401, error: keyof typeof WORDS): FastifyReply {
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .send({ error, error_description: WORDS[error] })
}

function isBadRequest(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'statusCode' in error &&
    [400, 413, 415].includes(Number(error.statusCode))
  )
}
