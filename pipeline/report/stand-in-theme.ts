import type { Theme } from '../../schemas/types.ts'

const FACES = { name: '', normal: '', bold: '', italics: '', bolditalics: '' }
const COLOURS = {
  ...{ ink: '#000000', secondary: '#000000', lead: '#000000', accent: '#000000' },
  ...{ rule: '#000000', tint: '#FFFFFF', warmTint: '#FFFFFF', paper: '#FFFFFF' },
}
/** As many as charts may name. */
const MANY = Array.from({ length: 100 }, () => '#000000')
const LOOK = { colours: COLOURS, series: MANY, sequence: MANY }
const BODY = { size: 10, leading: 15 }

/** In the place of a theme that cannot be read: with it is checked what any theme would say of a text. */
export const STAND_IN_THEME: Theme = {
  font: { ...FACES, light: '', fallback: FACES },
  ...LOOK,
  dark: LOOK,
  page: {
    size: 'A4',
    margins: { top: 75, right: 60, bottom: 75, left: 50 },
    ...{ text: 345, gutter: 20, side: 'left', grid: 7.5, sink: 60, runningHead: { level: 1 } },
  },
  type: {
    ...{ display: BODY, heading1: BODY, heading2: BODY, heading3: BODY },
    ...{ body: BODY, quote: BODY, small: BODY, letterSpacing: 0 },
  },
  space: { paragraph: 7.5, block: 15, section: 22.5 },
}
