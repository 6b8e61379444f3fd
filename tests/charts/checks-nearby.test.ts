import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { faintParts, faintTexts } from '../../pipeline/charts/checks/check-contrast.ts'
import { unnamedColours } from '../../pipeline/charts/checks/check-naming.ts'
import { cutTexts, overlappingTexts } from '../../pipeline/charts/checks/check-texts.ts'
import { type Ground, groundOf, type Seen } from '../../pipeline/charts/checks/ground.ts'
import type { ReadingFault } from '../../pipeline/charts/checks/reading-fault.ts'
import { type GroupContext, geometryOf } from '../../pipeline/charts/draw/geometry.ts'
import type { Scene, SceneShape, SceneText } from '../../pipeline/charts/draw/scene.ts'
import { overlapOf } from '../../pipeline/charts/draw/shapes.ts'
import { over, type Rgb, rgbOf } from '../../pipeline/core/colours/contrast.ts'

const MARK = { name: 'marks', role: 'mark', orient: '' }
const PAPER: Rgb = { mode: 'rgb', r: 1, g: 1, b: 1 }
const FRAME: GroupContext = { x: 10, y: -5, opacity: 1, group: undefined, clip: undefined, orient: '' }

const OUTLINES = { paper: PAPER, ink: { mode: 'rgb', r: 0, g: 0, b: 0 } } as const

/** The ground of a drawing as found by looking at every shape, from the bottom up. */
function plainGround({ shapes }: Scene): Ground {
  return {
    seenAt([x, y], before = Infinity) {
      let seen: Seen = { colour: PAPER, top: undefined }
      for (const shape of shapes) {
        const fill = rgbOf(shape.fill)
        if (fill === undefined || shape.fillOpacity === 0 || shape.order >= before) continue
        if (shape.contains(x, y)) seen = { colour: over(fill, shape.fillOpacity, seen.colour), top: shape }
      }
      return seen
    },
  }
}

const COLOURS = [
  '#0B5563',
  '#D9E6E8',
  '#B4531A',
  '#000000',
  '#fff',
  'rgb(120, 130, 140)',
  undefined,
  'url(#a)',
]
const place = fc.double({ min: 0, max: 120, noNaN: true })
const datum = fc.record({
  result: fc.constantFrom('a', 'b', 'c'),
  answerLabel: fc.constantFrom('yes', 'no', 'perhaps', null),
  groupLabel: fc.constantFrom('north', 'south', ''),
  countText: fc.constantFrom('1', '2'),
  group: fc.constantFrom('n', 's', 'e'),
})

const shape = fc.record({
  kind: fc.constantFrom('rect', 'symbol', 'arc'),
  x: place,
  y: place,
  width: fc.constantFrom(0, 3, 20, 90, -12),
  height: fc.constantFrom(2, 20, 60),
  fill: fc.constantFrom(...COLOURS),
  fillOpacity: fc.constantFrom(0, 0.4, 0.7, 1, 1),
  stroke: fc.constantFrom(...COLOURS),
  isData: fc.boolean(),
  isDashed: fc.boolean(),
  datum,
})

const text = fc.record({
  text: fc.constantFrom('yes', 'no', 'north', 'south', 'perhaps 12%'),
  x: place,
  y: place,
  size: fc.constantFrom(9, 14, 20),
  isBold: fc.boolean(),
  colour: fc.constantFrom(...COLOURS),
  opacity: fc.constantFrom(0, 0.5, 1),
})

/** Shapes and texts at random, laid over each other in the order in which they come. */
const scenes = fc.array(fc.oneof(shape, text), { maxLength: 50 }).map((items): Scene => {
  const shapes: SceneShape[] = []
  const texts: SceneText[] = []
  for (const [order, item] of items.entries()) {
    if ('text' in item) {
      const { x, y, size } = item
      const box = { x1: x, y1: y, x2: x + (size * item.text.length) / 2, y2: y + size }
      texts.push({ ...item, mark: MARK, box, order, isShortened: false, clip: undefined })
      continue
    }
    const { x, y, width, height, stroke } = item
    const arc = { outerRadius: height, innerRadius: height / 3, startAngle: x / 30, endAngle: y / 30 }
    const geometry = geometryOf(item.kind, { x, y, width, height, size: height * 8, stroke, ...arc }, FRAME)
    shapes.push({ ...item, mark: MARK, strokeOpacity: 1, strokeWidth: 1, order, ...geometry })
  }
  return { shapes, texts }
})

/** Faults with their messages, each as if it were the only one. */
function told(faults: readonly ReadingFault[]) {
  return faults.map(({ tell, ...fault }) => ({ ...fault, message: tell(0) }))
}

describe('checks of nearby shapes only find what checks of all shapes find', () => {
  test('of contrast and of covered texts', () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        const [ground, plain] = [groundOf(scene, PAPER), plainGround(scene)]
        expect(told(faintTexts(scene, ground))).toEqual(told(faintTexts(scene, plain)))
        expect(told(faintParts(scene, ground, OUTLINES))).toEqual(told(faintParts(scene, plain, OUTLINES)))
        expect(told(cutTexts(scene, ground))).toEqual(told(cutTexts(scene, plain)))
      }),
      { numRuns: 300 },
    )
  })

  test('of texts that overlap', () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        const seen = scene.texts.filter(({ opacity }) => opacity > 0)
        const plain = seen.flatMap((one, index) =>
          seen
            .slice(index + 1)
            .filter((other) => overlapOf(one.box, other.box) > 0.5)
            .map((other) => `“${one.text}” and “${other.text}”`),
        )
        const pairs = told(overlappingTexts(scene)).map(({ message }) => /“.*”/.exec(message)?.[0])
        expect(pairs).toEqual(plain)
      }),
      { numRuns: 300 },
    )
  })

  test('of colours that alone tell parts apart', () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        const pairs = told(unnamedColours(scene)).map(({ message }) => message.match(/#\w+/g))
        expect(pairs).toEqual(plainUnnamed(scene))
      }),
      { numRuns: 300 },
    )
  })
})

/** Pairs of colours that no field tells apart, by looking at every part of both. */
function plainUnnamed({ shapes, texts }: Scene): string[][] {
  const shown = texts.filter(({ opacity }) => opacity > 0).map(({ text: words }) => words)
  const words = ` ${shown.join(' ')} `
  const looks: { colour: string; isDashed: boolean; data: SceneShape['datum'][] }[] = []
  for (const { isData, fill, fillOpacity, stroke, isDashed, datum: row } of shapes) {
    const rgb = rgbOf(fill ?? stroke)
    if (!isData || rgb === undefined || (fill !== undefined && fillOpacity === 0)) continue
    const colour = `#${[rgb.r, rgb.g, rgb.b]
      .map((part) =>
        Math.round(part * 255)
          .toString(16)
          .padStart(2, '0'),
      )
      .join('')}`.toUpperCase()
    const look = looks.find((each) => each.colour === colour && each.isDashed === isDashed)
    if (look === undefined) looks.push({ colour, isDashed, data: [row] })
    else look.data.push(row)
  }
  const rowOf = ({ group }: SceneShape['datum']) => group
  return looks.flatMap((one, index) =>
    looks.slice(index + 1).flatMap((other) => {
      const isSame = one.data.some((a) => other.data.some((b) => rowOf(a) === rowOf(b)))
      const isTold = ['result', 'answerLabel', 'groupLabel', 'group'].some((field) => {
        const [ones, others] = [one.data.map((row) => row[field]), other.data.map((row) => row[field])]
        return (
          [...ones, ...others].every((value) => Boolean(value) && words.includes(` ${value} `)) &&
          !ones.some((value) => others.includes(value))
        )
      })
      return one.isDashed !== other.isDashed || isSame || isTold ? [] : [[one.colour, other.colour]]
    }),
  )
}

test('a drawing of thousands of parts is judged by looking a few times at each', () => {
  let looks = 0
  const shapes = Array.from({ length: 5000 }, (_, index): SceneShape => {
    const item = { x: (index * 37) % 340, y: (index * 101) % 290, size: 30, fill: '#0B5563' }
    const geometry = geometryOf('symbol', item, FRAME)
    return {
      kind: 'symbol',
      mark: MARK,
      isData: true,
      datum: {},
      fill: '#0B5563',
      fillOpacity: 0.7,
      stroke: undefined,
      strokeOpacity: 1,
      strokeWidth: 0,
      isDashed: false,
      order: index,
      ...geometry,
      contains: (x, y) => {
        looks += 1
        return geometry.contains(x, y)
      },
    }
  })
  const scene = { shapes, texts: [] }
  faintParts(scene, groundOf(scene, PAPER), OUTLINES)
  // Eight places on either side of each, and the parts that lie about those.
  expect(looks / shapes.length).toBeLessThan(16 * 20)
})
