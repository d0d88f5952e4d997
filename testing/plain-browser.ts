/** A browser without a screen or script: keeps cookies by host as browsers do, follows redirects one by one. */
import { load, type CheerioAPI } from 'cheerio'

export interface PlainPage {
  readonly address: string
  readonly status: number
  readonly text: string
  readonly headers: Headers
  /** The redirects on the way, the first address first. */
  readonly way: readonly string[]
  /** The page's content, to be looked into. */
  readonly $: CheerioAPI
}

export interface PlainBrowser {
  open(address: string, init?: RequestInit): Promise<PlainPage>
  /** One request, no redirect followed. */
  fetch(address: string, init?: RequestInit): Promise<Response>
  /** Presses the button with this name and value, sending its form. */
  press(page: PlainPage, button: { readonly name: string; readonly value: string }): Promise<PlainPage>
  /** Cookies of a host by name. Secure ones too: on loopback browsers send them over http. */
  cookies(host: string): Map<string, string>
}

const MOST_REDIRECTS = 20

export function plainBrowser(): PlainBrowser {
  const jars = new Map<string, Map<string, string>>()

  // Like a browser's, the jar knows the host and not the port: sites on one host see each other's cookies.
  const cookies = (host: string): Map<string, string> => {
    const jar = jars.get(host) ?? new Map<string, string>()
    jars.set(host, jar)
    return jar
  }

  const send: PlainBrowser['fetch'] = async (address, init = {}) => {
    const jar = cookies(new URL(address).hostname)
    const headers = new Headers(init.headers)
    if (jar.size > 0) headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '))
    const response = await fetch(address, { ...init, headers, redirect: 'manual' })
    for (const line of response.headers.getSetCookie()) keep(jar, line)
    return response
  }

  const open: PlainBrowser['open'] = async (address, init) => {
    const way: string[] = [address]
    let response = await send(address, init)
    while (response.status >= 300 && response.status < 400 && response.headers.has('location')) {
      if (way.length > MOST_REDIRECTS) throw new Error('redirected in circles')
      address = new URL(response.headers.get('location')!, address).href
      way.push(address)
      await response.arrayBuffer()
      response = await send(address)
    }
    const text = await response.text()
    return { address, status: response.status, text, headers: response.headers, way, $: load(text) }
  }

  const press: PlainBrowser['press'] = async (page, { name, value }) => {
    const button = page.$(`button[name="${name}"][value="${value}"]`)
    const form = button.closest('form')
    if (form.length === 0) throw new Error(`the page has no button ${name}=${value}`)
    const fields = new URLSearchParams({ [name]: value })
    for (const input of form.find('input[type=hidden]')) {
      fields.append(page.$(input).attr('name') ?? '', page.$(input).attr('value') ?? '')
    }
    const address = new URL(form.attr('action') ?? page.address, page.address).href
    return open(address, { method: 'POST', body: fields })
  }

  return { open, fetch: send, press, cookies }
}

function keep(jar: Map<string, string>, line: string): void {
  const [pair = '', ...attributes] = line.split(';')
  const [name = '', ...value] = pair.split('=')
  const gone = attributes.some((attribute) => {
    const [key = '', when = ''] = attribute.trim().split('=')
    if (key.toLowerCase() === 'max-age') return Number(when) <= 0
    return key.toLowerCase() === 'expires' && Date.parse(when) < Date.now()
  })
  if (gone) jar.delete(name.trim())
  else jar.set(name.trim(), value.join('='))
}
