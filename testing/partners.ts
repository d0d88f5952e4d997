/** Partners of the desk for tests: made by the lead on the page, calling as a programme does. */
import { KeepPartners, type PartnerKeeper } from '#desk/partners'
import { randomId } from '#kernel'
import type { DeskSite } from './desk-site.ts'

type PartnerCredentials = Awaited<ReturnType<PartnerKeeper['add']>>

export interface CallingPartner extends PartnerCredentials {
  readonly token: string
  send(
    words: Readonly<Record<string, unknown>>,
    options?: { readonly key?: string; readonly headers?: Readonly<Record<string, string>> },
  ): Promise<Answered>
  read(reference: string): Promise<Answered>
}

export interface Answered {
  readonly status: number
  readonly type: string
  readonly body: Readonly<Record<string, unknown>>
}

export const QUESTION = {
  name: 'Hēmi Ruatapu',
  email: 'hemi@ruatapu.example',
  company: 'Ruatapu Mānuka',
  description: 'Our container is held in Busan. Which certificate is missing?',
}

export async function askForToken(
  desk: Pick<DeskSite, 'web'>,
  form: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
) {
  const payload = new URLSearchParams({ grant_type: 'client_credentials', ...form }).toString()
  const type = { 'content-type': 'application/x-www-form-urlencoded' }
  return desk.web.server.inject({
    ...{ method: 'POST', url: '/oauth/token', headers: { ...type, ...headers }, payload },
  })
}

/** A partner with a token, as the composition makes it. */
export async function aPartner(
  desk: Pick<DeskSite, 'web' | 'site'>,
  { name = 'Waikato Chamber of Commerce', requestsPerMinute = 6000 } = {},
): Promise<CallingPartner> {
  const credentials = await desk.site
    .operation(KeepPartners)
    .add({ name, requestsPerMinute, onceKey: randomId() }, { id: 'test', name: 'Test' })
  const { clientId: client_id, clientSecret: client_secret } = credentials
  const { access_token: token } = (await askForToken(desk, { client_id, client_secret })).json<{
    access_token: string
  }>()
  return { ...credentials, token, ...callsOf(desk, token) }
}

export function callsOf(desk: Pick<DeskSite, 'web'>, token: string): Pick<CallingPartner, 'send' | 'read'> {
  const { server } = desk.web
  const authorization = `Bearer ${token}`
  return {
    async send(words, { key = randomId(), headers = {} } = {}) {
      const sent = { authorization, 'content-type': 'application/json', 'idempotency-key': key, ...headers }
      return answered(
        await server.inject({
          ...{ method: 'POST', url: '/api/enquiries', headers: sent, payload: JSON.stringify(words) },
        }),
      )
    },
    async read(reference) {
      return answered(await server.inject({ url: `/api/enquiries/${reference}`, headers: { authorization } }))
    },
  }
}

function answered(response: {
  readonly statusCode: number
  readonly headers: Readonly<Record<string, unknown>>
  json(): unknown
}): Answered {
  return {
    status: response.statusCode,
    type: String(response.headers['content-type']),
    body: response.json() as Readonly<Record<string, unknown>>,
  }
}
