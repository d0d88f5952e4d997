import { expect, test } from 'vitest'
import { reportYear, reportYearOf, reportYearsUpTo } from './report-year.ts'

test('a year runs from 1 July to 30 June', () => {
  expect(reportYear('2015/16')).toEqual({ name: '2015/16', from: '2015-07-01', to: '2016-06-30' })
  expect(reportYear('1999/00')).toMatchObject({ to: '2000-06-30' })
})

test.each(['2015', '2015/17', '2015-16', '15/16', ''])('%j is no year', (text) => {
  expect(reportYear(text)).toBeUndefined()
})

test('the last second of 30 June in New Zealand belongs to the year that ends', () => {
  expect(reportYearOf(new Date('2016-06-30T11:59:59Z')).name).toBe('2015/16')
  expect(reportYearOf(new Date('2016-06-30T12:00:00Z')).name).toBe('2016/17')
})

test('the years up to one come oldest first', () => {
  const last = reportYearOf(new Date('2016-01-01T00:00:00Z'))
  expect(reportYearsUpTo(last, 3).map(({ name }) => name)).toEqual(['2013/14', '2014/15', '2015/16'])
})
