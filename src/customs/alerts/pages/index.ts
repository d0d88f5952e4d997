/** The pages of interception alerts: where an alert is found, and the figures. */
import type { PageDefinition } from '#pages'
import type { BandEdgeAt } from './band-edge.ts'
import { alertPage } from './alert.ts'
import { figuresPage } from './figures.ts'

export function alertPages(bandEdgeAt: BandEdgeAt): readonly PageDefinition[] {
  return [alertPage, figuresPage(bandEdgeAt)]
}
