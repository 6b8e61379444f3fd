import { expect, test } from 'vitest'
import {
  edgesOfArc,
  edgesOfBox,
  edgesOfDisc,
  insideOf,
  isInArc,
  overlapOf,
} from '../../pipeline/charts/draw/shapes.ts'

const quarter = { x: 0, y: 0, inner: 10, outer: 20, start: 0, end: Math.PI / 2 }

test('an arc goes clockwise from twelve o’clock, between its radii', () => {
  expect(isInArc(quarter, 10, -10)).toBe(true)
  expect(isInArc(quarter, 10, 10)).toBe(false)
  expect(isInArc(quarter, 5, -5)).toBe(false)
  expect(isInArc(quarter, 20, -20)).toBe(false)
})

test('a polygon holds what lies within it, also where it is hollow', () => {
  const hook = [
    [0, 0],
    [10, 0],
    [10, 10],
    [5, 5],
    [0, 10],
  ] as const
  for (const axis of ['x', 'y'] as const) {
    const isIn = insideOf(hook, axis)
    expect([isIn(2, 5), isIn(5, 8), isIn(12, 5)], axis).toEqual([true, false, false])
  }
})

test('boxes overlap by the least of both directions', () => {
  const box = { x1: 0, y1: 0, x2: 10, y2: 10 }
  expect(overlapOf(box, { x1: 8, y1: 1, x2: 20, y2: 9 })).toBe(2)
  expect(overlapOf(box, { x1: 13, y1: 0, x2: 20, y2: 10 })).toBe(-3)
})

test('the edges of every shape have one place within it and one across', () => {
  const { x, y } = { x: 0, y: 0 }
  for (const { inside, outside } of edgesOfArc(quarter, 0.5))
    expect([isInArc(quarter, ...inside), isInArc(quarter, ...outside)]).toEqual([true, false])
  for (const { inside, outside } of edgesOfDisc({ x, y, radius: 4 }, 0.5))
    expect([Math.hypot(...inside) < 4, Math.hypot(...outside) > 4.5]).toEqual([true, true])
  const within = ([px, py]: readonly [number, number]) => px > 0 && px < 30 && py > 0 && py < 1
  for (const { inside, outside } of edgesOfBox({ x1: 0, y1: 0, x2: 30, y2: 1 }, 0))
    expect([within(inside), within(outside)]).toEqual([true, false])
})

test('the bar of nobody has no edges', () => {
  expect(edgesOfBox({ x1: 5, y1: 0, x2: 5, y2: 10 }, 0)).toEqual([])
})
