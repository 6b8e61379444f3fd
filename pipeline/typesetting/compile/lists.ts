import { largest } from '../../core/lists.ts'
import type { List } from '../blocks.ts'
import { ALONE } from '../pages/box.ts'
import { ListBox } from '../pages/list-box.ts'
import type { Marker, Out } from '../pages/out.ts'
import { StackBox } from '../pages/stack-box.ts'
import { TextBox } from '../pages/text-box.ts'
import type { StructureElement } from '../structure.ts'
import { widthOf } from '../text/words.ts'
import { ownNumber } from '../traced-pages.ts'
import type { Context } from './context.ts'

/** The bullet or number of an item, drawn at `x`. */
interface DrawnMarker {
  readonly width: number
  readonly at: (x: number) => Marker
}

export function compileList(list: List, context: Context): ListBox {
  const { ordered, items, itemGap } = list
  const element = context.parent.add('L', { numbering: ordered ? 'Decimal' : 'Disc' })
  const compiled = items.map((blocks, index) => {
    const item = element.add('LI')
    // A bullet is drawn rather than written.
    const label = item.add('Lbl', ordered ? {} : { actualText: '•' })
    const marker = ordered ? number(list, index, label, context) : bullet(list, label, context)
    return { box: new StackBox(context.compileBlocks(blocks, item.add('LBody')), ALONE), marker }
  })
  const indent = largest([spaceFor('9. ', list, context), ...compiled.map(({ marker }) => marker.width)])
  const listItems = compiled.map(({ box, marker }) => ({ box, markerAt: marker.at }))
  return new ListBox(listItems, indent, itemGap, context.around)
}

function spaceFor(text: string, { style }: List, { styles }: Context): number {
  const { face, features, size } = styles.lookOf(style)
  return widthOf(text, face, { features, spacing: 0 }, size)
}

function number(
  { start = 1, style }: List,
  index: number,
  label: StructureElement,
  { styles }: Context,
): DrawnMarker {
  const text = `${start + index}. `
  const paragraph = styles.line({ text, traced: [ownNumber('list', start + index)] }, style)
  const box = new TextBox(paragraph, label, ALONE)
  const width = paragraph.maxWidth
  const put = (out: Out, x: number, top: number, baseline: number) =>
    box.put(out, x, top + (baseline === 0 ? 0 : baseline - paragraph.setting.baseline), width)
  return { width, at: (x) => (out, top, baseline) => put(out, x, top, baseline) }
}

/** Centred on the small letters. */
function bullet({ style }: List, label: StructureElement, { styles }: Context): DrawnMarker {
  const { size, colour } = style
  const { ascender } = styles.lookOf(style).face
  const radius = size / 6
  const drop = (ascender / 1000) * size - size / 3
  const draw = (out: Out, x: number, top: number) =>
    out.items.push({ kind: 'disc', x: x + radius, y: top + drop, radius, colour, owner: label })
  return { width: 0, at: (x) => (out, top) => draw(out, x, top) }
}
