/** The pages of the notices: the list of them, one of them, and how many came each day. */
import type { PageDefinition } from '#pages'
import { noticeFiguresPage } from './figures.ts'
import { noticePage } from './notice.ts'
import { noticesPage } from './notices.ts'

export function noticesPages(): readonly PageDefinition[] {
  return [noticesPage, noticeFiguresPage, noticePage]
}
