/** An evaluation as people read it on a terminal, and as JSON: points and bits with two decimals. */
import type { Evaluation } from '#lab'

const share = (value: number): string => value.toFixed(4)

export function evaluationLines(evaluation: Evaluation): readonly string[] {
  const { atThreshold: a, atPrecision999: p, withoutStrangers: w, strangers, order } = evaluation
  return [
    `scans ${evaluation.scans}, listed ${evaluation.listed}, true pairs ${evaluation.truePairs}`,
    ...(evaluation.truthWithoutPair > 0
      ? [`rows of the truth without a pair: ${evaluation.truthWithoutPair}`]
      : []),
    `index and exhaustive scorer differ on ${evaluation.lostByIndex} true pairs`,
    `band A: precision ${share(a.precision)}, recall ${share(a.recall)}, F1 ${share(a.f1)}`,
    `strangers alerted: ${strangers.pairs} pairs, ${strangers.per100000.toFixed(2)} scans per 100,000; ${strangers.lookalikes} more are equal in every field`,
    `by log-odds: recall ${p === undefined ? 'none' : share(p.recall)} at precision >= 0.999 (whatever the bits, at most ${share(evaluation.boundAtPrecision999)}), ${w === undefined ? 'none' : share(w.recall)} without a stranger`,
    `looked at: wrong pairs with at least ${(evaluation.lowestScore / 100).toFixed(2)} points`,
    `order within band A by log-odds: ${order.byLogOdds === undefined ? 'nothing to order' : share(order.byLogOdds)}`,
    ...evaluation.recordErrors.map(
      ({ group, truePairs, recall }) =>
        `  ${group.padEnd(26)} ${String(truePairs).padStart(7)} true pairs, recall ${share(recall)}`,
    ),
    ...evaluation.cultures.map(
      (each) =>
        `  ${each.group.padEnd(26)} ${String(each.truePairs).padStart(7)} true pairs, recall ${each.truePairs === 0 ? 'none  ' : share(each.recall)}, strangers per 100,000 ${each.strangersPer100000?.toFixed(2) ?? 'not known'}`,
    ),
    ...evaluation.missed.slice(0, 12).map(([reason, pairs]) => `  missed ${pairs}: ${reason}`),
  ]
}

export function evaluationJson(evaluation: Evaluation): string {
  const { atThreshold, atPrecision999, withoutStrangers, bestF1, strangers, order } = evaluation
  return JSON.stringify({
    scans: evaluation.scans,
    listed: evaluation.listed,
    true_pairs: evaluation.truePairs,
    truth_without_pair: evaluation.truthWithoutPair,
    lost_by_index: evaluation.lostByIndex,
    threshold: { band: 'A', from: (evaluation.bands[0]?.from ?? 0) / 100 },
    precision: atThreshold.precision,
    recall: atThreshold.recall,
    f1: atThreshold.f1,
    hits: atThreshold.hits,
    missed: atThreshold.missed,
    strangers: strangers.pairs,
    strangers_per_100000: strangers.per100000,
    lookalikes: strangers.lookalikes,
    recall_at_precision_999: atPrecision999?.recall ?? null,
    recall_at_precision_999_at_most: evaluation.boundAtPrecision999,
    looked_down_to: evaluation.lowestScore / 100,
    recall_without_strangers: withoutStrangers?.recall ?? null,
    best_f1: bestF1?.f1 ?? null,
    order_within_band_a: { by_log_odds: order.byLogOdds ?? null, by_score: order.byScore ?? null },
    curve: evaluation.curve.map(({ threshold, precision, recall, f1 }) => ({
      log_odds: threshold / 100,
      precision,
      recall,
      f1,
    })),
    score_curve: evaluation.scoreCurve.map(({ threshold, precision, recall, f1 }) => ({
      score: threshold / 100,
      precision,
      recall,
      f1,
    })),
    name_cultures: evaluation.cultures.map((each) => ({
      name_culture: each.group,
      scans: each.scans,
      true_pairs: each.truePairs,
      recall: each.truePairs === 0 ? null : each.recall,
      strangers: each.strangersInA,
      strangers_per_100000: each.strangersPer100000 ?? null,
    })),
    record_errors: evaluation.recordErrors.map(({ group, truePairs, found, recall }) => ({
      error: group,
      true_pairs: truePairs,
      found,
      recall,
    })),
    levels: evaluation.levels.map((each) => ({
      field: each.field,
      level: each.level,
      true_pairs: each.truePairs,
      true_in_a: each.trueInA,
      strangers: each.strangers,
      strangers_in_a: each.strangersInA,
    })),
    missed_because: evaluation.missed.map(([reason, pairs]) => ({ reason, pairs })),
  })
}
