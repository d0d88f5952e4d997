/** The page with the personas' buttons: plain HTML, one press, no script. */
import type { Persona } from './personas.ts'

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function html(strings: TemplateStringsArray, ...values: readonly (string | readonly string[])[]): string {
  return String.raw(
    { raw: strings },
    // Lists are markup made by this same function; single values are text.
    ...values.map((value) =>
      typeof value === 'string'
        ? value.replaceAll(/[&<>"']/g, (sign) => ESCAPES[sign] ?? '')
        : value.join('\n'),
    ),
  )
}

/** A stylesheet that the composition names, such as the page kit's. */
export interface PersonaPageLook {
  readonly stylesheets: readonly string[]
}

function page(title: string, look: PersonaPageLook, body: readonly string[]): string {
  return html`<!doctype html>
    <html lang="en-NZ">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        ${look.stylesheets.map((href) => html`<link rel="stylesheet" href="${href}" />`)}
      </head>
      <body>
        <main class="identity">${body}</main>
      </body>
    </html> `
}

const button = (persona: Persona) =>
  html`<li>
    <button type="submit" name="persona" value="${persona.id}">
      <span class="identity-label">${persona.label}</span> <span class="identity-name">${persona.name}</span>
    </button>
  </li>`

export function personaPage(
  options: {
    readonly siteTitle: string
    readonly ours: readonly Persona[]
    readonly others: readonly Persona[]
  },
  look: PersonaPageLook,
): string {
  const others = html`<details>
    <summary>People of other sites</summary>
    <p>The site will not let them in: a role counts only where it belongs.</p>
    <ul>
      ${options.others.map(button)}
    </ul>
  </details>`
  return page(`Sign in to ${options.siteTitle}`, look, [
    html`<h1>Sign in to ${options.siteTitle}</h1>
      <p>This is a demonstration with made-up people. Press one to sign in as them; there is no password.</p>
      <form method="post">
        <ul>
          ${options.ours.map(button)}
        </ul>
        ${options.others.length === 0 ? [] : [others]}
      </form>`,
  ])
}

export function signInLostPage(look: PersonaPageLook): string {
  return page('This sign-in cannot go on', look, [
    html`<h1>This sign-in cannot go on</h1>
      <p>
        It was finished already, took too long, or was begun in another browser. Nothing was changed. Go back
        to the site and sign in again.
      </p>`,
  ])
}
