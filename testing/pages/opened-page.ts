/** A page as a person sees it: headings, labels, sentences, tables; never class names. */
import { load, type Cheerio, type CheerioAPI } from 'cheerio'
import type { OutgoingHttpHeaders } from 'node:http'

type Node = ReturnType<ReturnType<CheerioAPI['root']>['contents']> extends Cheerio<infer Each> ? Each : never

export interface FieldOnPage {
  readonly value: string
  readonly hint: string
  readonly error: string
  /** For radios, checkboxes and select: the words of the choices. */
  readonly choices: readonly string[]
}

export interface OpenedPage {
  readonly status: number
  readonly headers: OutgoingHttpHeaders
  readonly html: string
  readonly title: string
  /** Where a redirect leads; the empty string otherwise. */
  readonly location: string
  heading(): string
  /** All words of the page's main part. */
  text(): string
  banners(): readonly string[]
  navigation(): readonly string[]
  /** The words of the buttons of the page's main part. */
  buttons(): readonly string[]
  link(text: string): string
  field(label: string): FieldOnPage
  errorSummary(): readonly string[]
  table(caption: string): { readonly heads: readonly string[]; readonly rows: readonly (readonly string[])[] }
  /** Fills fields by their labels and presses the button by its words, as a browser without script would. */
  submit(answers?: Readonly<Record<string, string>>, button?: string): Promise<OpenedPage>
  /** Goes where the redirect leads. */
  follow(): Promise<OpenedPage>
}

export interface PageResponse {
  readonly status: number
  readonly headers: OutgoingHttpHeaders
  readonly html: string
}

export interface Browsing {
  get(address: string): Promise<OpenedPage>
  post(address: string, fields: URLSearchParams): Promise<OpenedPage>
}

export function openedPage(response: PageResponse, address: string, browsing: Browsing): OpenedPage {
  const $ = load(response.html)
  const location = typeof response.headers.location === 'string' ? response.headers.location : ''
  return {
    ...response,
    location,
    title: words($('title').text()),
    heading: () => words($('h1').text()),
    text: () => words($('main').text()),
    banners: () =>
      $('[aria-label="Status of this site"] > p')
        .toArray()
        .map((one) => words($(one).find('span').last().text())),
    navigation: () =>
      $('nav[aria-label="Main"] a')
        .toArray()
        .map((one) => words($(one).text())),
    buttons: () =>
      $('main button')
        .toArray()
        .map((one) => words($(one).text())),
    link: (text) =>
      $('a')
        .filter((_, one) => words($(one).text()) === text)
        .attr('href') ?? missing(`a link "${text}"`),
    field: (label) => fieldOnPage($, label),
    errorSummary: () =>
      $('[role="alert"] li')
        .toArray()
        .map((one) => words($(one).text())),
    table: (caption) => tableOnPage($, caption),
    submit: (answers = {}, button) => submit($, address, browsing, answers, button),
    follow: () => (location === '' ? missing('a redirect') : browsing.get(location)),
  }
}

function words(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

function missing(what: string): never {
  throw new Error(`the page has no ${what}`)
}

function controlsOf($: CheerioAPI, label: string): { controls: Node[]; group: Node } {
  const legend = $('legend').filter((_, one) => words($(one).text()) === label)
  if (legend.length > 0) {
    const fieldset = legend.closest('fieldset')
    const group = fieldset.get(0) ?? missing(`fieldset "${label}"`)
    return { controls: fieldset.find('input').toArray(), group }
  }
  const target =
    $('label')
      .filter((_, one) => words($(one).text()) === label)
      .attr('for') ?? missing(`a field "${label}"`)
  const control = $(`[id="${target}"]`)
  return {
    controls: control.toArray(),
    group: control.closest('.govuk-form-group, form').get(0) ?? missing('form'),
  }
}

function fieldOnPage($: CheerioAPI, label: string): FieldOnPage {
  const { controls, group } = controlsOf($, label)
  const described = (
    $(controls[0]).attr('aria-describedby') ??
    $(group).attr('aria-describedby') ??
    ''
  ).split(' ')
  const named = (part: string) =>
    described
      .filter((id) => id.endsWith(`-${part}`))
      .map((id) => words($(`[id="${id}"]`).text()))
      .join(' ')
  const isChoice = ['radio', 'checkbox'].includes($(controls[0]).attr('type') ?? '')
  const chosen = controls
    .filter((one) => $(one).attr('checked') !== undefined)
    .map((one) => $(one).attr('value') ?? '')
  const typed = controls.map((one) => String($(one).val() ?? '')).filter((one) => one !== '')
  return {
    value: isChoice ? chosen.join(' ') : typed.join(' '),
    hint: named('hint'),
    error: named('error').replace(/^(Error|Hapa): ?/, ''),
    choices: isChoice
      ? controls.map((one) => words($(`label[for="${$(one).attr('id') ?? ''}"]`).text()))
      : $(controls[0])
          .find('option')
          .toArray()
          .map((one) => words($(one).text())),
  }
}

function tableOnPage($: CheerioAPI, caption: string) {
  const table = $('table')
    .filter((_, one) => words($(one).find('caption').contents().first().text()) === caption)
    .first()
  if (table.length === 0) missing(`a table "${caption}"`)
  const cells = (row: Node) =>
    $(row)
      .find('th, td')
      .toArray()
      .map((cell) => words($(cell).text()))
  const [heads = [], ...rows] = table.find('tr').toArray().map(cells)
  return { heads, rows }
}

async function submit(
  $: CheerioAPI,
  address: string,
  browsing: Browsing,
  answers: Readonly<Record<string, string>>,
  button: string | undefined,
): Promise<OpenedPage> {
  // A button above the main part may belong to its form by name.
  const pressed = $('main button[type="submit"], button[form]')
    .filter((_, one) => button === undefined || words($(one).text()) === button)
    .first()
  if (pressed.length === 0) missing(`a button${button === undefined ? '' : ` "${button}"`}`)
  const owner = pressed.attr('form')
  const form = owner === undefined ? pressed.closest('form') : $(`form[id="${owner}"]`)
  const fields = new URLSearchParams()
  for (const { name, value } of form.serializeArray()) fields.append(name, value)
  const own = { name: pressed.attr('name'), value: pressed.attr('value') }
  if (own.name !== undefined) fields.set(own.name, own.value ?? '')
  for (const [label, answer] of Object.entries(answers)) fill($, label, answer, fields)
  const action = pressed.attr('formaction') ?? form.attr('action') ?? address
  return form.attr('method') === 'post'
    ? browsing.post(action, fields)
    : browsing.get(`${action}?${fields.toString()}`)
}

/** A date is given as `14 3 1979`; a choice by its words. */
function fill($: CheerioAPI, label: string, answer: string, fields: URLSearchParams): void {
  const { controls } = controlsOf($, label)
  const type = $(controls[0]).attr('type')
  if (type === 'radio' || type === 'checkbox') {
    const found = controls.find(
      (one) => words($(`label[for="${$(one).attr('id') ?? ''}"]`).text()) === answer,
    )
    if (found === undefined) missing(`a choice "${answer}"`)
    fields.set($(found).attr('name') ?? '', $(found).attr('value') ?? '')
    return
  }
  const options = $(controls[0]).find('option').toArray()
  const option = options.find((one) => words($(one).text()) === answer)
  if (options.length > 0) {
    fields.set(
      $(controls[0]).attr('name') ?? '',
      option === undefined ? missing(`a choice "${answer}"`) : ($(option).attr('value') ?? ''),
    )
    return
  }
  const parts = controls.length === 3 ? answer.split(' ') : [answer]
  controls.forEach((control, index) => fields.set($(control).attr('name') ?? '', parts[index] ?? ''))
}
