/** The pictures of the nine steps. */
import { arrow, block, lines, person, sheet, stroke, text, tick, words, type Sketch } from './sketch.ts'

export const REGISTER: Sketch = {
  alt: 'A person’s page in the register: debts one under the other, and the warrant that covers them.',
  shapes: [
    person(34, 44),
    ...lines(62, 36, [90, 56], 'soft'),
    ...[78, 94, 110].flatMap((y) => [words(20, y, 84), words(118, y, 34, 'ink')]),
    sheet(170, 64, 52, 54, 'red'),
    text(196, 96, '$', 'red'),
    stroke('M156 80 h12 M156 96 h12 M156 112 h12', 'red'),
  ],
}

export const LIST: Sketch = {
  alt: 'A sealed list goes from Justice to Customs, and a receipt comes back.',
  shapes: [
    sheet(18, 40, 58, 76, 'ink'),
    ...lines(28, 54, [36, 30, 36, 24]),
    arrow(84, 62, 26),
    sheet(116, 46, 44, 32, 'sea'),
    stroke('M116 48 l22 17 l22 -17'),
    arrow(166, 62, 18),
    sheet(190, 40, 34, 76, 'ink'),
    stroke('M186 100 h-98 m7 -6 l-7 6 l7 6', 'soft'),
    tick(132, 98),
  ],
}

export const PROCEED: Sketch = {
  alt: 'The lane’s screen says PROCEED beside a passport.',
  shapes: [
    sheet(18, 38, 66, 82, 'ink'),
    person(51, 64, 'soft'),
    ...lines(28, 100, [46, 46], 'soft'),
    block(104, 52, 118, 54, 'sea'),
    text(163, 85, 'PROCEED', 'on-sea'),
  ],
}

export const REFER: Sketch = {
  alt: 'The lane’s screen says REFER beside a passport.',
  shapes: [
    sheet(18, 38, 66, 82, 'ink'),
    person(51, 64, 'soft'),
    ...lines(28, 100, [46, 46], 'soft'),
    stroke('M104 79 l22 -28 h74 l22 28 l-22 28 h-74 Z', 'red'),
    text(163, 85, 'REFER', 'red'),
  ],
}

export const BOARD: Sketch = {
  alt: 'The board with the card of a traveller; passport and list entry side by side, and a bar that adds up to the score.',
  shapes: [
    sheet(16, 36, 74, 84, 'red'),
    words(26, 50, 46, 'ink'),
    ...lines(26, 64, [54, 40]),
    block(26, 94, 40, 14, 'sea'),
    ...[46, 62, 78].flatMap((y) => [words(106, y, 44, 'ink'), words(164, y, 44, 'ink'), tick(210, y - 2)]),
    block(106, 100, 46, 14, 'sea'),
    block(154, 100, 30, 14, 'amber'),
    block(186, 100, 22, 14, 'ink'),
    stroke('M204 94 v26', 'red'),
  ],
}

export const STOP: Sketch = {
  alt: 'A constable and a traveller; on the phone Justice says the same code, and the case ends as paid.',
  shapes: [
    person(40, 58),
    person(90, 58, 'soft'),
    stroke('M56 44 q9 -8 18 0', 'soft'),
    sheet(130, 38, 92, 34, 'sea'),
    text(176, 61, 'K7 · 4Q'),
    block(130, 86, 92, 28, 'sea'),
    text(176, 105, '$0 owing', 'on-sea'),
    ...lines(20, 98, [88, 64]),
  ],
}

export const SILENT: Sketch = {
  alt: 'The lane says PROCEED and the board stays as it was; a sealed notice goes past Customs to Justice.',
  shapes: [
    block(12, 44, 104, 34, 'sea'),
    text(64, 67, 'PROCEED', 'on-sea'),
    sheet(12, 90, 104, 28, 'line'),
    stroke('M120 60 q26 -26 56 -4 m-10 0 l10 0 l0 -10', 'soft'),
    sheet(172, 58, 50, 36, 'ink'),
    stroke('M172 60 l25 18 l25 -18', 'ink'),
  ],
}

export const TRACE: Sketch = {
  alt: 'An arrival card gives its address to Justice, for a time that runs out.',
  shapes: [
    sheet(18, 42, 80, 72, 'ink'),
    ...lines(28, 56, [56, 40, 60], 'soft'),
    words(28, 98, 44, 'sea'),
    arrow(106, 78, 28),
    stroke(
      'M146 40 h64 M146 118 h64 M152 40 q0 26 26 39 q-26 13 -26 39 M204 40 q0 26 -26 39 q26 13 26 39',
      'amber',
    ),
    block(172, 104, 12, 12, 'amber'),
  ],
}

export const YEAR: Sketch = {
  alt: 'The year’s results as bars, and a chain of records that is whole.',
  shapes: [
    stroke('M22 110 h92', 'ink'),
    ...[34, 58, 48, 66].map((h, i) => block(28 + i * 22, 110 - h, 14, h, i === 3 ? 'amber' : 'sea')),
    ...[52, 78, 104].flatMap((y) => [sheet(140, y - 9, 22, 15, 'ink'), words(172, y - 4, 48)]),
    stroke('M151 58 v11 M151 84 v11', 'ink'),
    tick(206, 104),
  ],
}
