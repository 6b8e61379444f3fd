import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { cssString } from '../../pipeline/html/stylesheet/fonts.ts'
import { styleSheet } from '../../pipeline/html/stylesheet/stylesheet.ts'
import type { Theme } from '../../schemas/types.ts'

const THEMES = [
  'templates/shared/peiling.theme.json',
  'tests/reports/libraries/templates/shared/reading-room.theme.json',
].map((path) => [path, JSON.parse(readFileSync(path, 'utf8')) as Theme] as const)

/** WCAG 2.2: relative luminance, and the contrast of two colours. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

/** What the page sets some custom properties to. */
function propertiesIn(sheet: string, ...names: readonly string[]) {
  return names.map((name) => new RegExp(`--${name}: (.*);`).exec(sheet)?.[1])
}

describe.each(THEMES)('the style sheet of %s', (_path, theme) => {
  test('names every colour, light and dark, and has no other', () => {
    const sheet = styleSheet(theme).toLowerCase()
    const colours = ({ colours, series, sequence }: Pick<Theme, 'colours' | 'series' | 'sequence'>) =>
      [...Object.values(colours), ...series, ...sequence].map((colour) => colour.toLowerCase())
    const named = [...colours(theme), ...colours(theme.dark)]
    expect(named.filter((colour) => !sheet.includes(`: ${colour};`))).toEqual([])
    const used = sheet.match(/#[0-9a-f]{3,8}\b/g) ?? []
    expect(used.filter((colour) => !named.includes(colour))).toEqual([])
  })

  test('can be read on a dark screen: text, and what is drawn beside and on its colours', () => {
    const { colours, series } = theme.dark
    const texts = [colours.ink, colours.secondary, colours.lead]
    const grounds = [colours.paper, colours.tint, colours.warmTint]
    for (const ground of grounds) {
      for (const text of texts)
        expect(contrast(text, ground), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5)
    }
    for (const colour of series) {
      expect(contrast(colour, colours.paper), `${colour} on paper`).toBeGreaterThanOrEqual(4.5)
    }
  })

  test('puts the margin column where the theme has it', () => {
    const { side } = theme.page
    const sheet = styleSheet(theme)
    const room = 'calc(var(--margin) + var(--gutter))'
    const rooms = side === 'left' ? [room, '0rem'] : ['0rem', room]
    expect(propertiesIn(sheet, 'margin-side', 'room-left', 'room-right')).toEqual([side, ...rooms])
    expect(sheet).toContain('float: var(--margin-side);')
  })
})

describe('a style sheet', () => {
  test('sets each custom property that it reads', () => {
    for (const [, theme] of THEMES) {
      const sheet = styleSheet(theme)
      const set = new Set([...sheet.matchAll(/--([\w-]+):/g)].map(([, name]) => name))
      const read = [...sheet.matchAll(/var\(--([\w-]+)\)/g)].map(([, name]) => name)
      expect(read.length).toBeGreaterThan(100)
      expect(read.filter((name) => !set.has(name))).toEqual([])
    }
  })
})

describe('a name in a style sheet', () => {
  test('stays a name, whatever is in it', () => {
    expect(cssString('Source Sans 3')).toBe('"Source Sans 3"')
    expect(cssString('a"; } * { x: y')).toBe('"a\\22 \\3b  \\7d  \\2a  \\7b  x\\3a  y"')
  })
})
